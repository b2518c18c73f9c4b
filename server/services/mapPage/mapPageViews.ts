import type { MunicipalityRow } from "../../contract/answers.ts";
import type { MapView, Marker, PeopleCircle, PlaceName } from "../../contract/mapPageContent.ts";
import type { Season } from "../../core/conditions.ts";
import { differenceClassOf } from "../../core/coverage/differenceStyle.ts";
import { fillOf } from "../../core/coverage/zoneFill.ts";
import { inSeason } from "../../core/inSeason.ts";
import { type Places, SITE_KINDS } from "../../core/places.ts";
import { type Bounds, PREFECTURE_BOUNDS } from "../../core/prefecture.ts";
import { sentDifference } from "../coverage/sentFigures.ts";
import type { MapPageNames } from "./mapPageNames.ts";
import type { Side } from "./mapPageSide.ts";
import type { MapPageText } from "./mapPageTexts.ts";

export interface ViewTools {
  readonly places: Places;
  readonly names: MapPageNames;
  readonly t: MapPageText;
  /** Bounds of a municipality's drawn shape, by index. */
  readonly boundsOf: (municipality: number) => Bounds;
}

interface ViewOptions {
  readonly caption: string;
  readonly note: string;
  /** Only the places this centre is in charge of; left out: all Hokkaido. */
  readonly centreId?: string;
}

/** Drive times in one season. */
export function timeView(tools: ViewTools, side: Side, season: Season, options: ViewOptions): MapView {
  const { settlements, municipalities, assumptions } = side.answer;
  const { thresholdMinutes } = assumptions;
  const ferry = new Set(settlements.needsFerry);
  const { summer, winter } = settlements.minutes;
  const current = inSeason(settlements.minutes, season);
  return view(tools, side, season, options, {
    municipality: (index) => {
      const { minutes, needsFerry } = municipalities[index];
      const { summer: inSummer, winter: inWinter } = minutes;
      return fillOf(
        { now: inSeason(minutes, season), summer: inSummer, winter: inWinter, needsFerry },
        thresholdMinutes,
      );
    },
    settlement: (index) =>
      fillOf(
        { now: current[index], summer: summer[index], winter: winter[index], needsFerry: ferry.has(index) },
        thresholdMinutes,
      ),
  });
}

/** Minutes won or lost from one side to the other. */
export function differenceView(
  tools: ViewTools,
  before: Side,
  after: Side,
  season: Season,
  options: ViewOptions,
): MapView {
  const fill = (place: number) => differenceFill(before.minutes(season)[place], after.minutes(season)[place]);
  const settlementCount = tools.places.settlements.length;
  return view(tools, after, season, options, {
    municipality: (index) => fill(settlementCount + index),
    settlement: fill,
  });
}

/** The key of a change's class, by the minutes as the comparison on screen sends them. */
export function differenceFill(before: number, after: number): string {
  return differenceClassOf(sentDifference(before, after))?.key ?? "noDifference";
}

interface Fills {
  municipality(index: number): string;
  settlement(index: number): string;
}

function view(tools: ViewTools, side: Side, season: Season, options: ViewOptions, fills: Fills): MapView {
  const { places, boundsOf } = tools;
  const { centreId, caption, note } = options;
  const isShown = (municipality: number) => centreId === undefined || side.centreIdOf(municipality) === centreId;
  const shown = new Set(places.municipalities.flatMap(({ code }, index) => (isShown(index) ? [code] : [])));
  const indices = places.municipalities.flatMap((_, index) => (isShown(index) ? [index] : []));
  return {
    caption,
    note,
    alternative: tools.t("mapAlternative", { caption, note }).replace("。。", "。"),
    inset: centreId === undefined ? "northernTerritories" : "locator",
    bounds: centreId === undefined ? PREFECTURE_BOUNDS : padded(unionOf(indices.map(boundsOf))),
    municipalityFills: places.municipalities.map((_, index) => (isShown(index) ? fills.municipality(index) : null)),
    circles: circlesOf(tools, side, season, shown, fills),
    markers: markersOf(tools, side, centreId),
    names: namesOf(tools, side, season, shown, centreId),
  };
}

/** The largest first, so that a town never hides a village. */
function circlesOf(
  { places }: ViewTools,
  { weight, ringOf }: Side,
  season: Season,
  shown: ReadonlySet<string>,
  fills: Fills,
): PeopleCircle[] {
  const ringAt = ringOf(season);
  return places.settlements
    .flatMap(({ lat, lon, municipalityCode }, index): PeopleCircle[] => {
      if (!shown.has(municipalityCode) || weight[index] === 0) return [];
      const ring = ringAt(index);
      return [{ lat, lon, people: weight[index], fill: fills.settlement(index), ...(ring ? { ring } : {}) }];
    })
    .sort((a, b) => b.people - a.people);
}

function markersOf({ places, names }: ViewTools, { answer }: Side, centreId: string | undefined): Marker[] {
  const isShown = (id: string) => centreId === undefined || id === centreId;
  const sites = answer.sites
    .filter((site) => isShown(site.centreId))
    .sort((a, b) => SITE_KINDS.indexOf(a.kind) - SITE_KINDS.indexOf(b.kind));
  const labelled = new Set<string>(); // two sites in one town share its name
  return [
    ...places.centres
      .filter(({ id }) => isShown(id))
      .map(({ id, lat, lon }): Marker => ({ kind: "centre", lat, lon, label: names.centre(id) })),
    ...sites.map((site): Marker => {
      const { kind, lat, lon } = site;
      const name = names.site(site);
      const key = `${name} ${lat.toFixed(2)} ${lon.toFixed(2)}`;
      const label = labelled.has(key) ? "" : name;
      labelled.add(key);
      return { kind, lat, lon, label };
    }),
  ];
}

/** People of a municipality who are not within the threshold. */
export function peopleBeyond({ population, within }: MunicipalityRow, season: Season): number {
  return population - inSeason(within, season);
}

/**
 * Those with people beyond the threshold first, the most people first, and in bold; then the others by their people.
 * A town whose name stands at a site already is not named twice.
 */
function namesOf(
  { places, names }: ViewTools,
  { answer }: Side,
  season: Season,
  shown: ReadonlySet<string>,
  centreId: string | undefined,
): PlaceName[] {
  const atSites = new Set(
    answer.sites.filter((site) => centreId === undefined || site.centreId === centreId).map((site) => names.site(site)),
  );
  return answer.municipalities
    .map((row, index) => ({ row, beyond: peopleBeyond(row, season), place: places.municipalities[index] }))
    .filter(({ row }) => shown.has(row.code) && !atSites.has(names.municipality(row.code)))
    .sort((a, b) => b.beyond - a.beyond || b.row.population - a.row.population)
    .map(({ row: { code }, beyond, place: { lat, lon } }) => ({
      ...{ text: names.municipality(code), lat, lon },
      isStrong: beyond >= 0.5,
    }));
}

function unionOf(all: readonly Bounds[]): Bounds {
  return {
    west: Math.min(...all.map(({ west }) => west)),
    south: Math.min(...all.map(({ south }) => south)),
    east: Math.max(...all.map(({ east }) => east)),
    north: Math.max(...all.map(({ north }) => north)),
  };
}

function padded({ west, south, east, north }: Bounds): Bounds {
  const [dx, dy] = [(east - west) * 0.04, (north - south) * 0.04];
  return { west: west - dx, south: south - dy, east: east + dx, north: north + dy };
}
