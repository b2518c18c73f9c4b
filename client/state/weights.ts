import { signal } from "@preact/signals";
import { type CandidatePlace, listPlaces, listWeights, type WeightChoice } from "../api/uploads.ts";
import { sayError } from "./messages.ts";

/** What can be counted: the people of every year first, then own tables. */
export const weights = signal<readonly WeightChoice[]>([]);
export const candidatePlaces = signal<readonly CandidatePlace[]>([]);

export async function refreshUploads(): Promise<void> {
  try {
    [weights.value, candidatePlaces.value] = await Promise.all([listWeights(), listPlaces()]);
  } catch (error) {
    sayError(error);
  }
}
