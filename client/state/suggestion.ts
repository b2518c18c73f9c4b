import { computed, signal } from "@preact/signals";
import { WHOLE } from "../../server/core/prefecture.ts";
import { ProblemError } from "../api/http.ts";
import { type SuggestAnswer, type SuggestBody, streamSuggestion } from "../api/suggest.ts";
import { siteText } from "../i18n/sites.ts";
import { suggestText as t } from "../i18n/suggest.ts";
import { coverageBody } from "./coverage.ts";
import { content, edit } from "./draft.ts";
import { sayError } from "./messages.ts";
import { scope } from "./view.ts";

/** What a planner asks the search for; kept while he looks at other pages. */
export interface SuggestWish {
  readonly objective: SuggestAnswer["objective"];
  readonly n: number;
  readonly centre: string | null; // "" = all Hokkaido, null = whose figures are on screen
  readonly hasHelloWork: boolean;
  readonly hasConsultation: boolean;
  readonly partnership: string; // "" = anywhere
  readonly locked: readonly string[]; // municipality codes
  readonly ruledOut: readonly string[];
}

export const wish = signal<SuggestWish>({
  ...{ objective: "coverage", n: 2, centre: null, hasHelloWork: false, hasConsultation: false },
  ...{ partnership: "", locked: [], ruledOut: [] },
});

/** Whose area is searched: "" = all Hokkaido. */
export const wishCentre = computed(() => wish.value.centre ?? (scope.value === WHOLE ? "" : scope.value));

/** The latest answer: greedy while the search runs, proved when it ends. */
export const suggestion = signal<SuggestAnswer | null>(null);
export const progress = signal<{ readonly seconds: number; readonly nodes: number } | null>(null);
export const isSearching = signal(false);
let running: AbortController | null = null;

export function setWish(changed: Partial<SuggestWish>): void {
  wish.value = { ...wish.value, ...changed };
}

export function stopSearch(): void {
  running?.abort();
}

export async function startSearch(): Promise<void> {
  running?.abort();
  const own = new AbortController();
  running = own;
  isSearching.value = true;
  progress.value = null;
  suggestion.value = null;
  try {
    await streamSuggestion(
      bodyOf(wish.value),
      (line) => {
        if (line.type === "progress") progress.value = line;
        else if (line.type === "problem") throw new ProblemError(line.problem);
        else suggestion.value = line.answer;
      },
      own.signal,
    );
  } catch (error) {
    if (!own.signal.aborted) sayError(error);
  }
  if (running === own) isSearching.value = false;
}

function bodyOf({ centre: _, partnership, ...rest }: SuggestWish): SuggestBody {
  const centre = wishCentre.value;
  return { ...coverageBody.value, ...rest, ...(centre ? { centre } : {}), ...(partnership ? { partnership } : {}) };
}

/** Puts proposed satellites into the 案, as one step of undo. */
export function acceptSites(sites: SuggestAnswer["sites"]): void {
  edit(t("placed"), (before) => ({
    ...before,
    sites: [
      ...before.sites,
      ...sites.map(({ code, municipality, centre, lat, lon }) => ({
        ...{ id: freeId(code), kind: "satellite" as const, centreId: centre, name: municipality },
        ...{ lat, lon, municipalityCode: code, daysPerMonth: 20, note: siteText("proposed") },
      })),
    ],
  }));
}

function freeId(code: string): string {
  const taken = new Set(content.value.sites.map(({ id }) => id));
  for (let number = 1; ; number++) {
    const id = number === 1 ? `satellite-${code}` : `satellite-${code}-${number}`;
    if (!taken.has(id)) return id;
  }
}
