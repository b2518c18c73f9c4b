import { accountText as t } from "../../i18n/account.ts";
import { giveUpSigningIn, hasToChangePassword, session } from "../../state/session.ts";
import { Dialog } from "../../widgets/Dialog.tsx";
import { PasswordForm } from "./PasswordForm.tsx";
import { SignInForm } from "./SignInForm.tsx";

/** The session ended while the screen was open: over it, so that nothing on it is lost. */
export function SignInDialog(_: { readonly onClose: () => void }) {
  return (
    <Dialog title={t("again")} onClose={giveUpSigningIn}>
      <p>{t(hasToChangePassword() ? "chooseOwn" : "againDetail")}</p>
      {hasToChangePassword() ? (
        <PasswordForm login={session.value?.person?.login ?? ""} onDone={() => undefined} />
      ) : (
        <SignInForm login={session.value?.person?.login ?? ""} onDone={() => undefined} />
      )}
    </Dialog>
  );
}
