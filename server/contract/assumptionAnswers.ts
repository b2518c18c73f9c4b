import { z } from "zod";
import { CLIMATE_ZONES } from "../core/places.ts";
import { NETWORK_KINDS, NETWORK_LIMITS } from "../core/roads/networkAbout.ts";
import { ROAD_CLASSES } from "../core/roads/roadRows.ts";
import type { Answer } from "./answer.ts";

/** GET /api/assumptions: what every minute rests on, for the page 前提とデータ. Texts for the screen are Japanese. */
/** The roads as they are on `asOf`. */
export const NetworkFacts = z.strictObject({
  kind: z.enum(NETWORK_KINDS),
  name: z.string(), // data/roads, or the file or server it comes from
  day: z.string().nullable(), // as of when; null = not known
  asOf: z.string(),
  dataVersion: z.string(),
  limits: z.array(z.enum(NETWORK_LIMITS)), // what it cannot do
  /** null = a routing server does not say; `byClass` is then empty. */
  places: z.number().nullable(),
  segments: z.number().nullable(),
  km: z.number().nullable(), // ferries left out
  byClass: z.array(
    z.strictObject({
      roadClass: z.enum(ROAD_CLASSES),
      km: z.number(),
      segments: z.number(),
    }),
  ),
});
export type NetworkFacts = Answer<typeof NetworkFacts>;
/** Errors of the pairs of one length. */
export const AccuracyBand = z.strictObject({
  band: z.string(),
  pairs: z.number(),
  biasPercent: z.number(),
  medianPercent: z.number(),
  p90Percent: z.number(),
});

/** data/accuracy.json, written by `npm run accuracy -- --write`. Errors in % of the reference; above 0 = ours is slower. */
export const AccuracyFacts = z.strictObject({
  measured: z.string(), // YYYY-MM-DD
  measuredOn: z.string(), // what it was held against
  dataVersion: z.string(),
  /** Measured on the very tables in use; otherwise they have changed since. */
  isOfThisData: z.boolean(),
  asOf: z.string(), // the network it was measured on
  bands: z.array(AccuracyBand), // of the pairs the speeds were fitted to
  flagPercent: z.number(), // pairs put on the same side of 120 minutes
  withoutWay: z.number(),
  /** The speeds fitted without a part of the stations and scored on that part, all parts together; absent = not done. */
  crossValidated: z
    .strictObject({
      fittedPairs: z.number(), // the speeds in use are fitted to all of them
      calibrated: z.string(), // YYYY-MM-DD
      bands: z.array(AccuracyBand),
      flagPercent: z.number(),
    })
    .exactOptional(),
  /** What others measured on pairs nobody had seen while drawing the roads; absent = not measured. */
  keptApart: z
    .strictObject({
      measuredOn: z.string(), // which pairs, which build
      pairs: z.number(),
      medianPercent: z.number(),
      p90Percent: z.number(),
      under50MedianPercent: z.number(),
      under50P90Percent: z.number(),
      flagPercent: z.number(),
    })
    .optional(),
  official: z.array(
    z.strictObject({
      from: z.string(),
      to: z.string(),
      season: z.string(),
      asOf: z.string(),
      minutes: z.number(),
      ourMinutes: z.number(),
      differencePercent: z.number(),
      source: z.string(),
      note: z.string(),
    }),
  ),
});
export type AccuracyFacts = Answer<typeof AccuracyFacts>;
/** A line of data/roads/speeds.csv: a speed, a bend, or a loss of time. */
export const SpeedValue = z.strictObject({
  parameter: z.string(),
  roadClass: z.string().nullable(),
  terrain: z.string().nullable(),
  value: z.number(),
  unit: z.string(),
  source: z.string(),
});
export type SpeedValue = Answer<typeof SpeedValue>;
/** A line of data/winter/winter_multipliers.csv: how many times as long as in summer. */
export const WinterValue = z.strictObject({
  roadClass: z.string(),
  terrain: z.string(),
  zone: z.enum(CLIMATE_ZONES),
  zoneName: z.string(),
  winter: z.number(),
  winterRange: z.tuple([z.number(), z.number()]),
  storm: z.number(),
  stormRange: z.tuple([z.number(), z.number()]),
  basis: z.string(),
  reason: z.string(),
  source: z.string(),
});
export type WinterValue = Answer<typeof WinterValue>;
/** The days of ordinary winter driving, both ends included, as MM-DD. */
export const ZoneDays = z.strictObject({
  zone: z.enum(CLIMATE_ZONES),
  zoneName: z.string(),
  from: z.string(),
  to: z.string(),
  basis: z.string(),
  reason: z.string(),
  source: z.string(),
});
export type ZoneDays = Answer<typeof ZoneDays>;

export const ClosureFacts = z.strictObject({
  road: z.string().nullable(), // null = not among our roads
  route: z.string(),
  section: z.string(),
  municipalities: z.array(z.string()),
  km: z.number().nullable(),
  kind: z.enum(["all_winter", "night", "branch", "possible"]),
  closes: z.string(), // in words; empty = not known
  opens: z.string(),
  isVerified: z.boolean(),
  note: z.string(),
  source: z.string(),
});
export type ClosureFacts = Answer<typeof ClosureFacts>;

export const FerryFacts = z.strictObject({
  route: z.string(),
  operator: z.string(),
  crossingMinutes: z.number(),
  boardingMinutes: z.number(),
  waitingMinutes: z.number(),
  km: z.number(),
  sailsInWinter: z.boolean(), // never on a storm day
  sailingsSummer: z.string(),
  sailingsWinter: z.string(),
  note: z.string(),
});
export type FerryFacts = Answer<typeof FerryFacts>;

export const RiskFacts = z.strictObject({
  name: z.string(),
  road: z.string(),
  roadName: z.string(), // 国道335号
  km: z.number(),
  cause: z.string(),
  isStormClosable: z.boolean(),
  confidence: z.enum(["high", "medium", "low"]),
  record: z.string(),
  source: z.string(),
});
export type RiskFacts = Answer<typeof RiskFacts>;
/** A road that opened since the report: on an earlier day it is not there. */
export const OpenedRoad = z.strictObject({
  opened: z.string(), // YYYY-MM-DD
  road: z.string(),
  roadName: z.string(),
  from: z.string(),
  to: z.string(),
  km: z.number(),
});
export type OpenedRoad = Answer<typeof OpenedRoad>;

export const AssumptionsAnswer = z.strictObject({
  network: NetworkFacts,
  accuracy: AccuracyFacts.nullable(), // null = not measured yet
  speeds: z.array(SpeedValue),
  winter: z.array(WinterValue),
  seasons: z.array(ZoneDays),
  /** Municipalities whose storm days are those of another zone. */
  stormZones: z.array(
    z.strictObject({
      municipality: z.string(),
      zone: z.enum(CLIMATE_ZONES),
      stormZone: z.enum(CLIMATE_ZONES),
    }),
  ),
  closures: z.array(ClosureFacts),
  ferries: z.array(FerryFacts),
  riskSections: z.array(RiskFacts),
  openedRoads: z.array(OpenedRoad), // newest first
  notModelled: z.array(
    z.strictObject({
      ja: z.string(),
      en: z.string(),
    }),
  ),
});
export type AssumptionsAnswer = Answer<typeof AssumptionsAnswer>;
