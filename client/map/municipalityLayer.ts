import * as L from "leaflet";
import type { MunicipalityShapes } from "./hitTest.ts";

/** Municipalities filled by the class of their office's drive time. It draws what it is given and decides nothing. */
export function createMunicipalityLayer(shapes: MunicipalityShapes) {
  const layer = L.geoJSON(shapes, {
    pane: "municipalities",
    interactive: false,
    style: (shape) => ({ color: "#7d8894", weight: 0.5, fillOpacity: 0, className: `m-${shape?.properties.code}` }),
  });
  return {
    layer,
    update(fillOf: (code: string) => string, selectedCode: string | null): void {
      layer.setStyle((feature) => {
        const code = String(feature?.properties.code);
        const isSelected = code === selectedCode;
        return {
          fillColor: fillOf(code),
          fillOpacity: 0.72,
          color: isSelected ? "#101820" : "#7d8894",
          weight: isSelected ? 3 : 0.5,
        };
      });
    },
  };
}
