import type { StressAnswer, StressedMunicipality } from "../../contract/stressAnswers.ts";
import { lossesOf } from "../../core/coverage/losses.ts";
import type { Places } from "../../core/places.ts";
import { settlementsByMunicipality } from "./answerRows.ts";
import type { CoverageRequest } from "./coverageRequest.ts";
import type { CoverageService } from "./coverageService.ts";
import { scenarioBasis, sentMinutes, sentPeople } from "./sentFigures.ts";

export interface StressService {
  /** @throws {InvalidRequestError} for a centre, site or section that is not there */
  answer(request: CoverageRequest): StressAnswer;
}

/** もしもの点検: the same 案 with everything open and with something shut, municipality by municipality. */
export function createStressService(places: Places, coverage: CoverageService): StressService {
  const { municipalities, settlements } = places;
  const membersOf = settlementsByMunicipality(places);

  function minutesOf(request: CoverageRequest): Float64Array {
    const { now } = coverage.compute(request);
    return now.cover.get(request.season)?.full.minutes ?? new Float64Array(0);
  }

  function lossesIn(
    index: number,
    { thresholdMinutes }: CoverageRequest,
    weight: Float64Array,
    before: Float64Array,
    after: Float64Array,
  ): StressedMunicipality {
    const { code, name } = municipalities[index];
    const office = settlements.length + index;
    const { mostSlowed, ...people } = lossesOf(membersOf[index], weight, before, after, thresholdMinutes);
    return {
      ...{ code, name },
      population: sentPeople(membersOf[index].reduce((sum, member) => sum + weight[member], 0)),
      lostWayPeople: sentPeople(people.lostWayPeople),
      fallBeyondPeople: sentPeople(people.fallBeyondPeople),
      slowerPeople: sentPeople(people.slowerPeople),
      minutesBefore: sentMinutes(before[office]),
      minutesAfter: sentMinutes(after[office]),
      mostSlowed:
        mostSlowed === null
          ? null
          : {
              name: settlements[mostSlowed].name,
              minutesBefore: sentMinutes(before[mostSlowed]) ?? 0,
              minutesAfter: sentMinutes(after[mostSlowed]) ?? 0,
            },
    };
  }

  return {
    answer(request) {
      const { plan, scenario } = coverage.compute(request);
      const before = minutesOf({ ...request, closedSiteIds: [], shutSections: [] });
      const after = minutesOf(request);
      const stressed = municipalities
        .map((_, index) => lossesIn(index, request, plan.weight, before, after))
        .filter((row) => row.lostWayPeople + row.fallBeyondPeople + row.slowerPeople > 0)
        .sort(
          (a, b) =>
            b.lostWayPeople - a.lostWayPeople ||
            b.fallBeyondPeople - a.fallBeyondPeople ||
            b.slowerPeople - a.slowerPeople,
        );
      const total = (read: (row: StressedMunicipality) => number) =>
        sentPeople(stressed.reduce((sum, row) => sum + read(row), 0));
      return {
        assumptions: {
          ...coverage.assumptions(request),
          scenario: scenario && scenarioBasis(scenario),
        },
        lostWayPeople: total((row) => row.lostWayPeople),
        fallBeyondPeople: total((row) => row.fallBeyondPeople),
        slowerPeople: total((row) => row.slowerPeople),
        municipalities: stressed,
      };
    },
  };
}
