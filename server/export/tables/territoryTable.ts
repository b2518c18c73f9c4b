import type { Measures, TerritoryRow } from "../../contract/answers.ts";
import type { Season } from "../../core/conditions.ts";
import { shownDifference } from "../../core/coverage/difference.ts";
import type { Words } from "../../core/language.ts";
import { SEASON_WORDS, thresholdWords } from "../../words/conditions.ts";
import { type Column, type FigureTable, tableOf } from "./table.ts";
import { of, seasonsIn, type TableFacts, weightTitle } from "./tableFacts.ts";

/** 圏域 or センター: who is within how many minutes in the season asked for; who is beyond T in every season. */
export function territoryTable(kind: "area" | "centre", facts: TableFacts): FigureTable {
  const { answer, language, places } = facts;
  const { season, thresholdMinutes } = answer.assumptions;
  const nicknameOf = new Map(places.centres.map(({ id, nickname }) => [id, nickname]));
  const centreName = ({ centreId }: TerritoryRow) => nicknameOf.get(centreId ?? "") ?? "";
  const areaNames = ({ id }: TerritoryRow) =>
    places.areas
      .filter(({ centreId }) => centreId === id)
      .map(({ name }) => name)
      .join("、");
  const area = { ja: "圏域", en: "Area" };
  const centre = { ja: "センター", en: "Centre" };
  const names: Column<TerritoryRow>[] =
    kind === "area"
      ? [
          { key: "name", title: area, format: "text", width: 22, value: ({ name }) => name },
          { key: "centre", title: centre, format: "text", width: 14, value: centreName },
        ]
      : [
          { key: "name", title: centre, format: "text", width: 14, value: ({ name }) => name },
          { key: "areas", title: area, format: "text", width: 30, value: areaNames },
        ];
  const columns = [
    ...names,
    ...bandColumns(season, weightTitle(facts)),
    ...seasonsIn(answer).flatMap((s) => overColumns(s, thresholdWords(thresholdMinutes))),
    ...otherColumns(season, thresholdWords(thresholdMinutes)),
  ];
  const rows = kind === "area" ? answer.areas : answer.centres;
  return tableOf(kind, kind === "area" ? area : centre, columns, rows, language);
}

/** People by class; within 30, 60, 90, 120 cumulative, the classes beyond apart. */
function bandColumns(season: Season, weight: Words): Column<TerritoryRow>[] {
  const name = SEASON_WORDS[season];
  const people = (key: string, ja: string, en: string, value: (m: Measures) => number): Column<TerritoryRow> => ({
    ...{ key, title: { ja: `${name.ja} ${ja}`, en: `${name.en} ${en}` }, format: "people", isSummed: true },
    value: ({ now }) => value(of(now, season)),
  });
  return [
    { ...people("population", "", "", (m) => m.population), title: weight },
    people("within30", "30分以内", "≤ 30 min", (m) => m.within30),
    people("within60", "60分以内", "≤ 60 min", (m) => m.within60),
    people("within90", "90分以内", "≤ 90 min", (m) => m.within90),
    people("within120", "120分以内", "≤ 120 min", (m) => m.within120),
    people("upTo150", "120分超150分以内", "120–150 min", (m) => m.classes.upTo150),
    people("upTo180", "150分超180分以内", "150–180 min", (m) => m.classes.upTo180),
    people("over180", "180分超", "> 180 min", (m) => m.classes.over180),
    people("ferry", "船便（分を問わず）", "by ferry, any minutes", (m) => m.classes.ferry),
    people("noWay", "道路なし", "no way", (m) => m.unreachable),
  ];
}

/** People beyond T, those without any way among them, 現状 beside the 案. */
function overColumns(season: Season, threshold: Words): Column<TerritoryRow>[] {
  const name = SEASON_WORDS[season];
  const titled = (ja: string, en: string) => ({
    ja: `${name.ja} ${threshold.ja}超 ${ja}`.trim(),
    en: `${name.en} > ${threshold.en} ${en}`.trim(),
  });
  const [now, baseline] = [`${season}Over`, `${season}OverBaseline`];
  return [
    {
      ...{ key: now, title: titled("", ""), format: "people", isSummed: true },
      value: (row) => of(row.now, season).overThreshold,
    },
    {
      ...{ key: baseline, title: titled("現状", "baseline"), format: "people", isSummed: true },
      value: (row) => of(row.baseline, season).overThreshold,
    },
    {
      ...{ key: `${season}OverChange`, title: titled("差", "change"), format: "people" },
      formula: { kind: "difference", of: [now, baseline] },
      value: (row) => shownDifference(of(row.baseline, season).overThreshold, of(row.now, season).overThreshold),
    },
    {
      ...{ key: `${season}OverShare`, title: titled("割合", "share"), format: "share" },
      formula: { kind: "ratio", of: [now, "population"] },
      value: (row) => share(of(row.now, season)),
    },
  ];
}

function share({ overThreshold, population }: Measures): number | null {
  return population > 0 ? overThreshold / population : null;
}

function otherColumns(season: Season, threshold: Words): Column<TerritoryRow>[] {
  const name = SEASON_WORDS[season];
  const m = (row: TerritoryRow) => of(row.now, season);
  const people = { format: "people", isSummed: true } as const;
  const titled = ({ ja, en }: Words) => ({ ja: `${name.ja} ${ja}`, en: `${name.en} ${en}` });
  return [
    {
      ...{ key: "winterOnlyOver", ...people, value: (row) => m(row).winterOnlyOver },
      title: { ja: `冬期のみ${threshold.ja}超`, en: `> ${threshold.en} in winter only` },
    },
    {
      ...{ key: "periodicOnly", ...people, value: (row) => m(row).periodicOnlyWithin },
      title: titled({
        ja: `定期の拠点でのみ${threshold.ja}以内`,
        en: `within ${threshold.en} of a periodic site only`,
      }),
    },
    {
      ...{ key: "remoteOnly", ...people, value: (row) => m(row).remoteOnlyWithin },
      title: titled({
        ja: `ICT相談拠点でのみ${threshold.ja}以内`,
        en: `within ${threshold.en} of a remote point only`,
      }),
    },
    {
      ...{ key: "firstContact", ...people, value: (row) => m(row).firstContactPeople },
      title: titled({ ja: "初回相談が届く人（市町村相談支援との連携）", en: "with a first contact (liaison)" }),
    },
    {
      ...{ key: "reaction", ...people, value: (row) => m(row).reactionPeople },
      title: titled({ ja: "職場に対応者がいる人（定着支援の連携）", en: "with a reacting partner" }),
    },
    {
      ...{ key: "ownWay", ...people, value: (row) => m(row).ownWayPeople },
      title: titled({ ja: "運転しない人が自分で来られる人", en: "within a client's own way" }),
    },
    {
      ...{ key: "pickup", ...people, value: (row) => m(row).pickupOnlyPeople },
      title: titled({ ja: "送迎でのみ来られる人", en: "fetched only" }),
    },
    {
      ...{ key: "nearerElsewhere", ...people, value: (row) => m(row).nearerElsewhere },
      title: titled({ ja: "別のセンターが近い人", en: "nearer to another centre" }),
    },
    {
      ...{ key: "reached", ...people, value: (row) => m(row).reachedPeople },
      title: titled({ ja: "道のある人（平均・最長の対象）", en: "with a way (mean, longest)" }),
    },
    {
      ...{ key: "mean", format: "minutes", value: (row) => m(row).meanMinutes },
      title: titled({ ja: "平均（分）", en: "mean (min)" }),
    },
    {
      ...{ key: "longest", format: "minutes", value: (row) => m(row).worst?.minutes ?? null },
      title: titled({ ja: "最長（分）", en: "longest (min)" }),
    },
    {
      ...{ key: "worst", format: "text", width: 24, value: (row) => m(row).worst?.name ?? "" },
      title: titled({ ja: "最も遠い集落", en: "farthest place" }),
    },
  ];
}
