import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { booleanPointInPolygon } from "@turf/boolean-point-in-polygon";
import Flatbush from "flatbush";
import type { Feature, FeatureCollection, MultiPolygon, Polygon } from "geojson";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import type { Position } from "../../core/places.ts";
import { DataError, DataErrors } from "../../errors.ts";

/** The code of the municipality a point is drawn in; null at sea. */
export type MunicipalityAt = (point: Position) => string | null;

/** The name of the lake a point is drawn in, or null. */
export type LakeAt = (point: Position) => string | null;

export interface BaseMap {
  /** Boundaries of 国土数値情報 that were imported; false = the planner's own approximate cells. */
  readonly isOfficial: boolean;
  /** The TopoJSON as text, sent as it is. */
  readonly topologyJson: string;
  /** Municipalities as drawn: approximate cells, good for drawing, never for counting. */
  readonly municipalities: FeatureCollection<Polygon | MultiPolygon>;
  /** 北方領土, as official maps draw it: land of no figures. */
  readonly northernTerritories: MultiPolygon;
  readonly municipalityAt: MunicipalityAt;
  readonly lakeAt: LakeAt;
}

/**
 * @param bordersPath imported boundaries, drawn where the file is there
 * @throws {DataErrors} when the map was not drawn
 */
export function readBaseMap(dataDir: string, bordersPath?: string): BaseMap {
  const isOfficial = bordersPath !== undefined && existsSync(bordersPath);
  const path = isOfficial ? bordersPath : join(dataDir, "map", "base.topo.json");
  const topologyJson = readDrawn(path, "base.topo.json", "; npm run build-base-map draws it");
  const islands = readDrawn(join(dataDir, "map", NORTHERN_TERRITORIES), NORTHERN_TERRITORIES, "");
  const topology = JSON.parse(topologyJson) as Topology;
  const object = topology.objects.municipalities as GeometryCollection;
  const municipalities = feature(topology, object) as FeatureCollection<Polygon | MultiPolygon>;
  const featureAt = locator(municipalities.features);
  const lakeFeatureAt = locator(lakesOf(topology));
  return {
    isOfficial,
    topologyJson,
    municipalities,
    northernTerritories: JSON.parse(islands) as MultiPolygon,
    municipalityAt(point) {
      const found = featureAt(point);
      return found ? String(found.id) : null;
    },
    lakeAt: (point) => (lakeFeatureAt(point)?.properties?.name as string | undefined) ?? null,
  };
}

const NORTHERN_TERRITORIES = "northern-territories.json";

function readDrawn(path: string, name: string, hint: string): string {
  if (existsSync(path)) return readFileSync(path, "utf8");
  throw new DataErrors([new DataError(`data/map/${name}`, 1, `the file is missing${hint}`)]);
}

/** None where imported boundaries came without lakes. */
function lakesOf({ objects, ...rest }: Topology): Feature<MultiPolygon>[] {
  if (objects.lakes?.type !== "GeometryCollection") return [];
  return (feature({ ...rest, objects }, objects.lakes) as FeatureCollection<MultiPolygon>).features;
}

/** Which of the shapes a point lies in. */
function locator<T extends Polygon | MultiPolygon>(features: readonly Feature<T>[]) {
  if (features.length === 0) return () => null;
  const tree = new Flatbush(features.length);
  for (const { geometry } of features) tree.add(...boxOf(geometry));
  tree.finish();
  return ({ lat, lon }: Position): Feature<T> | null => {
    const hit = tree.search(lon, lat, lon, lat).find((index) => booleanPointInPolygon([lon, lat], features[index]));
    return hit === undefined ? null : features[hit];
  };
}

function boxOf(geometry: Polygon | MultiPolygon): [number, number, number, number] {
  const rings = geometry.type === "Polygon" ? geometry.coordinates : geometry.coordinates.flat();
  const points = rings.flat();
  const lons = points.map(([lon]) => lon);
  const lats = points.map(([, lat]) => lat);
  return [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)];
}
