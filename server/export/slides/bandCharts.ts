import type { Measures, TerritoryRow } from "../../contract/answers.ts";
import { FILLS, legendFills } from "../../core/coverage/zoneFill.ts";
import { ZONE_STYLES } from "../../core/coverage/zoneStyle.ts";
import { CLASS_NAMES } from "../../core/coverage/zones.ts";
import type { Words } from "../../core/language.ts";
import { SEASON_WORDS } from "../../words/conditions.ts";
import { of } from "../tables/tableFacts.ts";
import { type Deck, FONT } from "./theme.ts";

interface Band {
  readonly words: Words;
  readonly colour: string;
  readonly people: (measures: Measures) => number;
}

/** The map's classes in the map's words and colours; they add up to the whole. A class the threshold cuts in two says so. */
function bandsAt(thresholdMinutes: number): Band[] {
  return CLASS_NAMES.map((className): Band => {
    const rows = legendFills(thresholdMinutes).filter((row) => row.className === className);
    const { ja, en } = ZONE_STYLES[className];
    const cut = {
      ja: `${ja}（基準 ${thresholdMinutes}分をまたぐ）`,
      en: `${en} (threshold ${thresholdMinutes} within)`,
    };
    return {
      words: rows.length === 1 ? { ja, en } : cut,
      colour: FILLS[rows[rows.length - 1].fill].colour,
      people: ({ classes }) => classes[className],
    };
  });
}

/** Two native charts side by side: 現状 and the 案; without a 案, summer and winter. */
export function addBandCharts(deck: Deck): void {
  const { pptx, facts, wording } = deck;
  const { answer, language } = facts;
  const { season, thresholdMinutes } = answer.assumptions;
  const bands = bandsAt(thresholdMinutes);
  const { isBaseline, say } = wording;
  const slide = deck.addSlide({
    title: say({ ja: "圏域ごとの所要時間別の人の割合", en: "Share of people by drive time, area by area" }),
    origin: say({
      ja: "このスライドの数字: 数表の「圏域」シート。区分は地図と同じで、足すと全員になる。グラフのデータは編集できる。",
      en: "Numbers of this slide: sheet Area of the workbook. The classes are the map's and add up to everybody. The charts' data can be edited.",
    }),
  });
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
    const series = bands.map(({ words, people }) => ({
      name: words[language],
      labels: areas.map((area) => area.name),
      values: areas.map((area) => hundredths(people(measures(area)))),
    }));
    slide.addChart(pptx.ChartType.bar, series, {
      ...{ x: 0.4 + index * 6.3, y: 1.1, w: 6.2, h: 5.85, barDir: "bar", barGrouping: "percentStacked" },
      altText: title[language],
      ...{ catAxisLabelFontFace: FONT, catAxisLabelFontSize: 9, catAxisLabelFrequency: "1", barGapWidthPct: 30 },
      ...{ valAxisLabelFontFace: FONT, valAxisLabelFontSize: 9, valAxisLabelFormatCode: "0%" },
      ...{ showTitle: true, title: title[language], titleFontFace: FONT, titleFontSize: 14 },
      ...{ showLegend: true, legendPos: "b", legendFontFace: FONT, legendFontSize: 10 },
      chartColors: bands.map(({ colour }) => colour.slice(1)),
    });
  }
}

/** People to a hundredth, as they are sent: subtracting leaves a trail of binary digits. */
export function hundredths(people: number): number {
  return Math.round(people * 100) / 100;
}
