import * as L from "leaflet";
import type { MunicipalityShapes } from "./hitTest.ts";

type MunicipalityShape = MunicipalityShapes["features"][number];

/** Municipalities filled by the class of their office's drive time. It draws what it is given and decides nothing. */
export function createMunicipalityLayer(shapes: MunicipalityShapes) {
  const layer = L.geoJSON(shapes, {
    pane: "municipalities",
    interactive: false,
    style: (shape) => ({ color: "#7d8894", weight: 0.5, fillOpacity: 0, className: `m-${shape?.properties.code}` }),
  });
  const shown = new Map<string, string>();
  return {
    layer,
    update(fillOf: (code: string) => string, selectedCode: string | null): void {
      for (const shape of layer.getLayers() as (L.Path & { readonly feature: MunicipalityShape })[]) {
        const { code } = shape.feature.properties;
        const [fillColor, isSelected] = [fillOf(code), code === selectedCode];
        const look = `${fillColor} ${isSelected}`;
        if (shown.get(code) === look) continue; // only what changed its class is drawn anew
        shown.set(code, look);
        shape.setStyle({
          fillColor,
          fillOpacity: 0.72,
          color: isSelected ? "#101820" : "#7d8894",
          weight: isSelected ? 3 : 0.5,
        });
      }
    },
  };
}
