import type { MapPageContent, MarkerKind } from "../../contract/mapPageContent.ts";
import type { CoverageRequest } from "../../services/coverage/coverageRequest.ts";
import type { MapPageService } from "../../services/mapPage/mapPageService.ts";
import { SEASON_WORDS } from "../../words/conditions.ts";
import type { MapPageRenderer } from "../mapPage/mapPageRenderer.ts";
import type { TableFacts } from "../tables/tableFacts.ts";
import { placeTable, type SlideCell } from "./tableSlides.ts";
import { BODY_TOP, type Deck, FONT, INK, LEFT, WIDTH } from "./theme.ts";

/** One map, and 現状 beside the 案; without a 案, summer beside winter: what the printed map pages show. */
export function slideMapContents(
  mapPages: MapPageService,
  request: CoverageRequest,
  { answer, centre, language: lang, day: date }: TableFacts,
): MapPageContent[] {
  const isBaseline = answer.settlements.baselineMinutes === null && answer.sites.length === 0;
  return (["single", isBaseline ? "seasons" : "before-after"] as const).map((layout) =>
    mapPages.content(request, { layout, lang, date, ...(centre ? { centreId: centre.id } : {}) }),
  );
}

const DOTS_PER_INCH = 150; // on a projector
const HEIGHT = 5.05; // inches, below the slide's title and lead
const UNIT = { large: 2.45, half: 1.85 }; // names of sites in 18 and 14 points

/** Maps drawn for a slide, their title, caption and legend in type beside them. */
export async function addMapSlides(
  deck: Deck,
  contents: readonly MapPageContent[],
  renderer: MapPageRenderer,
): Promise<void> {
  for (const content of contents) await addMapSlide(deck, content, renderer);
}

async function addMapSlide(deck: Deck, content: MapPageContent, renderer: MapPageRenderer): Promise<void> {
  const { say, seasonName } = deck.wording;
  const { views, legend } = content;
  const isSingle = views.length === 1;
  const captions = captionsOf(deck, content);
  const slide = deck.addSlide({
    title: isSingle
      ? say({
          ja: `地図：センターまでの所要時間（${seasonName}）`,
          en: `Map: drive time to the centres (${seasonName})`,
        })
      : say({ ja: `地図：${captions.join("と")}`, en: `Map: ${captions.join(" and ")}` }),
    lead: [...(isSingle ? [views[0].note] : []), markKey(content)].filter(Boolean).join("　　"),
    origin: say({
      ja: `このスライドの地図: 円は集落（大きさは人口）、塗りは市町村（役場までの所要時間）。${legend.note}`,
      en: `The map: circles are settlements (sized by people), areas municipalities (time of their office). ${legend.note}`,
    }),
  });
  const legendWidth = isSingle ? 4.5 : 0;
  const width = isSingle ? WIDTH - legendWidth - 0.2 : (WIDTH - GAP) / 2;
  const top = isSingle ? BODY_TOP : BODY_TOP + 0.35;
  const height = isSingle ? HEIGHT : HEIGHT - 1.25;
  for (const [index, view] of views.entries()) {
    const x = LEFT + index * (width + GAP);
    const png = await renderer.picture(content, index, {
      ...{ width: width * 72, height: height * 72, dotsPerInch: DOTS_PER_INCH },
      unit: isSingle ? UNIT.large : UNIT.half,
    });
    const altText = [content.title, captions[index], view.note].filter(Boolean).join(say({ ja: "。", en: ". " }));
    slide.addImage({ data: `image/png;base64,${png.toString("base64")}`, altText, x, y: top, w: width, h: height });
    if (isSingle) continue;
    const caption = [captions[index], view.note].filter(Boolean).join("　");
    const box = { x, y: BODY_TOP - 0.05, w: width, h: 0.38, margin: 0, fit: "shrink" } as const;
    slide.addText(caption, { ...box, fontFace: FONT, fontSize: 14, bold: true, color: INK.text });
  }
  if (isSingle)
    placeTable(slide, legendTable(deck, content), { x: LEFT + width + 0.2, y: BODY_TOP, width: legendWidth });
  else placeTable(slide, legendStrip(content), { y: top + height + 0.1 });
}

const GAP = 0.3;

/** 現状・冬期 and この案・冬期, or the two seasons of 現状. */
function captionsOf({ wording }: Deck, { layout, views }: MapPageContent): string[] {
  const { say, seasonName, seasons } = wording;
  if (views.length === 1) return [seasonName];
  if (layout === "seasons") return seasons.map((season) => say(SEASON_WORDS[season]));
  return [say({ ja: "現状", en: "Baseline" }), say({ ja: "この案", en: "Scenario" })].map((name) =>
    say({ ja: `${name}（${seasonName}）`, en: `${name} (${seasonName})` }),
  );
}

/** What the marks stand for. */
function markKey({ legend }: MapPageContent): string {
  return legend.markers.map(({ kind, label }) => `${MARKS[kind]}${label}`).join("　");
}

/** Hatching in letters: a table's cell holds a colour only. */
const HATCH_LETTERS: Readonly<Record<string, string>> = {
  ...{ none: "", diagonal: "///", dense: "////", cross: "xxx", back: "\\\\\\", wave: "~~~" },
};
const MARKS: Readonly<Record<MarkerKind, string>> = {
  ...{ centre: "◉", satellite: "■", outreach: "●", remote: "▲", liaison: "◆", retention: "★" },
};

function swatch({ fills }: MapPageContent, key: string): SlideCell {
  const { colour, hatch } = fills[key];
  return { text: HATCH_LETTERS[hatch] ?? "", fill: colour };
}

function legendTable({ wording }: Deck, content: MapPageContent) {
  const { legend } = content;
  const rows = [
    ...legend.rows.map(({ fill, label, values }) => [swatch(content, fill), label, values[0] ?? ""]),
    ...legend.rings.map(({ label, values }) => ["◎", label, values[0] ?? ""]),
  ];
  return {
    columns: [
      { title: "", share: 0.8, align: "left" as const },
      { title: wording.say({ ja: "片道の所要時間", en: "Drive time one way" }), share: 2.6, align: "left" as const },
      { title: wording.say({ ja: "人", en: "People" }), share: 1.9, align: "right" as const },
    ],
    rows,
    fontSize: legend.rings.length > 1 ? 10 : 12,
  };
}

/** The classes in one line below two maps. */
function legendStrip(content: MapPageContent) {
  const { rows } = content.legend;
  return {
    columns: rows.map(({ label }) => ({ title: label, share: 1, align: "left" as const })),
    rows: [rows.map(({ fill }) => swatch(content, fill))],
    fontSize: 10,
  };
}
