/** The tables taken from the report on the 11 centres: figures, statements, measures, models, other prefectures. */
import { SITE_KINDS, type SiteKind } from "../core/places.ts";
import { PARTNERSHIP_TOPICS, type PartnershipTopic } from "../core/report/partnership.ts";
import type { CsvRow, ErrorCollector } from "./csv.ts";
import { known, uniqueKey } from "./readPlaces.ts";

const WHOLE = { min: 0, isInteger: true };

/** A centre's year (H25/H26); null = not stated or not readable, never 0. */
export interface CentreStats {
  readonly centreId: string;
  readonly registered: number | null; // 登録者
  readonly consultations: number | null; // 相談・支援件数
  readonly workplaceVisits: number | null; // 職場訪問定着支援
  readonly placements: number | null; // 就職者
  readonly establishments: number | null; // 事業所数
  readonly helloWork: number | null;
  readonly traineeCompanies: number | null; // 実習先受入企業
  readonly partnersTransition: number | null; // 連携先 就労移行支援
  readonly partnersTypeA: number | null;
  readonly partnersTypeB: number | null;
  readonly partnersTotal: number | null;
  readonly municipalitiesConsulting: number | null; // 相談に対応
  readonly municipalitiesMeetings: number | null; // 会議等参加
  readonly municipalitiesGuidance: number | null; // 指導助言先
  readonly notes: string | null;
  readonly source: string;
  readonly uncertain: string; // columns whose reading is uncertain
  readonly asOf: string | null; // the day registered, workplaceVisits and placements hold for; null = H25年度, the report's
}
export const STATS_COLUMNS = [
  ...["centre_id", "registered", "consultations", "workplace_visits", "placements", "trainee_companies"],
  ...["establishments", "hello_work", "partners_transition", "partners_type_a", "partners_type_b"],
  ...["municipalities_consulting", "municipalities_meetings", "municipalities_guidance", "partners_total"],
  ...["uncertain", "notes", "source"],
];

export function readStats(
  rows: readonly CsvRow[],
  errors: ErrorCollector,
  centreIds: ReadonlySet<string>,
): CentreStats[] {
  const unique = uniqueKey("centre_id");
  return errors.each(rows, (row) => ({
    centreId: unique(row, known(row, "centre_id", centreIds)),
    registered: row.optionalNumber("registered", WHOLE),
    consultations: row.optionalNumber("consultations", WHOLE),
    workplaceVisits: row.optionalNumber("workplace_visits", WHOLE),
    placements: row.optionalNumber("placements", WHOLE),
    establishments: row.optionalNumber("establishments", WHOLE),
    helloWork: row.optionalNumber("hello_work", WHOLE),
    traineeCompanies: row.optionalNumber("trainee_companies", WHOLE),
    partnersTransition: row.optionalNumber("partners_transition", WHOLE),
    partnersTypeA: row.optionalNumber("partners_type_a", WHOLE),
    partnersTypeB: row.optionalNumber("partners_type_b", WHOLE),
    partnersTotal: row.optionalNumber("partners_total", WHOLE),
    municipalitiesConsulting: row.optionalNumber("municipalities_consulting", WHOLE),
    municipalitiesMeetings: row.optionalNumber("municipalities_meetings", WHOLE),
    municipalitiesGuidance: row.optionalNumber("municipalities_guidance", WHOLE),
    notes: row.optionalText("notes"),
    source: row.text("source"),
    uncertain: row.optionalText("uncertain") ?? "",
    asOf: null,
  }));
}

/** A statement of the report on travel, to hold our minutes against. */
export interface StatedTravel {
  readonly centreId: string | null;
  readonly place: string;
  readonly statement: string;
  readonly minutesMin: number | null;
  readonly minutesMax: number | null;
  readonly season: string | null;
  readonly kind: string;
  readonly scope: string;
  readonly municipalities: readonly string[]; // names
  readonly source: string;
}
export const TRAVEL_COLUMNS = [
  ...["centre_id", "place_or_area", "statement", "one_way_minutes_min", "one_way_minutes_max", "road", "season"],
  ...["kind", "source", "municipalities", "scope", "value", "unit"],
];

export function readTravel(
  rows: readonly CsvRow[],
  errors: ErrorCollector,
  centreIds: ReadonlySet<string>,
): StatedTravel[] {
  return errors.each(rows, (row) => ({
    centreId: row.optionalText("centre_id") && known(row, "centre_id", centreIds),
    place: row.text("place_or_area"),
    statement: row.text("statement"),
    minutesMin: row.optionalNumber("one_way_minutes_min", { min: 0 }),
    minutesMax: row.optionalNumber("one_way_minutes_max", { min: 0 }),
    season: row.optionalText("season"),
    kind: row.text("kind"),
    scope: row.text("scope"),
    municipalities: list(row, "municipalities"),
    source: row.text("source"),
  }));
}

function list(row: CsvRow, column: string): string[] {
  return (row.optionalText(column) ?? "").split(";").filter((name) => name !== "");
}

/** A recurring visit the report speaks of: 実施中, 実施予定, 検討中 or 意向. */
export interface StatedOutreach {
  readonly centreId: string | null; // null = of another prefecture
  readonly place: string;
  readonly municipality: string | null;
  readonly weekOfMonth: number | null;
  readonly weekday: string | null; // 月火水木金土日
  readonly cadence: string | null;
  readonly venue: string | null;
  readonly status: string;
  readonly source: string;
}
export const OUTREACH_COLUMNS = [
  ...["centre_id", "place", "municipality", "pref", "week_of_month", "weekday", "cadence", "venue", "status", "source"],
];

export function readOutreach(
  rows: readonly CsvRow[],
  errors: ErrorCollector,
  centreIds: ReadonlySet<string>,
): StatedOutreach[] {
  return errors.each(rows, (row) => ({
    centreId: row.optionalText("centre_id") && known(row, "centre_id", centreIds),
    place: row.text("place"),
    municipality: row.optionalText("municipality"),
    weekOfMonth: row.optionalNumber("week_of_month", { min: 1, max: 5, isInteger: true }),
    weekday: row.optionalText("weekday") && row.oneOf("weekday", ["月", "火", "水", "木", "金", "土", "日"]),
    cadence: row.optionalText("cadence"),
    venue: row.optionalText("venue"),
    status: row.text("status"),
    source: row.text("source"),
  }));
}

/** A model, wish or condition of the report for one centre, by kind of measure. */
export interface StatedModel {
  readonly centreId: string;
  readonly kind: SiteKind;
  readonly municipalities: readonly string[]; // names
  readonly statement: string;
  readonly entryType: "model" | "wish" | "condition";
  readonly source: string;
}
export const MODEL_COLUMNS = ["centre_id", "kind", "target_municipalities", "statement", "entry_type", "source"];

export function readModels(
  rows: readonly CsvRow[],
  errors: ErrorCollector,
  centreIds: ReadonlySet<string>,
): StatedModel[] {
  return errors.each(rows, (row) => ({
    centreId: known(row, "centre_id", centreIds),
    kind: row.oneOf("kind", SITE_KINDS),
    municipalities: list(row, "target_municipalities"),
    statement: row.text("statement"),
    entryType: row.oneOf("entry_type", ["model", "wish", "condition"]),
    source: row.text("source"),
  }));
}

/** One of the five measures, in the report's words. */
export interface Measure {
  readonly kind: SiteKind;
  readonly name: string;
  readonly definition: string;
}
export const MEASURE_COLUMNS = ["kind", "name", "definition", "source"];

export function readMeasures(rows: readonly CsvRow[], errors: ErrorCollector): Measure[] {
  return errors.each(rows, (row) => ({
    kind: row.oneOf("kind", SITE_KINDS),
    name: row.text("name"),
    definition: row.text("definition"),
  }));
}

/** Areas and centres of one of the 47 prefectures (July 2014). */
export interface Prefecture {
  readonly name: string;
  readonly areaKm2: number;
  readonly areas: number;
  readonly centres: number;
}
export const PREFECTURE_COLUMNS = ["no", "name", "area_km2", "areas", "centres", "centres_per_area", "km2_per_centre"];

export function readPrefectures(rows: readonly CsvRow[], errors: ErrorCollector): Prefecture[] {
  return errors.each(rows, (row) => ({
    name: row.text("name"),
    areaKm2: row.number("area_km2", { min: 1 }),
    areas: row.number("areas", WHOLE),
    centres: row.number("centres", WHOLE),
  }));
}

/** A 連携地域 or 定住自立圏: municipalities that already work together. */
export interface Partnership {
  readonly region: string;
  readonly latin: string; // its name on the English screen
  readonly scheme: string;
  readonly municipalities: readonly string[]; // names
  readonly projects: string | null;
  readonly secretariat: string | null;
  readonly agreementDate: string | null; // YYYY-MM-DD or as the source writes it
  readonly topics: readonly PartnershipTopic[]; // marked ○; an unmarked one may be unknown
  readonly otherTopics: string | null;
  readonly notes: string | null;
  readonly source: string;
}
const TOPIC_COLUMN: Readonly<Record<PartnershipTopic, string>> = {
  medical: "topic_medical",
  welfare: "topic_welfare",
  ict: "topic_ict",
  publicTransport: "topic_public_transport",
};
export const PARTNERSHIP_COLUMNS = [
  ...[
    "region",
    "latin",
    "scheme",
    "members",
    "members_count",
    "population",
    "area_km2",
    "secretariat",
    "agreement_date",
  ],
  ...["vision_date", "topic_medical", "topic_welfare", "topic_ict", "topic_public_transport", "other_topics"],
  ...["projects", "notes", "source"],
];

export function readPartnerships(
  rows: readonly CsvRow[],
  errors: ErrorCollector,
  names: ReadonlySet<string>,
): Partnership[] {
  return errors.each(rows, (row) => {
    const municipalities = list(row, "members");
    const unknown = municipalities.find((name) => !names.has(name));
    if (unknown) throw row.fail(`members: "${unknown}" is not a municipality`);
    const count = row.optionalNumber("members_count", WHOLE);
    if (count !== null && count !== municipalities.length) {
      throw row.fail(`members_count says ${count}, members lists ${municipalities.length}`);
    }
    return {
      region: row.text("region"),
      latin: row.text("latin"),
      scheme: row.text("scheme"),
      municipalities,
      projects: row.optionalText("projects"),
      secretariat: row.optionalText("secretariat"),
      agreementDate: row.optionalText("agreement_date"),
      topics: PARTNERSHIP_TOPICS.filter((topic) => row.optionalText(TOPIC_COLUMN[topic]) !== null),
      otherTopics: row.optionalText("other_topics"),
      notes: row.optionalText("notes"),
      source: row.text("source"),
    };
  });
}

/** A free-standing fact or a case from another prefecture, kept with its source. */
export interface StatedFact {
  readonly measure: SiteKind | null; // which of the five measures it is a case of, by our own reading; null = none
  readonly topic: string;
  readonly where: string;
  readonly statement: string;
  readonly source: string;
}
export const FACT_COLUMNS = ["topic", "municipality_or_region", "statement", "value", "unit", "source"];
export const CASE_COLUMNS = ["pref", "topic", "measure", "value", "unit", "statement", "source"];

export function readStatedFacts(rows: readonly CsvRow[], errors: ErrorCollector, whereColumn: string): StatedFact[] {
  const hasMeasure = whereColumn === "pref";
  return errors.each(rows, (row) => ({
    measure: hasMeasure && row.optionalText("measure") !== null ? row.oneOf("measure", SITE_KINDS) : null,
    topic: row.text("topic"),
    where: row.text(whereColumn),
    statement: row.text("statement"),
    source: row.text("source"),
  }));
}
