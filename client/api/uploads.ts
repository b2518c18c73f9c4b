import type { Given } from "../../server/contract/answer.ts";
import type {
  KeptPlace,
  OwnWeight,
  PlacesPreview,
  WeightChoice,
  WeightPreview,
} from "../../server/contract/uploadAnswers.ts";
import type { ListQuery, MoveBody, PlacesBody, WeightBody } from "../../server/contract/uploadSchemas.ts";
import { language } from "../state/language.ts";
import { call, query } from "./http.ts";

export type { KeptPlace, PlacesPreview, WeightChoice, WeightPreview };

export const listWeights = () => call<WeightChoice[]>("/api/weights");
export const addWeight = (weight: Given<typeof WeightBody>) =>
  call<OwnWeight>("/api/weights", { method: "POST", body: weight });
export const moveWeight = (id: string, from: string, to: string | null) =>
  call<WeightChoice>(`/api/weights/${id}/move`, {
    method: "POST",
    body: { from, to } satisfies Given<typeof MoveBody>,
  });
export const removeWeight = (id: string) => call<void>(`/api/weights/${id}`, { method: "DELETE" });
export const listPlaces = () => call<KeptPlace[]>("/api/candidate-places");
export const addPlaces = (listName: string, places: Given<typeof PlacesBody>["places"], mode: "replace" | "add") =>
  call<KeptPlace[]>("/api/candidate-places", {
    method: "POST",
    body: { listName, places, mode } satisfies Given<typeof PlacesBody>,
  });
/** @param centre  whose list, where several may have one of that name; "" = of no centre */
export const removePlaces = (listName: string, centre: string | undefined) =>
  call<void>(`/api/candidate-places/${encodeURIComponent(listName)}${ofCentre(centre)}`, { method: "DELETE" });
const ofCentre = (centre: string | undefined) =>
  centre === undefined ? "" : `?${new URLSearchParams({ centre } satisfies Given<typeof ListQuery>)}`;

/** What a person chose instead of what was found. */
export interface PreviewChoices {
  readonly sheet?: string;
  readonly headingLine?: number;
  readonly column?: string;
  readonly kind?: string;
  readonly period?: string;
}

export const previewWeight = (file: File, choices: PreviewChoices) =>
  preview<WeightPreview>("/api/weights/preview", file, choices);
export const previewPlaces = (file: File, { sheet, headingLine }: PreviewChoices) =>
  preview<PlacesPreview>("/api/candidate-places/preview", file, {
    ...(sheet === undefined ? {} : { sheet }),
    ...(headingLine === undefined ? {} : { headingLine }),
  });

/** The file goes as it is: the server finds out what it is. */
function preview<T>(path: string, file: File, choices: PreviewChoices): Promise<T> {
  return call<T>(path + query({ ...choices, lang: language.value }), { method: "POST", body: file });
}
