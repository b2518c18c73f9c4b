import { computed, effect } from "@preact/signals";
import { FERRIES, RULES, SEASONS, TOLLS } from "../../server/core/conditions.ts";
import { WHOLE } from "../../server/core/prefecture.ts";
import { conditions, DEFAULT_VIEW_CONDITIONS, type ViewConditions } from "./conditions.ts";
import { draft } from "./draft.ts";
import { openScenario } from "./scenarios.ts";
import { LAYERS, layers, type PlaceRef, scope, selectedPlace, VIEWS, view, viewFields } from "./view.ts";

/**
 * The address of the page holds the whole view, so that a link opens the same one and back and forward work:
 * ?view=map&scenario=3&season=winter&rule=nearest&t=90&place=m-01213&scope=suteji&layers=roads,areas …
 * What stands at its default is left out.
 */
const address = computed((): string => {
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
    ...viewFields.value,
  };
  const told = Object.entries(fields).filter(([name, value]) => value !== "" && value !== DEFAULTS[name]);
  const search = new URLSearchParams(told).toString();
  return search ? `?${search}` : location.pathname;
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
const OWN = new Set([...Object.keys(DEFAULTS), "scenario", "asOf", "weight", "place"]);

/** Puts the view an address describes on screen; fields it does not name, or names wrongly, take their default. */
export function readAddress(search: string): { readonly scenarioId: number | null } {
  const given = new URLSearchParams(search);
  const text = (name: string) => given.get(name) ?? DEFAULTS[name] ?? "";
  view.value = oneOf(text("view"), VIEWS);
  conditions.value = conditionsOf(text);
  scope.value = text("scope");
  selectedPlace.value = placeOf(text("place"));
  layers.value = new Set(LAYERS.filter((name) => text("layers").split(",").includes(name)));
  viewFields.value = Object.fromEntries([...given].filter(([name]) => !OWN.has(name)));
  return { scenarioId: Number(given.get("scenario")) || null };
}

function conditionsOf(text: (name: string) => string): ViewConditions {
  const asOf = text("asOf");
  const weight = text("weight");
  return {
    season: oneOf(text("season"), SEASONS),
    rule: oneOf(text("rule"), RULES),
    toll: oneOf(text("toll"), TOLLS),
    ferry: oneOf(text("ferry"), FERRIES),
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

function oneOf<T extends string>(text: string, allowed: readonly T[]): T {
  return allowed.find((candidate) => candidate === text) ?? allowed[0];
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

export function startAddress(): void {
  let isReading = false;
  effect(() => {
    const next = address.value;
    if (isReading || next === location.search || (next === location.pathname && !location.search)) return;
    if (stepOf(next) === stepOf(location.search)) history.replaceState(null, "", next);
    else history.pushState(null, "", next);
  });
  addEventListener("popstate", async () => {
    isReading = true;
    const { scenarioId } = readAddress(location.search);
    if (scenarioId !== null) await openScenario(scenarioId);
    isReading = false;
  });
}
