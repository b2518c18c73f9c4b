import { effect, signal } from "@preact/signals";
import type { Season } from "../../server/core/conditions.ts";
import { setConditions } from "./conditions.ts";
import { scenarios } from "./scenarioList.ts";
import { openScenario } from "./scenarios.ts";
import { goTo } from "./view.ts";

/** For the projector: large type, the map and the five numbers, no panels. */
export const isPresenting = signal(false);

const SEASON_KEYS: Readonly<Record<string, Season>> = { s: "summer", w: "winter", b: "storm" };

export function startPresenting(): void {
  goTo("map");
  isPresenting.value = true;
}

/** 1–9 open the 案 in the order of the list, S, W and B choose the season, Escape ends it. */
export function startPresentationKeys(): () => void {
  const onKey = ({ key, target, ctrlKey, metaKey }: KeyboardEvent) => {
    const isWriting =
      target instanceof HTMLElement && target.matches("input[type=text], input[type=search], textarea, select");
    if (!isPresenting.value || isWriting || ctrlKey || metaKey) return;
    const season = SEASON_KEYS[key.toLowerCase()];
    const chosen = scenarios.value[Number(key) - 1];
    if (key === "Escape") isPresenting.value = false;
    else if (season) setConditions({ season });
    else if (chosen) void openScenario(chosen.id);
  };
  addEventListener("keydown", onKey);
  const stop = effect(() => void document.body.classList.toggle("is-presenting", isPresenting.value));
  return () => {
    stop();
    removeEventListener("keydown", onKey);
  };
}
