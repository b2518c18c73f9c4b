import { scenarioChanges } from "../../../server/core/scenario/scenarioChanges.ts";
import { historyText as t } from "../../i18n/history.ts";
import type { Comparison } from "../../state/questions.ts";
import { ChangeList } from "./ChangeList.tsx";

/** What one version of a 案 has otherwise than another, under a title; of very many changes the first. */
export function ChangesBetween({ title, from, to }: Comparison) {
  return (
    <section>
      <h3>{t(title)}</h3>
      <ChangeList changes={scenarioChanges(from, to)} most={8} />
    </section>
  );
}
