import { signal } from "@preact/signals";
import { type Facts, loadFacts } from "../api/facts.ts";
import { language } from "./language.ts";
import { takeRoads } from "./network.ts";

/** Set once, before the planner is shown: everything below the start screen may rely on it. */
const loaded = signal<Facts | undefined>(undefined);

interface Index {
  readonly centreById: ReadonlyMap<string, Facts["centres"][number]>;
  readonly municipalityByCode: ReadonlyMap<string, Facts["municipalities"][number]>;
  readonly areaById: ReadonlyMap<string, Facts["areas"][number]>;
  readonly settlementIndexById: ReadonlyMap<string, number>;
}
let index: Index | undefined;

/** Grows when a centre's own figures were kept: whatever was computed before is of the old ones. */
export const centreFactsVersion = signal(0);

/** Takes over the centres as the server has them now. */
export async function refreshCentres(): Promise<void> {
  await startFacts();
  centreFactsVersion.value++;
}

export async function startFacts(): Promise<void> {
  const facts = await loadFacts();
  index = {
    centreById: new Map(facts.centres.map((centre) => [centre.id, centre])),
    municipalityByCode: new Map(facts.municipalities.map((municipality) => [municipality.code, municipality])),
    areaById: new Map(facts.areas.map((area) => [area.id, area])),
    settlementIndexById: new Map(facts.settlements.map(({ id }, position) => [id, position])),
  };
  loaded.value = facts;
  void takeRoads(facts.health.roads);
}

export function facts(): Facts {
  if (!loaded.value) throw new Error("the facts are not loaded yet");
  return loaded.value;
}

export function factIndex(): Index {
  if (!index) throw new Error("the facts are not loaded yet");
  return index;
}

/** すて～じ, in English Suteji, for "suteji"; "" for null. */
export function centreName(id: string | null): string {
  if (id === null) return "";
  const found = factIndex().centreById.get(id);
  return found ? (language.value === "en" ? found.latin : found.nickname) : id;
}

/** 浦河町, in English Urakawa. */
export function municipalityName(code: string): string {
  const found = factIndex().municipalityByCode.get(code);
  if (!found) return code;
  return language.value === "en" ? found.latin : found.name;
}
