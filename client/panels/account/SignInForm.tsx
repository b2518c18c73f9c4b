import { useState } from "preact/hooks";
import { accountText as t } from "../../i18n/account.ts";
import { reasonOf } from "../../state/messages.ts";
import { signIn } from "../../state/session.ts";
import { Field } from "../../widgets/Field.tsx";
import "./SignInForm.css";

/** Name and password; what is wrong is said where it is typed, and the name stays. */
export function SignInForm({ login = "", onDone }: { readonly login?: string; readonly onDone: () => void }) {
  const [reason, setReason] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget as HTMLFormElement);
    setBusy(true);
    setReason(null);
    try {
      await signIn(String(fields.get("login")).trim(), String(fields.get("password")));
      onDone();
    } catch (error) {
      setReason(reasonOf(error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <form class="sign-in" onSubmit={(event) => void submit(event)}>
      <Field label={t("login")}>
        <input type="text" name="login" required maxLength={60} autoComplete="username" defaultValue={login} />
      </Field>
      <Field label={t("password")}>
        <input type="password" name="password" required maxLength={200} autoComplete="current-password" />
      </Field>
      {reason && <p role="alert">{reason}</p>}
      <button type="submit" class="primary" aria-busy={isBusy} disabled={isBusy}>
        {t("signIn")}
      </button>
    </form>
  );
}
