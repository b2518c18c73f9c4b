import { distanceKm } from "../geo.ts";
import type { Site } from "../places.ts";
import type { ScenarioContent } from "./scenario.ts";

/** A site as it is named in a change: what it was called before, where there was a before. */
export interface ChangedSite {
  readonly kind: Site["kind"];
  readonly name: string;
}

/** A value before or after; null = not stated. */
export type ChangedValue = string | number | boolean | null;

interface Change {
  readonly from: ChangedValue;
  readonly to: ChangedValue;
}

/** One difference between two versions of a 案: a code and its values. What is said of it is the screen's. */
export type ScenarioChange =
  | (Change & { readonly code: "renamed" | "described" })
  | { readonly code: "siteAdded" | "siteRemoved"; readonly site: ChangedSite }
  | {
      readonly code: "siteMoved";
      readonly site: ChangedSite;
      readonly km: number; // in a straight line, up to 0.1
      /** The municipality it stood in and stands in now, by code; null = not known. */
      readonly from: string | null;
      readonly to: string | null;
    }
  | (Change & { readonly code: "siteChanged"; readonly site: ChangedSite; readonly field: string })
  | {
      readonly code: "reassigned";
      readonly municipalityCode: string;
      readonly from: string | null;
      readonly to: string | null;
    }
  | (Change & { readonly code: "parameter"; readonly name: string })
  | (Change & { readonly code: "centreFigure"; readonly centreId: string; readonly name: string })
  | { readonly code: "setAside"; readonly from: number; readonly to: number }; // parts that do not fit the data

/** Where a site stands is told as one move. */
const OF_THE_PLACE: ReadonlySet<string> = new Set(["id", "kind", "lat", "lon", "municipalityCode"]);

/** What was done to a 案 between two of its versions, in the order a planner reads it: its name, sites, then the rest. */
export function scenarioChanges(before: ScenarioContent, after: ScenarioContent): ScenarioChange[] {
  return [
    ...changed(before.name, after.name).map((values) => ({ code: "renamed" as const, ...values })),
    ...changed(before.description, after.description).map((values) => ({ code: "described" as const, ...values })),
    ...siteChanges(before.sites, after.sites),
    ...keysOf(before.reassigned, after.reassigned).flatMap((municipalityCode): ScenarioChange[] => {
      const [from, to] = [before.reassigned[municipalityCode] ?? null, after.reassigned[municipalityCode] ?? null];
      return from === to ? [] : [{ code: "reassigned", municipalityCode, from, to }];
    }),
    ...parameterChanges(before.parameters, after.parameters),
    ...setAsideChange(before.setAside?.length ?? 0, after.setAside?.length ?? 0),
  ];
}

function siteChanges(before: readonly Site[], after: readonly Site[]): ScenarioChange[] {
  const isSame = (a: Site) => (b: Site) => a.id === b.id && a.kind === b.kind;
  const removed = before.filter((site) => !after.some(isSame(site)));
  return [
    ...removed.map((site) => ({ code: "siteRemoved" as const, site: named(site) })),
    ...after.flatMap((site): ScenarioChange[] => {
      const earlier = before.find(isSame(site));
      return earlier ? changesOfSite(earlier, site) : [{ code: "siteAdded", site: named(site) }];
    }),
  ];
}

function changesOfSite(before: Site, after: Site): ScenarioChange[] {
  const site = named(before);
  const isMoved = before.lat !== after.lat || before.lon !== after.lon;
  const move: ScenarioChange = {
    code: "siteMoved",
    site,
    km: Math.round(distanceKm(before, after) * 10) / 10,
    from: before.municipalityCode ?? null,
    to: after.municipalityCode ?? null,
  };
  const fields = fieldChanges(before, after).filter(({ name }) => !OF_THE_PLACE.has(name));
  return [
    ...(isMoved ? [move] : []),
    ...fields.map(({ name: field, from, to }): ScenarioChange => ({ code: "siteChanged", site, field, from, to })),
  ];
}

function parameterChanges(
  { centreFigures: figuresBefore = {}, ...before }: ScenarioContent["parameters"],
  { centreFigures: figuresAfter = {}, ...after }: ScenarioContent["parameters"],
): ScenarioChange[] {
  return [
    ...fieldChanges(before, after).map((values) => ({ code: "parameter" as const, ...values })),
    ...keysOf(figuresBefore, figuresAfter).flatMap((centreId) =>
      fieldChanges(figuresBefore[centreId] ?? {}, figuresAfter[centreId] ?? {}).map((values) => {
        return { code: "centreFigure" as const, centreId, ...values };
      }),
    ),
  ];
}

function setAsideChange(from: number, to: number): ScenarioChange[] {
  return from === to ? [] : [{ code: "setAside", from, to }];
}

function fieldChanges(before: object, after: object): (Change & { readonly name: string })[] {
  const [old, now] = [valuesOf(before), valuesOf(after)];
  return keysOf(old, now).flatMap((name) =>
    changed(old[name] ?? null, now[name] ?? null).map((values) => ({ name, ...values })),
  );
}

function changed(from: ChangedValue, to: ChangedValue): Change[] {
  return from === to ? [] : [{ from, to }];
}

function keysOf(before: object, after: object): string[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])];
}

const valuesOf = (fields: object) => fields as Readonly<Record<string, ChangedValue | undefined>>;

function named({ kind, name }: Site): ChangedSite {
  return { kind, name };
}
