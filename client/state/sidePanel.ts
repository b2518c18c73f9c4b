import { computed, signal } from "@preact/signals";

/** Below this the panel of 案 and sites lies over the map, as views/MapPage.css has it. */
const NARROW = "(max-width: 75em)";

export const isDrawer = () => matchMedia(NARROW).matches;

const chosen = signal<boolean | null>(null);

/** The panel beside the map; on a narrow screen the map has the room until the panel is asked for. */
export const isPanelOpen = computed(() => chosen.value ?? !isDrawer());

export function showPanel(isShown: boolean): void {
  chosen.value = isShown;
}
