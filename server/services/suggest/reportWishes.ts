import type { ReportWish } from "../../contract/suggestAnswers.ts";
import type { Places } from "../../core/places.ts";
import { SITE_KIND_FACTS } from "../../core/scenario/siteKinds.ts";
import type { SiteChoice } from "../../core/suggest/siteChoice.ts";
import type { StatedModel } from "../../facts/readReport.ts";
import { sentMinutes } from "../coverage/sentFigures.ts";
import type { Candidate } from "./suggestCandidates.ts";
import { aloneGain } from "./suggestFigures.ts";

/** A municipality the report names for a satellite or an ICT point. */
export interface WishPlace {
  readonly candidate: Candidate;
  readonly minutes: Float64Array; // to every place
  readonly row: Float64Array; // the same, Infinity where it may not serve
  readonly statements: readonly StatedModel[];
}

/** A statement that names this many places means an area: its first place, the area's town, stands for it. */
const NAMES_AN_AREA = 3;

/** Where the report wishes for a place of work, by municipality name; measures that need no place are left out. */
export function wishedPlaces(models: readonly StatedModel[]): Map<string, StatedModel[]> {
  const byName = new Map<string, StatedModel[]>();
  for (const model of models) {
    const { kind, entryType, municipalities } = model;
    if (entryType === "condition" || !SITE_KIND_FACTS[kind].isPlaceOfWork) continue;
    const names = municipalities.length >= NAMES_AN_AREA ? municipalities.slice(0, 1) : municipalities;
    for (const name of names) byName.set(name, [...(byName.get(name) ?? []), model]);
  }
  return byName;
}

/** A wish of the report beside the proposal: same or other, and what it would gain as the only new satellite. */
export function reportWish(
  places: Places,
  choice: SiteChoice,
  { candidate, minutes, row, statements }: WishPlace,
  proposed: readonly Candidate[],
): ReportWish {
  const { code, name } = candidate.municipality;
  const byDriveTime = [...proposed].sort((a, b) => minutes[a.place] - minutes[b.place]);
  const nearest = byDriveTime.at(0);
  return {
    ...{ code, municipality: name, centre: places.centres[candidate.centre].id },
    isProposed: proposed.some(({ municipality }) => municipality.code === code),
    alone: aloneGain(choice, row),
    nearestProposed: nearest
      ? {
          code: nearest.municipality.code,
          municipality: nearest.municipality.name,
          minutes: sentMinutes(minutes[nearest.place]),
        }
      : null,
    statements: statements.map(({ kind, entryType, statement, source }) => ({ kind, entryType, statement, source })),
  };
}
