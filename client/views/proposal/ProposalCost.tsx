import type { CentreWorkload, WorkloadAnswer } from "../../../server/contract/workloadAnswers.ts";
import { shownDifference } from "../../../server/core/coverage/difference.ts";
import { fetchWorkload } from "../../api/planning.ts";
import { count, signed } from "../../format.ts";
import { thresholdText } from "../../i18n/conditions.ts";
import { proposalText as t } from "../../i18n/proposal.ts";
import { coverageBody } from "../../state/coverage.ts";
import { content } from "../../state/draft.ts";
import { proposalCentreId } from "../../state/proposal.ts";
import { useResource } from "../../state/resource.ts";

/** Days' cost against what is saved: yen of the sites, travel of the staff, and the difference. */
export function ProposalCost() {
  const centreId = proposalCentreId.value;
  const body = {
    ...{ ...coverageBody.value, parameters: content.value.parameters },
    ...(centreId === null ? {} : { centre: centreId }),
  };
  const { value, error } = useResource(JSON.stringify(body), () => fetchWorkload(body));
  return (
    <section class="card">
      <h2>{t("cost")}</h2>
      {error && <p role="alert">{error}</p>}
      {!value && !error && <p role="status">{t("loading")}</p>}
      {value && <Costs answer={value} />}
    </section>
  );
}

function Costs({ answer: { year, costs, centres } }: { readonly answer: WorkloadAnswer }) {
  const yen = (value: number) => t("yen", { n: count(value) });
  const travel = sumOf(centres, ({ travelYen }) => travelYen);
  const hours = sumOf(centres, ({ total }) => total?.hoursPerYear ?? null);
  const saved = travel && shownDifference(travel.before, travel.after);
  const isKnown = costs.yenPerYear !== null && costs.unknownSites === 0;
  const net = isKnown && saved !== null ? (costs.yenPerYear ?? 0) + saved : null;
  return (
    <>
      <dl class="pairs">
        <dt>{t("sitesYen")}</dt>
        <dd>{costs.yenPerYear === null ? t("unknown") : withUnknown(yen(costs.yenPerYear), costs.unknownSites)}</dd>
        <dt>{t("travelYen")}</dt>
        <dd>{saved === null ? t("visitsUnknown") : signed(saved, yen)}</dd>
        <dt>{t("netYen")}</dt>
        <dd>
          <strong>{net === null ? t("netUnknown") : yen(net)}</strong>
        </dd>
        <dt>{t("perPerson", { t: thresholdText(costs.thresholdMinutes) })}</dt>
        <dd>{costs.yenPerPersonNewlyWithin === null ? "—" : yen(costs.yenPerPersonNewlyWithin)}</dd>
        <dt>{t("hours")}</dt>
        <dd>
          {hours === null
            ? t("visitsUnknown")
            : t("hoursOf", {
                ...{ before: count(hours.before), after: count(hours.after) },
                change: signed(shownDifference(hours.before, hours.after)),
              })}
        </dd>
      </dl>
      <p class="note">{t("costNote", { year })}</p>
    </>
  );
}

function withUnknown(yen: string, unknownSites: number): string {
  return unknownSites > 0 ? t("andUnknown", { yen, n: unknownSites }) : yen;
}

/** Over the centres shown, before and after; null where one of them has no number. */
function sumOf(
  centres: readonly CentreWorkload[],
  read: (state: CentreWorkload["now"]) => number | null,
): { readonly before: number; readonly after: number } | null {
  let [before, after] = [0, 0];
  for (const centre of centres) {
    const [from, to] = [read(centre.baseline), read(centre.now)];
    if (from === null || to === null) return null;
    before += from;
    after += to;
  }
  return { before, after };
}
