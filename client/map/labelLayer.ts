import * as L from "leaflet";

interface Label {
  readonly text: string;
  readonly lat: number;
  readonly lon: number;
  /** Those with more come first where labels would overlap. */
  readonly rank: number;
}

/** What stands on the map already and must stay readable: a centre's mark with its name to the right. */
interface Obstacle {
  readonly text: string;
  readonly lat: number;
  readonly lon: number;
}

/** In rem, as the names' style has it: they grow with the browser's text size. */
const CHARACTER_REM = 0.75;
const HEIGHT_REM = 1.0625;
const MARK_PX = 14;

const rem = () => Number.parseFloat(getComputedStyle(document.documentElement).fontSize);

/** Names of municipalities, as many as fit without touching each other or an obstacle. */
export function createLabelLayer(map: L.Map, labels: readonly Label[], obstacles: () => readonly Obstacle[]) {
  const layer = L.layerGroup();
  const ordered = [...labels].sort((a, b) => b.rank - a.rank);

  function draw(): void {
    layer.clearLayers();
    if (!map.hasLayer(layer)) return;
    const bounds = map.getBounds();
    const [characterPx, heightPx] = [CHARACTER_REM * rem(), HEIGHT_REM * rem()];
    const taken = obstacles().map(({ text, lat, lon }) => {
      const at = map.latLngToContainerPoint([lat, lon]);
      return L.bounds(at.subtract([MARK_PX, MARK_PX]), at.add([MARK_PX + text.length * characterPx + 8, MARK_PX]));
    });
    for (const { text, lat, lon } of ordered) {
      if (!bounds.contains([lat, lon])) continue;
      const at = map.latLngToContainerPoint([lat, lon]);
      const half = L.point((text.length * characterPx) / 2, heightPx / 2);
      const middle = at.add([0, 13]);
      const box = L.bounds(middle.subtract(half), middle.add(half));
      if (taken.some((other) => other.overlaps(box))) continue;
      taken.push(box);
      const icon = L.divIcon({
        className: "map-label",
        html: "",
        iconSize: [half.x * 2, heightPx],
        iconAnchor: [half.x, -4],
      });
      const marker = L.marker([lat, lon], { icon, pane: "labels", interactive: false, keyboard: false }).addTo(layer);
      const element = marker.getElement();
      if (element) element.textContent = text;
    }
  }

  map.on("zoomend moveend resize", draw);
  layer.on("add", draw);
  return { layer, draw };
}
