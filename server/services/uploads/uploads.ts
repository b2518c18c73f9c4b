import type { PlacesPreview, WeightChoice, WeightPreview } from "../../contract/uploadAnswers.ts";
import type { Places } from "../../core/places.ts";
import type { CandidatePlace, OwnWeight } from "../../core/uploads.ts";
import { InvalidRequestError } from "../../errors.ts";
import type { UploadRepository } from "../../storage/uploadRepository.ts";
import { POPULATION_WEIGHT } from "../coverage/coverageRequest.ts";
import { populationWeight, type Weights } from "../coverage/coverageService.ts";
import type { SiteService } from "../scenario/sites.ts";
import { createUploadPreviews } from "./uploadPreviews.ts";

export interface UploadService extends Weights {
  previewWeight(bytes: Uint8Array): WeightPreview;
  previewPlaces(bytes: Uint8Array): PlacesPreview;
  /** @throws {InvalidRequestError} when a key is not a place or a value is negative; nothing is then kept */
  addWeight(weight: Omit<OwnWeight, "id">): OwnWeight;
  listWeights(): WeightChoice[];
  removeWeight(id: string): void;
  addPlaces(listName: string, places: readonly Pick<CandidatePlace, "name" | "lat" | "lon">[]): CandidatePlace[];
  listPlaces(): CandidatePlace[];
  removePlaces(listName: string): void;
}

/** A planner's own weights and places: previewed line by line, then kept as a whole or not at all. */
export function createUploadService(places: Places, repository: UploadRepository, sites: SiteService): UploadService {
  const population = populationWeight(places);
  const codes = new Set(places.municipalities.map(({ code }) => code));
  const settlementIds = new Set(places.settlements.map(({ id }) => id));
  const previews = createUploadPreviews(places, sites);

  function spread({ byPlace, values }: OwnWeight): Float64Array {
    return Float64Array.from(places.settlements, ({ id, municipalityCode, share }) =>
      byPlace === "settlement" ? (values[id] ?? 0) : (values[municipalityCode] ?? 0) * share,
    );
  }

  return {
    find(id) {
      if (id === POPULATION_WEIGHT) return population;
      const weight = repository.findWeight(id);
      return { id, name: weight.name, unit: weight.unit, values: spread(weight) };
    },
    previewWeight: previews.weight,
    previewPlaces: previews.places,
    addWeight(weight) {
      const isKnown = (key: string) => (weight.byPlace === "settlement" ? settlementIds.has(key) : codes.has(key));
      const unknown = Object.keys(weight.values).filter((key) => !isKnown(key));
      if (unknown.length > 0) {
        throw new InvalidRequestError(
          unknown.map((key) => ({ field: `values.${key}`, reason: `is not a ${weight.byPlace}` })),
        );
      }
      return repository.addWeight(weight);
    },
    listWeights() {
      const own = repository.listWeights().map((weight) => ({ ...weight, values: spread(weight) }));
      return [population, ...own].map(({ id, name, unit, values }) => ({
        ...{ id, name, unit },
        total: values.reduce((sum, value) => sum + value, 0),
      }));
    },
    removeWeight: (id) => repository.removeWeight(id),
    addPlaces: (listName, added) => repository.addPlaces(listName, added),
    listPlaces: () => repository.listPlaces(),
    removePlaces: (listName) => repository.removePlaces(listName),
  };
}
