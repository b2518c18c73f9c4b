/** What the calls under /api/export/ for tables, slides and files accept. */
import { z } from "zod";
import { LANGUAGES } from "../core/language.ts";
import { CoverageQuery, reason, ScenarioBody, YearBody, YearQuery } from "./schemas.ts";

export const TERRITORY_KINDS = ["area", "centre", "municipality", "settlement"] as const;
export type TerritoryKind = (typeof TERRITORY_KINDS)[number];

export const GEOJSON_KINDS = ["settlements", "municipalities"] as const;

export const SCENARIO_FILE_FORMAT = "nakapotsu-scenario";
export const SCENARIO_FILE_VERSION = 1;

const lang = z.enum(LANGUAGES).default("ja");

/** Only the places this centre is in charge of; left out, all Hokkaido. */
const centre = z.string().min(1).max(40).optional();

/** Workbook and slides: the coverage query, the fiscal year of the workload, the language of the labels. */
export const TablesQuery = YearQuery.extend({ centre, lang });

/** With `lang` headings and words are in that language; without it they are the command line's names and codes. */
export const CsvQuery = CoverageQuery.extend({
  centre,
  lang: z.enum(LANGUAGES).optional(),
  by: z.enum(TERRITORY_KINDS).default("area"),
});

export const GeojsonQuery = CoverageQuery.extend({ centre, lang, kind: z.enum(GEOJSON_KINDS).default("settlements") });

const ALARM = z.number().int().min(0).max(20_160); // minutes before a session; two weeks at most

/** `lang` is taken as by every export; a calendar's words are the sites' own. */
export const CalendarFileQuery = YearQuery.extend({ alarm: z.coerce.number().pipe(ALARM).optional(), lang });
/** The same with sites that are not saved. */
export const CalendarFileBody = YearBody.extend({ alarm: ALARM.optional() });

export const KmlQuery = CoverageQuery.extend({ centre, lang });

export const ScenarioFileQuery = z.strictObject({ scenario: z.coerce.number().int().positive(), lang });

/** Read before the rest: a file of another format or version is refused for that alone. */
export const ScenarioFileHead = z.looseObject({
  format: z.literal(SCENARIO_FILE_FORMAT, reason("notAScenarioFile")),
  formatVersion: z.literal(SCENARIO_FILE_VERSION, reason("otherFileVersion")),
});

export const ScenarioFileBody = ScenarioBody.extend(ScenarioFileHead.shape);
