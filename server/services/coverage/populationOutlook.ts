import type { OutlookYear, PopulationOutlook } from "../../contract/outlookAnswers.ts";
import type { Measures } from "../../core/coverage/measures.ts";
import { POPULATION_KIND, POPULATION_YEARS, populationWeightId } from "../../core/population.ts";
import type { CoverageRequest } from "./coverageRequest.ts";
import type { CoverageService } from "./coverageService.ts";
import { scenarioBasis, sentPeople } from "./sentFigures.ts";

/** 「2040年には」: the people of every year, counted with the same drive times. */
export function populationOutlook(coverage: CoverageService, request: CoverageRequest): PopulationOutlook {
  const byYear = POPULATION_YEARS.map((year) => ({
    year,
    computed: coverage.compute({ ...request, weightId: populationWeightId(year) }),
  }));
  const { now, scenario } = byYear[0].computed;
  const { weight: _, ...assumptions } = coverage.assumptions(request);
  return {
    assumptions: { ...assumptions, scenario: scenario && scenarioBasis(scenario) },
    territories: now.assignment.territories.map(({ kind, id, name }, index) => ({
      ...{ kind, id, name },
      years: byYear.map(({ year, computed }): OutlookYear => {
        const [after, before] = [computed.now, computed.baseline].map(
          ({ measures }) => (measures.get(request.season) as readonly Measures[])[index],
        );
        return {
          ...{ year, kind: POPULATION_KIND[year], people: sentPeople(after.population) },
          beyond: sentPeople(after.population - after.withinThreshold),
          baselineBeyond: sentPeople(before.population - before.withinThreshold),
        };
      }),
    })),
  };
}
