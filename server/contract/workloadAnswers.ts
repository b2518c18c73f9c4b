import { z } from "zod";
import { SEASONS } from "../core/conditions.ts";
import type { SiteCost as CoreSiteCost } from "../core/scenario/cost.ts";
import { COVER_KINDS } from "../core/scenario/siteKinds.ts";
import { type Answer, bySeason } from "./answer.ts";
import { RoadsInUse } from "./networkAnswers.ts";
import { Reason } from "./reasonAnswers.ts";
import { ScenarioParameters } from "./scenarioAnswers.ts";

export const SiteCost = z.strictObject({
  siteId: z.string(),
  yenPerYear: z.number().nullable(),
  basis: z.enum(["given", "parameter", "unknown"]),
  pickupYenPerYear: z.number().nullable(),
}) satisfies z.ZodType<CoreSiteCost>;

export const TravelSummary = z.strictObject({
  hoursPerYear: z.number(),
  summerHours: z.number(),
  winterHours: z.number(),
  kmPerYear: z.number(),
  hoursByMonth: z.array(z.number()), // April to March
});
export type TravelSummary = Answer<typeof TravelSummary>;
/** Settlements that cannot be visited and left within one working day, from the site that serves them. */
export const DayTripCount = z.strictObject({
  places: z.number(),
  people: z.number(),
  visitsPerYear: z.number().nullable(), // were the whole year this season
  noWayPlaces: z.number(), // counted apart
  settlementIds: z.array(z.string()),
});
export type DayTripCount = Answer<typeof DayTripCount>;

export const WorkloadState = z.strictObject({
  visits: TravelSummary.nullable(), // null: the number of visits is not stated
  outreach: TravelSummary,
  satelliteDuty: TravelSummary,
  total: TravelSummary.nullable(),
  shareOfWorkingTime: z.number().nullable(), // 0–1; null: staff or visits not stated
  travelYen: z.number().nullable(), // car, staff hours and nights
  overnightStays: z.number().nullable(), // person-nights a year: visits and trips that are no day trip
  /** Journeys a year to where no way leads in the season; in no hours. */
  unreachableJourneys: z.number(),
  notDayTrip: bySeason(DayTripCount), // storm where the network has one
});
export type WorkloadState = Answer<typeof WorkloadState>;

/** What partners do in the centre's place in a year, by the 案's parameters. null: the centre's own number is not stated. */
export const TakenOver = z.strictObject({
  /** 市町村相談支援との連携: first consultations, and the hours (travel and talk) had the centre gone there itself. */
  firstContacts: z.number().nullable(),
  firstContactHours: z.number().nullable(),
  firstContactUsers: z.number().nullable(), // registered users with a first contact
  /** 定着支援の連携: workplace visits, and their hours (travel and visit). They are no longer in the centre's travel. */
  visits: z.number().nullable(),
  visitHours: z.number().nullable(),
  reactionUsers: z.number().nullable(), // registered users whose workplace has a reacting partner
});
export type TakenOver = Answer<typeof TakenOver>;

export const CentreWorkload = z.strictObject({
  centreId: z.string(),
  staff: z.number().nullable(), // null = not stated
  workplaceVisits: z.number().nullable(),
  registered: z.number().nullable(),
  baseline: WorkloadState,
  now: WorkloadState,
  takenOver: TakenOver,
  /** now − baseline: negative is saved. */
  difference: TravelSummary.nullable(),
  notes: z.array(Reason),
});
export type CentreWorkload = Answer<typeof CentreWorkload>;
/** The sites of one kind of cover, or the 送迎 of all sites. */
export const KindCost = z.strictObject({
  kind: z.enum([...COVER_KINDS, "pickup"]),
  sites: z.number(),
  unknownSites: z.number(), // of them, those whose cost is not known
  yenPerYear: z.number().nullable(), // of the known ones; null = none is known
  people: z.number(), // full: newly within T; periodic, remote: within T of it and not of full cover; else reached by the kind
  yenPerPerson: z.number().nullable(), // null: nobody, or a cost is not known
});
export type KindCost = Answer<typeof KindCost>;

/** GET and POST /api/workload. Hours are person-hours on the road, there and back; km are the car's. */
export const WorkloadAnswer = z.strictObject({
  year: z.number(), // fiscal year
  roads: RoadsInUse,
  centres: z.array(CentreWorkload),
  costs: z.strictObject({
    sites: z.array(SiteCost),
    yenPerYear: z.number().nullable(), // of the sites whose cost is known, 送迎 included; null = there are sites, none known
    unknownSites: z.number(),
    /** What each kind of cover costs and whom it reaches; kinds are never added up. */
    byKind: z.array(KindCost),
    peopleNewlyWithin: z.number(),
    thresholdMinutes: z.number(),
    season: z.enum(SEASONS),
    yenPerPersonNewlyWithin: z.number().nullable(), // null: nobody, or a site's cost is not known
  }),
  workingDays: z.number(),
  parameters: ScenarioParameters,
  parameterSources: z.record(ScenarioParameters.keyof(), Reason),
  notes: z.array(Reason),
});
export type WorkloadAnswer = Answer<typeof WorkloadAnswer>;
