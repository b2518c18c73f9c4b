import type { Measures } from "../../contract/answers.ts";
import type { Season } from "../../core/conditions.ts";
import { type ComparedFigure, figureChange, KEY_FIGURES, type KeyFigure } from "../../core/coverage/keyFigures.ts";
import type { Words } from "../../core/language.ts";
import { SEASON_WORDS, thresholdWords } from "../../words/conditions.ts";
import type { Format } from "./cell.ts";
import { otherCoverFigures } from "./otherCover.ts";
import { shown } from "./shown.ts";
import { type Column, type FigureTable, tableOf } from "./table.ts";
import { of, scopeOf, seasonsIn, type TableFacts } from "./tableFacts.ts";

/** One of the five numbers, or of those beside them, in the report's words. */
interface Figure extends ComparedFigure<Measures> {
  readonly words: Words;
  readonly format: Format;
  readonly unitWords: Words;
  readonly remark: (measures: Measures) => Words;
}

interface SummaryRow {
  readonly figure: Figure;
  readonly season: Season;
  readonly now: Measures;
  readonly baseline: Measures;
}

/**
 * 概要: the five numbers in each season, 現状 beside the 案, and the difference; below them, each by itself, whom sessions,
 * remote points and partners reach.
 */
export function summaryTable(facts: TableFacts): FigureTable {
  const { answer, language } = facts;
  const { thresholdMinutes, weight } = answer.assumptions;
  const unit = { ja: weight.unit, en: weight.unit === "人" ? "people" : weight.unit };
  const threshold = thresholdWords(thresholdMinutes);
  const rows = [...figures(threshold, unit), ...otherFigures(facts, threshold, unit)].flatMap((figure) =>
    seasonsIn(answer).map((season): SummaryRow => {
      const { now, baseline } = answer.whole;
      return { figure, season, now: of(now, season), baseline: of(baseline, season) };
    }),
  );
  const formatOf = ({ figure }: SummaryRow) => figure.format;
  const columns: Column<SummaryRow>[] = [
    text(
      "figure",
      { ja: `指標（${scopeOf(facts).ja}）`, en: `Figure (${scopeOf(facts).en})` },
      28,
      ({ figure }) => figure.words[language],
    ),
    text("season", { ja: "季節", en: "Season" }, 10, ({ season }) => SEASON_WORDS[season][language]),
    {
      ...{ key: "baseline", title: { ja: "現状", en: "Baseline" }, format: "people", width: 16 },
      formatOf,
      value: ({ figure, baseline }) => figure.value(baseline),
    },
    {
      ...{ key: "now", title: { ja: "この案", en: "Scenario" }, format: "people", width: 16 },
      formatOf,
      value: ({ figure, now }) => figure.value(now),
    },
    {
      ...{ key: "change", title: { ja: "現状との差", en: "Change" }, format: "people", width: 16 },
      formula: { kind: "difference", of: ["now", "baseline"] },
      formatOf,
      value: ({ figure, now, baseline }) => {
        const change = figureChange(figure, baseline, now);
        return change.kind === "change" ? change.size : null;
      },
    },
    text("unit", { ja: "単位", en: "Unit" }, 12, ({ figure }) => figure.unitWords[language]),
    text("remark", { ja: "備考", en: "Remark" }, 36, ({ figure, now, baseline }) =>
      [figure.remark(now)[language], notCompared(figure, baseline, now)[language]].filter(Boolean).join(" "),
    ),
  ];
  return tableOf("summary", { ja: "概要", en: "Summary" }, columns, rows, language);
}

function figures(threshold: Words, people: Words): Figure[] {
  const words: Readonly<Record<KeyFigure["key"], Words>> = {
    within: { ja: `${threshold.ja}以内の人`, en: `Within ${threshold.en}` },
    beyond: { ja: `${threshold.ja}超の人`, en: `Beyond ${threshold.en}` },
    longest: { ja: "最長の所要時間", en: "Longest drive" },
    excess: { ja: `${threshold.ja}超の超過時間`, en: `Excess beyond ${threshold.en}` },
    nearer: { ja: "別のセンターが近い人", en: "Nearer to another centre" },
  };
  const remark: Readonly<Record<KeyFigure["key"], Figure["remark"]>> = {
    within: (m) => both(m.population > 0 ? shown(m.withinThreshold / m.population, "share") : ""),
    beyond: ({ unreachable }) => {
      const n = shown(unreachable, "people");
      return unreachable > 0 ? { ja: `うち道路なし ${n}`, en: `of them no way: ${n}` } : both("");
    },
    longest: (m) => joined(both(m.worst?.name ?? ""), heldFor(m)),
    excess: heldFor,
    nearer: () => both(""),
  };
  const formats: Readonly<Record<KeyFigure["unit"], Format>> = {
    ...{ people: "people", minutes: "minutes", personHours: "people" },
  };
  const units: Readonly<Record<KeyFigure["unit"], Words>> = {
    people,
    minutes: { ja: "分", en: "min" },
    personHours: { ja: `${people.ja}・時間`, en: `${people.en} × h` },
  };
  return KEY_FIGURES.map((figure) => ({
    ...{ ...figure, words: words[figure.key], remark: remark[figure.key] },
    ...{ format: formats[figure.unit], unitWords: units[figure.unit] },
  }));
}

function otherFigures(facts: TableFacts, threshold: Words, people: Words): Figure[] {
  return otherCoverFigures(facts, threshold).map(({ words, people: value }) => ({
    ...{ words, value, digits: 0, better: "more", isOfReached: false },
    ...{ format: "people", unitWords: people, remark: () => NOT_ADDED },
  }));
}

const NOT_ADDED: Words = { ja: "上の5つの数字には加えない", en: "not added to the five above" };

/** For how many people a figure of those with a way holds; nothing while that is everybody. */
function heldFor({ unreachable, reachedPeople }: Measures): Words {
  if (unreachable <= 0) return both("");
  const n = shown(reachedPeople, "people");
  return { ja: `道のある ${n} について`, en: `of the ${n} with a way` };
}

/** Why a change is left empty. */
function notCompared(figure: Figure, before: Measures, after: Measures): Words {
  const change = figureChange(figure, before, after);
  if (change.kind !== "otherPeople") return both("");
  const n = shown(change.lostPeople, "people", true);
  return { ja: `道路なし ${n} のため比べない`, en: `not compared: no way ${n}` };
}

function joined(a: Words, b: Words): Words {
  return { ja: [a.ja, b.ja].filter(Boolean).join(" "), en: [a.en, b.en].filter(Boolean).join(" ") };
}

function both(words: string): Words {
  return { ja: words, en: words };
}

function text(key: string, title: Words, width: number, value: (row: SummaryRow) => string): Column<SummaryRow> {
  return { key, title, format: "text", width, value };
}
