import { thresholdText } from "../../i18n/conditions.ts";
import { figureText as t } from "../../i18n/figures.ts";
import { closeBeyondList, isBeyondListOpen, openBeyondList } from "../../state/beyondList.ts";
import { shownThreshold } from "../../state/coverage.ts";

/** Beside the number of people beyond the threshold: who they are, place by place. */
export function BeyondListButton() {
  const isOpen = isBeyondListOpen.value;
  return (
    <button
      type="button"
      class="link beyond-list-button"
      aria-label={t("listBeyondLabel", { t: thresholdText(shownThreshold.value) })}
      aria-expanded={isOpen}
      onClick={isOpen ? closeBeyondList : openBeyondList}
    >
      {t("listBeyond")}
    </button>
  );
}
