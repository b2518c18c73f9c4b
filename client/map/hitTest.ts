import type { Feature, FeatureCollection, MultiPolygon, Polygon } from "geojson";
import type * as L from "leaflet";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import { KM_PER_DEGREE, kmPerDegreeLon } from "../../server/core/geo.ts";
import type { PlaceRef } from "../state/view.ts";

export type MunicipalityShapes = FeatureCollection<Polygon | MultiPolygon, { code: string; name: string }>;

export function municipalityShapes(topology: Topology): MunicipalityShapes {
  return feature(topology, topology.objects.municipalities as GeometryCollection) as MunicipalityShapes;
}

/** How near to a settlement's circle a click must fall, in pixels: a finger is wider than a mouse. */
const REACH_PX = { mouse: 7, touch: 18 } as const;

/** The drawn coast is right to about a kilometre. */
const OFF_COAST_KM = 1.5;
const BEARINGS = Array.from({ length: 8 }, (_, index) => (index * Math.PI) / 4);

interface Point {
  readonly id: string;
  readonly lat: number;
  readonly lon: number;
}

/** The place under a point of the map: the nearest settlement within reach, else the municipality whose cell it is; and whether it is the sea. */
export function createHitTest(map: L.Map, settlements: readonly Point[], shapes: MunicipalityShapes) {
  const pen = document.createElement("canvas").getContext("2d");
  const boxed = shapes.features.map((shape) => ({ shape, box: boxOf(shape) }));
  const paths = new Map<unknown, Path2D>(); // made when first asked for
  const isInside = (shape: (typeof shapes.features)[number], lon: number, lat: number) => {
    const path = paths.get(shape) ?? pathOf(shape);
    paths.set(shape, path);
    return pen?.isPointInPath(path, lon, lat, "evenodd") ?? false;
  };

  function municipalityAt(lat: number, lon: number): string | null {
    const found = boxed.find(
      ({ shape, box: [west, south, east, north] }) =>
        lon >= west && lon <= east && lat >= south && lat <= north && isInside(shape, lon, lat),
    );
    return found?.shape.properties.code ?? null;
  }

  function settlementAt({ lat, lng }: L.LatLng, pointer: keyof typeof REACH_PX): string | null {
    const at = map.latLngToContainerPoint([lat, lng]);
    let best: { id: string | null; px: number } = { id: null, px: REACH_PX[pointer] };
    for (const { id, lat: y, lon: x } of settlements) {
      if (Math.abs(y - lat) > 0.3 || Math.abs(x - lng) > 0.4) continue;
      const px = map.latLngToContainerPoint([y, x]).distanceTo(at);
      if (px < best.px) best = { id, px };
    }
    return best.id;
  }

  return {
    placeAt(at: L.LatLng, pointer: keyof typeof REACH_PX, withSettlements: boolean): PlaceRef | null {
      const settlement = withSettlements ? settlementAt(at, pointer) : null;
      if (settlement) return { kind: "settlement", id: settlement };
      const code = municipalityAt(at.lat, at.lng);
      return code ? { kind: "municipality", id: code } : null;
    },
    /** Farther off the drawn coast than it can be wrong: nothing stands there, nobody need be asked. */
    isAtSea: ({ lat, lng }: L.LatLng): boolean =>
      [0, OFF_COAST_KM / 2, OFF_COAST_KM].every((km) =>
        BEARINGS.every((bearing) => {
          const north = (km / KM_PER_DEGREE) * Math.cos(bearing);
          const east = (km / kmPerDegreeLon(lat)) * Math.sin(bearing);
          return municipalityAt(lat + north, lng + east) === null;
        }),
      ),
  };
}

function boxOf({ geometry }: Feature<Polygon | MultiPolygon>): [number, number, number, number] {
  const points = geometry.type === "Polygon" ? geometry.coordinates.flat() : geometry.coordinates.flat(2);
  const lons = points.map(([lon]) => lon);
  const lats = points.map(([, lat]) => lat);
  return [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)];
}

/** In degrees, islands and holes as they are: the browser itself tells what lies in it. */
function pathOf({ geometry }: Feature<Polygon | MultiPolygon>): Path2D {
  const path = new Path2D();
  for (const ring of geometry.type === "Polygon" ? geometry.coordinates : geometry.coordinates.flat()) {
    const [[lon, lat], ...rest] = ring;
    path.moveTo(lon, lat); // a ring of its own, not joined to the one before
    for (const [x, y] of rest) path.lineTo(x, y);
    path.closePath();
  }
  return path;
}
