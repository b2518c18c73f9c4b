import * as L from "leaflet";
import { feature, mesh } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import type { Area, Municipality } from "../../server/core/places.ts";
import { PREFECTURE_BOUNDS } from "../../server/core/prefecture.ts";

const { south, west, north, east } = PREFECTURE_BOUNDS;
export const WHOLE_MAP = L.latLngBounds([south, west], [north, east]);

/** Panes from the ground up; only markers take the pointer, a click on the map is sorted out by `hitTest`. */
export const PANES = {
  land: 210,
  municipalities: 350,
  lakes: 355,
  borders: 360,
  roads: 370,
  settlements: 400,
  route: 450,
  sites: 600,
  pin: 640,
  labels: 650,
} as const;

export function createPanes(map: L.Map): void {
  for (const [name, zIndex] of Object.entries(PANES)) {
    const pane = map.createPane(name);
    pane.style.zIndex = String(zIndex);
    if (name !== "sites") pane.style.pointerEvents = "none";
  }
}

/** Land and water from the bundled map: what the planner shows without the internet. */
export function addLand(map: L.Map, topology: Topology): void {
  const draw = (name: string, fillColor: string, pane = "land") =>
    L.geoJSON(feature(topology, topology.objects[name]), {
      pane,
      interactive: false,
      style: { stroke: true, color: "#8fa7b5", weight: 0.8, fillColor, fillOpacity: 1 },
    }).addTo(map);
  draw("neighbours", "#e4e4df");
  draw("coast", "#f7f5ef");
  draw("lakes", "#cfe3ee", "lakes"); // over the colours, as on the sheets: nobody lives there
}

/** Borders of areas and, heavier, of the centres' territories. */
export function createBorders(topology: Topology, areas: readonly Area[], municipalities: readonly Municipality[]) {
  const object = topology.objects.municipalities as GeometryCollection;
  const centreByArea = new Map(areas.map(({ id, centreId }) => [id, centreId]));
  const areaByCode = new Map(municipalities.map(({ code, areaId }) => [code, areaId]));
  const areaOf = (id: unknown) => areaByCode.get(String(id)) ?? "";
  const centreOf = (id: unknown) => centreByArea.get(areaOf(id)) ?? "";
  const between = (of: (id: unknown) => string) => mesh(topology, object, (a, b) => of(a.id) !== of(b.id));
  const line = (data: ReturnType<typeof between>, color: string, weight: number) =>
    L.geoJSON(data, { pane: "borders", interactive: false, style: { color, weight, opacity: 0.9 } });
  return L.layerGroup([line(between(areaOf), "#6b7785", 1), line(between(centreOf), "#2f3b4a", 2.2)]);
}

/** 地理院タイル, only where the internet is there and the planner asks for it. */
export function createGsiTiles(onMissing: () => void): L.TileLayer {
  const tiles = L.tileLayer("https://cyberjapandata.gsi.go.jp/xyz/pale/{z}/{x}/{y}.png", {
    attribution:
      '<a href="https://maps.gsi.go.jp/development/ichiran.html" target="_blank" rel="noreferrer">地理院タイル</a>',
    minZoom: 5,
    maxZoom: 14,
    zIndex: 220,
    pane: "land",
  });
  let isTold = false;
  tiles.on("tileload add", () => {
    isTold = false;
  });
  tiles.on("tileerror", () => {
    if (!isTold) onMissing();
    isTold = true;
  });
  return tiles;
}
