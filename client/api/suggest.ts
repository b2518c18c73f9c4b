import type { Given } from "../../server/contract/answer.ts";
import type { SuggestAnswer, SuggestLine } from "../../server/contract/suggestAnswers.ts";
import type { SuggestBody as SuggestSchema } from "../../server/contract/suggestSchemas.ts";
import { ProblemError } from "./http.ts";

export type { SuggestAnswer, SuggestLine };

export type SuggestBody = Given<typeof SuggestSchema>;

/** Calls `onLine` with the greedy answer at once, then progress, then the proved answer. Aborting stops the search. */
export async function streamSuggestion(
  body: SuggestBody,
  onLine: (line: SuggestLine) => void,
  signal: AbortSignal,
): Promise<void> {
  const response = await fetch("/api/suggest", {
    method: "POST",
    headers: { "Content-Type": "application/json", Accept: "application/x-ndjson" },
    body: JSON.stringify(body),
    signal,
  });
  if (!response.ok || !response.body) throw new ProblemError(await response.json());
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = "";
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    const lines = (rest + part.value).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) if (line) onLine(JSON.parse(line) as SuggestLine);
  }
}
