import type { WorkloadAnswer } from "../../../server/contract/workloadAnswers.ts";
import { count, people } from "../../format.ts";
import { thresholdText } from "../../i18n/conditions.ts";
import { scheduleText as t } from "../../i18n/schedule.ts";
import { content } from "../../state/draft.ts";
import { siteName } from "../../state/names.ts";
import { ScrollRegion } from "../../widgets/ScrollRegion.tsx";

/** Yen a year of the 案's sites, and per person newly within the threshold. */
export function CostSection({ answer: { costs } }: { readonly answer: WorkloadAnswer }) {
  const threshold = thresholdText(costs.thresholdMinutes);
  const nameOf = new Map(content.value.sites.map((site) => [site.id, siteName(site)]));
  return (
    <section class="card">
      <h2>{t("costs")}</h2>
      <p class="sentence">
        {costs.yenPerYear === null ? t("costNone") : t("costPerYear", { yen: count(costs.yenPerYear) })}
      </p>
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
      <KindTable costs={costs} />
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
              {costs.sites.map(({ siteId, yenPerYear, pickupYenPerYear, basis }) => (
                <tr key={siteId}>
                  <th scope="row">{nameOf.get(siteId) ?? siteId}</th>
                  <td>
                    {yenPerYear === null ? "—" : count(yenPerYear)}
                    {pickupYenPerYear !== null && (
                      <small>
                        + {t("pickupKind")} {count(pickupYenPerYear)}
                      </small>
                    )}
                  </td>
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

/** What each kind of cover costs and reaches; unknown is never 0. */
function KindTable({ costs: { byKind } }: { readonly costs: WorkloadAnswer["costs"] }) {
  if (byKind.length === 0) return null;
  const yen = (value: number | null) => (value === null ? "—" : count(value));
  return (
    <ScrollRegion label={t("byKind")}>
      <table>
        <caption>{t("byKind")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("kind")}</th>
            <th scope="col">{t("siteYen")}</th>
            <th scope="col">{t("reached")}</th>
            <th scope="col">{t("yenEach")}</th>
          </tr>
        </thead>
        <tbody>
          {byKind.map((row) => (
            <tr key={row.kind}>
              <th scope="row">{t(`${row.kind}Kind`)}</th>
              <td>{yen(row.yenPerYear)}</td>
              <td>{people(row.people)}</td>
              <td>{yen(row.yenPerPerson === null ? null : Math.round(row.yenPerPerson))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
