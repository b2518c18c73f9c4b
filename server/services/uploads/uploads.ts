import type { PlacesPreview, WeightChoice, WeightPreview } from "../../contract/uploadAnswers.ts";
import type { Places } from "../../core/places.ts";
import { spreadOverSettlements } from "../../core/spread.ts";
import type { CandidatePlace, OwnWeight } from "../../core/uploads.ts";
import type { UploadRepository } from "../../storage/uploadRepository.ts";
import type { Weight, Weights } from "../coverage/coverageService.ts";
import { populationWeights } from "../coverage/populationWeights.ts";
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
  const populations = populationWeights(places);
  const previews = createUploadPreviews(places, sites);
  const kept = createKeptWeights(places, repository);
  kept.nameAll();

  function spread({ byPlace, values }: OwnWeight): Float64Array {
    if (byPlace === "settlement") return Float64Array.from(places.settlements, ({ id }) => values[id] ?? 0);
    return spreadOverSettlements(places.settlements, (code) => values[code] ?? 0);
  }

  function ownWeight(weight: OwnWeight): Weight {
    const { id, name, unit } = weight;
    return { id, name, unit, year: null, kind: null, values: spread(weight) };
  }

  function choiceOf(weight: OwnWeight): WeightChoice {
    return { ...total(ownWeight(weight)), gone: kept.gone(weight) };
  }

  return {
    find(id) {
      return populations.find((population) => population.id === id) ?? ownWeight(repository.findWeight(id));
    },
    previewWeight: previews.weight,
    previewPlaces: previews.places,
    addWeight: kept.add,
    moveWeight: (id, from, to) => choiceOf(kept.move(id, from, to)),
    listWeights: () => [
      ...populations.map((weight) => ({ ...total(weight), gone: [] })),
      ...repository.listWeights().map(choiceOf),
    ],
    removeWeight: (id) => repository.removeWeight(id),
    addPlaces: (listName, added) => repository.addPlaces(listName, added),
    listPlaces: () => repository.listPlaces(),
    removePlaces: (listName) => repository.removePlaces(listName),
  };
}

function total({ values, ...weight }: Weight): Omit<WeightChoice, "gone"> {
  return { ...weight, total: values.reduce((sum, value) => sum + value, 0) };
}
