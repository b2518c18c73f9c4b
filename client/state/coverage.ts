import { computed, effect, signal } from "@preact/signals";
import type { CoverageAnswer, TerritoryRow } from "../../server/contract/answers.ts";
import { type CoverageBody, fetchCoverage } from "../api/coverage.ts";
import { ProblemError } from "../api/http.ts";
import { siteBody } from "../api/scenarios.ts";
import { conditions } from "./conditions.ts";
import { content, dragged, liveReassigned, liveSites } from "./draft.ts";
import { latest } from "./latest.ts";
import { reasonOf, sayError } from "./messages.ts";
import { roads } from "./network.ts";
import { isServerAway, isUnreachable, noteAnswer } from "./serverAway.ts";
import { isStressed, shut } from "./stress.ts";
import { scope } from "./view.ts";
import { recounted } from "./weights.ts";
import { weightUnit } from "./weightUnit.ts";

/** One call runs at a time and the newest wish waits: a drag is followed. Figures that are not those asked for are said to be. */
const figures = latest<CoverageAnswer>({ older: "wait", onFailure: "keep" });

/** The latest figures; they stay on screen while newer ones are on their way. */
export const coverage = figures.answer;
/** Until a dropped site has its place the figures are not the last: an undo now would only give the drop up. */
export const isComputing = computed(() => figures.isAsking.value || dragged.value !== null);
/** The call that failed last, and why; null once one has been answered. */
const failed = signal<{ readonly body: CoverageBody; readonly reason: string } | null>(null);

/** Conditions, sites and reassignments as they are on screen, with everything open. */
export const usualBody = computed(
  (): CoverageBody => ({
    ...conditions.value,
    sites: liveSites.value.map(siteBody),
    reassigned: liveReassigned.value,
    parameters: content.value.parameters,
  }),
);

/** What every computed call sends: as on screen, with whatever a stress test shuts. */
export const coverageBody = computed(
  (): CoverageBody => (isStressed.value ? { ...usualBody.value, ...shut.value } : usualBody.value),
);

/** Why the conditions and sites on screen could not be computed (a dragged site over the sea, no server), or null. */
export const refusal = computed(() => {
  const isOfThese = failed.value?.body === coverageBody.value || isServerAway.value;
  return isOfThese ? (failed.value?.reason ?? null) : null;
});

/** The threshold the figures on screen were computed with: while newer ones are awaited or fail, not that of the slider. */
export const shownThreshold = computed(
  () => coverage.value?.assumptions.thresholdMinutes ?? conditions.value.threshold,
);

/** The territory the headline speaks of: all Hokkaido or one centre. */
export const scopeRow = computed((): TerritoryRow | null => {
  const answer = coverage.value;
  if (!answer) return null;
  return answer.centres.find(({ id }) => id === scope.value) ?? answer.whole;
});

/** What the newest call failed with, or null. */
export const failure = figures.failure;

const tries = signal(0);

/** Asks once more after a call that failed. */
export function tryAgain(): void {
  tries.value++;
}

let isStarted = false;

/** Keeps `coverage` up with the screen, from the first call on. */
export function startCoverage(): void {
  if (isStarted) return;
  isStarted = true;
  effect(() => {
    const body = coverageBody.value;
    void tries.value;
    void recounted.value;
    void figures.ask((signal) => compute(body, signal));
  });
}

async function compute(body: CoverageBody, signal: AbortSignal): Promise<CoverageAnswer> {
  try {
    const answer = await fetchCoverage(body, signal);
    failed.value = null;
    noteAnswer();
    weightUnit.value = answer.assumptions.weight.unit;
    return answer;
  } catch (error) {
    if (!signal.aborted) noteFailure(body, error);
    throw error;
  }
}

/** Said once in words; the mark beside the figures stays until they are new. */
function noteFailure(body: CoverageBody, error: unknown): void {
  const wasAway = isServerAway.peek();
  failed.value = { body, reason: reasonOf(error) };
  if (isUnreachable(error)) isServerAway.value = true;
  else noteAnswer();
  if (!dragged.peek() && !wasAway && !isEnginesSilence(error)) sayError(error);
  if (isServerAway.peek()) retryLater();
}

/** That a routing server gives no figures stands over every page. */
function isEnginesSilence(error: unknown): boolean {
  return roads.peek()?.engine !== null && error instanceof ProblemError && error.problem.status === 503;
}

const RETRY_MS = 3000;
let retry: ReturnType<typeof setTimeout> | undefined;

function retryLater(): void {
  clearTimeout(retry);
  retry = setTimeout(tryAgain, RETRY_MS);
}
