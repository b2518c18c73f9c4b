import type { CoverageAnswer } from "../../contract/answers.ts";
import type { WorkloadAnswer } from "../../contract/workloadAnswers.ts";
import type { Language, Words } from "../../core/language.ts";
import { coverKind } from "../../core/scenario/coverKind.ts";
import type { CoverKind } from "../../core/scenario/siteKinds.ts";
import { SITE_KIND_WORDS } from "../../words/siteKinds.ts";
import { HOLIDAY_WORDS, PREMISES_WORDS, SITE_COLUMNS, SITE_SHEET, YES_WORDS } from "../../words/siteSheet.ts";
import { type Column, type FigureTable, tableOf } from "./table.ts";
import type { TableFacts } from "./tableFacts.ts";

type SiteTableRow = CoverageAnswer["sites"][number];

/** 拠点: every site of the 案, what cover it gives, and what it costs a year. */
export function siteTable({ answer, places, workload, language }: TableFacts): FigureTable {
  const nickname = new Map(places.centres.map((centre) => [centre.id, centre.nickname]));
  const municipality = new Map(places.municipalities.map(({ code, name }) => [code, name]));
  const costOf = new Map(workload.costs.sites.map((cost) => [cost.siteId, cost]));
  const columns: Column<SiteTableRow>[] = [
    text("name", SITE_COLUMNS.name, 18, ({ name }) => name),
    text("kind", SITE_COLUMNS.kind, 20, ({ kind }) => SITE_KIND_WORDS[kind][language]),
    text("centre", SITE_COLUMNS.centreId, 16, (site) => nickname.get(site.centreId) ?? ""),
    text(
      "municipality",
      { ja: "市町村", en: "Municipality" },
      14,
      (site) => municipality.get(site.municipalityCode ?? "") ?? "",
    ),
    text("cover", { ja: "数え方", en: "Cover" }, 14, (site) => COVER_WORDS[coverKind(site)][language]),
    number("days", SITE_COLUMNS.daysPerMonth, "hours", ({ daysPerMonth }) => daysPerMonth),
    text("recurrence", SITE_COLUMNS.recurrence, 14, ({ recurrence }) => recurrence ?? ""),
    text("hours", SITE_COLUMNS.hours, 14, ({ hours }) => hours ?? ""),
    text("venue", SITE_COLUMNS.venue, 20, ({ venue }) => venue ?? ""),
    text("host", SITE_COLUMNS.host, 20, ({ host }) => host ?? ""),
    number("staff", SITE_COLUMNS.staff, "count", ({ staff }) => staff ?? null),
    {
      ...number<SiteTableRow>("yen", { ja: "費用（円／年）", en: "Yen a year" }, "yen", ({ id }) => {
        return costOf.get(id)?.yenPerYear ?? null;
      }),
      isSummed: true,
    },
    number(
      "people",
      { ja: "届く人（この拠点だけで、種類ごとの条件）", en: "People reached by itself" },
      "people",
      ({ reach }) => {
        return reach.people;
      },
    ),
    number("ownWay", { ja: "自分で来られる人", en: "By their own way" }, "people", ({ reach }) => reach.ownWayPeople),
    number("pickup", { ja: "送迎で来られる人", en: "Fetched" }, "people", ({ reach }) => reach.pickupPeople),
    number("pickupYen", { ja: "送迎の費用（円／年）", en: "Fetching, yen a year" }, "yen", ({ id }) => {
      return costOf.get(id)?.pickupYenPerYear ?? null;
    }),
    number("reactionDays", SITE_COLUMNS.reactionDays, "count", (site) => site.reactionDays ?? null),
    text("basis", { ja: "費用の根拠", en: "Cost basis" }, 16, ({ id }) => {
      const basis = costOf.get(id)?.basis ?? "unknown";
      return BASIS_WORDS[basis][language];
    }),
    number("lat", SITE_COLUMNS.lat, "degrees", ({ lat }) => lat),
    number("lon", SITE_COLUMNS.lon, "degrees", ({ lon }) => lon),
    text("road", { ja: "つながる道路", en: "Joins road" }, 20, ({ snap }) => snap.roadName),
    number("offRoad", { ja: "道路まで（km）", en: "Km off road" }, "hours", ({ snap }) => snap.offRoadKm),
    ...typedColumns(language),
  ];
  return tableOf("site", SITE_SHEET, columns, answer.sites, language);
}

/** What else was typed of a site: with it the sheet reads back as the same 案. */
function typedColumns(language: Language): Column<SiteTableRow>[] {
  const choice = (words: Words | undefined) => words?.[language] ?? "";
  const yes = (value: boolean | undefined) => (value === undefined ? "" : YES_WORDS[value ? "yes" : "no"][language]);
  return [
    number("typedYen", SITE_COLUMNS.yenPerYear, "yen", ({ yenPerYear }) => yenPerYear ?? null),
    number("pickupMinutes", SITE_COLUMNS.pickupMinutes, "minutes", ({ pickupMinutes }) => pickupMinutes ?? null),
    number("pickupDays", SITE_COLUMNS.pickupDaysPerMonth, "hours", (site) => site.pickupDaysPerMonth ?? null),
    number("typedPickupYen", SITE_COLUMNS.pickupYenPerYear, "yen", (site) => site.pickupYenPerYear ?? null),
    text("premises", SITE_COLUMNS.premises, 10, ({ premises }) => choice(premises && PREMISES_WORDS[premises])),
    text("holidayPolicy", SITE_COLUMNS.holidayPolicy, 14, ({ holidayPolicy: policy }) =>
      choice(policy && HOLIDAY_WORDS[policy]),
    ),
    text("tour", SITE_COLUMNS.tour, 12, ({ tour }) => tour ?? ""),
    text("staffedLocally", SITE_COLUMNS.staffedLocally, 10, ({ staffedLocally }) => yes(staffedLocally)),
    text("overnight", SITE_COLUMNS.overnight, 10, ({ overnight }) => yes(overnight)),
    text("commissioned", SITE_COLUMNS.commissioned, 10, ({ commissioned }) => yes(commissioned)),
    text("note", SITE_COLUMNS.note, 40, ({ note }) => note ?? ""),
  ];
}

const COVER_WORDS: Readonly<Record<CoverKind, Words>> = {
  full: { ja: "常設", en: "full" },
  periodic: { ja: "定期", en: "periodic" },
  remote: { ja: "遠隔", en: "remote" },
  firstContact: { ja: "初回相談", en: "first contact" },
  reaction: { ja: "定着支援の対応", en: "reaction" },
};

const BASIS_WORDS: Readonly<Record<WorkloadAnswer["costs"]["sites"][number]["basis"], Words>> = {
  given: { ja: "拠点に記入", en: "given at the site" },
  parameter: { ja: "前提の金額", en: "as assumed" },
  unknown: { ja: "不明", en: "unknown" },
};

function text(key: string, title: Words, width: number, value: (site: SiteTableRow) => string): Column<SiteTableRow> {
  return { key, title, format: "text", width, value };
}

function number<Row>(
  key: string,
  title: Words,
  format: Column<Row>["format"],
  value: (row: Row) => number | null,
): Column<Row> {
  return { key, title, format, value };
}
