import type { Site } from "../../../server/contract/answers.ts";
import { reportText as t } from "../../i18n/report.ts";
import { coverage } from "../../state/coverage.ts";
import { municipalityName } from "../../state/facts.ts";
import { useSourceReport } from "../../state/sourceReport.ts";

/** What the sources say of partners and offices in the town a measure is placed in: who could be its host. */
export function LocalPartners({ site }: { readonly site: Site }) {
  const { value: report } = useSourceReport();
  const municipalityCode =
    coverage.value?.sites.find(({ id }) => id === site.id)?.municipalityCode ?? site.municipalityCode;
  if (!report || municipalityCode === undefined) return null;
  const name = municipalityName(municipalityCode);
  const facts = report.facts.filter(
    ({ where, statement }) => where.split(";").includes(name) || statement.includes(name),
  );
  if (facts.length === 0) return null;
  return (
    <details>
      <summary>{t("partnersHere", { name, n: facts.length })}</summary>
      <ul class="plain-list">
        {facts.map(({ statement, source }) => (
          <li key={statement}>
            {statement} <small class="note">{source}</small>
          </li>
        ))}
      </ul>
    </details>
  );
}
