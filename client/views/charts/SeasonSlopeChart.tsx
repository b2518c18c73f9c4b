import type { CoverageAnswer, TerritoryRow } from "../../../server/contract/answers.ts";
import { shownDifference } from "../../../server/core/coverage/difference.ts";
import { minuteCount, signed } from "../../format.ts";
import { chartText as t } from "../../i18n/charts.ts";
import { territoryName } from "../../state/names.ts";
import { isAreaInScope } from "../../state/scopeMembers.ts";
import { ChartFrame, scopedTitle } from "./ChartFrame.tsx";

const [WIDTH, HEIGHT, SIDE] = [900, 460, 240];
const LABEL_PX = 15;

/** Mean minutes of every area, summer on the left, winter on the right. */
export function SeasonSlopeChart({ answer }: { readonly answer: CoverageAnswer }) {
  const rows = answer.areas.filter(
    ({ id, now }) => isAreaInScope(id) && now.summer.meanMinutes !== null && now.winter.meanMinutes !== null,
  );
  const title = scopedTitle(t("slope"));
  const mean = (row: TerritoryRow, season: "summer" | "winter") => row.now[season].meanMinutes ?? 0;
  const most = Math.max(...rows.map((row) => mean(row, "winter")), 1);
  const y = (minutes: number) => HEIGHT - 14 - (minutes / most) * (HEIGHT - 40);
  const labels = spread(rows.map((row) => y(mean(row, "winter"))));
  return (
    <ChartFrame
      title={title}
      unit={t("slopeUnit")}
      header={[t("area"), t("summer"), t("winter"), t("penalty")]}
      rows={rows.map((row) => [
        territoryName(row),
        minuteCount(mean(row, "summer")),
        minuteCount(mean(row, "winter")),
        signed(shownDifference(mean(row, "summer"), mean(row, "winter"), 1), minuteCount),
      ])}
    >
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={title}>
        <text x={SIDE} y="14" text-anchor="middle" font-size="14" fill="#46555f">
          {t("summer")}
        </text>
        <text x={WIDTH - SIDE} y="14" text-anchor="middle" font-size="14" fill="#46555f">
          {t("winter")}
        </text>
        {rows.map((row, index) => {
          const [from, to] = [y(mean(row, "summer")), y(mean(row, "winter"))];
          return (
            <g key={row.id}>
              <line x1={SIDE} y1={from} x2={WIDTH - SIDE} y2={to} stroke="#0b5cad" stroke-width="1.8" />
              <circle cx={SIDE} cy={from} r="3.5" fill="#0b5cad" />
              <circle cx={WIDTH - SIDE} cy={to} r="3.5" fill="#0b5cad" />
              <line x1={WIDTH - SIDE + 4} y1={to} x2={WIDTH - SIDE + 18} y2={labels[index]} stroke="#9fb0bd" />
              <text x={WIDTH - SIDE + 22} y={labels[index] + 4} font-size="12" fill="#17232e">
                {territoryName(row)} {minuteCount(mean(row, "summer"))} → {minuteCount(mean(row, "winter"))}
              </text>
            </g>
          );
        })}
      </svg>
    </ChartFrame>
  );
}

/** Moves labels apart so that none covers another; they keep their order. */
function spread(positions: readonly number[]): number[] {
  const order = [...positions.keys()].sort((a, b) => positions[a] - positions[b]);
  const placed = [...positions];
  for (const [rank, index] of order.entries()) {
    if (rank === 0) continue;
    placed[index] = Math.max(placed[index], placed[order[rank - 1]] + LABEL_PX);
  }
  for (let limit = HEIGHT - 6, rank = order.length - 1; rank >= 0; rank--) {
    placed[order[rank]] = Math.min(placed[order[rank]], limit);
    limit = placed[order[rank]] - LABEL_PX;
  }
  return placed;
}
