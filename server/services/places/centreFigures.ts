import type { CentreFiguresAnswer } from "../../contract/centreFigures.ts";
import type { Centre } from "../../core/places.ts";
import type { Reason } from "../../core/reasons.ts";
import { type CentreFigures, centreToday } from "../../core/scenario/centreFigures.ts";
import { InvalidRequestError, NotFoundError } from "../../errors.ts";
import type { Facts } from "../../facts/loadFacts.ts";
import { readCentreFigures } from "../../facts/readCentreFigures.ts";
import type { CentreFigureRepository, CentreFigureSave } from "../../storage/centreFigureRepository.ts";
import { reasonText } from "../../words/reasons.ts";
import type { SiteService } from "../scenario/sites.ts";

/** 今の数字 of the centres: kept with who and when, and used everywhere instead of the report's. */
export interface CentreFigureService {
  list(): CentreFiguresAnswer;
  /** @throws {NotFoundError}, {ConflictError}, {InvalidRequestError} in the sea or far from every road */
  save(centreId: string, version: number, figures: CentreFigures, savedBy: string): CentreFiguresAnswer;
  /** Rows for a file that `importFile` takes: all 11 centres. */
  rows(): readonly { readonly centre: Centre; readonly figures: CentreFigures | null }[];
  /** All or nothing. @throws {DataErrors} with every bad line */
  importFile(text: string, savedBy: string): CentreFiguresAnswer;
}

/**
 * @param centres    the 11 centres as data/ has them
 * @param afterSave  called once the figures are kept: whoever computes with them starts anew
 */
export function createCentreFigureService(
  centres: readonly Centre[],
  repository: CentreFigureRepository,
  sites: Pick<SiteService, "snapNote">,
  afterSave: () => void,
): CentreFigureService {
  function list(): CentreFiguresAnswer {
    const kept = new Map(repository.current().map(({ centreId, ...rest }) => [centreId, rest]));
    return centres.map(({ id }) => ({ centreId: id, kept: kept.get(id) ?? null }));
  }

  function keep(saves: readonly CentreFigureSave[], savedBy: string): CentreFiguresAnswer {
    repository.save(saves, savedBy);
    afterSave();
    return list();
  }

  return {
    list,
    save(centreId, version, figures, savedBy) {
      if (!centres.some(({ id }) => id === centreId)) throw new NotFoundError({ code: "noSuchCentre", centreId });
      const problem = positionProblem(figures, sites);
      if (problem !== null) throw new InvalidRequestError([{ field: "lat", reason: problem }]);
      return keep([{ centreId, figures, version }], savedBy);
    },
    rows() {
      const kept = new Map(repository.current().map(({ centreId, figures }) => [centreId, figures]));
      return centres.map((centre) => ({ centre, figures: kept.get(centre.id) ?? null }));
    },
    importFile(text, savedBy) {
      const read = readCentreFigures(text, new Set(centres.map(({ id }) => id)), (figures) => {
        const problem = positionProblem(figures, sites);
        return problem && reasonText(problem, "ja");
      });
      return keep(
        read.map(({ centreId, figures }) => ({ centreId, figures, version: null })),
        savedBy,
      );
    },
  };
}

/** Why a centre cannot stand there, or null. */
function positionProblem({ lat, lon }: CentreFigures, sites: Pick<SiteService, "snapNote">): Reason | null {
  if (lat === null || lon === null) return null;
  try {
    sites.snapNote({ lat, lon });
    return null;
  } catch (error) {
    if (error instanceof InvalidRequestError) return error.fields[0].reason;
    throw error;
  }
}

/** The facts with every centre's own figures laid over the report's. */
export function factsToday(facts: Facts, repository: CentreFigureRepository): Facts {
  const kept = repository.current();
  if (kept.length === 0) return facts;
  const figuresOf = new Map(kept.map(({ centreId, figures }) => [centreId, figures]));
  return {
    ...facts,
    places: {
      ...facts.places,
      centres: facts.places.centres.map((centre) => centreToday(centre, figuresOf.get(centre.id))),
    },
    stats: facts.stats.map((stats) => {
      const own = figuresOf.get(stats.centreId);
      if (!own) return stats;
      return {
        ...stats,
        registered: own.registered ?? stats.registered,
        workplaceVisits: own.workplaceVisits ?? stats.workplaceVisits,
        placements: own.placements ?? stats.placements,
        asOf: own.asOf,
      };
    }),
    dataVersion: `${facts.dataVersion}+${Math.max(...kept.map(({ version }) => version))}`,
  };
}
