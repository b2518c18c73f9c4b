import type { MultiPolygon, Polygon } from "geojson";
import { feature, mesh } from "topojson-client";
import type { GeometryCollection, GeometryObject, Topology } from "topojson-specification";
import type { MapPageBase, Ring } from "../../contract/mapPageContent.ts";
import type { Places } from "../../core/places.ts";
import type { Bounds } from "../../core/prefecture.ts";
import type { RoadGraph } from "../../core/roads/roadGraph.ts";
import { isExpressway, ROAD_CLASSES, segmentAt } from "../../core/roads/roadRows.ts";
import type { BaseMap } from "../network/baseMap.ts";

/** The base map and the main roads as rings and lines, made once. */
export function mapPageBase(
  { topologyJson, municipalities, northernTerritories }: BaseMap,
  roads: RoadGraph,
  places: Places,
): MapPageBase {
  const topology = JSON.parse(topologyJson) as Topology;
  const shapes = new Map(municipalities.features.map(({ id, geometry }) => [String(id), ringsOf(geometry)]));
  const byCode = new Map(places.municipalities.map((municipality) => [municipality.code, municipality]));
  const borders = (keyOf: (code: string) => string) => {
    const key = ({ id }: { readonly id?: string | number | undefined }) => keyOf(String(id));
    return mesh(topology, topology.objects.municipalities as GeometryCollection, (a, b) => key(a) !== key(b))
      .coordinates;
  };
  return {
    land: landRings(topology, "coast"),
    neighbours: landRings(topology, "neighbours").filter((ring) => !isOfNorthernTerritories(ring)),
    northernTerritories: ringsOf(northernTerritories),
    lakes: landRings(topology, "lakes"),
    municipalities: places.municipalities.map(({ code }) => shapes.get(code) ?? []),
    municipalityBorders: borders((code) => code),
    areaBorders: borders((code) => byCode.get(code)?.areaId ?? ""),
    centreBorders: borders((code) => byCode.get(code)?.centreId ?? ""),
    mainRoads: mainRoads(roads),
    roadNumbers: roadNumbers(roads),
  };
}

/** The base map holds a part of 北方領土 only: where the whole is drawn, that part is not drawn under it. */
function isOfNorthernTerritories(ring: Ring): boolean {
  return ring.every(([lon, lat]) => lon > 145.38 && lat > 43.2 && lat < 45.7);
}

function landRings(topology: Topology, name: string): Ring[] {
  const made = feature(topology, topology.objects[name] as GeometryObject);
  const features = made.type === "FeatureCollection" ? made.features : [made];
  return features.flatMap(({ geometry }) => ringsOf(geometry as Polygon | MultiPolygon));
}

function ringsOf(geometry: Polygon | MultiPolygon): Ring[] {
  return geometry.type === "Polygon" ? geometry.coordinates : geometry.coordinates.flat();
}

/** Bounds of a municipality's rings. */
export function boundsOfRings(rings: readonly Ring[]): Bounds {
  const points = rings.flat();
  const lons = points.map(([lon]) => lon);
  const lats = points.map(([, lat]) => lat);
  return { west: Math.min(...lons), south: Math.min(...lats), east: Math.max(...lons), north: Math.max(...lats) };
}

const IS_MAIN = ROAD_CLASSES.map((roadClass) => roadClass === "national" || isExpressway(roadClass));

/** Indices of the stretches of 国道 and expressways. */
function* mainSegments({ roadClass, segmentCount }: RoadGraph): Generator<number> {
  for (let segment = 0; segment < segmentCount; segment++) if (IS_MAIN[roadClass[segment]]) yield segment;
}

/** 国道 and expressways, stretches that follow one another joined into one line. */
function mainRoads(roads: RoadGraph): Ring[] {
  const lines: (readonly [number, number])[][] = [];
  let end = -1;
  const point = (place: number) => [roads.lon[place], roads.lat[place]] as const;
  for (const segment of mainSegments(roads)) {
    const [from, to] = [roads.from[segment], roads.to[segment]];
    if (from === end) lines.at(-1)?.push(point(to));
    else lines.push([point(from), point(to)]);
    end = to;
  }
  return lines;
}

/** R40 and R40BP are 国道40号, E5A an expressway; a road that has a name only bears no number. */
const ROAD_NUMBER = /^(?:R(\d+)|(E\d+A?))/;

/** Where a road's number may stand: along 国道 and expressways, the longest roads first. */
function roadNumbers(roads: RoadGraph): MapPageBase["roadNumbers"] {
  const byNumber = new Map<string, { km: number; points: { lat: number; lon: number }[] }>();
  for (const segment of mainSegments(roads)) {
    const { from, to, road, km } = segmentAt(roads, segment);
    const [, national, expressway] = ROAD_NUMBER.exec(road) ?? [];
    const number = national ?? expressway;
    if (!number) continue;
    const known = byNumber.get(number) ?? { km: 0, points: [] };
    known.km += km;
    known.points.push({ lat: (roads.lat[from] + roads.lat[to]) / 2, lon: (roads.lon[from] + roads.lon[to]) / 2 });
    byNumber.set(number, known);
  }
  return [...byNumber].sort(([, a], [, b]) => b.km - a.km).map(([number, { points }]) => ({ number, points }));
}
