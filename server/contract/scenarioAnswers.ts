/** 案 and their sites as they are kept; see core/places.ts and core/scenario/scenario.ts for every field. */
import { z } from "zod";
import { VISIBILITIES } from "../core/people/person.ts";
import { type Site as CoreSite, SITE_KINDS } from "../core/places.ts";
import type {
  BinnedScenario as CoreBinned,
  ScenarioContent as CoreContent,
  MisfitReason as CoreMisfitReason,
  ScenarioParameters as CoreParameters,
  Scenario as CoreScenario,
  SetAside as CoreSetAside,
} from "../core/scenario/scenario.ts";
import { HOLIDAY_POLICIES } from "../core/schedule/occurrences.ts";

export const Site = z.strictObject({
  id: z.string(),
  kind: z.enum(SITE_KINDS),
  centreId: z.string(),
  name: z.string(),
  lat: z.number(),
  lon: z.number(),
  daysPerMonth: z.number(),
  municipalityCode: z.string().exactOptional(),
  hours: z.string().exactOptional(),
  recurrence: z.string().exactOptional(),
  venue: z.string().exactOptional(),
  premises: z.enum(["own", "shared"]).exactOptional(),
  staff: z.number().exactOptional(),
  yenPerYear: z.number().exactOptional(),
  overnight: z.boolean().exactOptional(),
  commissioned: z.boolean().exactOptional(),
  holidayPolicy: z.enum(HOLIDAY_POLICIES).exactOptional(),
  tour: z.string().exactOptional(),
  staffedLocally: z.boolean().exactOptional(),
  host: z.string().exactOptional(),
  reactionDays: z.number().exactOptional(),
  pickupMinutes: z.number().exactOptional(),
  pickupDaysPerMonth: z.number().exactOptional(),
  pickupYenPerYear: z.number().exactOptional(),
  note: z.string().exactOptional(),
} satisfies Record<keyof CoreSite, z.ZodType>) satisfies z.ZodType<CoreSite>;
export type Site = CoreSite;

export const ScenarioParameters = z.strictObject({
  visitMinutes: z.number(),
  workingMinutes: z.number(),
  satelliteYenPerYear: z.number(),
  outreachYenPerSession: z.number(),
  remoteYenPerYear: z.number(),
  yenPerKm: z.number(),
  yenPerStaffHour: z.number(),
  yenPerOvernight: z.number(),
  staffPerVisit: z.number(),
  staffPerSession: z.number(),
  leaveMinutes: z.number(),
  returnMinutes: z.number(),
  breakMinutes: z.union([z.literal(45), z.literal(60)]),
  firstContactMinutes: z.number(),
  firstContactsPerUser: z.number(),
  reactionMinutes: z.number(),
  reactionDays: z.number(),
  reactionVisitShare: z.number(),
  clientMinutes: z.number(),
  pickupYenPerDay: z.number(),
  centreFigures: z.record(
    z.string(),
    z.strictObject({
      staff: z.number().exactOptional(),
      workplaceVisits: z.number().exactOptional(),
      registered: z.number().exactOptional(),
    }),
  ),
}) satisfies z.ZodType<CoreParameters>;

/** Why a part of a 案 cannot be used; words are the client's. */
export const MisfitReason = z.discriminatedUnion("code", [
  z.strictObject({ code: z.literal("unknownCentre"), centreId: z.string() }),
  z.strictObject({ code: z.literal("unknownMunicipality"), municipalityCode: z.string() }),
  z.strictObject({ code: z.enum(["inSea", "inLake", "offRoad"]), km: z.number() }),
  z.strictObject({ code: z.enum(["outsideHokkaido", "idTaken", "unknownPart"]) }),
  z.strictObject({ code: z.literal("malformed"), field: z.string() }),
]) satisfies z.ZodType<CoreMisfitReason>;

export const SetAside = z.strictObject({
  part: z.enum(["site", "reassigned", "parameter", "centreFigures", "other"]),
  key: z.string(),
  value: z.unknown(),
  reasons: z.array(MisfitReason),
}) satisfies z.ZodType<CoreSetAside>;

export const ScenarioContent = z.strictObject({
  name: z.string(),
  description: z.string(),
  sites: z.array(Site),
  reassigned: z.record(z.string(), z.string()),
  parameters: z.strictObject(
    Object.fromEntries(
      Object.entries(ScenarioParameters.shape).map(([name, schema]) => [name, schema.exactOptional()]),
    ) as { [K in keyof CoreParameters]: z.ZodExactOptional<(typeof ScenarioParameters.shape)[K]> },
  ),
  setAside: z.array(SetAside).exactOptional(),
} satisfies Record<keyof CoreContent, z.ZodType>) satisfies z.ZodType<CoreContent>;

export const Scenario = ScenarioContent.extend({
  id: z.number(),
  isBuiltIn: z.boolean(),
  version: z.number(),
  updatedAt: z.string(),
  unreadable: z.literal(true).exactOptional(),
  access: z
    .strictObject({
      owner: z.string().nullable(),
      centreId: z.string().nullable(),
      visibility: z.enum(VISIBILITIES),
      sharedWith: z.array(z.string()).readonly(),
      mayChange: z.boolean(),
    })
    .exactOptional(),
}) satisfies z.ZodType<CoreScenario>;
export type Scenario = CoreScenario;

export const BinnedScenario = z.strictObject({
  id: z.number(),
  name: z.string(),
  version: z.number(),
  siteCount: z.number(),
  deletedAt: z.string(),
  deletedBy: z.string().nullable(),
  until: z.string(),
}) satisfies z.ZodType<CoreBinned>;
export type BinnedScenario = CoreBinned;
