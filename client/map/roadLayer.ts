import * as L from "leaflet";
import type { Season } from "../../server/core/conditions.ts";
import type { RoadLine, RoadLines } from "../api/facts.ts";

const STYLES: Readonly<Record<string, { color: string; weight: number }>> = {
  expressway: { color: "#2a6f4e", weight: 2.6 },
  expressway_free: { color: "#3d8f68", weight: 2.2 },
  national: { color: "#9a7b3f", weight: 1.5 },
  prefectural: { color: "#b9ac94", weight: 0.9 },
  municipal: { color: "#cfc8b8", weight: 0.7 },
  ferry: { color: "#4b7fa8", weight: 1.4 },
};

/** Roads by class; those shut in winter are dashed while a winter season is on screen. */
export function createRoadLayer(roads: RoadLines) {
  const layer = L.geoJSON<RoadLine>(roads, {
    pane: "roads",
    interactive: false,
    style: (feature) => styleOf(feature?.properties, "summer"),
    // Leaflet hands every path option on to the renderer: one canvas draws 6,000 stretches faster than SVG.
    ...{ renderer: L.canvas({ pane: "roads" }) },
  });
  let isSummer = true; // as it was drawn above
  return {
    layer,
    update(season: Season): void {
      if ((season === "summer") === isSummer) return; // winter and a blizzard shut the same roads
      isSummer = season === "summer";
      layer.setStyle((feature) => styleOf(feature?.properties as RoadLine, season));
    },
  };
}

function styleOf(road: RoadLine | undefined, season: Season): L.PathOptions {
  const style = STYLES[road?.class ?? "municipal"];
  const isShut = season !== "summer" && road?.closedInWinter === true;
  const dashArray = isShut ? "2 6" : road?.class === "ferry" ? "6 5" : undefined;
  return { ...style, opacity: isShut ? 0.55 : 0.85, ...(dashArray ? { dashArray } : {}) };
}
