import * as L from "leaflet";

interface Circle {
  readonly lat: number;
  readonly lon: number;
  readonly population: number;
}

const EDGE = "#26323f";
/** Rings of the kinds of cover that bring no centre nearer: apart from every fill, and from each other, for all eyes. */
export const RINGS = { firstContact: "#00796b", reaction: "#7b1fa2" } as const;

const REFERENCE_ZOOM = 7;
/** Near by the circles would hide the ground. */
const LARGEST_AT_ZOOM = 11;

/** A circle a settlement, as large as its people are many; all counts come from these, never from drawn shapes. */
export function createSettlementLayer(map: L.Map, settlements: readonly Circle[]) {
  const renderer = L.canvas({ pane: "settlements", padding: 0.3 });
  const circles = settlements.map(({ lat, lon }) =>
    L.circleMarker([lat, lon], {
      renderer,
      pane: "settlements",
      interactive: false,
      weight: 0.6,
      color: EDGE,
      opacity: 0.75,
      fillOpacity: 0.95,
    }),
  );
  const layer = L.layerGroup(circles);
  const shown: string[] = [];
  const scale = () => {
    const zoomFactor = 2 ** ((Math.min(map.getZoom(), LARGEST_AT_ZOOM) - REFERENCE_ZOOM) * 0.45);
    for (const [index, circle] of circles.entries()) {
      circle.setRadius(Math.max(1.7, Math.sqrt(settlements[index].population) * 0.042) * zoomFactor);
    }
  };
  map.on("zoomend", scale);
  scale();
  return {
    layer,
    /** @param ringOf  the colour of a ring that marks another kind of cover; null = none */
    update(colourOf: (index: number) => string, ringOf: (index: number) => string | null = () => null): void {
      for (const [index, circle] of circles.entries()) {
        const [fillColor, ring] = [colourOf(index), ringOf(index)];
        const look = `${fillColor} ${ring}`;
        if (shown[index] === look) continue; // a drag changes few of them: only those are drawn anew
        shown[index] = look;
        circle.setStyle({ fillColor, color: ring ?? EDGE, weight: ring ? 2.5 : 0.6 });
      }
    },
  };
}
