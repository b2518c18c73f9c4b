import type { Measures } from "../../contract/answers.ts";
import type { Season } from "../../core/conditions.ts";
import type { Words } from "../../core/language.ts";
import { shown } from "./shown.ts";
import { type Column, type FigureTable, type Format, tableOf } from "./table.ts";
import { of, SEASON_WORDS, seasonsIn, type TableFacts, thresholdWords } from "./tableFacts.ts";

/** One of the five numbers of the screen, read off the measures of the whole of Hokkaido. */
interface Figure {
  readonly words: Words;
  readonly format: Format;
  readonly unit: Words;
  readonly value: (measures: Measures) => number | null;
  readonly remark?: (measures: Measures) => Words;
}

interface SummaryRow {
  readonly figure: Figure;
  readonly season: Season;
  readonly now: Measures;
  readonly baseline: Measures;
}

/** 概要: the five numbers in each season, 現状 beside the 案, and the difference. */
export function summaryTable(facts: TableFacts): FigureTable {
  const { answer, language } = facts;
  const { thresholdMinutes, weight } = answer.assumptions;
  const unit = { ja: weight.unit, en: weight.unit === "人" ? "people" : weight.unit };
  const rows = figures(thresholdWords(thresholdMinutes), unit).flatMap((figure) =>
    seasonsIn(answer).map((season): SummaryRow => {
      const { now, baseline } = answer.whole;
      return { figure, season, now: of(now, season), baseline: of(baseline, season) };
    }),
  );
  const formatOf = ({ figure }: SummaryRow) => figure.format;
  const columns: Column<SummaryRow>[] = [
    text("figure", { ja: "指標（全道）", en: "Figure (Hokkaido)" }, 28, ({ figure }) => figure.words[language]),
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
      value: ({ figure, now, baseline }) => change(figure.value(now), figure.value(baseline)),
    },
    text("unit", { ja: "単位", en: "Unit" }, 12, ({ figure }) => figure.unit[language]),
    text("remark", { ja: "備考", en: "Remark" }, 28, ({ figure, now }) => figure.remark?.(now)[language] ?? ""),
  ];
  return tableOf("summary", { ja: "概要", en: "Summary" }, columns, rows, language);
}

function figures(threshold: Words, unit: Words): Figure[] {
  return [
    {
      words: { ja: `${threshold.ja}以内の人`, en: `Within ${threshold.en}` },
      ...{ format: "people", unit, value: (m) => m.withinThreshold },
      remark: (m) => both(m.population > 0 ? shown(m.withinThreshold / m.population, "share") : ""),
    },
    {
      words: { ja: `${threshold.ja}超の人`, en: `Beyond ${threshold.en}` },
      ...{ format: "people", unit, value: (m) => m.overThreshold },
      remark: ({ unreachable }) => {
        const people = shown(unreachable, "people");
        return unreachable > 0 ? { ja: `ほかに道路なし ${people}`, en: `besides, no way: ${people}` } : both("");
      },
    },
    {
      words: { ja: "最長の所要時間", en: "Longest drive" },
      ...{ format: "minutes", unit: { ja: "分", en: "min" }, value: (m) => m.worst?.minutes ?? null },
      remark: (m) => both(m.worst?.name ?? ""),
    },
    {
      words: { ja: `${threshold.ja}超の超過時間`, en: `Excess beyond ${threshold.en}` },
      unit: { ja: `${unit.ja}・時間`, en: `${unit.en} × h` },
      ...{ format: "hours", value: (m) => m.excessPersonMinutes / 60 },
    },
    {
      words: { ja: "別のセンターが近い人", en: "Nearer to another centre" },
      ...{ format: "people", unit, value: (m) => m.nearerElsewhere },
    },
  ];
}

function both(text: string): Words {
  return { ja: text, en: text };
}

function change(now: number | null, baseline: number | null): number | null {
  return now === null || baseline === null ? null : now - baseline;
}

function text(key: string, title: Words, width: number, value: (row: SummaryRow) => string): Column<SummaryRow> {
  return { key, title, format: "text", width, value };
}
