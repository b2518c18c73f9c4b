import { useState } from "preact/hooks";
import type { StatedFact } from "../../api/report.ts";
import { reportText as t } from "../../i18n/report.ts";
import { FactTable } from "../../widgets/FactTable.tsx";
import { TextField } from "../../widgets/Field.tsx";

/** Local facts of the sources: partner organisations, grants, windows, challenges; narrowed by a place or a word. */
export function FactSection({ facts }: { readonly facts: readonly StatedFact[] }) {
  const [word, setWord] = useState("");
  const shown = facts.filter(({ where, statement }) => word === "" || where.includes(word) || statement.includes(word));
  return (
    <section class="card">
      <h2>{t("facts")}</h2>
      <p class="note">{t("factsHint", { n: shown.length })}</p>
      <TextField label={t("filter")} value={word || undefined} onChange={(text) => setWord(text ?? "")} />
      <FactTable
        caption={t("facts")}
        header={[t("place"), t("statement"), t("source")]}
        rows={shown.map(({ where, statement, source }) => [where.replaceAll(";", "、"), statement, source])}
      />
    </section>
  );
}
