import type { BySeason, MunicipalityRow } from "../../contract/answers.ts";
import type { Season } from "../../core/conditions.ts";
import { CLASS_NAMES, type ClassName, classIndex } from "../../core/coverage/zones.ts";
import type { Municipality, Places, Settlement } from "../../core/places.ts";
import type { ComputedCoverage } from "./coverageService.ts";
import { bySeason, sentMinutes } from "./sentFigures.ts";

/**
 * Everything the files say of one place, flat: workbook, CSV and GeoJSON choose columns of it and compute nothing.
 * Minutes are as they are sent (one decimal, rounded up), `null` = no way.
 */
export interface PlaceRow {
  readonly id: string; // settlement id or municipality code
  readonly name: string;
  readonly lat: number; // a municipality: its office
  readonly lon: number;
  readonly municipalityCode: string;
  readonly municipality: string;
  readonly area: string;
  readonly centreId: string; // in charge
  readonly centre: string;
  readonly weight: number; // persons, or the unit of the weight asked for
  readonly needsFerry: boolean;
  readonly minutes: BySeason<number | null>;
  readonly baselineMinutes: BySeason<number | null>;
  readonly assignedMinutes: BySeason<number | null>;
  readonly nearestMinutes: BySeason<number | null>;
  readonly class: BySeason<ClassName>;
  readonly servedById: BySeason<string | null>; // site or centre
  readonly servedBy: BySeason<string | null>; // its name
}

export interface SettlementRow extends PlaceRow {
  readonly settlement: Settlement;
}

/** Its minutes are to its office; people and cover are those of its settlements. */
export interface MunicipalityPlaceRow
  extends PlaceRow,
    Pick<
      MunicipalityRow,
      "penaltyMinutes" | "flag" | "within" | "marginMinutes" | "isBorderline" | "flipsAtSpeedPercent"
    > {
  readonly population: Municipality["population"];
}

/** In the order of places.settlements. */
export function settlementRows(places: Places, computed: ComputedCoverage): SettlementRow[] {
  const rowAt = placeReader(places, computed);
  const { weight } = computed.plan;
  return places.settlements.map((settlement, index) => {
    const { id, name, lat, lon, municipalityCode } = settlement;
    return { ...rowAt(index, municipalityCode), id, name, lat, lon, weight: weight[index], settlement };
  });
}

/** In the order of places.municipalities. @param answered  the rows of the answer to the same request */
export function municipalityRows(
  places: Places,
  computed: ComputedCoverage,
  answered: readonly MunicipalityRow[],
): MunicipalityPlaceRow[] {
  const rowAt = placeReader(places, computed);
  return places.municipalities.map(({ code, name, lat, lon, population }, index) => {
    const { penaltyMinutes, flag, within, marginMinutes, isBorderline, flipsAtSpeedPercent, ...own } = answered[index];
    return {
      ...rowAt(places.settlements.length + index, code),
      ...{ id: code, name, lat, lon, population, weight: own.population },
      ...{ penaltyMinutes, flag, within, marginMinutes, isBorderline, flipsAtSpeedPercent },
    };
  });
}

type Shared = Omit<PlaceRow, "id" | "name" | "lat" | "lon" | "weight">;

/** What is read alike of a settlement and of a municipal office: settlements come first, then offices. */
function placeReader({ areas, centres, municipalities }: Places, { plan, now, baseline }: ComputedCoverage) {
  const byCode = new Map(municipalities.map((municipality) => [municipality.code, municipality]));
  const areaName = new Map(areas.map(({ id, name }) => [id, name]));
  const names = new Map([
    ...centres.map(({ id, nickname }) => [id, nickname] as const),
    ...plan.sites.map(({ id, name }) => [id, name] as const),
  ]);
  return (place: number, code: string): Shared => {
    const municipality = byCode.get(code) as Municipality;
    const { id: centreId, nickname: centre } = centres[now.assignment.centreOf[place]];
    const needsFerry = now.needsFerry.get("summer")?.[place] === 1;
    const exact = (season: Season) => now.cover.get(season)?.full.minutes[place] ?? Infinity;
    const servedById = bySeason(
      now,
      (season) => now.servers[now.cover.get(season)?.full.site[place] ?? -1]?.id ?? null,
    );
    const nameOf = (id: string | null | undefined) => (id ? (names.get(id) ?? id) : null);
    const sent = (minutes: (season: Season) => number | undefined) =>
      bySeason(now, (season) => sentMinutes(minutes(season) ?? Infinity));
    return {
      ...{ municipalityCode: code, municipality: municipality.name, area: areaName.get(municipality.areaId) ?? "" },
      ...{ centreId, centre, needsFerry, servedById },
      minutes: sent(exact),
      baselineMinutes: sent((season) => baseline.cover.get(season)?.full.minutes[place]),
      assignedMinutes: sent((season) => now.cover.get(season)?.assigned.minutes[place]),
      nearestMinutes: sent((season) => now.cover.get(season)?.nearest.minutes[place]),
      class: bySeason(now, (season) => CLASS_NAMES[classIndex(sentMinutes(exact(season)) ?? Infinity, needsFerry)]),
      servedBy: bySeason(now, (season) => nameOf(servedById[season])),
    };
  };
}
