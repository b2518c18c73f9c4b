import { signal } from "@preact/signals";
import { recall, remember } from "../storage/remembered.ts";

const KEY = "planner.tourSeen";

/** Elements the steps of the first-visit tour point at. */
export const TOUR_TARGETS = [".headline", ".conditions-bar", ".add-site", ".scenario-bar", ".app-header nav"] as const;

/** The step on screen, from 0; null = no tour. */
export const tourStep = signal<number | null>(null);

/** The tour begins by itself on the first visit only. */
export function offerTour(): void {
  if (recall(KEY) === null) startTour();
}

export function startTour(): void {
  tourStep.value = 0;
}

export function endTour(): void {
  remember(KEY, "yes");
  tourStep.value = null;
}

export function goToStep(step: number): void {
  if (step >= TOUR_TARGETS.length) endTour();
  else tourStep.value = Math.max(0, step);
}
