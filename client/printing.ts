import { effect } from "@preact/signals";
import { scopeText } from "./i18n/restsOn.ts";
import { scopeRow } from "./state/coverage.ts";
import { shownScenarioName } from "./state/names.ts";

/** What a map may fill of a printed page, in CSS pixels: A4 landscape within its margins, with room for the numbers. */
const [PAGE_WIDTH, HALF_PAGE_WIDTH, MAP_HEIGHT] = [1040, 500, 500];

/** What styles/print.css needs to know of the screen. */
export function startPrinting(): void {
  effect(keepPageHead);
  addEventListener("beforeprint", () => {
    for (const map of document.querySelectorAll<HTMLElement>(".map-frame, .small-map")) measure(map);
  });
}

/** At the head of every printed page: the 案, whose figures, the day. */
function keepPageHead(): void {
  const row = scopeRow.value;
  const day = new Date().toLocaleDateString("sv"); // YYYY-MM-DD
  const head = [shownScenarioName(), ...(row ? [scopeText(row)] : []), day].join("　");
  document.documentElement.style.setProperty("--print-head", JSON.stringify(head));
}

/**
 * The size each map has on screen, and by how much it must shrink to stand whole on paper: Leaflet draws for the screen,
 * and a box of another size would cut it.
 */
function measure(map: HTMLElement): void {
  const { offsetWidth: width, offsetHeight: height } = map;
  if (width === 0 || height === 0) return;
  const room = map.matches(".compare-maps:not(.is-single) *") ? HALF_PAGE_WIDTH : PAGE_WIDTH;
  map.style.setProperty("--map-width", `${width}px`);
  map.style.setProperty("--map-height", `${height}px`);
  map.style.setProperty("--map-zoom", String(Math.min(1, room / width, MAP_HEIGHT / height)));
}
