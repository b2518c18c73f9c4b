import type { Places } from "../../core/places.ts";
import {
  POPULATION_KIND,
  POPULATION_YEARS,
  type PopulationYear,
  populationName,
  populationWeightId,
} from "../../core/population.ts";
import { spreadOverSettlements } from "../../core/spread.ts";
import type { Weight } from "./coverageService.ts";

/** The people of every year, in whole persons over each municipality's settlements by their shares of 2020. */
export function populationWeights(places: Places): Weight[] {
  return POPULATION_YEARS.map((year) => populationWeight(places, year));
}

function populationWeight({ municipalities, settlements }: Places, year: PopulationYear): Weight {
  const persons = new Map(municipalities.map(({ code, population }) => [code, population[year]]));
  return {
    id: populationWeightId(year),
    name: populationName(year, "ja"),
    unit: "人",
    year,
    kind: POPULATION_KIND[year],
    values: spreadOverSettlements(settlements, (code) => persons.get(code) ?? 0),
  };
}
