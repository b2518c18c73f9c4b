import { effect } from "@preact/signals";
import * as L from "leaflet";
import { selectedSite } from "../state/draft.ts";
import { positionOf } from "../state/placeCard.ts";
import { foundHit } from "../state/showHit.ts";
import { scope, selectedPlace } from "../state/view.ts";
import { motion } from "./motion.ts";
import { scopeBounds } from "./scopeLayer.ts";

/** A found place is shown with its surroundings, some 200 km across; nearer if the map is nearer already. */
const FOUND_ZOOM = 8.5;

interface Point {
  readonly lat: number;
  readonly lon: number;
}

/**
 * What the map shows without being moved: the territory whose figures are on screen, or the place looked for. Whatever
 * takes room beside it (a card, the presenter's parts, a turned tablet) leaves that in the picture, until somebody moves the map.
 * Nothing is animated: a zoom on its way would end where the room was before it changed.
 * @returns what stops that
 */
export function startFraming(map: L.Map): () => void {
  let keep: (() => void) | null = null;
  const hold = (frame: () => void) => {
    keep = frame;
    frame();
  };
  onMovedByHand(map, () => {
    keep = null;
  });
  map.on("resize", () => {
    keep?.();
    showChosen(map);
  });
  const stops = [
    effect(() => {
      void scope.value;
      const bounds = scopeBounds();
      hold(() => map.fitBounds(bounds, { ...visibleRoom(map), animate: false }));
    }),
    effect(() => {
      const found = foundHit.value;
      const isShown = found && (found.shownAt === null || found.shownAt === selectedPlace.peek());
      if (isShown) hold(() => centreOn(map, found.hit));
    }),
    effect(() => {
      if (selectedPlace.value || selectedSite.value) showChosen(map);
    }),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}

/** Leaflet's own events do not tell a person's zoom from the program's: what the hand does tells. */
function onMovedByHand(map: L.Map, moved: () => void): void {
  const area = map.getContainer();
  map.on("dragstart", moved);
  for (const event of ["wheel", "dblclick", "keydown"]) area.addEventListener(event, moved, { passive: true });
  area.addEventListener("touchstart", ({ touches }) => touches.length > 1 && moved(), { passive: true });
  area.querySelector(".leaflet-control-zoom")?.addEventListener("click", moved);
}

/** In the middle of what the legend leaves, and never from farther away than before. */
function centreOn(map: L.Map, { lat, lon }: Point): void {
  const zoom = Math.max(map.getZoom(), FOUND_ZOOM);
  const { paddingTopLeft, paddingBottomRight } = visibleRoom(map);
  const aside = L.point(paddingTopLeft).subtract(paddingBottomRight).divideBy(2);
  map.setView(map.unproject(map.project([lat, lon], zoom).subtract(aside), zoom), zoom, { animate: false });
}

/** What was chosen is brought into the picture where it is not in it. */
function showChosen(map: L.Map): void {
  const place = selectedPlace.peek();
  const at = place ? positionOf(place) : selectedSite.peek();
  if (!at || map.getBounds().pad(-0.08).contains([at.lat, at.lon])) return;
  map.panTo([at.lat, at.lon], { animate: motion().zoomAnimation });
}

/** The part of the map the legend does not cover, where it leaves most of the width. */
function visibleRoom(map: L.Map): {
  readonly paddingTopLeft: [number, number];
  readonly paddingBottomRight: [number, number];
} {
  const area = map.getContainer();
  const legend = area.parentElement?.querySelector(".legend[open]")?.getBoundingClientRect();
  const covered = legend ? legend.right - area.getBoundingClientRect().left + 8 : 0;
  return { paddingTopLeft: [covered < map.getSize().x / 2 ? covered : 8, 8], paddingBottomRight: [8, 24] };
}
