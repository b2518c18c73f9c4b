import type { Language, Words } from "../../core/language.ts";
import { weightName } from "../../core/population.ts";
import { centrePositionWords } from "../../core/scenario/centreFigures.ts";
import { DEFAULT_PARAMETERS } from "../../core/scenario/parameters.ts";
import type { CentreFigures } from "../../core/scenario/scenario.ts";
import { RULE_MEANING, SEASON_WORDS, thresholdWords, USE_WORDS } from "../../words/conditions.ts";
import {
  ASSUMPTION_SHEET,
  CENTRE_FIGURE_WORDS,
  centreFigureItem,
  PARAMETER_WORDS,
  REASSIGNED_ITEM,
} from "../../words/parameters.ts";
import { reasonWords } from "../../words/reasons.ts";
import { limitsWords, roadsDay, roadsName } from "../../words/roads.ts";
import { type Assumption, accuracyRows } from "./accuracyRows.ts";
import { shown } from "./shown.ts";
import { type Column, type FigureTable, tableOf } from "./table.ts";
import { of, scenarioName, type TableFacts } from "./tableFacts.ts";

/**
 * 前提条件: all that the figures rest on, parameters with their sources, and how far they can be trusted.
 * @param scope  "drive times" leaves out what only staff time and cost rest on
 */
export function assumptionsTable(facts: TableFacts, scope: "all" | "drive times" = "all"): FigureTable {
  const { language, workload } = facts;
  const isAll = scope === "all";
  const accuracy = accuracyRows(facts.model.accuracy);
  const workloadNotes = workload.notes.map((note) => ({
    item: { ja: "業務量の注記", en: "Workload note" },
    value: reasonWords(note),
  }));
  const rows: Assumption[] = [
    ...conditionRows(facts),
    ...reassignedRows(facts),
    ...(isAll ? parameterRows(facts) : []),
    ...(isAll ? accuracy : accuracy.slice(0, 1)), // the first row is of pairs nobody had seen
    { item: { ja: "注記", en: "Note" }, value: boundWords(facts.answer.assumptions.thresholdMinutes) },
    ...NOTES.map((note): Assumption => ({ item: { ja: "注記", en: "Note" }, value: note })),
    ...facts.model.notModelled.map((words): Assumption => ({ item: NOT_MODELLED, value: words })),
    ...(isAll ? workloadNotes : []),
  ];
  const said = (value: Assumption["value"]) => (typeof value === "object" && value !== null ? value[language] : value);
  const columns: Column<Assumption>[] = [
    { ...text, key: "item", title: { ja: "項目", en: "Item" }, width: 30, value: ({ item }) => item[language] },
    { ...text, key: "value", title: { ja: "内容", en: "Value" }, width: 60, value: ({ value }) => said(value) },
    {
      ...{ ...text, key: "source", title: { ja: "出典・補足", en: "Source" }, width: 60 },
      value: ({ source }) => source?.[language] ?? "",
    },
  ];
  return tableOf("assumptions", ASSUMPTION_SHEET, columns, rows, language);
}

const text = { format: "text" } as const;

function conditionRows(facts: TableFacts): Assumption[] {
  const { answer, day } = facts;
  const a = answer.assumptions;
  const name = scenarioName(facts);
  const version: Words = a.scenario
    ? { ja: `第${a.scenario.version}版`, en: `version ${a.scenario.version}` }
    : both("");
  return [
    { item: { ja: "案", en: "Scenario" }, value: name, source: version },
    { item: { ja: "作成日", en: "Made on" }, value: day },
    { item: { ja: "季節", en: "Season" }, value: SEASON_WORDS[a.season] },
    { item: { ja: "担当", en: "Served" }, value: RULE_MEANING[a.rule] },
    {
      item: { ja: "基準時間", en: "Threshold" },
      value: {
        ja: `片道${a.thresholdMinutes}分以内（ちょうどを含む）`,
        en: `${a.thresholdMinutes} min one way, included`,
      },
    },
    { item: { ja: "有料道路", en: "Toll roads" }, value: USE_WORDS[a.toll] },
    { item: { ja: "フェリー", en: "Ferries" }, value: USE_WORDS[a.ferry] },
    {
      item: { ja: "通行止め", en: "Closed roads" },
      value: { summer: { ja: "夏期の状態", en: "as in summer" }, winter: { ja: "冬期の状態", en: "as in winter" } }[
        a.closures
      ],
    },
    ...a.shut.map((name) => ({ item: { ja: "休止・通行止めの想定", en: "Shut for the test" }, value: name })),
    {
      item: { ja: "冬の厳しさ", en: "Winter severity" },
      value: `${Math.round(a.winterSeverity * 100)}%`,
      source: { ja: "100%が標準", en: "100 % is the default" },
    },
    {
      item: { ja: "道路網", en: "Road network" },
      value: { ja: roadsName(a.roads, "ja"), en: roadsName(a.roads, "en") },
    },
    ...(a.roads.limits.length > 0
      ? [{ item: { ja: "道路網にできないこと", en: "What it cannot do" }, value: limitsWords(a.roads.limits) }]
      : []),
    ...(roadsDay(a.roads, a.asOf) === null
      ? []
      : [{ item: { ja: "道路網の時点", en: "Road network as of" }, value: a.asOf }]),
    {
      item: { ja: "センターの位置", en: "Where the centres are" },
      value: { ja: centrePositionWords(a.centresAtAddress, "ja"), en: centrePositionWords(a.centresAtAddress, "en") },
    },
    { item: { ja: "データの版", en: "Data version" }, value: a.dataVersion },
    {
      item: { ja: "人数の重み", en: "People counted" },
      value: { ja: weightName(a.weight, "ja"), en: weightName(a.weight, "en") },
      source: both(a.weight.unit),
    },
    ...countingRows(facts),
  ];
}

/** Two ways of counting give two numbers, and some classes are close: said where both stand. */
function countingRows({ answer, municipalities }: TableFacts): Assumption[] {
  const { season, thresholdMinutes } = answer.assumptions;
  const { ja, en } = thresholdWords(thresholdMinutes);
  const beyond = municipalities.filter(({ minutes }) => (of(minutes, season) ?? Infinity) > thresholdMinutes);
  const ofOffices = shown(
    beyond.reduce((sum, { weight }) => sum + weight, 0),
    "people",
  );
  const bySettlement = shown(of(answer.whole.now, season).overThreshold, "people");
  const near = municipalities.filter(({ isBorderline }) => of(isBorderline, season));
  const names = near.map(({ name }) => name);
  const seasonal = SEASON_WORDS[season];
  return [
    {
      item: { ja: "人の数え方", en: "How people are counted" },
      value: {
        ja: `${ja}超の人（${seasonal.ja}）は集落ごとに数えて ${bySettlement}。役場が${ja}を超える${beyond.length}市町村の人口の合計は ${ofOffices}で、役場の近くに遠い集落があるため一致しない`,
        en: `People beyond ${en} (${seasonal.en}), by settlement: ${bySettlement}. The ${beyond.length} municipalities with their office beyond ${en} have ${ofOffices}: a near office may have far settlements`,
      },
    },
    {
      item: { ja: "判定が近い市町村", en: "Borderline municipalities" },
      value: {
        ja: near.length === 0 ? "なし" : `${near.length}（${seasonal.ja}）：${names.join("、")}`,
        en: near.length === 0 ? "none" : `${near.length} (${seasonal.en}): ${names.join(", ")}`,
      },
      source: {
        ja: `速度が10%変わると${ja}の内外が変わるところ`,
        en: `a 10 % change of speed moves them across ${en}`,
      },
    },
  ];
}

/** 担当替え: municipalities another centre is in charge of than in 現状. */
function reassignedRows(facts: TableFacts): Assumption[] {
  const nickname = nicknames(facts);
  const baselineOf = new Map(facts.places.municipalities.map(({ code, centreId }) => [code, centreId]));
  return facts.municipalities
    .map((row) => ({ ...row, baseline: baselineOf.get(row.id) ?? "" }))
    .filter(({ centreId, baseline }) => centreId !== baseline)
    .map(({ centreId, baseline, name }) => ({
      item: REASSIGNED_ITEM,
      value: `${name}: ${nickname(baseline)} → ${nickname(centreId)}`,
    }));
}

function parameterRows(facts: TableFacts): Assumption[] {
  const { parameters, parameterSources } = facts.workload;
  const rows = (Object.keys(PARAMETER_WORDS) as (keyof typeof PARAMETER_WORDS)[]).map((key): Assumption => {
    const usual = DEFAULT_PARAMETERS[key];
    const changed = { ja: `案で変更（標準 ${usual}）`, en: `changed in the scenario (default ${usual})` };
    const source = parameters[key] === usual ? reasonWords(parameterSources[key]) : changed;
    return { item: PARAMETER_WORDS[key], value: parameters[key], source };
  });
  return [...rows, ...centreFigureRows(facts)];
}

/** A centre's own figures, where the 案 says other than the report. */
function centreFigureRows(facts: TableFacts): Assumption[] {
  const nickname = nicknames(facts);
  return Object.entries(facts.workload.parameters.centreFigures).map(([centreId, figures]) => ({
    item: centreFigureItem(nickname(centreId)),
    value: { ja: figuresText(figures, "ja"), en: figuresText(figures, "en") },
    source: { ja: "案で変更", en: "changed in the scenario" },
  }));
}

function figuresText(figures: CentreFigures, language: Language): string {
  return (Object.keys(CENTRE_FIGURE_WORDS) as (keyof CentreFigures)[])
    .flatMap((key) => (figures[key] === undefined ? [] : [`${CENTRE_FIGURE_WORDS[key][language]} ${figures[key]}`]))
    .join({ ja: "、", en: ", " }[language]);
}

function nicknames({ places }: TableFacts): (centreId: string) => string {
  const names = new Map(places.centres.map(({ id, nickname }) => [id, nickname]));
  return (centreId) => names.get(centreId) ?? centreId;
}

const NOT_MODELLED: Words = { ja: "計算に入れていないもの", en: "Not modelled" };

/** What a reader must know before using a number. */
const NOTES: readonly Words[] = [
  { ja: "所要時間は車で片道。打ち切りはない", en: "Minutes are one way by car and never cut off" },
  {
    ja: "人口は国勢調査（2020年確定・2025年速報、総務省統計局）と将来推計（令和5年、国立社会保障・人口問題研究所）",
    en: "Population: censuses (2020 final, 2025 preliminary) and the national institute's projections of 2023",
  },
  {
    ja: "集落の人口は、市町村の人口を配分した推計を含む",
    en: "Settlements' people include estimates: shares of their municipality's population",
  },
  {
    ja: "市町村の所要時間は役場まで、人数は集落ごとに数える",
    en: "A municipality's minutes are to its office; people are counted by settlement",
  },
  {
    ja: "常設（センター、月8日以上開くサテライト）・定期・遠隔・初回相談・定着支援の対応は合算しない",
    en: "Full, periodic, remote, first contact and reaction are never added up",
  },
  {
    ja: "利用者の移動は家族の車か送迎。バス・列車は計算していない",
    en: "Clients come by a family's car or are fetched; buses and trains are not computed",
  },
  { ja: "空欄の分は経路なし。区分の列に「道路なし」と示す", en: "Empty minutes = no way; the class column says so" },
  {
    ja: "所要時間は計算値で、実際の道路状況により変わる",
    en: "Minutes are computed; roads and weather differ from day to day",
  },
];

function boundWords(minutes: number): Words {
  const { ja, en } = thresholdWords(minutes);
  return { ja: `${minutes}分以下を${ja}以内とする`, en: `${minutes} minutes or less counts as within ${en}` };
}

function both(text: string): Words {
  return { ja: text, en: text };
}
