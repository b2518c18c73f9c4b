import { count } from "../../format.ts";
import { scheduleText as t } from "../../i18n/schedule.ts";
import "./MonthBars.css";

const WIDTH = 720;
const HEIGHT = 150;
const FOOT = 20;
const LEFT = 62;
const MONTHS = [4, 5, 6, 7, 8, 9, 10, 11, 12, 1, 2, 3];

interface Props {
  readonly baseline: readonly number[]; // April to March
  readonly now: readonly number[];
}

/** Hours by month, 現状 beside the 案; the table above has the sums. */
export function MonthBars({ baseline, now }: Props) {
  const most = 2 * Math.ceil(Math.max(...baseline, ...now, 1) / 2); // even: its half is whole, too
  const slot = (WIDTH - LEFT) / MONTHS.length;
  const top = (hours: number) => HEIGHT - FOOT - (hours / most) * (HEIGHT - FOOT - 14);
  const bar = (hours: number, x: number, fill: string) => (
    <rect
      x={x}
      y={top(hours)}
      width={slot * 0.36}
      height={HEIGHT - FOOT - top(hours)}
      fill={fill}
      stroke="#26323f"
      stroke-width="0.5"
    />
  );
  const label = MONTHS.map((month, index) => `${month}: ${count(baseline[index])} → ${count(now[index])}`).join(", ");
  return (
    <figure class="chart">
      <figcaption>
        {t("byMonth")} <span class="key-baseline">■ {t("baseline")}</span> <span class="key-now">■ {t("now")}</span>
      </figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={`${t("byMonth")}: ${label}`}>
        {[0, most / 2, most].map((hours) => (
          <g key={hours}>
            <line x1={LEFT} x2={WIDTH} y1={top(hours)} y2={top(hours)} stroke="#d3dae0" />
            <text x={LEFT - 5} y={top(hours) + 4} text-anchor="end" font-size="11" fill="#46555f">
              {t("hours", { n: count(hours) })}
            </text>
          </g>
        ))}
        {MONTHS.map((month, index) => (
          <g key={month}>
            {bar(baseline[index], LEFT + index * slot + slot * 0.1, "#9fb3c2")}
            {bar(now[index], LEFT + index * slot + slot * 0.5, "#0b5cad")}
            <text x={LEFT + index * slot + slot / 2} y={HEIGHT - 5} text-anchor="middle" font-size="12" fill="#46555f">
              {t("monthOf", { m: month })}
            </text>
          </g>
        ))}
        <line x1={LEFT} x2={WIDTH} y1={HEIGHT - FOOT} y2={HEIGHT - FOOT} stroke="#46555f" />
      </svg>
    </figure>
  );
}
