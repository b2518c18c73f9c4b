import type { CoverageAnswer } from "../../../server/contract/answers.ts";
import { percent } from "../../format.ts";
import { chartText as t } from "../../i18n/charts.ts";
import { facts } from "../../state/facts.ts";
import { isInScope } from "../../state/scopeMembers.ts";
import { ChartFrame, scopedTitle } from "./ChartFrame.tsx";

const [WIDTH, HEIGHT, LEFT, BOTTOM] = [900, 320, 46, 34];
const MOST_MINUTES = 300;
const TABLE_MINUTES = [30, 60, 90, 120, 150, 180, 240, 300];

interface Line {
  readonly label: string;
  readonly colour: string;
  readonly dash: string;
  readonly share: (minutes: number) => number;
}

/** Cumulative share of people by minutes: 現状 dashed, the 案 drawn through; the threshold marked. */
export function CumulativeChart({ answer }: { readonly answer: CoverageAnswer }) {
  const lines = linesOf(answer);
  const threshold = answer.assumptions.thresholdMinutes;
  const title = scopedTitle(t("cumulative"));
  const x = (minutes: number) => LEFT + (minutes / MOST_MINUTES) * (WIDTH - LEFT - 8);
  const y = (share: number) => 8 + (1 - share) * (HEIGHT - BOTTOM - 8);
  const steps = Array.from({ length: MOST_MINUTES / 2 + 1 }, (_, index) => index * 2);
  return (
    <ChartFrame
      title={title}
      header={["", ...lines.map(({ label }) => label)]}
      rows={TABLE_MINUTES.map((n) => [t("within", { n }), ...lines.map(({ share }) => percent(share(n)))])}
    >
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={title}>
        {[0, 0.25, 0.5, 0.75, 1].map((share) => (
          <g key={share}>
            <line x1={LEFT} x2={WIDTH - 8} y1={y(share)} y2={y(share)} stroke="#d3dae0" />
            <text x={LEFT - 6} y={y(share) + 4} text-anchor="end" font-size="12" fill="#46555f">
              {Math.round(share * 100)}%
            </text>
          </g>
        ))}
        {[0, 60, 120, 180, 240, 300].map((minutes) => (
          <text
            key={minutes}
            x={x(minutes)}
            y={HEIGHT - 12}
            text-anchor={minutes === 300 ? "end" : "middle"}
            font-size="12"
            fill="#46555f"
          >
            {minutes}
            {minutes === 300 ? ` ${t("minutes")}` : ""}
          </text>
        ))}
        <line x1={x(threshold)} x2={x(threshold)} y1={y(1)} y2={y(0)} stroke="#b3131b" stroke-width="1.5" />
        {lines.map(({ label, colour, dash, share }) => (
          <polyline
            key={label}
            points={steps.map((minutes) => `${x(minutes).toFixed(1)},${y(share(minutes)).toFixed(1)}`).join(" ")}
            fill="none"
            stroke={colour}
            stroke-width="2.5"
            stroke-dasharray={dash}
          />
        ))}
      </svg>
      <ul class="chart-key">
        {lines.map(({ label, colour, dash }) => (
          <li key={label}>
            <svg width="36" height="8" aria-hidden="true">
              <line x1="0" x2="36" y1="4" y2="4" stroke={colour} stroke-width="3" stroke-dasharray={dash} />
            </svg>
            {label}
          </li>
        ))}
      </ul>
    </ChartFrame>
  );
}

function linesOf({ settlements }: CoverageAnswer): Line[] {
  const members = membersOfScope();
  const { people } = settlements; // whom the figures on screen count
  const total = members.reduce((sum, index) => sum + people[index], 0);
  const shareOf = (minutes: readonly (number | null)[]) => {
    const ordered = members
      .filter((index) => minutes[index] !== null)
      .map((index) => ({ minutes: minutes[index] ?? 0, population: people[index] }))
      .sort((a, b) => a.minutes - b.minutes);
    return (bound: number) => {
      let sum = 0;
      for (const each of ordered) {
        if (each.minutes > bound) break;
        sum += each.population;
      }
      return total > 0 ? sum / total : 0;
    };
  };
  const { minutes, baselineMinutes } = settlements;
  const before = baselineMinutes ?? minutes;
  const baseline: Line[] = [
    { label: t("summerBaseline"), colour: "#b97900", dash: "6 4", share: shareOf(before.summer) },
    { label: t("winterBaseline"), colour: "#0b5cad", dash: "6 4", share: shareOf(before.winter) },
  ];
  if (!baselineMinutes) return baseline;
  return [
    ...baseline,
    { label: t("summerNow"), colour: "#b97900", dash: "", share: shareOf(minutes.summer) },
    { label: t("winterNow"), colour: "#0b5cad", dash: "", share: shareOf(minutes.winter) },
  ];
}

/** Settlements of the territory whose figures are on screen. */
function membersOfScope(): number[] {
  return facts().settlements.flatMap(({ municipalityCode }, index) => (isInScope(municipalityCode) ? [index] : []));
}
