import type { FeatureCollection } from "geojson";
import { mergeArcs, quantize } from "topojson-client";
import { topology } from "topojson-server";
import { presimplify, simplify } from "topojson-simplify";
import type { GeometryCollection, Objects, Polygon as PolygonArcs, Topology } from "topojson-specification";
import { withoutCrossings } from "./crossings.ts";
import type { Municipality } from "./places.ts";
import { isInPolygons, type MultiPolygon, type Point, type Polygon, polygonArea, toLonLat } from "./plane.ts";

/** Points on the plane that come within this grid (0.6 m) are one vertex. */
const SNAP_GRID = 1e6;
/** Coordinates in the file: about 0.6 m. */
const FILE_GRID = 1e6;
/** A vertex whose triangle with its neighbours is smaller is left out. */
const DETAIL_KM2 = 0.04;
const SLIVER_KM2 = 3;

export interface BaseMap {
  readonly municipalities: readonly Municipality[];
  readonly territories: ReadonlyMap<string, MultiPolygon>;
  readonly neighbours: MultiPolygon;
  readonly lakes: ReadonlyMap<string, Polygon>;
  /** places that make a part of a municipality worth keeping */
  readonly seats: readonly Point[];
}

interface PieceProperties {
  code: string;
  areaKm2: number;
  isSeat: boolean;
}
type Shapes = Objects<Record<string, unknown>>;
type Piece = PolygonArcs<PieceProperties> & { properties: PieceProperties };

/**
 * The map as one TopoJSON in degrees: municipalities, coast, neighbours and lakes, sharing every common line exactly.
 * @param sliverKm2 smaller parts without a settlement go to the neighbour around them; 0 keeps them all
 */
export function baseTopology(map: BaseMap, sliverKm2 = SLIVER_KM2): Topology {
  const raw = topology(
    { pieces: pieces(map), neighbours: areas([["", map.neighbours]]), lakes: lakes(map.lakes) },
    SNAP_GRID,
  ) as Topology<Shapes>;
  const own = (raw.objects.pieces as GeometryCollection<PieceProperties>).geometries as Piece[];
  const arcCounts = arcLengths(raw);
  giveAwaySlivers(own, arcCounts, sliverKm2);
  const weighted = presimplify(raw);
  const arcs = withoutCrossings(pointsOf(simplify(weighted, DETAIL_KM2)), pointsOf(simplify(weighted, 0)));
  const geometries = map.municipalities.map(({ code, name }) => ({
    ...mergeArcs(
      raw,
      own.filter(({ properties }) => properties.code === code),
    ),
    id: code,
    properties: { code, name },
  }));
  const inDegrees: Topology<Shapes> = {
    type: "Topology",
    arcs: arcs.map((arc) => arc.map(toLonLat)),
    objects: {
      municipalities: { type: "GeometryCollection", geometries },
      coast: mergeArcs(raw, own),
      neighbours: mergeArcs(raw, (raw.objects.neighbours as GeometryCollection<object>).geometries as PolygonArcs[]),
      lakes: raw.objects.lakes as GeometryCollection,
    },
  };
  return quantize(inDegrees, FILE_GRID);
}

function pointsOf({ arcs }: Topology<Shapes>): Point[][] {
  return arcs.map((arc) => arc.map(([x, y]): Point => [x, y]));
}

function pieces({ territories, seats }: BaseMap): FeatureCollection {
  const features = [...territories].flatMap(([code, polygons]) =>
    polygons.map((polygon) => ({
      type: "Feature" as const,
      properties: { code, areaKm2: polygonArea(polygon), isSeat: seats.some((seat) => isInPolygons(seat, [polygon])) },
      geometry: { type: "Polygon" as const, coordinates: polygon },
    })),
  );
  return { type: "FeatureCollection", features };
}

function areas(named: readonly (readonly [string, MultiPolygon])[]): FeatureCollection {
  return {
    type: "FeatureCollection",
    features: named.map(([name, coordinates]) => ({
      type: "Feature",
      properties: { name },
      geometry: { type: "MultiPolygon", coordinates },
    })),
  };
}

function lakes(byName: ReadonlyMap<string, Polygon>): FeatureCollection {
  return areas([...byName].map(([name, polygon]): [string, MultiPolygon] => [name, [polygon]]));
}

/** A small part without a settlement goes to the neighbour with which it shares the longest border. Changes the pieces. */
function giveAwaySlivers(all: readonly Piece[], arcLengthKm: readonly number[], sliverKm2: number): void {
  const holders = new Map<number, Piece[]>();
  for (const piece of all) for (const arc of arcsOf(piece)) holders.set(arc, [...(holders.get(arc) ?? []), piece]);
  for (const piece of all) {
    const { areaKm2, isSeat } = piece.properties;
    if (isSeat || areaKm2 >= sliverKm2) continue;
    const sharedKm = new Map<Piece, number>();
    for (const arc of arcsOf(piece)) {
      for (const other of holders.get(arc) ?? []) {
        if (other !== piece) sharedKm.set(other, (sharedKm.get(other) ?? 0) + arcLengthKm[arc]);
      }
    }
    const [longest] = [...sharedKm].sort((a, b) => b[1] - a[1]);
    if (longest) piece.properties.code = longest[0].properties.code;
  }
}

function arcsOf(piece: Piece): number[] {
  return piece.arcs.flat().map((arc) => (arc < 0 ? ~arc : arc));
}

/** Lengths in km, to the precision of the snapping grid. */
function arcLengths({ arcs, transform }: Topology): number[] {
  const [kx, ky] = transform?.scale ?? [1, 1];
  return arcs.map((arc) => arc.slice(1).reduce((sum, [dx, dy]) => sum + Math.hypot(dx * kx, dy * ky), 0));
}
