import { type Response, Router } from "express";
import type { SuggestAnswer, SuggestLine } from "../contract/suggestAnswers.ts";
import { SuggestBody } from "../contract/suggestSchemas.ts";
import type { Planner } from "../planner.ts";
import { whenFetched } from "../services/network/missingFigures.ts";
import type { SiteService } from "../services/scenario/sites.ts";
import type { SolveProgress } from "../services/suggest/coverSolver.ts";
import type { SuggestRequest } from "../services/suggest/suggestCandidates.ts";
import type { PreparedSuggestion } from "../services/suggest/suggestions.ts";
import { whileConnected } from "./connection.ts";
import { parse, toProblem } from "./problem.ts";
import { fromBody } from "./requests.ts";
import { tablesForCaller } from "./tableAccess.ts";

const LINES = "application/x-ndjson";

/**
 * Best places for n further satellites. As JSON, the proved answer; with `Accept: application/x-ndjson`, a line with the
 * greedy answer at once, lines of progress, and the proved answer. Closing the connection ends the search.
 */
export function suggestRoutes({ suggestions, sites, uploads }: Planner): Router {
  return Router().post("/suggest", async (request, response) => {
    const body = parse(SuggestBody, request.body ?? {});
    const own = body.ownPlaces ? uploads.candidates(tablesForCaller(response)(uploads.listPlaces())) : [];
    const prepared = suggestions.prepare(suggestRequest(body, own, sites));
    const connected = whileConnected(response);
    try {
      if (request.accepts(["application/json", LINES]) === LINES) await sendLines(response, prepared, connected);
      else response.json(await whenFetched(() => prepared.answer({ signal: connected }), connected));
    } catch (error) {
      if (!connected.aborted) throw error; // else nobody is there to hear of it
    }
  });
}

function suggestRequest(body: SuggestBody, ownPlaces: SuggestRequest["ownPlaces"], sites: SiteService): SuggestRequest {
  const { objective, n, centre, ownPlaces: _, hasHelloWork, hasConsultation, partnership, ...rest } = body;
  const { locked, ruledOut, timeLimitSeconds, ...coverage } = rest;
  return {
    coverage: fromBody(coverage, sites),
    ...{ objective, count: n, ownPlaces, hasHelloWork, hasConsultation, locked, ruledOut, timeLimitSeconds },
    ...(centre === undefined ? {} : { centreId: centre }),
    ...(partnership === undefined ? {} : { partnership }),
  };
}

async function sendLines(response: Response, prepared: PreparedSuggestion, signal: AbortSignal): Promise<void> {
  const started = performance.now();
  // no-transform: compression would hold the lines back until there are enough of them
  response.status(200).type(LINES).set("Cache-Control", "no-store, no-transform");
  const send = (line: SuggestLine) => response.write(`${JSON.stringify(line)}\n`);
  try {
    const options = {
      signal,
      onGreedy: (greedy: SuggestAnswer) => send({ type: "greedy", answer: greedy }),
      onProgress: (progress: SolveProgress) =>
        send({ type: "progress", seconds: Math.round(performance.now() - started) / 1000, ...progress }),
    };
    const answer = await whenFetched(() => prepared.answer(options), signal);
    send({ type: "answer", answer });
  } catch (error) {
    if (signal.aborted) throw error;
    console.error(error);
    send({ type: "problem", problem: toProblem(error) }); // the status is long sent
  }
  response.end();
}
