import { signal } from "@preact/signals";

const KEY = "planner.tourSeen";

/** Elements the steps of the first-visit tour point at. */
export const TOUR_TARGETS = [".headline", ".conditions-bar", ".add-site", ".scenario-bar", ".app-header nav"] as const;

/** The step on screen, from 0; null = no tour. It starts by itself on the first visit only. */
export const tourStep = signal<number | null>(localStorage.getItem(KEY) ? null : 0);

export function startTour(): void {
  tourStep.value = 0;
}

export function endTour(): void {
  localStorage.setItem(KEY, "yes");
  tourStep.value = null;
}

export function goToStep(step: number): void {
  if (step >= TOUR_TARGETS.length) endTour();
  else tourStep.value = Math.max(0, step);
}
