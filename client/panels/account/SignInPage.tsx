import { accountText as t } from "../../i18n/account.ts";
import { appText } from "../../i18n/app.ts";
import { language } from "../../state/language.ts";
import { hasToChangePassword, session } from "../../state/session.ts";
import { PasswordForm } from "./PasswordForm.tsx";
import { SignInForm } from "./SignInForm.tsx";

/** The whole screen, before anybody has signed in, and while a password for once has to be changed. */
export function SignInPage({ onDone }: { readonly onDone: () => void }) {
  const isToChoose = hasToChangePassword();
  const other = language.value === "ja" ? "en" : "ja";
  return (
    <div class="sign-in-page">
      <h1>{appText("title")}</h1>
      <h2>{t(isToChoose ? "chooseTitle" : "title")}</h2>
      <p>{t(isToChoose ? "chooseOwn" : "intro")}</p>
      {isToChoose ? (
        <PasswordForm login={session.value?.person?.login ?? ""} onDone={onDone} />
      ) : (
        <SignInForm onDone={() => hasToChangePassword() || onDone()} />
      )}
      <button type="button" class="link" lang={other} onClick={() => (language.value = other)}>
        {appText("language")}
      </button>
    </div>
  );
}
