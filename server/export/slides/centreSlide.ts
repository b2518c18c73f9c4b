import { centreChart } from "./centreChart.ts";
import { BODY_TOP, type Deck, LEFT, WIDTH } from "./theme.ts";

/** センター別: people beyond T before and after, as a native chart. */
export function addCentreChanges(deck: Deck): void {
  const { say, threshold, seasonName } = deck.wording;
  const slide = deck.addSlide({
    title: say({ ja: `センター別に見た${threshold}超の人`, en: `People beyond ${threshold} by centre` }),
    lead: say({
      ja: `${seasonName}。常設の拠点（センター、月8日以上のサテライト）まで${threshold}を超える人`,
      en: `${seasonName}: people beyond ${threshold} of a full-time site (a centre, or a satellite open 8 days a month)`,
    }),
    origin: say({
      ja: "このスライドの数字: 数表の「センター」シート。グラフのデータは編集できる。",
      en: "Numbers of this slide: sheet Centre of the workbook. The chart's data can be edited.",
    }),
  });
  centreChart(deck, slide, { x: LEFT, y: BODY_TOP, w: WIDTH, h: 5.1 }, true);
}
