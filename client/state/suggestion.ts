import { computed, signal } from "@preact/signals";
import { WHOLE } from "../../server/core/prefecture.ts";
import { ProblemError } from "../api/http.ts";
import { type SuggestAnswer, type SuggestBody, type SuggestLine, streamSuggestion } from "../api/suggest.ts";
import { siteText } from "../i18n/sites.ts";
import { suggestText as t } from "../i18n/suggest.ts";
import { coverageBody } from "./coverage.ts";
import { content, edit } from "./draft.ts";
import { latest } from "./latest.ts";
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
const found = latest<SuggestAnswer>({ whenFailed: sayError });
export const suggestion = found.answer;
export const progress = signal<{ readonly seconds: number; readonly nodes: number } | null>(null);
export const isSearching = found.isAsking;

export function setWish(changed: Partial<SuggestWish>): void {
  wish.value = { ...wish.value, ...changed };
}

export function stopSearch(): void {
  found.stop();
}

export async function startSearch(): Promise<void> {
  found.clear();
  progress.value = null;
  const body = bodyOf(wish.value);
  await found.ask((signal, show) => search(body, signal, show));
}

/** @returns the last answer: the proved one, or the best when the search ends without a proof */
async function search(
  body: SuggestBody,
  signal: AbortSignal,
  show: (answer: SuggestAnswer) => void,
): Promise<SuggestAnswer> {
  let last: SuggestAnswer | null = null;
  const onLine = (line: SuggestLine) => {
    if (line.type === "problem") throw new ProblemError(line.problem);
    if (signal.aborted) return;
    if (line.type === "progress") progress.value = line;
    else show((last = line.answer));
  };
  await streamSuggestion(body, onLine, signal);
  if (!last) throw new TypeError("the server's answer broke off");
  return last;
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
      ...sites.map(({ code, municipality, own, centre, lat, lon }) => ({
        ...{ id: freeId(code), kind: "satellite" as const, centreId: centre, name: own?.name ?? municipality },
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
