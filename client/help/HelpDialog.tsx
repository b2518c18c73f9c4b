import { appText } from "../i18n/app.ts";
import { GLOSSARY } from "../i18n/glossary.ts";
import { helpText as t } from "../i18n/help.ts";
import { language } from "../state/language.ts";
import { startTour } from "../state/tour.ts";
import { goTo } from "../state/view.ts";
import { Dialog } from "../widgets/Dialog.tsx";
import "./HelpDialog.css";

/** Every term on screen with its meaning, the keys, and the tour once more. */
export function HelpDialog({ onClose }: { readonly onClose: () => void }) {
  return (
    <Dialog title={appText("help")} onClose={onClose} isWide>
      <button
        type="button"
        onClick={() => {
          goTo("map");
          startTour();
          onClose();
        }}
      >
        {t("tour")}
      </button>
      <section>
        <h3>{t("keys")}</h3>
        <p>{t("keysText")}</p>
      </section>
      <section>
        <h3>{t("copy")}</h3>
        <p>{t("copyText")}</p>
      </section>
      <section>
        <h3>{t("glossary")}</h3>
        <dl class="glossary">
          {GLOSSARY.map(({ term, meaning }) => (
            <div key={term.ja}>
              <dt>{term[language.value]}</dt>
              <dd>{meaning[language.value]}</dd>
            </div>
          ))}
        </dl>
      </section>
    </Dialog>
  );
}
