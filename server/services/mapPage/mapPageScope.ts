import type { Measures, TerritoryRow } from "../../contract/answers.ts";
import type { Season } from "../../core/conditions.ts";
import { inSeason } from "../../core/inSeason.ts";
import type { Places } from "../../core/places.ts";
import type { Side } from "./mapPageSide.ts";

/** Whose places a page is of: all Hokkaido's, or those one centre is in charge of on the side shown. */
export interface PageScope {
  /** undefined = all Hokkaido. */
  readonly centreId: string | undefined;
  readonly name: string;
  row(side: Side): TerritoryRow;
  measures(side: Side, season: Season): Measures;
  /** @param municipality  index */
  hasMunicipality(side: Side, municipality: number): boolean;
  /** @returns which settlements, by index, are counted; undefined = all */
  counted(side: Side): ((settlement: number) => boolean) | undefined;
}

export function pageScope(
  { municipalities, settlements }: Places,
  centreId: string | undefined,
  name: string,
): PageScope {
  const row = ({ answer }: Side) => answer.centres.find(({ id }) => id === centreId) ?? answer.whole;
  const hasMunicipality = (side: Side, municipality: number) =>
    centreId === undefined || side.centreIdOf(municipality) === centreId;
  return {
    ...{ centreId, name, row, hasMunicipality },
    measures: (side, season) => inSeason(row(side).now, season),
    counted(side) {
      if (centreId === undefined) return undefined;
      const codes = new Set(municipalities.filter((_, i) => hasMunicipality(side, i)).map(({ code }) => code));
      return (settlement) => codes.has(settlements[settlement].municipalityCode);
    },
  };
}
