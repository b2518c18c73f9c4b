import { useState } from "preact/hooks";
import * as api from "../../api/session.ts";
import { accountText as t } from "../../i18n/account.ts";
import { centreName } from "../../state/facts.ts";
import { say, sayError } from "../../state/messages.ts";
import { session } from "../../state/session.ts";
import { Dialog } from "../../widgets/Dialog.tsx";
import { laterDialog } from "../../widgets/later.tsx";
import { PasswordForm } from "./PasswordForm.tsx";

const PeopleDialog = laterDialog(() => import("./PeopleDialog.tsx").then((file) => file.PeopleDialog));

type SignedIn = NonNullable<api.SessionAnswer["person"]>;

/** What the person signed in may do and does not see; signing out, a new password. */
export function AccountDialog({ person, onClose }: { readonly person: SignedIn; readonly onClose: () => void }) {
  const { role, centreId, hasPassword } = person;
  const [isKeepingPeople, setKeepingPeople] = useState(false);
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
      {hasPassword && (
        <details>
          <summary>{t("changePassword")}</summary>
          <PasswordForm login={person.login} onDone={() => say(t("changed"))} />
        </details>
      )}
      <div class="buttons">
        {role === "administrator" && (
          <button type="button" onClick={() => setKeepingPeople(true)}>
            {t("people")}
          </button>
        )}
        <button type="button" onClick={() => leave(api.signOut)}>
          {t("signOut")}
        </button>
        <button type="button" onClick={() => leave(api.signOutEverywhere)}>
          {t("everywhere")}
        </button>
      </div>
      {isKeepingPeople && <PeopleDialog onClose={() => setKeepingPeople(false)} />}
    </Dialog>
  );
}
