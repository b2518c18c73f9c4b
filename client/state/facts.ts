import { signal } from "@preact/signals";
import { type Facts, loadFacts } from "../api/facts.ts";

/** Set once, before the planner is shown: everything below the start screen may rely on it. */
const loaded = signal<Facts | undefined>(undefined);

interface Index {
  readonly centreById: ReadonlyMap<string, Facts["centres"][number]>;
  readonly municipalityByCode: ReadonlyMap<string, Facts["municipalities"][number]>;
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
    settlementIndexById: new Map(facts.settlements.map(({ id }, position) => [id, position])),
  };
  loaded.value = facts;
}

export function facts(): Facts {
  if (!loaded.value) throw new Error("the facts are not loaded yet");
  return loaded.value;
}

export function factIndex(): Index {
  if (!index) throw new Error("the facts are not loaded yet");
  return index;
}

/** すて～じ for "suteji"; "" for null. */
export function centreName(id: string | null): string {
  return id === null ? "" : (factIndex().centreById.get(id)?.nickname ?? id);
}

export function municipalityName(code: string): string {
  return factIndex().municipalityByCode.get(code)?.name ?? code;
}
