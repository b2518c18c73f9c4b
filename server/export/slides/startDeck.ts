import pptxgenjs from "pptxgenjs";
import { shortenedTo } from "../../core/cleanText.ts";
import { weightName } from "../../core/population.ts";
import { accuracyLine } from "../../words/accuracy.ts";
import { roadsInFull } from "../../words/roads.ts";
import { conditionsLine, scenarioName, type TableFacts } from "../tables/tableFacts.ts";
import { slideWording } from "./slideWording.ts";
import { type Deck, FONT, INK, LEFT, SIZES, type Slide, WIDTH } from "./theme.ts";

// pptxgenjs is CommonJS and says so in two ways: Node hands over the class itself, some loaders an object around it.
const PptxGen = ("default" in pptxgenjs ? pptxgenjs.default : pptxgenjs) as typeof pptxgenjs;

const COVER = "COVER";
const CONTENT = "CONTENT";

export function startDeck(facts: TableFacts): Deck {
  const pptx = new PptxGen();
  pptx.layout = "LAYOUT_WIDE"; // 13.33 × 7.5 inches
  pptx.theme = { headFontFace: FONT, bodyFontFace: FONT };
  pptx.title = scenarioName(facts);
  pptx.author = "nakapotsu-planner";
  pptx.company = "";
  defineLayouts(pptx);
  const wording = slideWording(facts);
  const notes = sourceNotes(facts);
  return {
    ...{ pptx, facts, wording },
    addSlide({ title, lead, origin }): Slide {
      const slide = pptx.addSlide({ masterName: CONTENT });
      slide.addText(title, { placeholder: "title" });
      if (lead) {
        const box = { x: LEFT, y: 1.08, w: WIDTH, h: 0.7, fontFace: FONT, fontSize: SIZES.lead, color: INK.text };
        slide.addText(lead, { ...box, valign: "middle", margin: 0, fit: "shrink" });
      }
      const foot = footOf(facts);
      const box = { x: LEFT, y: 7.05, w: 11.6, h: 0.32, fontFace: FONT, fontSize: SIZES.foot, color: INK.quiet };
      slide.addText(foot, { ...box, margin: 0 });
      slide.addNotes(`${origin}\n${notes}`);
      return slide;
    },
  };
}

/** The first slide: what is on the table. */
export function addCover({ pptx, facts, wording }: Deck): void {
  const slide = pptx.addSlide({ masterName: COVER });
  const subtitle = {
    ja: "障害者就業・生活支援センターまでの所要時間と到達圏",
    en: "Drive times to the employment and life support centres of Hokkaido",
  };
  const accuracy = facts.model.accuracy && accuracyLine(facts.model.accuracy);
  slide.addText(scenarioName(facts), { placeholder: "title" });
  const box = { x: 0.8, w: 11.7, fontFace: FONT, margin: 0, valign: "top" } as const;
  slide.addText(wording.say(subtitle), { ...box, y: 3.5, h: 0.6, fontSize: 22, color: INK.text });
  const small = [conditionsLine(facts), ...(accuracy ? [wording.say(accuracy)] : []), facts.day];
  const lines = small.map((text) => ({ text, options: { breakLine: true } }));
  slide.addText(lines, { ...box, y: 4.4, h: 2, fontSize: 14, color: INK.quiet, paraSpaceAfter: 6 });
  slide.addNotes(sourceNotes(facts));
}

/** Titles stand in the title's place, so that outline, navigation and screen readers find them. */
function defineLayouts(pptx: pptxgenjs): void {
  const title = {
    name: "title",
    type: "title",
    fontFace: FONT,
    bold: true,
    color: INK.title,
    align: "left",
    margin: 0,
  } as const;
  const line = (y: number) => ({ rect: { x: LEFT, y, w: WIDTH, h: 0.03, fill: { color: INK.title } } });
  pptx.defineSlideMaster({
    title: COVER,
    objects: [
      {
        placeholder: {
          options: { ...title, x: 0.8, y: 1.6, w: 11.7, h: 1.6, fontSize: 40, valign: "bottom" },
          text: "",
        },
      },
      { rect: { x: 0.8, y: 3.3, w: 11.7, h: 0.04, fill: { color: INK.title } } },
    ],
  });
  pptx.defineSlideMaster({
    title: CONTENT,
    objects: [
      {
        placeholder: {
          options: { ...title, x: LEFT, y: 0.3, w: WIDTH, h: 0.65, fontSize: SIZES.title, valign: "middle" },
          text: "",
        },
      },
      line(0.98),
    ],
    slideNumber: { x: 12.2, y: 7.05, w: 0.63, h: 0.32, fontFace: FONT, fontSize: SIZES.foot, color: INK.quiet },
  });
}

const LONGEST_NAME_AT_FOOT = 30;

/** The 案 and the conditions that tell its file from another; all of them stand on the first slide and in the notes. */
function footOf(facts: TableFacts): string {
  const { language, answer, day } = facts;
  const { thresholdMinutes, weight } = answer.assumptions;
  const wording = slideWording(facts);
  const people = weightName(weight, language);
  const within = { ja: `基準${thresholdMinutes}分`, en: `within ${thresholdMinutes} min` }[language];
  return [
    shortenedTo(LONGEST_NAME_AT_FOOT, scenarioName(facts)),
    wording.scope,
    wording.seasonName,
    within,
    people,
    day,
  ].join("　");
}

/** Where the numbers come from, under every slide. */
function sourceNotes(facts: TableFacts): string {
  const { weight, dataVersion, scenario, asOf, roads, thresholdMinutes } = facts.answer.assumptions;
  const { threshold } = slideWording(facts);
  const version = scenario
    ? { ja: `（第${scenario.version}版）`, en: ` (version ${scenario.version})` }
    : { ja: "", en: "" };
  const accuracy = facts.model.accuracy && accuracyLine(facts.model.accuracy);
  const notes = {
    ja: [
      `数字の出所: 案「${scenarioName(facts)}」${version.ja}を道路網モデルで計算。データ ${dataVersion}、道路網 ${roadsInFull(roads, asOf, "ja")}。`,
      `条件: ${conditionsLine(facts)}。`,
      `人数: ${weightName(weight, "ja")}。集落の人口は市町村の人口を配分した推計を含む。${thresholdMinutes}分以下を${threshold}以内とする。`,
      ...(accuracy ? [`${accuracy.ja}。`] : []),
      "同じ数字は Excel の数表と CSV にある。",
    ],
    en: [
      `Origin: scenario “${scenarioName(facts)}”${version.en}, computed on the road model. Data ${dataVersion}, roads: ${roadsInFull(roads, asOf, "en")}.`,
      `Conditions: ${conditionsLine(facts)}.`,
      `People: ${weightName(weight, "en")}. Settlements' people include estimates. ${thresholdMinutes} minutes or less counts as within ${threshold}.`,
      ...(accuracy ? [`${accuracy.en}.`] : []),
      "The same numbers are in the workbook and the CSV files.",
    ],
  };
  return notes[facts.language].join("\n");
}
