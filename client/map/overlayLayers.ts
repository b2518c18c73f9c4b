import { effect } from "@preact/signals";
import * as L from "leaflet";
import { resourceText } from "../i18n/resources.ts";
import { facts } from "../state/facts.ts";
import { partnershipOverlay, resourceCount, resourceOverlay } from "../state/overlay.ts";
import type { MunicipalityShapes } from "./hitTest.ts";

/** Numbers of a resource at the municipal offices; a municipality the report leaves open shows a question mark. */
export function startResources(map: L.Map): () => void {
  const layer = L.layerGroup().addTo(map);
  const resourceByCode = new Map(facts().resources.map((row) => [row.code, row]));
  return effect(() => {
    layer.clearLayers();
    const kind = resourceOverlay.value;
    if (!kind) return;
    for (const { code, name, lat, lon } of facts().municipalities) {
      const row = resourceByCode.get(code);
      const count = row ? resourceCount(row, kind) : null;
      if (count === 0) continue;
      const icon = L.divIcon({ className: "resource-mark", html: "", iconSize: [24, 20], iconAnchor: [12, 26] });
      const marker = L.marker([lat, lon], { icon, pane: "labels", interactive: false, keyboard: false }).addTo(layer);
      const element = marker.getElement();
      if (!element) continue;
      element.textContent = count === null ? "?" : String(count);
      element.title = `${name} ${resourceText(kind)}`;
    }
  });
}

/** The members of a 連携地域, outlined. */
export function startPartnership(map: L.Map, shapes: MunicipalityShapes): () => void {
  const layer = L.geoJSON(undefined, {
    pane: "borders",
    interactive: false,
    style: { color: "#7a2148", weight: 3, dashArray: "8 4", fillColor: "#7a2148", fillOpacity: 0.12 },
  }).addTo(map);
  return effect(() => {
    layer.clearLayers();
    const chosen = facts().partnerships.find(({ region }) => region === partnershipOverlay.value);
    if (!chosen) return;
    const members = new Set(chosen.municipalities);
    for (const shape of shapes.features) if (members.has(shape.properties.name)) layer.addData(shape);
  });
}

/** Sections often shut in winter. */
export function createRiskLayer(): L.GeoJSON {
  return L.geoJSON(facts().riskSections, {
    pane: "roads",
    interactive: false,
    style: { color: "#8b1e8b", weight: 4, opacity: 0.75, dashArray: "1 7", lineCap: "round" },
  });
}
