import type { CoverageAnswer, Measures, TerritoryRow } from "../../../server/contract/answers.ts";
import { holdForTheSamePeople, shownDifference } from "../../../server/core/coverage/difference.ts";
import { count, minuteCount, signed } from "../../format.ts";
import { thresholdText } from "../../i18n/conditions.ts";
import { proposalText as t } from "../../i18n/proposal.ts";
import { ScrollRegion } from "../../widgets/ScrollRegion.tsx";

interface Figure {
  readonly key: "within" | "beyond" | "periodicOnly" | "remoteOnly" | "mean" | "longest";
  readonly value: (m: Measures) => number | null;
  readonly digits: 0 | 1;
}

const FIGURES: readonly Figure[] = [
  { key: "within", value: (m) => m.withinThreshold, digits: 0 },
  { key: "beyond", value: (m) => m.overThreshold, digits: 0 },
  { key: "periodicOnly", value: (m) => m.periodicOnlyWithin, digits: 0 },
  { key: "remoteOnly", value: (m) => m.remoteOnlyWithin, digits: 0 },
  { key: "mean", value: (m) => m.meanMinutes, digits: 1 },
  { key: "longest", value: (m) => m.worst?.minutes ?? null, digits: 1 },
];

/** 現状, この案 and the difference in each season of the answer; kinds of cover beside each other, never added. */
export function ProposalNumbers({ answer, row }: { readonly answer: CoverageAnswer; readonly row: TerritoryRow }) {
  const words = { t: thresholdText(answer.assumptions.thresholdMinutes) };
  const seasons = (["summer", "winter", "storm"] as const).filter((season) => row.now[season] !== undefined);
  return (
    <section class="card">
      <h2>{t("numbers")}</h2>
      <ScrollRegion label={t("numbers")}>
        <table>
          <thead>
            <tr>
              <td />
              {seasons.map((season) => (
                <th key={season} scope="col">
                  {t(season)}
                  <small class="cell-change">
                    {t("before")} → {t("after")}
                  </small>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {FIGURES.map((figure) => (
              <tr key={figure.key}>
                <th scope="row">{t(figure.key, words)}</th>
                {seasons.map((season) => (
                  <Cell key={season} figure={figure} before={row.baseline[season]} after={row.now[season]} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </section>
  );
}

interface CellProps {
  readonly figure: Figure;
  readonly before: Measures | undefined;
  readonly after: Measures | undefined;
}

function Cell({ figure: { value, digits }, before, after }: CellProps) {
  if (!before || !after) return <td>—</td>;
  const show = digits === 0 ? count : minuteCount;
  const [from, to] = [value(before), value(after)];
  const isComparable = digits === 0 || holdForTheSamePeople(before, after);
  return (
    <td>
      {from === null ? "—" : show(from)} → {to === null ? "—" : show(to)}
      <small class="cell-change">
        {from === null || to === null || !isComparable ? "—" : signed(shownDifference(from, to, digits), show)}
      </small>
    </td>
  );
}
