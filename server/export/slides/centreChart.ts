import { SEASON_WORDS } from "../../words/conditions.ts";
import { of } from "../tables/tableFacts.ts";
import { hundredths } from "./bandCharts.ts";
import { type Deck, FONT, INK, type Slide } from "./theme.ts";

interface Frame {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/** A native chart: people beyond T by centre (of one centre: by area) in the season asked for; 現状, and with `withScenario` the 案 beside it. */
export function centreChart({ pptx, facts, wording }: Deck, slide: Slide, frame: Frame, withScenario = false): void {
  const { say, season, threshold, names } = wording;
  const isOneCentre = facts.centre !== null;
  const rows = (isOneCentre ? facts.answer.areas : facts.answer.centres)
    .toSorted((a, b) => of(a.baseline, season).overThreshold - of(b.baseline, season).overThreshold)
    .filter(({ baseline, now }) => of(baseline, season).overThreshold + of(now, season).overThreshold >= 0.5);
  const labels = rows.map(({ id, name }) => (isOneCentre ? name : names.centre(id)));
  const series = (name: string, side: "baseline" | "now") => ({
    ...{ name, labels, values: rows.map((row) => hundredths(of(row[side], season).overThreshold)) },
  });
  const shownSeries = [series(say({ ja: "現状", en: "Baseline" }), "baseline")];
  if (withScenario) shownSeries.unshift(series(say({ ja: "この案", en: "Scenario" }), "now"));
  const title = say({
    ja: `${isOneCentre ? "圏域別" : "センター別"} ${threshold}超の人（${SEASON_WORDS[season].ja}）`,
    en: `People beyond ${threshold} by ${isOneCentre ? "area" : "centre"} (${SEASON_WORDS[season].en})`,
  });
  slide.addChart(pptx.ChartType.bar, shownSeries, {
    ...frame,
    ...{ barDir: "bar", barGrouping: "clustered", barGapWidthPct: 35, altText: title },
    ...{ chartColors: withScenario ? ["B5179E", "7F8FA6"] : ["7F8FA6"] },
    ...{ catAxisLabelFontFace: FONT, catAxisLabelFontSize: 14, valAxisHidden: true, valGridLine: { style: "none" } },
    ...{ showValue: true, dataLabelFormatCode: "#,##0", dataLabelFontFace: FONT, dataLabelFontSize: 12 },
    ...{ showTitle: true, title, titleFontFace: FONT, titleFontSize: 14, titleColor: INK.text },
    ...{ showLegend: withScenario, legendPos: "b", legendFontFace: FONT, legendFontSize: 12 },
  });
}
