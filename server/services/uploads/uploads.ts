import type { PlacesPreview, WeightChoice, WeightPreview } from "../../contract/uploadAnswers.ts";
import type { Places } from "../../core/places.ts";
import type { CandidatePlace, OwnWeight } from "../../core/uploads.ts";
import type { UploadRepository } from "../../storage/uploadRepository.ts";
import { POPULATION_WEIGHT } from "../coverage/coverageRequest.ts";
import { populationWeight, type Weights } from "../coverage/coverageService.ts";
import type { SiteService } from "../scenario/sites.ts";
import { createKeptWeights } from "./keptWeights.ts";
import { createUploadPreviews } from "./uploadPreviews.ts";

export interface UploadService extends Weights {
  previewWeight(bytes: Uint8Array): WeightPreview;
  previewPlaces(bytes: Uint8Array): PlacesPreview;
  /** @throws {InvalidRequestError} when a key is not a place or a value is negative; nothing is then kept */
  addWeight(weight: Omit<OwnWeight, "id" | "names">): OwnWeight;
  /** Moves or drops (`to` null) the number of a place that is gone. @throws {InvalidRequestError} naming from or to */
  moveWeight(id: string, from: string, to: string | null): WeightChoice;
  listWeights(): WeightChoice[];
  removeWeight(id: string): void;
  addPlaces(listName: string, places: readonly Pick<CandidatePlace, "name" | "lat" | "lon">[]): CandidatePlace[];
  listPlaces(): CandidatePlace[];
  removePlaces(listName: string): void;
}

/** A planner's own weights and places: previewed line by line, then kept as a whole or not at all. */
export function createUploadService(places: Places, repository: UploadRepository, sites: SiteService): UploadService {
  const population = populationWeight(places);
  const previews = createUploadPreviews(places, sites);
  const kept = createKeptWeights(places, repository);
  kept.nameAll();

  function spread({ byPlace, values }: OwnWeight): Float64Array {
    return Float64Array.from(places.settlements, ({ id, municipalityCode, share }) =>
      byPlace === "settlement" ? (values[id] ?? 0) : (values[municipalityCode] ?? 0) * share,
    );
  }

  function choiceOf(weight: OwnWeight): WeightChoice {
    return { ...total({ ...weight, values: spread(weight) }), gone: kept.gone(weight) };
  }

  return {
    find(id) {
      if (id === POPULATION_WEIGHT) return population;
      const weight = repository.findWeight(id);
      return { id, name: weight.name, unit: weight.unit, values: spread(weight) };
    },
    previewWeight: previews.weight,
    previewPlaces: previews.places,
    addWeight: kept.add,
    moveWeight: (id, from, to) => choiceOf(kept.move(id, from, to)),
    listWeights: () => [{ ...total(population), gone: [] }, ...repository.listWeights().map(choiceOf)],
    removeWeight: (id) => repository.removeWeight(id),
    addPlaces: (listName, added) => repository.addPlaces(listName, added),
    listPlaces: () => repository.listPlaces(),
    removePlaces: (listName) => repository.removePlaces(listName),
  };
}

function total({ id, name, unit, values }: ReturnType<Weights["find"]>): Omit<WeightChoice, "gone"> {
  return { id, name, unit, total: values.reduce((sum, value) => sum + value, 0) };
}
