import { afterAll, beforeAll, expect, test } from "vitest";
import { routeOf } from "../../server/engines/osrmAnswers.ts";
import { WrongAnswer } from "../../server/engines/wrongAnswer.ts";
import { type OsrmStandIn, startOsrm } from "../support/osrmStandIn.ts";

interface Body {
  readonly routes: { readonly legs: readonly { readonly steps: readonly unknown[] }[] }[];
}

let osrm: OsrmStandIn;
beforeAll(async () => {
  osrm = await startOsrm();
});
afterAll(() => osrm.stop());

/** The answer for one way, with other legs. */
function answerWith(legsOf: (legs: Body["routes"][number]["legs"]) => readonly unknown[]): Record<string, unknown> {
  const body = JSON.parse(osrm.answerOf("/route/v1/driving/141,43;142,43?steps=true", osrm.country).body) as Body;
  const [route] = body.routes;
  return { ...body, routes: [{ ...route, legs: legsOf(route.legs) }] };
}

test("a way between two points has one leg, from departure to arrival: half of one is refused, not shown as whole", () => {
  expect(routeOf(answerWith((legs) => legs)).legs[0].steps).toHaveLength(2);
  expect(() => routeOf(answerWith(() => []))).toThrow(WrongAnswer);
  expect(() => routeOf(answerWith((legs) => [...legs, ...legs]))).toThrow(WrongAnswer);
  expect(() => routeOf(answerWith(([leg]) => [{ ...leg, steps: leg.steps.slice(0, 1) }]))).toThrow(WrongAnswer);
});
