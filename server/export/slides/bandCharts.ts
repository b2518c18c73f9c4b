import type { Measures, TerritoryRow } from "../../contract/answers.ts";
import { ZONE_STYLES } from "../../core/coverage/zoneStyle.ts";
import type { Words } from "../../core/language.ts";
import { SEASON_WORDS } from "../../words/conditions.ts";
import { of } from "../tables/tableFacts.ts";
import { type Deck, FONT, type Slide } from "./theme.ts";

interface Band {
  readonly words: Words;
  readonly colour: string;
  /** People of the band; the bands add up to the whole. */
  readonly people: (measures: Measures) => number;
}

const BANDS: readonly Band[] = [
  { words: ZONE_STYLES.upTo30, colour: ZONE_STYLES.upTo30.colour, people: (m) => m.within30 },
  { words: ZONE_STYLES.upTo60, colour: ZONE_STYLES.upTo60.colour, people: (m) => m.within60 - m.within30 },
  { words: ZONE_STYLES.upTo90, colour: ZONE_STYLES.upTo90.colour, people: (m) => m.within90 - m.within60 },
  { words: ZONE_STYLES.upTo120, colour: ZONE_STYLES.upTo120.colour, people: (m) => m.within120 - m.within90 },
  {
    words: { ja: "120分超", en: "> 120 min" },
    colour: ZONE_STYLES.upTo180.colour,
    people: (m) => m.population - m.within120 - m.unreachable,
  },
  { words: ZONE_STYLES.noWay, colour: ZONE_STYLES.noWay.colour, people: (m) => m.unreachable },
];

/** Two native charts side by side: 現状 and the 案; without a 案, summer and winter. */
export function bandCharts({ pptx, facts }: Deck, slide: Slide): void {
  const { answer, language } = facts;
  const { season } = answer.assumptions;
  const isBaseline = answer.settlements.baselineMinutes === null;
  const name = SEASON_WORDS[season];
  const sides: { title: Words; measures: (row: TerritoryRow) => Measures }[] = isBaseline
    ? (["summer", "winter"] as const).map((s) => ({
        title: { ja: `現状（${SEASON_WORDS[s].ja}）`, en: `Baseline (${SEASON_WORDS[s].en})` },
        measures: (row) => of(row.now, s),
      }))
    : [
        {
          title: { ja: `現状（${name.ja}）`, en: `Baseline (${name.en})` },
          measures: (row) => of(row.baseline, season),
        },
        { title: { ja: `この案（${name.ja}）`, en: `Scenario (${name.en})` }, measures: (row) => of(row.now, season) },
      ];
  for (const [index, { title, measures }] of sides.entries()) {
    const areas = answer.areas.toReversed(); // a bar chart draws its first category at the bottom
    const series = BANDS.map(({ words, people }) => ({
      name: words[language],
      labels: areas.map((area) => area.name),
      values: areas.map((area) => hundredths(people(measures(area)))),
    }));
    slide.addChart(pptx.ChartType.bar, series, {
      ...{ x: 0.4 + index * 6.3, y: 1.0, w: 6.2, h: 5.95, barDir: "bar", barGrouping: "percentStacked" },
      ...{ catAxisLabelFontFace: FONT, catAxisLabelFontSize: 10, barGapWidthPct: 30 },
      ...{ valAxisLabelFontFace: FONT, valAxisLabelFontSize: 9, valAxisLabelFormatCode: "0%" },
      ...{ showTitle: true, title: title[language], titleFontFace: FONT, titleFontSize: 14 },
      ...{ showLegend: true, legendPos: "b", legendFontFace: FONT, legendFontSize: 10 },
      chartColors: BANDS.map(({ colour }) => colour.slice(1)),
    });
  }
}

/** People to a hundredth, as they are sent: subtracting leaves a trail of binary digits. */
function hundredths(people: number): number {
  return Math.round(people * 100) / 100;
}
