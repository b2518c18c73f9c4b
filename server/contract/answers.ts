/**
 * What the HTTP calls answer, as schemas: tests check every answer by them, OpenAPI shows them, services and client
 * take their types. JSON throughout; minutes are one way by car, `null` minutes = no way there (道路なし), populations
 * are persons (or the unit of the chosen weight). Arrays named "by settlement" run in the order of
 * GET /api/settlements, "by municipality" in that of /api/municipalities.
 */
import { z } from "zod";
import { FERRIES, RULES, SEASONS, TOLLS } from "../core/conditions.ts";
import type { Measures as CoreMeasures } from "../core/coverage/measures.ts";
import { CLASS_NAMES, FLAGS } from "../core/coverage/zones.ts";
import { POPULATION_KINDS, POPULATION_YEARS } from "../core/population.ts";
import { NETWORK_KINDS, NETWORK_LIMITS } from "../core/roads/networkAbout.ts";
import { type Answer, bySeason, MINUTES } from "./answer.ts";
import { RoadsInUse } from "./networkAnswers.ts";
import { SnapNote } from "./placeAnswers.ts";
import { Reason, TOLD_REASON } from "./reasonAnswers.ts";
import { Site } from "./scenarioAnswers.ts";
import { TableShown } from "./tableAnswers.ts";

export type { Season, ServingRule, Toll } from "../core/conditions.ts";
export type { ClassCounts, ClassName, Flag } from "../core/coverage/zones.ts";
export type { Area, Centre } from "../core/places.ts";
export type { Scenario } from "../core/scenario/scenario.ts";
export type { BySeason } from "./answer.ts";
export type { BoundaryCase, PlaceCard, SearchAnswer, SearchHit } from "./placeAnswers.ts";
export type { Site, SnapNote };

/** Where the longest drive time is. */
export const WorstPlace = z.strictObject({
  settlementId: z.string(),
  name: z.string(), // "えりも町 庶野"
  municipalityCode: z.string(),
  minutes: z.number(),
});
export type WorstPlace = Answer<typeof WorstPlace>;

const PEOPLE = z.number(); // or the unit of the chosen weight

/** Full cover of one territory in one season; see core/coverage/measures.ts for every field. */
export const Measures = z.strictObject({
  population: PEOPLE,
  within30: PEOPLE,
  within60: PEOPLE,
  within90: PEOPLE,
  within120: PEOPLE,
  withinThreshold: PEOPLE,
  overThreshold: PEOPLE,
  unreachable: PEOPLE,
  classes: z.record(z.enum(CLASS_NAMES), PEOPLE),
  reachedPeople: PEOPLE,
  meanMinutes: MINUTES,
  worst: WorstPlace.nullable(),
  excessPersonMinutes: z.number(),
  nearerElsewhere: PEOPLE,
  winterOnlyOver: PEOPLE,
  periodicOnlyWithin: PEOPLE,
  remoteOnlyWithin: PEOPLE,
  firstContactPeople: PEOPLE,
  reactionPeople: PEOPLE,
  ownWayPeople: PEOPLE,
  pickupOnlyPeople: PEOPLE,
}) satisfies z.ZodType<Record<keyof CoreMeasures, unknown>>;
export type Measures = Answer<typeof Measures>;

export const TerritoryRow = z.strictObject({
  id: z.string(), // area id, centre id, or "whole"
  name: z.string(),
  centreId: z.string().nullable(),
  now: bySeason(Measures), // with the sites asked for
  baseline: bySeason(Measures), // 現状
});
export type TerritoryRow = Answer<typeof TerritoryRow>;

/** A municipality: its time is that of its office; its cover is that of its settlements. */
export const MunicipalityRow = z.strictObject({
  code: z.string(),
  minutes: bySeason(MINUTES),
  baselineMinutes: bySeason(MINUTES),
  servedBy: bySeason(z.string().nullable()), // site or centre id
  penaltyMinutes: MINUTES, // winter − summer
  flag: z.enum(FLAGS),
  needsFerry: z.boolean(),
  /** The way over water, where the place is classed by its road and a ferry is quicker; `null` = none is. */
  quickerByFerry: bySeason(MINUTES),
  /** 判定が近い: the class against T would change if all speeds were 10 % higher or lower. */
  isBorderline: bySeason(z.boolean()),
  /** T − minutes: how far within (positive) or beyond (negative); `null` = no way. */
  marginMinutes: bySeason(MINUTES),
  /** By how many per cent all speeds would have to change to flip the class; `null` = no way, or a ferry decides. */
  flipsAtSpeedPercent: bySeason(z.number().nullable()),
  within: bySeason(z.number()), // people within T
  population: z.number(),
});
export type MunicipalityRow = Answer<typeof MunicipalityRow>;

/** Whom the figures count: the people of a year, or an own table (`year` and `kind` null). */
export const CountedWeight = z.strictObject({
  id: z.string(),
  name: z.string(), // Japanese; core/population.ts has the words of both languages
  unit: z.string(),
  year: z.literal(POPULATION_YEARS).nullable(),
  kind: z.enum(POPULATION_KINDS).nullable(),
});
export type CountedWeight = Answer<typeof CountedWeight>;

/** What the figures rest on; printed wherever they are shown. */
export const Assumptions = z.strictObject({
  season: z.enum(SEASONS),
  rule: z.enum(RULES),
  toll: z.enum(TOLLS),
  ferry: z.enum(FERRIES),
  thresholdMinutes: z.number(),
  closures: z.enum(["summer", "winter"]), // roads closed in the asked season
  asOf: z.string(), // date of the road network
  roads: RoadsInUse,
  winterSeverity: z.number(),
  /** Stress test: centres, sites and road sections shut for now, by name. Empty in every other case. */
  shut: z.array(z.string()),
  weight: CountedWeight,
  /** Nicknames of the centres that stand at the address they gave; the others stand at their city's office. */
  centresAtAddress: z.array(z.string()),
  dataVersion: z.string(),
  scenario: z
    .strictObject({
      id: z.number(),
      name: z.string(),
      version: z.number(),
      setAside: z.number(), // parts that do not fit the data of today and are counted nowhere
    })
    .nullable(),
});
export type Assumptions = Answer<typeof Assumptions>;

/** People one site reaches by itself, whoever else reaches them; never added up. */
export const SiteReached = z.strictObject({
  people: PEOPLE, // within T (full, periodic, remote), with a first contact, or with a reacting partner
  ownWayPeople: PEOPLE.nullable(), // within a client's own way; null = nobody is received there
  pickupPeople: PEOPLE.nullable(), // within the radius of its 送迎; null = none
});
export type SiteReached = Answer<typeof SiteReached>;

export const CoverageAnswer = z.strictObject({
  assumptions: Assumptions,
  whole: TerritoryRow,
  centres: z.array(TerritoryRow),
  areas: z.array(TerritoryRow),
  municipalities: z.array(MunicipalityRow),
  /** By settlement, rounded to 0.1 minute, for drawing; counts above use unrounded minutes. */
  settlements: z.strictObject({
    minutes: bySeason(z.array(MINUTES)),
    baselineMinutes: bySeason(z.array(MINUTES)).nullable(), // null when equal to `minutes`
    /** Minutes to the nearest periodic site that may serve the place; null array where the scenario has none. */
    periodicMinutes: bySeason(z.array(MINUTES)).nullable(),
    needsFerry: z.array(z.number()), // indices of settlements
    people: z.array(PEOPLE), // whom the figures count, by settlement
    /** Indices of settlements with a first contact or a reacting partner, in the season asked for. */
    firstContact: z.array(z.number()),
    reaction: z.array(z.number()),
  }),
  /** Sites as they were used: snapped to the network, with the people each reaches in the season asked for. */
  sites: z.array(Site.extend({ snap: SnapNote, reach: SiteReached })),
});
export type CoverageAnswer = Answer<typeof CoverageAnswer>;

/** What is known of a routing server: whether figures can be had from it. */
export const EngineHealth = z.strictObject({
  state: z.enum(["asking", "answers", "silent"]), // asking = it has not answered once since the start
  reason: Reason.nullable(), // why it is silent
  refused: z.array(z.strictObject({ season: z.enum(SEASONS), reason: Reason })), // seasons it is not used for
});
export type EngineHealth = Answer<typeof EngineHealth>;

/** GET /api/health */
export const Health = z.strictObject({
  status: z.literal("ok"),
  dataVersion: z.string(),
  roads: z.strictObject({
    network: z.enum(NETWORK_KINDS),
    name: z.string(), // data/roads, or the file or server it comes from
    day: z.string().nullable(), // as of when; null = not known
    /** null = a routing server does not say. */
    places: z.number().nullable(),
    segments: z.number().nullable(),
    km: z.number().nullable(),
    asOf: z.string(),
    limits: z.array(z.enum(NETWORK_LIMITS)), // what it cannot do
    engine: EngineHealth.nullable(), // null = no routing server is used
  }),
  borders: z.enum(["drawn", "official"]), // the planner's own cells, or imported boundaries
});
export type Health = Answer<typeof Health>;

export const Ready = z.strictObject({ status: z.literal("ready"), database: z.enum(["sound", "damaged"]) });
export type Ready = Answer<typeof Ready>;

/** RFC 9457 problem details, application/problem+json. */
export const Problem = z.strictObject({
  type: z.string(),
  title: z.string(),
  status: z.number(),
  detail: z.string(),
  /** What `detail` says, as a code with values; where several fields are wrong, each has its own. */
  code: TOLD_REASON.code.exactOptional(),
  values: TOLD_REASON.values.exactOptional(),
  errors: z.array(z.strictObject({ field: z.string(), ...TOLD_REASON, reason: z.string() })).exactOptional(),
  currentVersion: z.number().exactOptional(),
  /** Of a file whose table was not found: what was seen of it, so that another sheet or heading line can be chosen. */
  table: TableShown.exactOptional(),
});
export type Problem = Answer<typeof Problem>;
