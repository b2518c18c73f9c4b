import { computed, effect } from "@preact/signals";
import { FERRIES, RULES, SEASONS, TOLLS } from "../../server/core/conditions.ts";
import { WHOLE } from "../../server/core/prefecture.ts";
import type { AddressField, Misread } from "./addressWords.ts";
import { conditions, DEFAULT_VIEW_CONDITIONS, type ViewConditions } from "./conditions.ts";
import { draft } from "./draft.ts";
import { dropGone, sayClosedGone } from "./goneFromAddress.ts";
import { sayError } from "./messages.ts";
import { openScenario } from "./scenarios.ts";
import { readShut, shutFields } from "./stress.ts";
import {
  isPresenting,
  LAYERS,
  type LayerName,
  layers,
  type PlaceRef,
  scope,
  selectedPlace,
  VIEWS,
  view,
  viewFields,
} from "./view.ts";
import { startWeights } from "./weights.ts";

/**
 * The address of the page holds the whole view, so that a link opens the same one and back and forward work:
 * ?view=map&scenario=3&season=winter&rule=nearest&t=90&place=m-01213&scope=suteji&layers=roads,areas&present=1 …
 * What stands at its default is left out; "" = everything does. A stress test is part of it (closed, sections): a
 * link opens the same test.
 */
export const address = computed((): string => {
  const { season, rule, toll, ferry, threshold, winterSeverity, asOf, weight } = conditions.value;
  const place = selectedPlace.value;
  const fields: Record<string, string> = {
    view: view.value,
    scenario: String(draft.value.saved?.id ?? ""),
    season,
    rule,
    toll,
    ferry,
    t: String(threshold),
    severity: String(winterSeverity),
    asOf: asOf ?? "",
    weight: weight ?? "",
    scope: scope.value,
    place: place ? `${place.kind[0]}-${place.id}` : "",
    layers: [...layers.value].sort().join(","),
    present: isPresenting.value ? "1" : "",
    closed: shutFields.value.closedSiteIds,
    sections: shutFields.value.shutSections,
    ...viewFields.value,
  };
  const told = Object.entries(fields).filter(([name, value]) => value !== "" && value !== DEFAULTS[name]);
  const search = new URLSearchParams(told).toString();
  return search ? `?${search}` : "";
});

const DEFAULTS: Readonly<Record<string, string>> = {
  view: "map",
  season: DEFAULT_VIEW_CONDITIONS.season,
  rule: DEFAULT_VIEW_CONDITIONS.rule,
  toll: DEFAULT_VIEW_CONDITIONS.toll,
  ferry: DEFAULT_VIEW_CONDITIONS.ferry,
  t: String(DEFAULT_VIEW_CONDITIONS.threshold),
  severity: String(DEFAULT_VIEW_CONDITIONS.winterSeverity),
  scope: WHOLE,
  layers: [...layers.peek()].sort().join(","),
};

/** Names of the fields above; every other one belongs to the view on screen. */
const OWN = new Set([...Object.keys(DEFAULTS), "scenario", "asOf", "weight", "place", "present", "closed", "sections"]);

/** Puts the view an address describes on screen; fields it does not name, or names wrongly, take their default. */
export function readAddress(search: string): {
  readonly scenarioId: number | null;
  /** What the address says that nothing can be made of. */
  readonly misread: readonly Misread[];
} {
  const given = new URLSearchParams(search);
  const { read, misread } = fieldReader(given);
  view.value = read("view", oneOf(VIEWS), "map");
  conditions.value = conditionsOf(read);
  scope.value = given.get("scope") || WHOLE;
  selectedPlace.value = read("place", placeOf, null);
  layers.value = read("layers", layersOf, new Set((DEFAULTS.layers ?? "").split(",") as LayerName[]));
  isPresenting.value = given.get("present") === "1" && view.value === "map";
  readShut(given.get("closed") ?? "", given.get("sections") ?? "");
  viewFields.value = Object.fromEntries([...given].filter(([name]) => !OWN.has(name)));
  return { scenarioId: read("scenario", numberWithin(1, Number.MAX_SAFE_INTEGER), null), misread };
}

/** `undefined` = nothing can be made of the text. */
type Parse<T> = (text: string) => T | undefined;
type Read = <T>(name: AddressField, parse: Parse<T>, otherwise: T) => T;

function fieldReader(given: URLSearchParams): { readonly read: Read; readonly misread: Misread[] } {
  const misread: Misread[] = [];
  return {
    misread,
    read(field, parse, otherwise) {
      const text = given.get(field);
      if (!text) return otherwise;
      const value = parse(text);
      if (value !== undefined) return value;
      misread.push({ field, text });
      return otherwise;
    },
  };
}

function conditionsOf(read: Read): ViewConditions {
  const { season, rule, toll, ferry, threshold, winterSeverity } = DEFAULT_VIEW_CONDITIONS;
  const asOf = read<string | null>("asOf", dateOf, null);
  const weight = read<string | null>("weight", (text) => text, null);
  return {
    season: read("season", oneOf(SEASONS), season),
    rule: read("rule", oneOf(RULES), rule),
    toll: read("toll", oneOf(TOLLS), toll),
    ferry: read("ferry", oneOf(FERRIES), ferry),
    threshold: read("t", numberWithin(30, 180), threshold),
    winterSeverity: read("severity", numberWithin(0, 2), winterSeverity),
    ...(asOf === null ? {} : { asOf }),
    ...(weight === null ? {} : { weight }),
  };
}

function placeOf(text: string): PlaceRef | undefined {
  const [, kind, id] = /^([ms])-([\w-]+)$/.exec(text) ?? [];
  return id ? { kind: kind === "m" ? "municipality" : "settlement", id } : undefined;
}

function layersOf(text: string): ReadonlySet<LayerName> | undefined {
  const names = text.split(",");
  const known = LAYERS.filter((name) => names.includes(name));
  return known.length === names.length ? new Set(known) : undefined;
}

/** YYYY-MM-DD of a day there is. */
function dateOf(text: string): string | undefined {
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(text).toJSON()?.startsWith(text);
  return isDay ? text : undefined;
}

function oneOf<T extends string>(allowed: readonly T[]): Parse<T> {
  return (text) => allowed.find((candidate) => candidate === text);
}

function numberWithin(least: number, most: number): Parse<number> {
  return (text) => {
    const value = Number(text);
    return value >= least && value <= most ? value : undefined;
  };
}

/** Its words are fetched when there is something to say. */
export async function sayMisread(misread: readonly Misread[]): Promise<void> {
  if (misread.length > 0) (await import("./addressWords.ts")).sayMisread(misread);
}

/** A step worth going back to; a slider on its way is not. */
const STEP_FIELDS = ["view", "scenario", "place", "season", "rule", "scope", "present"];

const stepOf = (search: string) => {
  const given = new URLSearchParams(search.startsWith("?") ? search : "");
  return STEP_FIELDS.map((name) => given.get(name) ?? "").join("|");
};

/** Keeps the address of the page up with the screen, and the screen with back and forward. */
export function startAddress(): void {
  let readings = 0; // back and forward under way: the address is ahead of the screen
  const write = (next: string, isStep: boolean) => {
    if (next === location.search) return;
    if (isStep) history.pushState(null, "", next || location.pathname);
    else history.replaceState(null, "", next || location.pathname);
  };
  effect(() => {
    const next = address.value;
    if (readings === 0) write(next, stepOf(next) !== stepOf(location.search));
  });
  addEventListener("popstate", async () => {
    readings++;
    const { scenarioId, misread } = readAddress(location.search);
    sayMisread(misread).catch(sayError);
    if (scenarioId !== null) await openScenario(scenarioId);
    await startWeights();
    dropGone();
    sayClosedGone();
    readings--;
    if (readings === 0) write(address.peek(), false); // the planner may have stayed with the unsaved 案
  });
}
