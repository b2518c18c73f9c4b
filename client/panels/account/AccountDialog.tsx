import { useState } from "preact/hooks";
import * as api from "../../api/session.ts";
import { accountText as t } from "../../i18n/account.ts";
import { centreName } from "../../state/facts.ts";
import { reasonOf, say, sayError } from "../../state/messages.ts";
import { session } from "../../state/session.ts";
import { Dialog } from "../../widgets/Dialog.tsx";
import { Field } from "../../widgets/Field.tsx";
import "./SignInForm.css";

type SignedIn = NonNullable<api.SessionAnswer["person"]>;

/** What the person signed in may do and does not see; signing out, a new password. */
export function AccountDialog({ person, onClose }: { readonly person: SignedIn; readonly onClose: () => void }) {
  const { role, centreId, hasPassword } = person;
  const hidden = session.value?.hiddenScenarios ?? 0;
  const leave = (out: () => Promise<void>) => {
    // unsaved edits stay in this browser and are there after the next sign-in
    out().then(() => location.reload(), sayError);
  };
  return (
    <Dialog title={person.name} onClose={onClose}>
      <p>
        {t("role")}：{t(role)}
        {centreId !== null && `（${centreName(centreId)}）`}
      </p>
      <p class="note">{t(`${role}May`)}</p>
      {hidden > 0 && <p class="note">{t("hidden", { n: hidden })}</p>}
      {hasPassword && <PasswordForm login={person.login} />}
      <div class="buttons">
        <button type="button" onClick={() => leave(api.signOut)}>
          {t("signOut")}
        </button>
        <button type="button" onClick={() => leave(api.signOutEverywhere)}>
          {t("everywhere")}
        </button>
      </div>
    </Dialog>
  );
}

function PasswordForm({ login }: { readonly login: string }) {
  const [reason, setReason] = useState<string | null>(null);
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const fields = new FormData(form);
    setReason(null);
    try {
      await api.changePassword({ current: String(fields.get("current")), next: String(fields.get("next")) });
      form.reset();
      say(t("changed"));
    } catch (error) {
      setReason(reasonOf(error));
    }
  };
  return (
    <details>
      <summary>{t("changePassword")}</summary>
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
    </details>
  );
}
