import type { CentreWorkload, KindCost, TravelSummary, WorkloadState } from "../../contract/workloadAnswers.ts";
import { SEASONS } from "../../core/conditions.ts";
import { shownDifference } from "../../core/coverage/difference.ts";
import type { Words } from "../../core/language.ts";
import { SEASON_WORDS, thresholdWords } from "../../words/conditions.ts";
import { reasonText } from "../../words/reasons.ts";
import type { Cell, Format } from "./cell.ts";
import { DECIMALS } from "./shown.ts";
import { type Column, type FigureTable, tableOf } from "./table.ts";
import type { TableFacts } from "./tableFacts.ts";

/** 業務量: hours on the road a year by centre, 現状 beside the 案. An empty cell = not stated in the report. */
export function workloadTable({ workload, places, language }: TableFacts): FigureTable {
  const nickname = new Map(places.centres.map((centre) => [centre.id, centre.nickname]));
  const columns: Column<CentreWorkload>[] = [
    {
      ...{ key: "centre", title: { ja: "センター", en: "Centre" }, format: "text", width: 14 },
      value: ({ centreId }) => nickname.get(centreId) ?? "",
    },
    column("staff", { ja: "職員（人）", en: "Staff" }, "count", ({ staff }) => staff),
    column("visitCount", { ja: "職場訪問（件／年）", en: "Visits a year" }, "count", (row) => row.workplaceVisits),
    column("registered", { ja: "登録者（人）", en: "Registered" }, "count", ({ registered }) => registered),
    ...hourColumns("total", { ja: "移動時間 合計", en: "Travel, total" }, ({ total }) => total),
    ...hourColumns("visits", { ja: "職場訪問", en: "Workplace visits" }, ({ visits }) => visits),
    ...hourColumns("outreach", { ja: "出張相談会", en: "Outreach" }, ({ outreach }) => outreach),
    ...hourColumns("duty", { ja: "サテライト勤務", en: "Satellite duty" }, ({ satelliteDuty }) => satelliteDuty),
    column(
      "firstContacts",
      { ja: "連携先が受ける初回相談（件／年）", en: "First contacts taken over" },
      "hours",
      (row) => {
        return row.takenOver.firstContacts;
      },
    ),
    column("firstContactHours", { ja: "その時間（人時／年）", en: "their hours (h/y)" }, "hours", (row) => {
      return row.takenOver.firstContactHours;
    }),
    column("takenVisits", { ja: "連携先が代わる職場訪問（件／年）", en: "Visits taken over" }, "hours", (row) => {
      return row.takenOver.visits;
    }),
    column("takenVisitHours", { ja: "その時間（人時／年、訪問を含む）", en: "their hours (h/y)" }, "hours", (row) => {
      return row.takenOver.visitHours;
    }),
    column("winterHours", { ja: "うち冬期（人時／年）", en: "of it winter (h/y)" }, "hours", ({ now }) => {
      return now.total?.winterHours ?? null;
    }),
    column("km", { ja: "走行（km／年）", en: "Km a year" }, "km", ({ now }) => now.total?.kmPerYear ?? null),
    column("share", { ja: "勤務時間に占める割合", en: "Share of working time" }, "share", ({ now }) => {
      return now.shareOfWorkingTime;
    }),
    column("yenBaseline", { ja: "移動の費用 現状（円／年）", en: "Travel yen, baseline" }, "yen", ({ baseline }) => {
      return baseline.travelYen;
    }),
    column("yenNow", { ja: "移動の費用（円／年）", en: "Travel yen" }, "yen", ({ now }) => now.travelYen),
    {
      ...column("yenChange", { ja: "移動の費用 差", en: "Travel yen, change" }, "yen", (row) =>
        minus(row.now.travelYen, row.baseline.travelYen, DECIMALS.yen),
      ),
      formula: { kind: "difference", of: ["yenNow", "yenBaseline"] },
    },
    column("nights", { ja: "宿泊（人泊／年）", en: "Person-nights" }, "hours", ({ now }) => now.overnightStays),
    ...SEASONS.map((season) =>
      column(
        `${season}NotDayTrip`,
        { ja: `${SEASON_WORDS[season].ja} 日帰りできない集落`, en: `${SEASON_WORDS[season].en} places, no day trip` },
        "count",
        ({ now }) => now.notDayTrip[season]?.places ?? null, // no storm day on the network in use
      ),
    ),
    {
      ...{ key: "notes", title: { ja: "備考", en: "Notes" }, format: "text", width: 40 },
      value: ({ notes }) => notes.map((note) => reasonText(note, language)).join("／"),
    },
  ];
  const title = { ja: `業務量（${workload.year}年度）`, en: `Workload (FY ${workload.year})` };
  return tableOf("workload", title, columns, workload.centres, language);
}

function hourColumns(
  key: string,
  name: Words,
  part: (state: WorkloadState) => TravelSummary | null,
): Column<CentreWorkload>[] {
  const hours = (state: WorkloadState) => part(state)?.hoursPerYear ?? null;
  const titled = (ja: string, en: string) => ({ ja: `${name.ja} ${ja}（人時／年）`, en: `${name.en} ${en} (h/y)` });
  return [
    { ...column(`${key}Baseline`, titled("現状", "baseline"), "hours", (row) => hours(row.baseline)), isSummed: true },
    { ...column(key, titled("この案", "scenario"), "hours", (row) => hours(row.now)), isSummed: true },
    {
      ...column(`${key}Change`, titled("差", "change"), "hours", (row) =>
        minus(hours(row.now), hours(row.baseline), DECIMALS.hours),
      ),
      formula: { kind: "difference", of: [key, `${key}Baseline`] },
    },
  ];
}

interface Item {
  readonly name: string;
  readonly value: Cell;
  readonly unit: string;
}

const KIND_WORDS: Readonly<Record<KindCost["kind"], Words>> = {
  full: { ja: "常設", en: "Full cover" },
  periodic: { ja: "定期（出張など）", en: "Periodic cover" },
  remote: { ja: "ICT", en: "Remote" },
  firstContact: { ja: "初回相談（市町村相談支援との連携）", en: "First contact" },
  reaction: { ja: "定着支援の連携", en: "Reaction" },
  pickup: { ja: "送迎", en: "Fetching" },
};

/** 費用: what the 案 costs a year and for each person newly within T. */
export function costTable({ workload, language, answer }: TableFacts): FigureTable {
  const { yenPerYear, unknownSites, peopleNewlyWithin, yenPerPersonNewlyWithin, thresholdMinutes, season } =
    workload.costs;
  const threshold = thresholdWords(thresholdMinutes);
  const yen = { ja: "円／年", en: "yen a year" };
  const items: [Words, Cell, Words][] = [
    [{ ja: "拠点の費用（分かる分）", en: "Sites, as far as known" }, yenPerYear, yen],
    [{ ja: "費用の分からない拠点", en: "Sites of unknown cost" }, unknownSites, { ja: "か所", en: "sites" }],
    [
      {
        ja: `新たに${threshold.ja}以内に入る人（${SEASON_WORDS[season].ja}）`,
        en: `Newly within ${threshold.en} (${SEASON_WORDS[season].en})`,
      },
      peopleNewlyWithin,
      { ja: answer.assumptions.weight.unit, en: "people" },
    ],
    [{ ja: "新たに入る1人あたり", en: "For each of them" }, yenPerPersonNewlyWithin, yen],
    ...workload.costs.byKind.flatMap(({ kind, yenPerYear: own, people, yenPerPerson }): [Words, Cell, Words][] => {
      const { ja, en } = KIND_WORDS[kind];
      const unit = { ja: answer.assumptions.weight.unit, en: "people" };
      return [
        [{ ja: `${ja}：費用（分かる分）`, en: `${en}: cost as far as known` }, own, yen],
        [{ ja: `${ja}：届く人`, en: `${en}: people reached` }, people, unit],
        [{ ja: `${ja}：1人あたり`, en: `${en}: for each of them` }, yenPerPerson, yen],
      ];
    }),
  ];
  const columns: Column<Item>[] = [
    { key: "item", title: { ja: "項目", en: "Item" }, format: "text", value: ({ name }) => name },
    { key: "value", title: { ja: "値", en: "Value" }, format: "people", width: 16, value: ({ value }) => value },
    { key: "unit", title: { ja: "単位", en: "Unit" }, format: "text", value: ({ unit }) => unit },
  ];
  const rows = items.map(([name, value, unit]) => ({ name: name[language], value, unit: unit[language] }));
  return tableOf("cost", { ja: "費用", en: "Cost" }, columns, rows, language);
}

function minus(now: number | null, baseline: number | null, digits: number): number | null {
  return now === null || baseline === null ? null : shownDifference(baseline, now, digits);
}

function column(
  key: string,
  title: Words,
  format: Format,
  value: (row: CentreWorkload) => number | null,
): Column<CentreWorkload> {
  return { key, title, format, value };
}
