import { effect } from "@preact/signals";
import * as L from "leaflet";
import { selectedSite } from "../state/draft.ts";
import { positionOf } from "../state/placeCard.ts";
import { foundHit } from "../state/showHit.ts";
import { scope, selectedPlace, selectedSiteId } from "../state/view.ts";
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
      if (isShown) hold(() => centreOn(map, found.hit, Math.max(map.getZoom(), FOUND_ZOOM)));
    }),
    effect(() => {
      if (selectedPlace.value || selectedSiteId.value) showChosen(map); // a site on its way is followed by the hand
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

/** In the middle of what the legend leaves. */
function centreOn(map: L.Map, { lat, lon }: Point, zoom: number): void {
  const { paddingTopLeft, paddingBottomRight } = visibleRoom(map);
  const aside = L.point(paddingTopLeft).subtract(paddingBottomRight).divideBy(2);
  map.setView(map.unproject(map.project([lat, lon], zoom).subtract(aside), zoom), zoom, { animate: false });
}

/** What was chosen is brought into the picture where it is not in it, or lies under the legend. */
function showChosen(map: L.Map): void {
  const place = selectedPlace.peek();
  const at = place ? positionOf(place) : selectedSite.peek();
  if (at && (isOutside(map, at) || isUnderLegend(map, at))) centreOn(map, at, map.getZoom());
}

const isOutside = (map: L.Map, { lat, lon }: Point) => !map.getBounds().pad(-0.08).contains([lat, lon]);

/** Half the width of a site's mark, in pixels. */
const MARK_PX = 20;

function isUnderLegend(map: L.Map, { lat, lon }: Point): boolean {
  const { top, left } = map.getContainer().getBoundingClientRect();
  const box = legendBox(map);
  const { x, y } = map.latLngToContainerPoint([lat, lon]);
  return box !== undefined && x < box.right - left + MARK_PX && y > box.top - top - MARK_PX;
}

function legendBox(map: L.Map): DOMRect | undefined {
  return map.getContainer().parentElement?.querySelector(".legend[open]")?.getBoundingClientRect();
}

/** The part of the map the legend does not cover, where it leaves most of the width. */
function visibleRoom(map: L.Map): {
  readonly paddingTopLeft: [number, number];
  readonly paddingBottomRight: [number, number];
} {
  const legend = legendBox(map);
  const covered = legend ? legend.right - map.getContainer().getBoundingClientRect().left + 8 : 0;
  return { paddingTopLeft: [covered < map.getSize().x / 2 ? covered : 8, 8], paddingBottomRight: [8, 24] };
}
