import type { BoundaryCase } from "../../contract/answers.ts";
import type { RankingRow } from "../../contract/comparisonAnswers.ts";
import { shownDifference } from "../../core/coverage/difference.ts";
import type { Words } from "../../core/language.ts";
import { SEASON_WORDS, thresholdWords } from "../../words/conditions.ts";
import type { Format } from "./cell.ts";
import { type Column, type FigureTable, tableOf } from "./table.ts";
import { of, type TableFacts, weightTitle } from "./tableFacts.ts";

/** 圏域境界の検討対象: settlements with another centre's site more than 15 minutes nearer than their own centre's. */
export function boundaryTable(facts: TableFacts): FigureTable {
  const { places, language, boundaryCases } = facts;
  const season = SEASON_WORDS[facts.answer.assumptions.season];
  const nickname = new Map(places.centres.map((centre) => [centre.id, centre.nickname]));
  const centre = (id: string) => nickname.get(id) ?? id;
  const minutes = (key: string, title: Words, value: Column<BoundaryCase>["value"]): Column<BoundaryCase> => ({
    ...{ key, title, format: "minutes", value },
  });
  const columns: Column<BoundaryCase>[] = [
    text("code", { ja: "市町村コード", en: "Code" }, 12, ({ municipalityCode }) => municipalityCode),
    text("place", { ja: "市町村・集落", en: "Place" }, 26, ({ name }) => name),
    text("own", { ja: "管轄", en: "In charge" }, 14, ({ assignedCentreId }) => centre(assignedCentreId)),
    text("nearest", { ja: "最寄り", en: "Nearest" }, 14, ({ nearestCentreId }) => centre(nearestCentreId)),
    {
      ...{ key: "people", title: weightTitle(facts), format: "people", isSummed: true, width: 12 },
      value: ({ population }) => population,
    },
    minutes(
      "assigned",
      { ja: `管轄から（${season.ja}、分）`, en: `Own (${season.en}, min)` },
      (row) => row.assignedMinutes,
    ),
    minutes(
      "other",
      { ja: `最寄りから（${season.ja}、分）`, en: `Nearest (${season.en}, min)` },
      (row) => row.nearestMinutes,
    ),
    minutes("gain", { ja: "近くなる分", en: "Nearer by (min)" }, ({ assignedMinutes, nearestMinutes }) =>
      assignedMinutes === null ? null : shownDifference(nearestMinutes, assignedMinutes, 1),
    ),
  ];
  return tableOf("boundary", { ja: "圏域境界", en: "Boundaries" }, columns, boundaryCases, language);
}

/** すべての案: each under the same conditions, for the territory of the file. */
export function rankingTable({ answer, language, ranking }: TableFacts): FigureTable {
  const { season, thresholdMinutes } = answer.assumptions;
  const threshold = thresholdWords(thresholdMinutes);
  const now = (row: RankingRow) => of(row.now, season);
  const number = (
    key: string,
    title: Words,
    format: Format,
    value: (row: RankingRow) => number | null,
  ): Column<RankingRow> => ({ key, title, format, value });
  const people = (key: string, ja: string, en: string, value: (row: RankingRow) => number) =>
    number(key, { ja: `${ja}${threshold.ja}以内`, en: `Within ${threshold.en}${en}` }, "people", value);
  const beyond = (at: "summer" | "winter") =>
    number(
      `${at}Beyond`,
      { ja: `${threshold.ja}超（${SEASON_WORDS[at].ja}）`, en: `Beyond ${threshold.en} (${SEASON_WORDS[at].en})` },
      "people",
      (row) => row.now[at].overThreshold,
    );
  const columns: Column<RankingRow>[] = [
    text("scenario", { ja: "案", en: "Scenario" }, 30, ({ name }) => name),
    number("version", { ja: "版", en: "Version" }, "count", ({ version }) => version),
    number("sites", { ja: "拠点数", en: "Sites" }, "count", ({ siteCount }) => siteCount),
    people("within", "", "", (row) => now(row).withinThreshold),
    beyond("summer"),
    beyond("winter"),
    number("mean", { ja: "平均（分）", en: "Mean (min)" }, "minutes", (row) => now(row).meanMinutes),
    number("worst", { ja: "最長（分）", en: "Longest (min)" }, "minutes", (row) => now(row).worst?.minutes ?? null),
    people("periodic", "定期でのみ", " of sessions only", (row) => now(row).periodicOnlyWithin),
    people("remote", "ICTでのみ", " of ICT only", (row) => now(row).remoteOnlyWithin),
    number("contact", { ja: "初回相談が届く人", en: "First contact" }, "people", (row) => now(row).firstContactPeople),
    number(
      "reaction",
      { ja: "職場に対応者がいる人", en: "Reacting partner" },
      "people",
      (row) => now(row).reactionPeople,
    ),
  ];
  return tableOf("ranking", { ja: "すべての案", en: "All scenarios" }, columns, ranking, language);
}

function text<Row>(key: string, title: Words, width: number, value: (row: Row) => string): Column<Row> {
  return { key, title, format: "text", width, value };
}
