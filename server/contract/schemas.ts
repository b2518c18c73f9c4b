/** Everything the HTTP calls accept, checked at the edge with zod. Unknown keys are refused by name. */

import { z } from "zod";
import { FERRIES, RULES, SEASONS, TOLLS } from "../core/conditions.ts";
import { LANGUAGES } from "../core/language.ts";
import { SITE_KINDS } from "../core/places.ts";
import { LAT_RANGE, LON_RANGE, WHOLE } from "../core/prefecture.ts";
import type { ReasonCode } from "../core/reasons.ts";
import { parseHours } from "../core/schedule/hours.ts";
import { HOLIDAY_POLICIES } from "../core/schedule/occurrences.ts";
import { parseRecurrence } from "../core/schedule/recurrence.ts";
import { line, lines, Name } from "./text.ts";

/** A check's message is the code of its reason; http/problem.ts says it in words. */
export const reason = (code: ReasonCode): string => code;

/** Where Hokkaido and its islands lie; a swapped or mistyped coordinate falls outside. */
export const LAT = degrees(LAT_RANGE, "notALatitude");
export const LON = degrees(LON_RANGE, "notALongitude");

function degrees({ min, max }: { readonly min: number; readonly max: number }, code: ReasonCode) {
  return z.number().min(min, code).max(max, code);
}

export const DATE = z.iso.date(reason("notADay"));
const THRESHOLD = z.number().min(1).max(600); // minutes
const WINTER_SEVERITY = z.number().min(0).max(2); // share of the default slow-down

/** Season, rule, toll, …: the same words in every call. */
const conditionFields = {
  season: z.enum(SEASONS),
  rule: z.enum(RULES),
  toll: z.enum(TOLLS),
  ferry: z.enum(FERRIES),
  threshold: THRESHOLD,
  closures: z.enum(["summer", "winter"]),
  asOf: DATE,
  winterSeverity: WINTER_SEVERITY,
  weight: z.string().max(40), // "population-2025" or the id of an uploaded weight
  scenario: z.number().int().positive(),
};

export const SiteBody = z.strictObject({
  id: line(60, 1).optional(),
  kind: z.enum(SITE_KINDS),
  centre: z.string().min(1).max(40),
  name: Name,
  lat: LAT,
  lon: LON,
  daysPerMonth: z.number().min(0).max(31).optional(),
  municipalityCode: z
    .string()
    .regex(/^01\d{3}$/, reason("notACode"))
    .optional(),
  hours: line(40)
    .refine((text) => parseHours(text) !== null, reason("notHours"))
    .optional(),
  recurrence: line(40)
    .refine((text) => parseRecurrence(text) !== null, reason("notARecurrence"))
    .optional(),
  holidayPolicy: z.enum(HOLIDAY_POLICIES).optional(),
  tour: line(40, 1).optional(),
  staffedLocally: z.boolean().optional(),
  host: line(80).optional(),
  reactionDays: z.number().min(0).max(365).optional(),
  pickupMinutes: z.number().min(0).max(300).optional(),
  pickupDaysPerMonth: z.number().min(0).max(31).optional(),
  pickupYenPerYear: z.number().min(0).max(1e9).optional(),
  venue: line(80).optional(),
  premises: z.enum(["own", "shared"]).optional(),
  staff: z.number().min(0).max(100).optional(),
  yenPerYear: z.number().min(0).max(1e9).optional(),
  overnight: z.boolean().optional(),
  commissioned: z.boolean().optional(),
  note: lines(400).optional(),
});
export type SiteBody = z.infer<typeof SiteBody>;

/** A 案's own assumptions; what is left out keeps its default. */
const Parameters = z
  .strictObject({
    visitMinutes: z.number().min(0).max(600),
    workingMinutes: z.number().min(60).max(1440),
    satelliteYenPerYear: z.number().min(0).max(1e9),
    outreachYenPerSession: z.number().min(0).max(1e8),
    remoteYenPerYear: z.number().min(0).max(1e9),
    yenPerKm: z.number().min(0).max(1e4),
    yenPerStaffHour: z.number().min(0).max(1e6),
    yenPerOvernight: z.number().min(0).max(1e6),
    staffPerVisit: z.number().min(1).max(20),
    staffPerSession: z.number().min(1).max(20),
    leaveMinutes: z.number().int().min(0).max(1440),
    returnMinutes: z.number().int().min(0).max(1440),
    breakMinutes: z.union([z.literal(45), z.literal(60)]),
    firstContactMinutes: z.number().min(0).max(600),
    firstContactsPerUser: z.number().min(0).max(100),
    reactionMinutes: z.number().min(0).max(600),
    reactionDays: z.number().min(0).max(365),
    reactionVisitShare: z.number().min(0).max(1),
    clientMinutes: z.number().min(0).max(600),
    pickupYenPerDay: z.number().min(0).max(1e7),
    centreFigures: z.record(
      z.string(),
      z.strictObject({
        staff: z.number().min(0).max(1000).exactOptional(),
        workplaceVisits: z.number().min(0).max(1e6).exactOptional(),
        registered: z.number().min(0).max(1e6).exactOptional(),
      }),
    ),
  })
  .partial();

const optionalConditions = z.strictObject(conditionFields).partial();

/** POST /api/coverage: sites in the body are added to, or by id replace, those of `scenario`. Nothing is saved. */
export const CoverageBody = optionalConditions.extend({
  sites: z.array(SiteBody).max(200).default([]),
  removedSiteIds: z.array(z.string().max(60)).max(200).optional(),
  reassigned: z.record(z.string(), z.string()).optional(), // municipality code → centre id
  closedSiteIds: z.array(z.string().max(60)).max(50).optional(), // stress test: centres or sites shut for now
  shutSections: z.array(z.string().max(80)).max(60).optional(), // stress test: names of GET /api/risk-sections
  parameters: Parameters.optional(), // on top of the scenario's
});
export type CoverageBody = z.infer<typeof CoverageBody>;

/** 0 is a severity, and z.coerce would take `winterSeverity=` for it. */
const SEVERITY_IN_QUERY = z
  .string()
  .regex(/^\d+(\.\d+)?$/, reason("notSeverity"))
  .transform(Number)
  .pipe(WINTER_SEVERITY);

/** A list in a query string: names joined with ";". */
const namesInQuery = (longest: number) =>
  z
    .string()
    .max(longest)
    .transform((text) => text.split(";").filter((name) => name !== ""));

/** The same fields from a query string, where numbers arrive as text. */
export const CoverageQuery = optionalConditions.extend({
  closedSiteIds: namesInQuery(3000).optional(), // stress test, as in the body
  shutSections: namesInQuery(5000).optional(),
  threshold: z.coerce.number().pipe(THRESHOLD).optional(),
  winterSeverity: SEVERITY_IN_QUERY.optional(),
  scenario: z.coerce.number().pipe(z.number().int().positive()).optional(),
});
export type CoverageQuery = z.infer<typeof CoverageQuery>;

const POINT = z
  .string()
  .regex(/^-?\d+(\.\d+)?,-?\d+(\.\d+)?$/, reason("notAPoint"))
  .transform((text) => text.split(",").map(Number) as [number, number])
  .pipe(z.tuple([LAT, LON]));

export const RouteQuery = z.strictObject({
  from: POINT,
  to: POINT,
  season: z.enum(SEASONS).default("summer"),
  toll: z.enum(TOLLS).default("use"),
  ferry: z.enum(FERRIES).default("use"),
  asOf: DATE.optional(),
  winterSeverity: SEVERITY_IN_QUERY.optional(),
  shutSections: namesInQuery(5000).optional(),
  lang: z.enum(LANGUAGES).default("ja"),
});
export type RouteQuery = z.infer<typeof RouteQuery>;

/** A part of a 案 that did not fit when it was read; it is checked anew at every reading, so reasons are not believed. */
const SetAsideBody = z.strictObject({
  part: z.enum(["site", "reassigned", "parameter", "centreFigures", "other"]),
  key: z.string().max(200),
  value: z.unknown(),
  reasons: z.array(z.unknown()).max(20).default([]),
});

export const ScenarioBody = z.strictObject({
  name: Name,
  description: lines(1000).default(""),
  sites: z.array(SiteBody).max(200).default([]),
  reassigned: z.record(z.string(), z.string()).default({}),
  parameters: Parameters.default({}),
  setAside: z.array(SetAsideBody).max(400).optional(),
});
export type ScenarioBody = z.infer<typeof ScenarioBody>;

const FISCAL_YEAR = z.coerce.number().int().min(2000).max(2048); // as far as the holidays are known

/** Calendar and workload take what coverage takes, and a fiscal year (2026 = April 2026 to March 2027). */
export const YearQuery = CoverageQuery.extend({ centre: z.string().max(40).optional(), year: FISCAL_YEAR.optional() });
export const YearBody = CoverageBody.extend({
  centre: z.string().max(40).optional(),
  year: FISCAL_YEAR.optional(),
  parameters: ScenarioBody.shape.parameters,
});

/** Characters of what is looked for: an address with postcode and building. */
export const MAX_SEARCH = 120;

export const SearchQuery = z.strictObject({
  q: line(MAX_SEARCH, 1),
  limit: z.coerce.number().int().min(1).max(50).default(12),
});

export const AssumptionQuery = CoverageQuery.pick({ asOf: true });

export const SnapQuery = z.strictObject({ lat: z.coerce.number().pipe(LAT), lon: z.coerce.number().pipe(LON) });

/** Conditions without a 案: the calls name theirs apart. */
export const ComparisonQuery = CoverageQuery.omit({ scenario: true, closedSiteIds: true, shutSections: true });
export const RankingQuery = ComparisonQuery.extend({
  ids: z
    .string()
    .regex(/^\d+(,\d+)*$/, reason("notScenarioIds"))
    .transform((text) => [...new Set(text.split(",").map(Number))])
    .pipe(z.array(z.number().int().positive()).max(50))
    .optional(),
  territory: z.string().max(40).default(WHOLE),
});

/** Anything: what was kept of a 案 in a browser, by whatever version of the planner. */
export const KeptBody = z.looseObject({});

/** A 案 made from another is seen by nobody who may not see that one. */
export const ScenarioMadeFromQuery = z.strictObject({ madeFrom: z.coerce.number().int().positive().optional() });

export const CopyBody = z.strictObject({ name: ScenarioBody.shape.name.optional() });
