import pptxgenjs from "pptxgenjs";
import type { Words } from "../core/language.ts";
import { weightName } from "../core/population.ts";
import { accuracyLine } from "../words/accuracy.ts";
import { SEASON_WORDS, thresholdWords } from "../words/conditions.ts";
import { fixedZip } from "./fixedZip.ts";
import { bandCharts } from "./slides/bandCharts.ts";
import { addMapSlides, type SlideMap } from "./slides/slideMaps.ts";
import { addTableSlides } from "./slides/tableSlides.ts";
import { type Deck, FONT, type Slide } from "./slides/theme.ts";
import { assumptionsTable } from "./tables/assumptionsTable.ts";
import { municipalityTable } from "./tables/placeTables.ts";
import { siteTable } from "./tables/siteTable.ts";
import { summaryTable } from "./tables/summaryTable.ts";
import { type FigureTable, tableWith } from "./tables/table.ts";
import { conditionsLine, scenarioName, type TableFacts } from "./tables/tableFacts.ts";
import { territoryTable } from "./tables/territoryTable.ts";

// pptxgenjs is CommonJS and says so in two ways: Node hands over the class itself, some loaders an object around it.
const PptxGen = ("default" in pptxgenjs ? pptxgenjs.default : pptxgenjs) as typeof pptxgenjs;

/** Slides for a meeting: text and tables editable, charts native, notes say where the numbers come from. */
export async function slidesPptx(facts: TableFacts, maps: readonly SlideMap[]): Promise<Buffer> {
  const deck = startDeck(facts);
  addTitle(deck);
  addTableSlides(deck, { ja: "主な数字", en: "Key figures" }[facts.language], summaryTable(facts));
  if (facts.answer.sites.length > 0) {
    addTableSlides(deck, { ja: "提案する拠点", en: "Proposed sites" }[facts.language], proposedSites(facts));
  }
  addMapSlides(deck, maps);
  addCharts(deck);
  const { ja, en } = threshold(facts);
  const byCentre = { ja: `センター別に見た${ja}超の人`, en: `People beyond ${en} by centre` };
  addTableSlides(deck, byCentre[facts.language], centreChanges(facts));
  const beyond = { ja: `市町村役場まで${ja}を超える市町村`, en: `Municipal offices beyond ${en}` };
  addTableSlides(deck, heading(beyond, facts), municipalitiesBeyond(facts));
  addTableSlides(deck, { ja: "前提条件", en: "Assumptions" }[facts.language], assumptionsTable(facts, "drive times"));
  const written = (await deck.pptx.write({ outputType: "nodebuffer" })) as Buffer;
  return fixedZip(written, new Date(`${facts.day}T00:00:00Z`));
}

function startDeck(facts: TableFacts): Deck {
  const pptx = new PptxGen();
  pptx.layout = "LAYOUT_WIDE"; // 13.33 × 7.5 inches
  pptx.theme = { headFontFace: FONT, bodyFontFace: FONT };
  pptx.title = scenarioName(facts);
  pptx.author = "nakapotsu-planner";
  pptx.company = "";
  const notes = sourceNotes(facts);
  return {
    pptx,
    facts,
    notes,
    addSlide(title: string): Slide {
      const slide = pptx.addSlide();
      slide.addText(title, { x: 0.5, y: 0.3, w: 12.3, h: 0.7, fontFace: FONT, fontSize: 24, bold: true });
      const foot = `${scenarioName(facts)}　${facts.day}　${conditionsLine(facts)}`;
      slide.addText(foot, { x: 0.5, y: 7.0, w: 11.6, h: 0.35, fontFace: FONT, fontSize: 8, color: "595959" });
      slide.slideNumber = { x: 12.3, y: 7.0, w: 0.6, h: 0.35, fontFace: FONT, fontSize: 9, color: "595959" };
      slide.addNotes(notes);
      return slide;
    },
  };
}

function addTitle({ pptx, facts, notes }: Deck): void {
  const slide = pptx.addSlide();
  const box = { x: 0.8, w: 11.7, fontFace: FONT };
  const subtitle = {
    ja: "障害者就業・生活支援センターまでの所要時間と到達圏",
    en: "Drive times to the employment and life support centres of Hokkaido",
  };
  slide.addText(scenarioName(facts), { ...box, y: 2.2, h: 1.2, fontSize: 40, bold: true });
  slide.addText(subtitle[facts.language], { ...box, y: 3.4, h: 0.7, fontSize: 22 });
  slide.addText(conditionsLine(facts), { ...box, y: 4.6, h: 0.6, fontSize: 14, color: "595959" });
  const accuracy = facts.model.accuracy && accuracyLine(facts.model.accuracy);
  if (accuracy) {
    slide.addText(accuracy[facts.language], { ...box, y: 5.7, h: 0.6, fontSize: 11, color: "595959" });
  }
  slide.addText(facts.day, { ...box, y: 5.2, h: 0.5, fontSize: 14, color: "595959" });
  slide.addNotes(notes);
}

function addCharts(deck: Deck): void {
  const title = { ja: "圏域ごとの所要時間別の人の割合", en: "Share of people by drive time, area by area" };
  bandCharts(deck, deck.addSlide(title[deck.facts.language]));
}

/** What the 案 proposes: kind, place, days, hours, host, staff, cost, and whom each site reaches by itself. */
function proposedSites(facts: TableFacts): FigureTable {
  const keys = ["name", "kind", "centre", "days", "recurrence", "hours", "venue", "staff", "yen", "people"];
  return tableWith(siteTable(facts), keys);
}

/** People beyond T by centre, 現状 beside the 案, in the seasons of the answer. */
function centreChanges(facts: TableFacts): FigureTable {
  const keys = ["summer", "winter", "storm"].flatMap((season) =>
    ["OverBaseline", "Over", "OverChange", "OverShare"].map((column) => `${season}${column}`),
  );
  return tableWith(territoryTable("centre", facts), ["name", "population", ...keys]);
}

/** Those with their office beyond T, or out of reach, in the season asked for; the farthest first. */
function municipalitiesBeyond(facts: TableFacts): FigureTable {
  const { season, thresholdMinutes } = facts.answer.assumptions;
  const table = municipalityTable(facts);
  const column = table.columns.findIndex(({ key }) => key === `${season}Minutes`);
  const minutes = (index: number) => (table.rows[index][column] as number | null) ?? Infinity;
  const chosen = [...table.rows.keys()]
    .filter((index) => minutes(index) > thresholdMinutes)
    .sort((a, b) => (minutes(a) === minutes(b) ? a - b : minutes(b) - minutes(a)));
  const columns = ["municipality", "area", "centre", "weight", "summerMinutes", "winterMinutes"];
  const own = [...(season === "storm" ? ["stormMinutes"] : []), `${season}Class`, `${season}BaselineMinutes`, "flag"];
  return tableWith(table, [...columns, ...own], chosen);
}

function heading(title: Words, { language, answer }: TableFacts): string {
  const season = SEASON_WORDS[answer.assumptions.season];
  return { ja: `${title.ja}（${season.ja}）`, en: `${title.en} (${season.en})` }[language];
}

function threshold({ answer }: TableFacts): Words {
  return thresholdWords(answer.assumptions.thresholdMinutes);
}

/** Where the numbers come from, under every slide. */
function sourceNotes(facts: TableFacts): string {
  const { weight, dataVersion, scenario, asOf, thresholdMinutes } = facts.answer.assumptions;
  const version = scenario
    ? { ja: `（第${scenario.version}版）`, en: ` (version ${scenario.version})` }
    : { ja: "", en: "" };
  const accuracy = facts.model.accuracy && accuracyLine(facts.model.accuracy);
  const notes = {
    ja: [
      `数字の出所: 案「${scenarioName(facts)}」${version.ja}を道路網モデルで計算。データ ${dataVersion}、道路網 ${asOf}時点。`,
      `条件: ${conditionsLine(facts)}。`,
      `人数: ${weightName(weight, "ja")}。集落の人口は市町村の人口を配分した推計を含む。${thresholdMinutes}分以下を${threshold(facts).ja}以内とする。`,
      ...(accuracy ? [`${accuracy.ja}。`] : []),
      "同じ数字は tables.xlsx（Excel）と coverage.csv にある。",
    ],
    en: [
      `Origin: scenario “${scenarioName(facts)}”${version.en}, computed on the road model. Data ${dataVersion}, roads as of ${asOf}.`,
      `Conditions: ${conditionsLine(facts)}.`,
      `People: ${weightName(weight, "en")}. Settlements' people include estimates. ${thresholdMinutes} minutes or less counts as within ${threshold(facts).en}.`,
      ...(accuracy ? [`${accuracy.en}.`] : []),
      "The same numbers are in tables.xlsx and coverage.csv.",
    ],
  };
  return notes[facts.language].join("\n");
}
