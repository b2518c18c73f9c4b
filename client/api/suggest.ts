import type { Given } from "../../server/contract/answer.ts";
import type { SuggestAnswer, SuggestLine } from "../../server/contract/suggestAnswers.ts";
import type { SuggestBody as SuggestSchema } from "../../server/contract/suggestSchemas.ts";
import { callLines } from "./http.ts";

export type { SuggestAnswer, SuggestLine };

export type SuggestBody = Given<typeof SuggestSchema>;

/** Calls `onLine` with the greedy answer at once, then progress, then the proved answer. Aborting stops the search. */
export const streamSuggestion = (body: SuggestBody, onLine: (line: SuggestLine) => void, signal: AbortSignal) =>
  callLines<SuggestLine>("/api/suggest", { method: "POST", body, signal }, onLine);
