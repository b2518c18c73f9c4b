/** The history of a 案; see core/scenario/scenarioChanges.ts for every kind of change. */
import { z } from "zod";
import { SITE_KINDS } from "../core/places.ts";
import type { ScenarioChange as CoreChange } from "../core/scenario/scenarioChanges.ts";
import type { Answer, Given } from "./answer.ts";
import { line } from "./text.ts";

const VALUE = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const CHANGE = { from: VALUE, to: VALUE };
const IDS = { from: z.string().nullable(), to: z.string().nullable() };
const ChangedSite = z.strictObject({ kind: z.enum(SITE_KINDS), name: z.string() });

export const ScenarioChange = z.discriminatedUnion("code", [
  z.strictObject({ code: z.enum(["renamed", "described"]), ...CHANGE }),
  z.strictObject({ code: z.enum(["siteAdded", "siteRemoved"]), site: ChangedSite }),
  z.strictObject({ code: z.literal("siteMoved"), site: ChangedSite, km: z.number(), ...IDS }),
  z.strictObject({ code: z.literal("siteChanged"), site: ChangedSite, field: z.string(), ...CHANGE }),
  z.strictObject({ code: z.literal("reassigned"), municipalityCode: z.string(), ...IDS }),
  z.strictObject({ code: z.literal("parameter"), name: z.string(), ...CHANGE }),
  z.strictObject({ code: z.literal("centreFigure"), centreId: z.string(), name: z.string(), ...CHANGE }),
  z.strictObject({ code: z.literal("setAside"), from: z.number(), to: z.number() }),
]) satisfies z.ZodType<CoreChange>;
export type ScenarioChange = CoreChange;

/** One version of a 案, and what it changed of the one before; the first has none before it. */
export const ScenarioVersion = z.strictObject({
  version: z.number(),
  name: z.string(),
  savedAt: z.string(),
  savedBy: z.string().nullable(), // null = nobody was signed in
  note: z.string().nullable(),
  restoredFrom: z.number().nullable(),
  isFirst: z.boolean(),
  changes: z.array(ScenarioChange),
});
export type ScenarioVersion = Answer<typeof ScenarioVersion>;

export const VERSIONS_AT_ONCE = 50;

/** GET …/versions: the newest first, at most 50; `before` asks for those older than a version. */
export const VersionsQuery = z.strictObject({ before: z.coerce.number().int().positive().optional() });

/** PUT …/versions/{version}: what a planner calls it; empty takes the name away. */
export const VersionNoteBody = z.strictObject({ note: line(60) });
export type VersionNoteBody = Given<typeof VersionNoteBody>;
