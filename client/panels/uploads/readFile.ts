import type { TableShown } from "../../../server/contract/tableAnswers.ts";
import { ProblemError } from "../../api/http.ts";
import {
  type PlacesPreview,
  type PreviewChoices,
  previewPlaces,
  previewWeight,
  type WeightPreview,
} from "../../api/uploads.ts";
import { reasonOf } from "../../state/messages.ts";

export type TableKind = "weight" | "places";

/** A file that was read and shown, but not yet kept: read anew whenever a person chooses otherwise. */
export interface ReadFile {
  readonly kind: TableKind;
  readonly file: File;
  readonly choices: PreviewChoices;
  readonly result:
    | { readonly kind: "weight"; readonly preview: WeightPreview }
    | { readonly kind: "places"; readonly preview: PlacesPreview }
    /** No table was found; `table` is what was seen of it, where there was anything to see. */
    | { readonly kind: "refused"; readonly reason: string; readonly table: TableShown | null };
}

/** @throws what `fetch` throws when the server cannot be reached */
export async function readFile(kind: TableKind, file: File, choices: PreviewChoices): Promise<ReadFile> {
  return { kind, file, choices, result: await resultOf(kind, file, choices) };
}

async function resultOf(kind: TableKind, file: File, choices: PreviewChoices): Promise<ReadFile["result"]> {
  try {
    if (kind === "weight") return { kind, preview: await previewWeight(file, choices) };
    return { kind, preview: await previewPlaces(file, choices) };
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    return { kind: "refused", reason: reasonOf(error), table: error.problem.table ?? null };
  }
}

export function tableOf({ result }: ReadFile): TableShown | null {
  return result.kind === "refused" ? result.table : result.preview.table;
}

/** 手帳.csv → 手帳 */
export function nameOfFile(file: File): string {
  return file.name.replace(/\.[A-Za-z0-9]{1,5}$/, "");
}
