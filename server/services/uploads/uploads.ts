import type { WeightChoice } from "../../contract/uploadAnswers.ts";
import type { PlacesBody, WeightBody } from "../../contract/uploadSchemas.ts";
import type { TableOwner } from "../../core/people/person.ts";
import { spreadOverSettlements } from "../../core/spread.ts";
import type { CandidatePlace, OwnWeight } from "../../core/uploads.ts";
import { InvalidRequestError } from "../../errors.ts";
import type { Facts } from "../../facts/loadFacts.ts";
import type { Keeper, KeptPlace, KeptWeight, UploadRepository } from "../../storage/uploadRepository.ts";
import type { Weight, Weights } from "../coverage/coverageService.ts";
import { populationWeights } from "../coverage/populationWeights.ts";
import type { SiteService } from "../scenario/sites.ts";
import type { OwnCandidate } from "../suggest/suggestCandidates.ts";
import { createKeptWeights } from "./keptWeights.ts";
import { createTablePreviews, type TablePreviews } from "./tablePreviews.ts";

export interface UploadService extends Weights {
  readonly preview: TablePreviews;
  /** @throws {InvalidRequestError} when a key is not a place or a value is negative; nothing is then kept */
  keepWeight(weight: WeightBody, by?: Keeper | null): OwnWeight;
  /** Moves or drops (`to` null) the number of a place that is gone. @throws {InvalidRequestError} naming from or to */
  moveWeight(id: string, from: string, to: string | null): ListedWeight;
  /** The people of every year, which are nobody's, and own weights. */
  listWeights(): ListedWeight[];
  /** null = there is none of that id */
  ownerOfWeight(id: string): TableOwner | null;
  removeWeight(id: string): void;
  /** @throws {InvalidRequestError} when no site can stand at a place, as its preview says; nothing is then kept */
  keepPlaces(list: PlacesBody, by?: Keeper | null): KeptPlace[];
  listPlaces(): KeptPlace[];
  /** Of the first place of a list; null = there is none. @param centreId  null = a list of no centre */
  ownerOfList(listName: string, centreId: string | null): TableOwner | null;
  /** Those a site can stand at by the data of today, with the municipality each lies in. */
  candidates(among: readonly CandidatePlace[]): OwnCandidate[];
  removePlaces(listName: string, centreId: string | null): void;
}

export type ListedWeight = Omit<WeightChoice, "access"> & { readonly owner: TableOwner | null };

/** A planner's own weights and places: previewed line by line, then kept as a whole or not at all. */
export function createUploadService(
  { places, gazetteer }: Pick<Facts, "places" | "gazetteer">,
  repository: UploadRepository,
  sites: SiteService,
): UploadService {
  const populations = populationWeights(places);
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

  function choiceOf(weight: KeptWeight): ListedWeight {
    return { ...total(ownWeight(weight)), gone: kept.gone(weight), owner: weight.owner };
  }

  return {
    find(id) {
      return populations.find((population) => population.id === id) ?? ownWeight(repository.findWeight(id));
    },
    preview: createTablePreviews(places, gazetteer, sites),
    keepWeight(weight, by = null) {
      const { owner: _, ...made } = kept.keep(weight, by);
      return made;
    },
    moveWeight: (id, from, to) => choiceOf(kept.move(id, from, to)),
    listWeights: () => [
      ...populations.map((weight) => ({ ...total(weight), gone: [], owner: null })),
      ...repository.listWeights().map(choiceOf),
    ],
    removeWeight: (id) => repository.removeWeight(id),
    ownerOfWeight: (id) => repository.ownerOfWeight(id),
    keepPlaces({ listName, places: added, mode }, by = null) {
      const refused = added.flatMap((place, index) => {
        const reason = sites.refusalAt(place);
        return reason ? [{ field: `places.${index}`, reason }] : [];
      });
      if (refused.length > 0) throw new InvalidRequestError(refused);
      return repository.keepPlaces(listName, added, mode, by);
    },
    listPlaces: () => repository.listPlaces(),
    ownerOfList(listName, centreId) {
      const isAsked = (place: KeptPlace) => place.listName === listName && place.owner.centreId === centreId;
      return repository.listPlaces().find(isAsked)?.owner ?? null;
    },
    candidates: (among) =>
      among.flatMap((own) => (sites.misfitAt(own) ? [] : [{ own, municipalityCode: sites.municipalityOf(own) }])),
    removePlaces: (listName, centreId) => repository.removePlaces(listName, centreId),
  };
}

function total({ values, ...weight }: Weight): Omit<WeightChoice, "gone" | "access"> {
  return { ...weight, total: values.reduce((sum, value) => sum + value, 0) };
}
