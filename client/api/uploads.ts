import type { Given } from "../../server/contract/answer.ts";
import type {
  CandidatePlace,
  OwnWeight,
  PlacesPreview,
  WeightChoice,
  WeightPreview,
} from "../../server/contract/uploadAnswers.ts";
import type { MoveBody, PlacesBody, WeightBody } from "../../server/contract/uploadSchemas.ts";
import { call } from "./http.ts";

export type { CandidatePlace, PlacesPreview, WeightChoice, WeightPreview };

export const listWeights = () => call<WeightChoice[]>("/api/weights");
export const addWeight = (weight: Given<typeof WeightBody>) =>
  call<OwnWeight>("/api/weights", { method: "POST", body: weight });
export const moveWeight = (id: string, from: string, to: string | null) =>
  call<WeightChoice>(`/api/weights/${id}/move`, {
    method: "POST",
    body: { from, to } satisfies Given<typeof MoveBody>,
  });
export const removeWeight = (id: string) => call<void>(`/api/weights/${id}`, { method: "DELETE" });
export const listPlaces = () => call<CandidatePlace[]>("/api/candidate-places");
export const addPlaces = (listName: string, places: Given<typeof PlacesBody>["places"]) =>
  call<CandidatePlace[]>("/api/candidate-places", {
    method: "POST",
    body: { listName, places } satisfies Given<typeof PlacesBody>,
  });
export const removePlaces = (listName: string) =>
  call<void>(`/api/candidate-places/${encodeURIComponent(listName)}`, { method: "DELETE" });

/** The file goes as it is: the server finds out its encoding. */
export const previewWeight = (file: File) =>
  call<WeightPreview>("/api/weights/preview", { method: "POST", body: file });
export const previewPlaces = (file: File) =>
  call<PlacesPreview>("/api/candidate-places/preview", { method: "POST", body: file });
