import osrmTextInstructions from "osrm-text-instructions";
import type { Route, RouteAnswer } from "../../contract/routeAnswers.ts";
import { type Conditions, shutSectionsText } from "../../core/conditions.ts";
import type { Language } from "../../core/language.ts";
import type { Position } from "../../core/places.ts";
import { InvalidRequestError } from "../../errors.ts";
import { unknownSections } from "../coverage/coverageRequest.ts";
import type { Network } from "../network/network.ts";
import type { FoundRoute } from "../network/ownRoute.ts";

const spoken = osrmTextInstructions("v5");

export interface DirectionsService {
  /**
   * A route in OSRM's response shape; every step's maneuver carries its spoken `instruction`.
   * @param shutSections  names of risk sections shut for now; @throws {InvalidRequestError} for an unknown one
   */
  route(
    from: Position,
    to: Position,
    conditions: Omit<Conditions, "shutSections">,
    shutSections: readonly string[],
    lang: Language,
  ): RouteAnswer;
}

export function createDirectionsService(network: Network, riskSectionNames: ReadonlySet<string>): DirectionsService {
  return {
    route(from, to, conditions, shutSections, lang) {
      const problems = unknownSections(shutSections, riskSectionNames);
      if (problems.length > 0) throw new InvalidRequestError(problems);
      const driven = { ...conditions, shutSections: shutSectionsText(shutSections) };
      const { route, waypoints, closedRoads } = network.route(from, to, driven, lang);
      if (!route) return { code: "NoRoute", message: whyNoWay(closedRoads, lang), routes: [], waypoints };
      return { code: "Ok", routes: [withInstructions(route, lang)], waypoints };
    },
  };
}

/** @param closedRoads  the roads the ends stand on that are shut for the winter */
function whyNoWay(closedRoads: readonly string[], lang: Language): string {
  const roads = closedRoads.join(lang === "ja" ? "と" : " and ");
  if (roads === "")
    return lang === "ja" ? "この条件では道がありません。" : "There is no open way under these conditions.";
  return lang === "ja"
    ? `この地点の道(${roads})は冬期閉鎖で、通れません。`
    : `The road at this point (${roads}) is closed for the winter.`;
}

function withInstructions(route: NonNullable<FoundRoute["route"]>, lang: Language): Route {
  return {
    ...route,
    legs: route.legs.map((leg) => ({
      ...leg,
      steps: leg.steps.map((step) => ({
        ...step,
        maneuver: { ...step.maneuver, instruction: spoken.compile(lang, step, { legIndex: 0, legCount: 1 }) },
      })),
    })),
  };
}
