import type { IssuedPassword as Issued } from "../../api/people.ts";
import { peopleText as t } from "../../i18n/people.ts";
import { say } from "../../state/messages.ts";

/** A password for once, to be handed to its person. */
export function IssuedPassword({ issued: { account, password } }: { readonly issued: Issued }) {
  // over plain http a browser has no clipboard for pages: then it is written down
  const copy = () =>
    (navigator.clipboard?.writeText(password) ?? Promise.reject(new Error("no clipboard"))).then(
      () => say(t("copied")),
      () => say(t("copyFailed")),
    );
  return (
    <section class="notice issued-password" aria-label={t("password")}>
      <p role="status">{t("issued", { name: account.name, login: account.login })}</p>
      <p>
        <code>{password}</code>{" "}
        <button type="button" onClick={() => void copy()}>
          {t("copy")}
        </button>
      </p>
    </section>
  );
}
