import type { WorkloadAnswer } from "../../../server/contract/workloadAnswers.ts";
import { count, people } from "../../format.ts";
import { thresholdText } from "../../i18n/conditions.ts";
import { scheduleText as t } from "../../i18n/schedule.ts";
import { content } from "../../state/draft.ts";
import { ScrollRegion } from "../../widgets/ScrollRegion.tsx";

/** Yen a year of the 案's sites, and per person newly within the threshold. */
export function CostSection({ answer: { costs } }: { readonly answer: WorkloadAnswer }) {
  const threshold = thresholdText(costs.thresholdMinutes);
  const nameOf = new Map(content.value.sites.map(({ id, name }) => [id, name]));
  return (
    <section class="card">
      <h2>{t("costs")}</h2>
      <p class="sentence">{t("costPerYear", { yen: count(costs.yenPerYear) })}</p>
      {costs.unknownSites > 0 && <p>{t("unknownCost", { n: costs.unknownSites })}</p>}
      <p>
        {costs.yenPerPersonNewlyWithin === null
          ? t("perPersonNone", { t: threshold })
          : t("perPerson", {
              t: threshold,
              people: people(costs.peopleNewlyWithin),
              yen: count(costs.yenPerPersonNewlyWithin),
            })}
      </p>
      {costs.sites.length > 0 && (
        <ScrollRegion label={t("costs")}>
          <table>
            <thead>
              <tr>
                <th scope="col">{t("costSite")}</th>
                <th scope="col">{t("siteYen")}</th>
                <th scope="col">{t("costBasis")}</th>
              </tr>
            </thead>
            <tbody>
              {costs.sites.map(({ siteId, yenPerYear, basis }) => (
                <tr key={siteId}>
                  <th scope="row">{nameOf.get(siteId) ?? siteId}</th>
                  <td>{yenPerYear === null ? "—" : count(yenPerYear)}</td>
                  <td>{t(basis)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollRegion>
      )}
    </section>
  );
}
