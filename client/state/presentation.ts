import { effect, signal } from "@preact/signals";
import type { Season } from "../../server/core/conditions.ts";
import { conditions, setConditions } from "./conditions.ts";
import { content, showsBefore } from "./draft.ts";
import { sayError } from "./messages.ts";
import { scenarios } from "./scenarioList.ts";
import { openScenario } from "./scenarios.ts";
import { goTo, isPresenting } from "./view.ts";

const SEASON_KEYS: Readonly<Record<string, Season>> = { s: "summer", w: "winter", b: "storm" };

export function startPresenting(): void {
  goTo("map");
  isPresenting.value = true;
}

export function endPresenting(): void {
  isPresenting.value = false;
  showsBefore.value = false;
  if (document.fullscreenElement) void document.exitFullscreen().catch(sayError);
}

export function canCompareWithBefore(): boolean {
  return content.value.sites.length > 0 || Object.keys(content.value.reassigned).length > 0;
}

/** Steps of the − and ＋ beside the threshold, in minutes. */
const THRESHOLD_STEP = 15;
export const THRESHOLD_BOUNDS = { least: 30, most: 180 } as const; // minutes

/** @param direction  −1 or 1: to the next round threshold that way */
export function stepThreshold(direction: -1 | 1): void {
  const steps = conditions.value.threshold / THRESHOLD_STEP;
  const next = (direction < 0 ? Math.ceil(steps) - 1 : Math.floor(steps) + 1) * THRESHOLD_STEP;
  const { least, most } = THRESHOLD_BOUNDS;
  setConditions({ threshold: Math.min(most, Math.max(least, next)) });
}

/** Whether the browser window fills the screen. */
export const isFullScreen = signal(false);

/** Not everywhere: a page in a frame, or a telephone, may not. */
export const mayBeFullScreen = () => document.fullscreenEnabled === true;

export function toggleFullScreen(): void {
  const change = document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen();
  change.catch(sayError);
}

/** 1–9 open the 案 in the order of the list, S, W and B choose the season, 0 shows before and after, Escape ends it. */
export function startPresentationKeys(): () => void {
  const onKey = (event: KeyboardEvent) => {
    const { key, target, ctrlKey, metaKey, defaultPrevented } = event;
    const isWriting =
      target instanceof HTMLElement && target.matches("input[type=text], input[type=search], textarea, select");
    if (!isPresenting.value || isWriting || ctrlKey || metaKey || defaultPrevented) return;
    const season = SEASON_KEYS[key.toLowerCase()];
    const chosen = scenarios.value[Number(key) - 1];
    if (key === "Escape") endPresenting();
    else if (season) setConditions({ season });
    else if (key === "0" && canCompareWithBefore()) showsBefore.value = !showsBefore.value;
    else if (chosen) void openScenario(chosen.id);
  };
  const onFullScreen = () => {
    isFullScreen.value = document.fullscreenElement !== null;
  };
  addEventListener("keydown", onKey);
  document.addEventListener("fullscreenchange", onFullScreen);
  const stop = effect(() => void document.body.classList.toggle("is-presenting", isPresenting.value));
  return () => {
    stop();
    removeEventListener("keydown", onKey);
    document.removeEventListener("fullscreenchange", onFullScreen);
  };
}
