import { setImmediate } from "node:timers/promises";
import type { SuggestAnswer } from "../../contract/suggestAnswers.ts";
import { greedyChoice } from "../../core/suggest/greedy.ts";
import type { SiteChoice } from "../../core/suggest/siteChoice.ts";
import type { Facts } from "../../facts/loadFacts.ts";
import type { Coverage } from "../coverage/coverageEngine.ts";
import { roadConditions } from "../coverage/coverageRequest.ts";
import type { ComputedCoverage, CoverageService } from "../coverage/coverageService.ts";
import { scenarioBasis } from "../coverage/sentFigures.ts";
import type { Network } from "../network/network.ts";
import { type WishPlace, wishedPlaces } from "./reportWishes.ts";
import type { SolveOptions, SolverThread } from "./solverThread.ts";
import { type NamedChoice, suggestAnswer } from "./suggestAnswer.ts";
import { type Candidate, candidatesFor, type SuggestRequest } from "./suggestCandidates.ts";

export interface SuggestionService {
  /**
   * A request whose names and amounts are checked; nothing is computed but the present coverage.
   * @throws {InvalidRequestError} naming the field
   */
  prepare(request: SuggestRequest): PreparedSuggestion;
  /** Starts the solver's thread before the first question. */
  warmUp(): void;
}

export interface PreparedSuggestion {
  /** The greedy answer, then the proved one, or the best found when time is up. Rejects when `signal` aborts. */
  answer(options: SolveOptions & { readonly onGreedy?: (answer: SuggestAnswer) => void }): Promise<SuggestAnswer>;
}

type SuggestFacts = Pick<Facts, "places" | "resources" | "partnerships" | "models">;

export function createSuggestionService(
  facts: SuggestFacts,
  network: Network,
  coverage: CoverageService,
  thread: SolverThread,
): SuggestionService {
  const { places } = facts;

  /** Minutes from a candidate to every place, and the same with Infinity where the serving rule keeps it from serving. */
  function rowOf({ municipality, own, centre }: Candidate, { coverage: asked }: SuggestRequest, now: Coverage) {
    const minutes = network.timesFrom(own ?? municipality, roadConditions(asked, asked.season));
    const { land } = network.snap(own ?? municipality);
    const [present, ferry] = [now.cover.get(asked.season)?.full.minutes, now.needsFerry.get(asked.season)];
    // a place that has a road is served by road, however quick a ferry would be
    const hasRoad = (place: number) => (present?.[place] ?? Infinity) < Infinity && ferry?.[place] !== 1;
    const mayServe = (place: number) =>
      (asked.rule === "nearest" || now.assignment.centreOf[place] === centre) &&
      (network.targets[place].land === land || !hasRoad(place));
    return { minutes, row: minutes.map((value, place) => (mayServe(place) ? value : Infinity)) };
  }

  /** The people who count: everybody, or those in the charge of the centre asked for; nobody lives in an office. */
  function peopleOf({ plan, now }: ComputedCoverage, { centreId }: SuggestRequest): Float64Array {
    const counts = (place: number) => !centreId || places.centres[now.assignment.centreOf[place]].id === centreId;
    return Float64Array.from(network.targets, (_, place) =>
      place < plan.weight.length && counts(place) ? plan.weight[place] : 0,
    );
  }

  function wishCandidates(request: SuggestRequest, centreOf: Uint8Array): Omit<WishPlace, "minutes" | "row">[] {
    const wished = wishedPlaces(facts.models);
    return places.municipalities.flatMap((municipality, index) => {
      const place = places.settlements.length + index;
      const centre = centreOf[place];
      const statements = wished.get(municipality.name);
      const isInScope = !request.centreId || places.centres[centre].id === request.centreId;
      return statements && isInScope ? [{ candidate: { municipality, place, centre, own: null }, statements }] : [];
    });
  }

  /** A search per candidate; between two of them the server looks after everybody else. */
  async function nameChoice(request: SuggestRequest, computed: ComputedCoverage, candidates: readonly Candidate[]) {
    const { season, thresholdMinutes } = request.coverage;
    const { centreOf } = computed.now.assignment;
    const minutes = computed.now.cover.get(season)?.full.minutes;
    if (!minutes) throw new RangeError(`the coverage has no ${season}`);
    const wished = wishCandidates(request, centreOf);
    const conditions = roadConditions(request.coverage, season);
    network.need?.(
      [...candidates, ...wished.map(({ candidate }) => candidate)].map(({ own, municipality }) => ({
        point: own ?? municipality,
        conditions,
      })),
    );
    const rows: Float64Array[] = [];
    for (const candidate of candidates) {
      rows.push(rowOf(candidate, request, computed.now).row);
      await setImmediate();
    }
    const codes = candidates.map(({ municipality }) => municipality.code);
    const choice: SiteChoice = {
      objective: request.objective,
      thresholdMinutes,
      people: peopleOf(computed, request),
      minutes,
      rows,
      locked: request.locked.map((code) => codes.indexOf(code)),
      count: request.count,
    };
    const wishes: WishPlace[] = [];
    for (const wish of wished) {
      wishes.push({ ...wish, ...rowOf(wish.candidate, request, computed.now) });
      await setImmediate();
    }
    const greedy = greedyChoice(choice);
    await setImmediate();
    const { scenario } = computed;
    const named: NamedChoice = {
      ...{ places, choice, candidates, greedy, wishes },
      assumptions: {
        ...coverage.assumptions(request.coverage),
        scenario: scenario && scenarioBasis(scenario),
        centre: request.centreId ?? null,
      },
    };
    return named;
  }

  return {
    prepare(request) {
      const computed = coverage.compute(request.coverage);
      const candidates = candidatesFor(facts, request, computed.now.assignment);
      return {
        async answer({ signal, onProgress, onGreedy }) {
          thread.warmUp(); // starts while the drive times are searched
          const named = await nameChoice(request, computed, candidates);
          onGreedy?.(suggestAnswer(named, null));
          const task = { choice: named.choice, timeLimitSeconds: request.timeLimitSeconds };
          return suggestAnswer(named, await thread.solve(task, onProgress ? { signal, onProgress } : { signal }));
        },
      };
    },
    warmUp: thread.warmUp,
  };
}
