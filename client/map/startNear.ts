import type * as L from "leaflet";
import { sayError } from "../state/messages.ts";
import type { createCloseUpLayer } from "./closeUpLayer.ts";
import type { PlaceName } from "./nameLayer.ts";

/** From here on the map shows the ground as it is seen near by. */
const NEAR_ZOOM = 12;

/** Of the municipalities' colours: near by the ground shows through. */
const NEAR_OPACITY = "0.35";

/** Near by, roads with their numbers, interchanges and names of quarters come to the map, fetched as they are needed. */
export function startNear(map: L.Map, onArrived: () => void): { names(): readonly PlaceName[]; stop(): void } {
  let near: ReturnType<typeof createCloseUpLayer> | null = null;
  const isNear = () => map.getZoom() >= NEAR_ZOOM;
  const follow = async () => {
    const colours = map.getPane("municipalities");
    if (colours) colours.style.opacity = isNear() ? NEAR_OPACITY : "";
    if (!isNear()) return void near?.layer.remove();
    try {
      near ??= (await import("./closeUpLayer.ts")).createCloseUpLayer(map, onArrived);
    } catch (error) {
      return sayError(error);
    }
    near.layer.addTo(map);
    near.fetch();
  };
  map.on("moveend", follow);
  return {
    names: () => (near && isNear() ? near.names() : []),
    stop: () => void map.off("moveend", follow),
  };
}
