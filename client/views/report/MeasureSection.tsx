import type { SourceReport, StatedFact } from "../../api/report.ts";
import { reportText as t } from "../../i18n/report.ts";
import { siteText } from "../../i18n/sites.ts";
import { language } from "../../state/language.ts";

/** The five measures in the report's words, each with the cases of other prefectures beside it. */
export function MeasureSection({ report: { measures, cases } }: { readonly report: SourceReport }) {
  const others = cases.filter(({ measure }) => measure === null);
  return (
    <section class="card">
      <h2>{t("measures")}</h2>
      <div class="two-columns">
        {measures.map(({ kind, name, definition }) => (
          <article key={kind}>
            <h3>{language.value === "en" ? siteText(kind) : name}</h3>
            <p>{definition}</p>
            <Cases title="cases" cases={cases.filter(({ measure }) => measure === kind)} />
          </article>
        ))}
      </div>
      <Cases title="otherCases" cases={others} />
    </section>
  );
}

function Cases({ title, cases }: { readonly title: "cases" | "otherCases"; readonly cases: readonly StatedFact[] }) {
  if (cases.length === 0) return null;
  return (
    <details>
      <summary>{t(title, { n: cases.length })}</summary>
      <ul class="plain-list">
        {cases.map(({ where, topic, statement, source }) => (
          <li key={`${where}${topic}${statement}`}>
            <strong>{where}</strong> {statement} <small class="note">{source}</small>
          </li>
        ))}
      </ul>
    </details>
  );
}
