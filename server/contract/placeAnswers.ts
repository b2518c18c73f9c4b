/** What the calls on one place answer. */
import { z } from "zod";
import { SITE_KINDS } from "../core/places.ts";
import { POPULATION_YEARS } from "../core/population.ts";
import { type Answer, bySeason, MINUTES } from "./answer.ts";
import { Reason } from "./reasonAnswers.ts";
import { Resources } from "./reportAnswers.ts";

export const SnapNote = z.strictObject({
  roadName: z.string(), // 国道235号
  offRoadKm: z.number(),
  lat: z.number(), // the point on the road
  lon: z.number(),
});
export type SnapNote = Answer<typeof SnapNote>;

/** GET /api/snap: the same of any point, and the municipality it lies in. */
export const SnapAnswer = SnapNote.extend({ municipalityCode: z.string().nullable() });
export type SnapAnswer = Answer<typeof SnapAnswer>;

/** A place whose assigned and nearest times differ by more than 15 minutes (圏域境界の検討対象). */
export const BoundaryCase = z.strictObject({
  settlementId: z.string(),
  name: z.string(),
  municipalityCode: z.string(),
  population: z.number(),
  assignedCentreId: z.string(),
  assignedMinutes: MINUTES,
  nearestCentreId: z.string(),
  nearestMinutes: z.number(),
});
export type BoundaryCase = Answer<typeof BoundaryCase>;

/** GET /api/places/:kind/:id, the card of a municipality ("municipality", code) or settlement ("settlement", id). */
export const PlaceCard = z.strictObject({
  name: z.string(),
  kana: z.string().nullable(),
  municipalityCode: z.string(),
  areaName: z.string(),
  centreId: z.string(),
  /** Persons in the year counted in; of the default year where an own weight is. */
  population: z.number(),
  populationYear: z.literal(POPULATION_YEARS),
  /** Where a settlement's share of its municipality comes from; `null` for a municipality. */
  share: z.strictObject({ basis: z.string(), isEstimate: z.boolean() }).nullable(),
  fromCentres: z.array(
    z.strictObject({
      centreId: z.string(),
      minutes: bySeason(MINUTES),
      km: z.number().nullable(),
      needsFerry: z.boolean(),
    }),
  ),
  servedBy: z.array(
    z.strictObject({
      siteId: z.string(),
      name: z.string(),
      kind: z.enum(SITE_KINDS),
      cover: z.string(), // full, periodic, remote or partner
      minutes: bySeason(MINUTES),
      daysPerMonth: z.number().nullable(),
    }),
  ),
  /** 日帰り from the quickest full-cover site of its centre (the centre itself or a satellite); `null` = no way. */
  dayTripLimits: z.strictObject({ visitMinutes: z.number(), workingMinutes: z.number() }), // the 案's
  dayTrip: bySeason(z.boolean().nullable()),
  resources: Resources.nullable(),
  /** Sections on the winter way from its centre that are often shut (冬期通行規制の多い区間). */
  riskSections: z
    .array(
      z.strictObject({
        road: z.string(),
        section: z.string(),
        cause: z.string(),
        isStormClosable: z.boolean(), // the others are never assumed shut
        record: z.string(), // what is documented
      }),
    )
    .nullable(), // null = the network in use cannot say
  /** On a storm day with those sections shut: minutes by the detour, `null` = no way left; undefined where none is on the way. */
  stormDetourMinutes: MINUTES.exactOptional(),
  /** The worst case: every section in Hokkaido shut that a storm may close. `null` = no way left. */
  stormAllShutMinutes: MINUTES.exactOptional(),
});
export type PlaceCard = Answer<typeof PlaceCard>;

/** What a found position stands for: the place itself, the point of its 町・字, of its settlement, its municipal office. */
export const EXACTNESS = ["point", "town", "settlement", "municipality"] as const;
export type Exactness = (typeof EXACTNESS)[number];

export const SearchHit = z.strictObject({
  kind: z.enum(["municipality", "centre", "settlement", "station", "town", "candidate", "postcode", "position"]),
  name: z.string(), // えりも町, 庶野
  municipalityCode: z.string(), // "" for a planner's own place
  municipality: z.string(), // of a planner's own place: the list it came with
  settlementId: z.string().exactOptional(),
  centreId: z.string().exactOptional(),
  exactness: z.enum(EXACTNESS),
  /** The settlement whose figures stand for the place: the nearest of its municipality. */
  near: z.strictObject({ settlementId: z.string(), name: z.string(), km: z.number() }).exactOptional(),
  lat: z.number(),
  lon: z.number(),
});
export type SearchHit = Answer<typeof SearchHit>;

/** GET /api/search?q= : places by name, address, postcode or position, best first. */
export const SearchAnswer = z.strictObject({
  hits: z.array(SearchHit),
  /** What was not understood or is not known, or how it was read. */
  note: Reason.nullable(),
});
export type SearchAnswer = Answer<typeof SearchAnswer>;
