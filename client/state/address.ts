import { computed, effect } from "@preact/signals";
import { FERRIES, RULES, SEASONS, TOLLS } from "../../server/core/conditions.ts";
import { WHOLE } from "../../server/core/prefecture.ts";
import { conditions, DEFAULT_VIEW_CONDITIONS, type ViewConditions } from "./conditions.ts";
import { draft } from "./draft.ts";
import { dropGone } from "./goneFromAddress.ts";
import { openScenario } from "./scenarios.ts";
import { readShut, shutFields } from "./stress.ts";
import { LAYERS, layers, type PlaceRef, scope, selectedPlace, VIEWS, view, viewFields } from "./view.ts";
import { startWeights } from "./weights.ts";

/**
 * The address of the page holds the whole view, so that a link opens the same one and back and forward work:
 * ?view=map&scenario=3&season=winter&rule=nearest&t=90&place=m-01213&scope=suteji&layers=roads,areas …
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
const OWN = new Set([...Object.keys(DEFAULTS), "scenario", "asOf", "weight", "place", "closed", "sections"]);

/** Puts the view an address describes on screen; fields it does not name, or names wrongly, take their default. */
export function readAddress(search: string): { readonly scenarioId: number | null } {
  const given = new URLSearchParams(search);
  const text = (name: string) => given.get(name) ?? DEFAULTS[name] ?? "";
  view.value = oneOf(text("view"), VIEWS, "map");
  conditions.value = conditionsOf(text);
  scope.value = text("scope");
  selectedPlace.value = placeOf(text("place"));
  layers.value = new Set(LAYERS.filter((name) => text("layers").split(",").includes(name)));
  readShut(text("closed"), text("sections"));
  viewFields.value = Object.fromEntries([...given].filter(([name]) => !OWN.has(name)));
  return { scenarioId: Number(given.get("scenario")) || null };
}

function conditionsOf(text: (name: string) => string): ViewConditions {
  const asOf = text("asOf");
  const weight = text("weight");
  return {
    season: oneOf(text("season"), SEASONS, DEFAULT_VIEW_CONDITIONS.season),
    rule: oneOf(text("rule"), RULES, DEFAULT_VIEW_CONDITIONS.rule),
    toll: oneOf(text("toll"), TOLLS, DEFAULT_VIEW_CONDITIONS.toll),
    ferry: oneOf(text("ferry"), FERRIES, DEFAULT_VIEW_CONDITIONS.ferry),
    threshold: within(Number(text("t")), 30, 180, DEFAULT_VIEW_CONDITIONS.threshold),
    winterSeverity: within(Number(text("severity")), 0, 2, 1),
    ...(/^\d{4}-\d{2}-\d{2}$/.test(asOf) ? { asOf } : {}),
    ...(weight ? { weight } : {}),
  };
}

function placeOf(text: string): PlaceRef | null {
  const [, kind, id] = /^([ms])-([\w-]+)$/.exec(text) ?? [];
  return id ? { kind: kind === "m" ? "municipality" : "settlement", id } : null;
}

function oneOf<T extends string>(text: string, allowed: readonly T[], otherwise: T): T {
  return allowed.find((candidate) => candidate === text) ?? otherwise;
}

function within(value: number, low: number, high: number, otherwise: number): number {
  return value >= low && value <= high ? value : otherwise;
}

/** A step worth going back to; a slider on its way is not. */
const STEP_FIELDS = ["view", "scenario", "place", "season", "rule", "scope"];

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
    const { scenarioId } = readAddress(location.search);
    if (scenarioId !== null) await openScenario(scenarioId);
    await startWeights();
    dropGone();
    readings--;
    if (readings === 0) write(address.peek(), false); // the planner may have stayed with the unsaved 案
  });
}
