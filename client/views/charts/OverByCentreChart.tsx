import type { CoverageAnswer, TerritoryRow } from "../../../server/contract/answers.ts";
import { inSeason } from "../../../server/core/inSeason.ts";
import { count } from "../../format.ts";
import { chartText as t } from "../../i18n/charts.ts";
import { conditionWord, thresholdText } from "../../i18n/conditions.ts";
import { territoryName } from "../../state/names.ts";
import { isAreaInScope, scopeCodes } from "../../state/scopeMembers.ts";
import { weightUnit } from "../../state/weightUnit.ts";
import { ChartFrame, scopedTitle } from "./ChartFrame.tsx";

const [WIDTH, ROW, LEFT, RIGHT] = [900, 40, 110, 110];

/** People beyond the threshold by centre, or by area of the centre on screen: 現状 above, the 案 below, with the number at the end of each bar. */
export function OverByCentreChart({ answer }: { readonly answer: CoverageAnswer }) {
  const { season, thresholdMinutes } = answer.assumptions;
  const over = (row: TerritoryRow, which: "now" | "baseline") => inSeason(row[which], season).overThreshold;
  const isWhole = scopeCodes.value === null;
  const rows = isWhole ? answer.centres : answer.areas.filter(({ id }) => isAreaInScope(id));
  const most = Math.max(...rows.map((row) => Math.max(over(row, "now"), over(row, "baseline"))), 1);
  const length = (people: number) => (people / most) * (WIDTH - LEFT - RIGHT);
  const isBaseline = answer.settlements.baselineMinutes === null;
  const title = scopedTitle(
    t(isWhole ? "overByCentre" : "overByArea", { t: thresholdText(thresholdMinutes), season: conditionWord(season) }),
  );
  return (
    <ChartFrame
      title={title}
      unit={t("barUnit", { unit: weightUnit.value === "人" ? t("persons") : weightUnit.value })}
      header={[t(isWhole ? "centre" : "area"), t("baseline"), t("now")]}
      rows={rows.map((row) => [territoryName(row), count(over(row, "baseline")), count(over(row, "now"))])}
    >
      <svg viewBox={`0 0 ${WIDTH} ${rows.length * ROW}`} role="img" aria-label={title}>
        {rows.map((row, index) => (
          <g key={row.id} transform={`translate(0 ${index * ROW})`}>
            <text x={LEFT - 8} y={ROW / 2 + 4} text-anchor="end" font-size="14" fill="#17232e">
              {territoryName(row)}
            </text>
            <Bar
              y={4}
              height={isBaseline ? 30 : 14}
              length={length(over(row, "baseline"))}
              value={over(row, "baseline")}
              colour="#d99a93"
            />
            {!isBaseline && (
              <Bar y={20} height={14} length={length(over(row, "now"))} value={over(row, "now")} colour="#b3131b" />
            )}
          </g>
        ))}
      </svg>
      <ul class="chart-key">
        <li>
          <span style={{ background: "#d99a93" }} />
          {t("baseline")}
        </li>
        {!isBaseline && (
          <li>
            <span style={{ background: "#b3131b" }} />
            {t("now")}
          </li>
        )}
      </ul>
    </ChartFrame>
  );
}

interface BarProps {
  readonly y: number;
  readonly height: number;
  readonly length: number;
  readonly value: number;
  readonly colour: string;
}

function Bar({ y, height, length, value, colour }: BarProps) {
  return (
    <>
      <rect
        x={LEFT}
        y={y}
        width={Math.max(length, 0.5)}
        height={height}
        fill={colour}
        stroke="#5c0a0e"
        stroke-width="0.5"
      />
      <text x={LEFT + length + 6} y={y + height / 2 + 4} font-size="12" fill="#46555f">
        {count(value)}
      </text>
    </>
  );
}
