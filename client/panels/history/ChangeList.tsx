import type { ScenarioChange } from "../../../server/core/scenario/scenarioChanges.ts";
import { historyText as t } from "../../i18n/history.ts";
import { changeWords } from "../../state/changeWords.ts";

/** Changes of a 案, a sentence each; of very many the first. */
export function ChangeList({
  changes,
  most = 30,
}: {
  readonly changes: readonly ScenarioChange[];
  readonly most?: number;
}) {
  const more = changes.length - most;
  return (
    <ul class="change-list">
      {changes.slice(0, most).map((change, index) => {
        const words = changeWords(change); // two sites may have one name
        return <li key={`${index} ${words}`}>{words}</li>;
      })}
      {more > 0 && <li>{t("andMore", { n: more })}</li>}
    </ul>
  );
}
