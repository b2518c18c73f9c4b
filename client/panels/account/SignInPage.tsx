import { accountText as t } from "../../i18n/account.ts";
import { appText } from "../../i18n/app.ts";
import { language } from "../../state/language.ts";
import { SignInForm } from "./SignInForm.tsx";

/** The whole screen, before anybody has signed in. */
export function SignInPage({ onDone }: { readonly onDone: () => void }) {
  const other = language.value === "ja" ? "en" : "ja";
  return (
    <div class="sign-in-page">
      <h1>{appText("title")}</h1>
      <h2>{t("title")}</h2>
      <p>{t("intro")}</p>
      <SignInForm onDone={onDone} />
      <button type="button" class="link" lang={other} onClick={() => (language.value = other)}>
        {appText("language")}
      </button>
    </div>
  );
}
