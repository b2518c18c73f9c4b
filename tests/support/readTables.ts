import { readFileSync } from "node:fs";
import { readFacts } from "../../server/facts/loadFacts.ts";
import { createPlacesReader, type PlacesReading, type SiteRefusal } from "../../server/tables/candidates/readPlaces.ts";
import { readTableFile } from "../../server/tables/file/readTableFile.ts";
import type { TableChoices } from "../../server/tables/table/chosenSheet.ts";
import type { ReadLine } from "../../server/tables/table/reading.ts";
import { createWeightReader } from "../../server/tables/weights/readWeights.ts";
import type { WeightReading } from "../../server/tables/weights/weightReading.ts";

const facts = readFacts("data");
const nowhereRefused: SiteRefusal = () => null;
const readers = {
  weights: createWeightReader(facts.places),
  places: createPlacesReader(facts.places, facts.gazetteer, nowhereRefused),
};

/** A file as it lies in tests/fixtures/tables, or the text of one. */
export function bytesOf(source: string | Uint8Array): Uint8Array {
  if (typeof source !== "string") return source;
  return source.includes("\n") ? new TextEncoder().encode(source) : readFileSync(`tests/fixtures/tables/${source}`);
}

/** What can be read of a file, as either kind of table; the file itself is read once. */
export async function bothReadings(bytes: Uint8Array): Promise<(() => WeightReading | PlacesReading)[]> {
  const file = await readTableFile(bytes);
  return [() => readers.weights(file, {}), () => readers.places(file, {})];
}

export async function readWeights(source: string | Uint8Array, choices: TableChoices = {}): Promise<WeightReading> {
  return readers.weights(await readTableFile(bytesOf(source)), choices);
}

export async function readPlaces(source: string | Uint8Array, choices: TableChoices = {}): Promise<PlacesReading> {
  return readers.places(await readTableFile(bytesOf(source)), choices);
}

export function valuesOf({ values }: WeightReading): Record<string, number> {
  return Object.fromEntries(values);
}

/** "3: reason" of every line that was not kept. */
export function reasonsOf(lines: readonly ReadLine[]): string[] {
  return lines.filter(({ state }) => state !== "kept").map(({ line, reason }) => `${line}: ${reason?.ja}`);
}

/** The reason in Japanese with which a file is refused as a whole. */
export async function refusalOf(reading: Promise<unknown>): Promise<string> {
  try {
    await reading;
  } catch (error) {
    if (error instanceof Error && "reason" in error) return (error.reason as { ja: string }).ja;
    throw error;
  }
  throw new Error("the file was read");
}
