import { useState } from "preact/hooks";
import { accountText as t } from "../../i18n/account.ts";
import { reasonOf } from "../../state/messages.ts";
import { changePassword } from "../../state/session.ts";
import { Field } from "../../widgets/Field.tsx";
import "./SignInForm.css";

/** A new password of one's own; what is wrong is said where it is typed. */
export function PasswordForm({ login, onDone }: { readonly login: string; readonly onDone: () => void }) {
  const [reason, setReason] = useState<string | null>(null);
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const fields = new FormData(form);
    setReason(null);
    try {
      await changePassword(String(fields.get("current")), String(fields.get("next")));
      form.reset();
      onDone();
    } catch (error) {
      setReason(reasonOf(error));
    }
  };
  return (
    <form class="sign-in" onSubmit={(event) => void submit(event)}>
      <input type="hidden" name="username" autoComplete="username" value={login} />
      <Field label={t("current")}>
        <input type="password" name="current" required maxLength={200} autoComplete="current-password" />
      </Field>
      <Field label={t("next")}>
        <input type="password" name="next" required minLength={10} maxLength={200} autoComplete="new-password" />
      </Field>
      {reason && <p role="alert">{reason}</p>}
      <button type="submit" class="primary">
        {t("changePassword")}
      </button>
    </form>
  );
}
