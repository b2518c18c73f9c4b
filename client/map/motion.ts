/** Leaflet's own animations, left out for those who asked their system for less motion. */
export function motion() {
  const isWanted = !matchMedia("(prefers-reduced-motion: reduce)").matches;
  return { zoomAnimation: isWanted, fadeAnimation: isWanted, markerZoomAnimation: isWanted, inertia: isWanted };
}
