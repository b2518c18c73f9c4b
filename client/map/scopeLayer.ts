import { effect } from "@preact/signals";
import * as L from "leaflet";
import { mesh } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import { facts } from "../state/facts.ts";
import { scopeCodes } from "../state/scopeMembers.ts";
import { WHOLE_MAP } from "./baseLayer.ts";

/** Outlines the territory whose figures are on screen; nothing while they are all Hokkaido's. @returns what stops that */
export function startScopeOutline(map: L.Map): () => void {
  const style = { pane: "borders", interactive: false } as const;
  const casing = L.geoJSON(undefined, { ...style, style: { color: "#ffffff", weight: 8, opacity: 0.9 } }).addTo(map);
  const line = L.geoJSON(undefined, { ...style, style: { color: "#12344d", weight: 4 } }).addTo(map);
  return effect(() => {
    const codes = scopeCodes.value;
    for (const layer of [casing, line]) {
      layer.clearLayers();
      if (codes) layer.addData(outlineOf(facts().base, codes));
    }
  });
}

/** The borders to others and the coast. */
function outlineOf(topology: Topology, codes: ReadonlySet<string>) {
  const isIn = ({ id }: { readonly id?: string | number | undefined }) => codes.has(String(id));
  const object = topology.objects.municipalities as GeometryCollection;
  return mesh(topology, object, (a, b) => (a === b ? isIn(a) : isIn(a) !== isIn(b)));
}

/** Where the territory lies, with some room around it. Read without following it: an edit does not move the map. */
export function scopeBounds(): L.LatLngBounds {
  const codes = scopeCodes.peek();
  const points = facts().settlements.filter(({ municipalityCode }) => codes?.has(municipalityCode));
  return points.length > 0 ? L.latLngBounds(points.map(({ lat, lon }) => [lat, lon])).pad(0.08) : WHOLE_MAP;
}
