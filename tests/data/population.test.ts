import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { POPULATION_KIND, POPULATION_YEARS, populationWeightId } from "../../server/core/population.ts";
import { openPlanner, type Planner } from "../../server/planner.ts";
import { coverageRequest } from "../../server/services/coverage/coverageRequest.ts";
import { populationOutlook } from "../../server/services/coverage/populationOutlook.ts";

let planner: Planner;
beforeAll(() => {
  planner = openPlanner({ dataDir: "data", databasePath: ":memory:" });
});
afterAll(() => planner.close());

/** data/population.csv read without the product: code → the row's numbers by column. */
const [header, ...lines] = readFileSync("data/population.csv", "utf8").trim().split("\n");
const columns = header.split(",");
const rows = lines.map((line) => {
  const cells = line.split(",");
  return { code: cells[0], of: (column: string) => Number(cells[columns.indexOf(column)]) };
});

describe("the people counted", () => {
  test("the sums are the published ones: 5,224,614 in 2020 (final), 4,985,419 in 2025 (preliminary)", () => {
    const sum = (column: string) => rows.reduce((total, row) => total + row.of(column), 0);
    expect(sum("final_2020")).toBe(5_224_614);
    expect(sum("preliminary_2025")).toBe(4_985_419);
  });

  test.each(POPULATION_YEARS)("%i: coverage counts every area's people as the table has them", (year) => {
    const answer = planner.coverage.answer(coverageRequest({ weightId: populationWeightId(year) }));
    const areaOf = new Map(planner.facts.places.municipalities.map(({ code, areaId }) => [code, areaId]));
    for (const area of answer.areas) {
      const people = rows
        .filter(({ code }) => areaOf.get(code) === area.id)
        .reduce((total, row) => total + row.of(`${POPULATION_KIND[year]}_${year}`), 0);
      expect(area.now.summer.population, area.name).toBeCloseTo(people, 2);
    }
    expect(answer.assumptions.weight).toMatchObject({ year, kind: POPULATION_KIND[year] });
  });

  test("2025 is counted in where nothing else is asked for", () => {
    const { weight } = planner.coverage.answer(coverageRequest()).assumptions;
    expect(weight).toEqual({
      ...{ id: "population-2025", name: "人口（2025年国勢調査・速報）", unit: "人" },
      ...{ year: 2025, kind: "preliminary" },
    });
  });
});

describe("population outlook", () => {
  test("only the people change: every year's figure is that of coverage with that year's weight", () => {
    const request = coverageRequest({ season: "winter" });
    const { territories } = populationOutlook(planner.coverage, request);
    expect(territories).toHaveLength(1 + 11 + 22);
    for (const year of POPULATION_YEARS) {
      const { whole, centres, areas } = planner.coverage.answer({ ...request, weightId: populationWeightId(year) });
      for (const row of [whole, ...centres, ...areas]) {
        const { population, withinThreshold } = row.now.winter;
        const told = territories.find(({ id }) => id === row.id)?.years.find((each) => each.year === year);
        expect(told?.beyond, `${row.name} ${year}`).toBeCloseTo(population - withinThreshold, 1);
        expect(told?.baselineBeyond).toBe(told?.beyond); // nothing is placed
      }
    }
  });
});
