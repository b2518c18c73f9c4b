import { effect } from "@preact/signals";
import * as L from "leaflet";
import { positionOf } from "../state/placeCard.ts";
import { foundHit } from "../state/showHit.ts";
import { selectedPlace } from "../state/view.ts";

const SIZE: [number, number] = [30, 40]; // pixels; its foot stands on the place
const PIN = `<svg width="30" height="40" viewBox="0 0 30 40" aria-hidden="true">
  <path d="M15 39C7 27 2 21 2 14.5a13 13 0 0 1 26 0C28 21 23 27 15 39z" fill="#d6006c" stroke="#ffffff" stroke-width="2"/>
  <circle cx="15" cy="14.5" r="5" fill="#ffffff"/>
</svg>`;

/** A pin where the minutes on the card lead to: the place that was looked for or pressed. @returns what stops that */
export function startPin(map: L.Map): () => void {
  const icon = L.divIcon({ className: "place-pin", html: PIN, iconSize: SIZE, iconAnchor: [15, 39] });
  const pin = L.marker([0, 0], { icon, pane: "pin", interactive: false, keyboard: false });
  return effect(() => {
    const at = chosenPoint();
    if (!at) return void pin.remove();
    pin.setLatLng([at.lat, at.lon]).addTo(map);
  });
}

/** Where an address or a station itself stands; a municipality by its office. */
function chosenPoint() {
  const place = selectedPlace.value;
  const found = foundHit.value;
  if (!place) return null;
  return found?.shownAt === place ? found.hit : (positionOf(place) ?? null);
}
