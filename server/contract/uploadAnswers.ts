import type { CandidatePlace, OwnWeight } from "../core/uploads.ts";
import type { CountedWeight } from "./answers.ts";

export type { CandidatePlace, OwnWeight };

/** One line of an uploaded file, as it was understood; `reason` says why a line was refused. */
export interface PreviewLine {
  readonly line: number;
  readonly text: string; // the place as the file has it
  readonly matched: string | null; // the place as we know it
  readonly value: number | null;
  readonly reason: string | null;
}

/** POST /api/weights/preview: nothing is kept. */
export interface WeightPreview {
  readonly encoding: string;
  readonly byPlace: OwnWeight["byPlace"];
  readonly lines: readonly PreviewLine[];
  readonly accepted: number;
  readonly refused: number;
  readonly total: number; // sum of the accepted values
  /** Municipalities (or settlements) the file does not name: they count as 0. */
  readonly missing: readonly string[];
  /** What a save would keep: key → value. */
  readonly values: Readonly<Record<string, number>>;
}

/** POST /api/candidate-places/preview: nothing is kept. */
export interface PlacesPreview {
  readonly encoding: string;
  readonly lines: readonly PreviewLine[];
  readonly accepted: number;
  readonly refused: number;
  readonly places: readonly { readonly name: string; readonly lat: number; readonly lon: number }[];
}

/** GET /api/weights: the people of every year first, then own ones, without their values. */
export interface WeightChoice extends CountedWeight {
  readonly total: number; // of what counts: without `gone`
  /** Numbers whose place is no longer in the data; they are kept, and count nowhere until they are moved or dropped. */
  readonly gone: readonly GonePlace[];
}

export interface GonePlace {
  readonly key: string; // municipality code or settlement id
  readonly name: string; // as it was called
  readonly value: number;
}
