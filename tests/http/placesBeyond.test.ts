import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { CoverageAnswer, PlaceCard, Problem } from "../../server/contract/answers.ts";
import type { PlacesBeyond } from "../../server/contract/beyondAnswers.ts";
import { startTestServer, type TestServer } from "../support/testServer.ts";

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

async function get<T>(path: string): Promise<T> {
  return (await fetch(`${server.url}${path}`)).json() as Promise<T>;
}

describe("the places beyond the threshold", () => {
  test.each(["season=winter", "season=summer&threshold=60", "season=storm&rule=nearest&ferry=avoid"])(
    "are, in every territory, the people the figure counts (%s)",
    async (query) => {
      const coverage = await get<CoverageAnswer>(`/api/coverage?${query}`);
      const { season } = coverage.assumptions;
      for (const row of [coverage.whole, coverage.centres[0], coverage.centres[4], coverage.areas[7]]) {
        const list = await get<PlacesBeyond>(`/api/places-beyond?${query}&territory=${row.id}`);
        expect(list.territory).toEqual({ id: row.id, name: row.name });
        expect(list.people).toBeCloseTo(row.now[season]?.overThreshold ?? Number.NaN, 1);
        const sum = list.places.reduce((total, { people }) => total + people, 0);
        expect(sum).toBeCloseTo(list.people, 0);
      }
    },
  );

  test("have the minutes of the answer in all three seasons, and say by how much they are over", async () => {
    const coverage = await get<CoverageAnswer>("/api/coverage?season=storm");
    const ids = (await get<{ features: { properties: { id: string } }[] }>("/api/settlements")).features.map(
      ({ properties }) => properties.id,
    );
    const { places } = await get<PlacesBeyond>("/api/places-beyond?season=winter&territory=suteji");
    expect(places.length).toBeGreaterThan(20);
    for (const { settlementId, minutes, overMinutes } of places) {
      const index = ids.indexOf(settlementId);
      for (const season of ["summer", "winter", "storm"] as const) {
        expect(minutes[season]).toBe(coverage.settlements.minutes[season]?.[index]);
      }
      expect(overMinutes).toBeCloseTo((minutes.winter ?? Number.NaN) - 120, 6);
      expect(overMinutes).toBeGreaterThan(0);
    }
    const longest = places.map(({ minutes }) => minutes.winter ?? Infinity);
    expect(longest).toEqual([...longest].sort((a, b) => b - a));
  });

  test("name who serves them, and the quickest site of another centre, as the card has it", async () => {
    const { places } = await get<PlacesBeyond>("/api/places-beyond?season=winter&territory=suteji");
    const [place] = places;
    const { fromCentres } = await get<PlaceCard>(`/api/places/settlement/${place.settlementId}?season=winter`);
    const others = fromCentres.filter(({ centreId }) => centreId !== "suteji");
    const quickest = Math.min(...others.map(({ minutes }) => minutes.winter ?? Infinity));
    expect(place.servedBy).toMatchObject({ id: "suteji", minutes: place.minutes.winter });
    expect(place.otherCentre?.minutes).toBe(quickest);
    expect(others.find(({ minutes }) => minutes.winter === quickest)?.centreId).toBe(place.otherCentre?.id);
  });

  test("shrink by a satellite among them, which then serves those that are left around it", async () => {
    const body = {
      season: "winter",
      territory: "suteji",
      sites: [{ kind: "satellite", centre: "suteji", name: "新ひだか", lat: 42.3378, lon: 142.3597, daysPerMonth: 20 }],
    };
    const response = await fetch(`${server.url}/api/places-beyond`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(body),
    });
    const withSite = (await response.json()) as PlacesBeyond;
    const before = await get<PlacesBeyond>("/api/places-beyond?season=winter&territory=suteji");
    expect(withSite.people).toBeLessThan(before.people);
    const ofBefore = new Set(before.places.map(({ settlementId }) => settlementId));
    expect(withSite.places.filter(({ settlementId }) => !ofBefore.has(settlementId))).toEqual([]);
  });

  test("of a territory that is not there: a reason that names the field", async () => {
    const response = await fetch(`${server.url}/api/places-beyond?territory=nowhere`);
    const { errors } = (await response.json()) as Problem;
    expect(response.status).toBe(400);
    expect(errors?.map(({ field }) => field)).toEqual(["territory"]);
  });
});
