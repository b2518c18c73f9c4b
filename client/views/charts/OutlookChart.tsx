import { useState } from "preact/hooks";
import type { OutlookYear, PopulationOutlook } from "../../../server/contract/outlookAnswers.ts";
import { fetchOutlook } from "../../api/coverage.ts";
import { count, percent } from "../../format.ts";
import { chartText as t } from "../../i18n/charts.ts";
import { conditionWord, thresholdText } from "../../i18n/conditions.ts";
import { coverageBody } from "../../state/coverage.ts";
import { territoryName } from "../../state/names.ts";
import { useResource } from "../../state/resource.ts";
import { scope } from "../../state/view.ts";
import { SelectField } from "../../widgets/Field.tsx";
import { ChartFrame } from "./ChartFrame.tsx";

const [WIDTH, HEIGHT, LEFT, RIGHT, TOP, BOTTOM] = [900, 300, 20, 20, 34, 56];
const BAR_WIDTH = 64;

/** People beyond the threshold in 2020, 2025, 2030, 2040 and 2050, for all Hokkaido, a centre or an area. */
export function OutlookChart() {
  const { weight: _, ...body } = coverageBody.value;
  const { value, error } = useResource(JSON.stringify(body), () => fetchOutlook(body));
  const [chosen, choose] = useState(scope.value);
  if (error) return <p role="alert">{error}</p>;
  if (!value) return <p role="status">{t("loading")}</p>;
  const territory = value.territories.find(({ id }) => id === chosen) ?? value.territories[0];
  const { season, thresholdMinutes } = value.assumptions;
  const title = t("outlook", { t: thresholdText(thresholdMinutes), season: conditionWord(season) });
  return (
    <ChartFrame
      title={`${territoryName(territory)} ${title}`}
      header={[t("year"), t("people"), t("baseline"), t("now"), t("share")]}
      rows={territory.years.map((year) => [
        `${year.year} ${t(year.kind)}`,
        count(year.people),
        count(year.baselineBeyond),
        count(year.beyond),
        percent(year.people > 0 ? year.beyond / year.people : 0),
      ])}
    >
      <SelectField
        label={t("territory")}
        value={territory.id}
        choices={value.territories.map((each) => ({ value: each.id, label: territoryName(each) }))}
        onChange={choose}
      />
      <OutlookBars years={territory.years} title={title} isBaseline={isBaseline(value)} />
      <p class="note">{t("outlookNote")}</p>
    </ChartFrame>
  );
}

/** Nothing differs from 現状: one row of bars is enough. */
function isBaseline({ territories }: PopulationOutlook): boolean {
  return territories.every(({ years }) => years.every(({ beyond, baselineBeyond }) => beyond === baselineBeyond));
}

interface BarsProps {
  readonly years: readonly OutlookYear[];
  readonly title: string;
  readonly isBaseline: boolean;
}

function OutlookBars({ years, title, isBaseline: single }: BarsProps) {
  const most = Math.max(...years.flatMap(({ beyond, baselineBeyond }) => [beyond, baselineBeyond]), 1);
  const top = (people: number) => TOP + (1 - people / most) * (HEIGHT - TOP - BOTTOM);
  const step = (WIDTH - LEFT - RIGHT) / years.length;
  const bars = (year: OutlookYear) =>
    single
      ? [{ people: year.beyond, colour: "#b3131b", shift: 0 }]
      : [
          { people: year.baselineBeyond, colour: "#d99a93", shift: -BAR_WIDTH / 2 - 2 },
          { people: year.beyond, colour: "#b3131b", shift: BAR_WIDTH / 2 + 2 },
        ];
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={title}>
      <line x1={LEFT} y1={HEIGHT - BOTTOM} x2={WIDTH - RIGHT} y2={HEIGHT - BOTTOM} stroke="#46555f" />
      {years.map((year, index) => {
        const middle = LEFT + step * (index + 0.5);
        return (
          <g key={year.year}>
            {bars(year).map(({ people, colour, shift }) => (
              <g key={colour}>
                <rect
                  x={middle + shift - BAR_WIDTH / 2}
                  y={top(people)}
                  width={BAR_WIDTH}
                  height={HEIGHT - BOTTOM - top(people)}
                  fill={colour}
                  stroke="#5c0a0e"
                  stroke-width="0.5"
                />
                <text x={middle + shift} y={top(people) - 6} text-anchor="middle" font-size="14" fill="#17232e">
                  {count(people)}
                </text>
              </g>
            ))}
            <text x={middle} y={HEIGHT - BOTTOM + 20} text-anchor="middle" font-size="16" fill="#17232e">
              {year.year}
            </text>
            <text x={middle} y={HEIGHT - BOTTOM + 40} text-anchor="middle" font-size="13" fill="#46555f">
              {t(year.kind)}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
