import osrmTextInstructions from "osrm-text-instructions";
import type { Route, RouteAnswer } from "../../contract/routeAnswers.ts";
import { type Conditions, shutSectionsText } from "../../core/conditions.ts";
import { osrmRoute } from "../../core/directions/osrmRoute.ts";
import type { Language } from "../../core/language.ts";
import type { Position } from "../../core/places.ts";
import { segmentAt } from "../../core/roads/roadRows.ts";
import { type RoadPoint, snapWhenOpen } from "../../core/roads/snap.ts";
import { waysFrom } from "../../core/search/wayBetween.ts";
import { InvalidRequestError } from "../../errors.ts";
import { unknownSections } from "../coverage/coverageRequest.ts";
import type { Network } from "../network/network.ts";

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
      const open = network.open({ ...conditions, shutSections: shutSectionsText(shutSections) });
      const ends = [network.snap(from), network.snap(to)];
      const joined = ends.map((end) => snapWhenOpen(end, open.segmentMinutes));
      const [origin, target] = joined.map((end, index) => end ?? (ends[index].winterClosed as RoadPoint));
      const [way] = waysFrom(origin, [target], open);
      const waypoints = [origin, target].map(({ point, offRoadKm, segment }) => ({
        name: segmentAt(network.roads, segment).road,
        location: [point.lon, point.lat] as [number, number],
        distance: Math.round(offRoadKm * 1000),
      }));
      if (way.minutes === Infinity) {
        const closed = [origin, target].filter((_, index) => joined[index] === null);
        const message = whyNoWay(
          closed.map(({ segment }) => segmentAt(network.roads, segment).road),
          lang,
        );
        return { code: "NoRoute", message, routes: [], waypoints };
      }
      return { code: "Ok", routes: [withInstructions(osrmRoute(way, origin, target, open, lang), lang)], waypoints };
    },
  };
}

/** @param closedRoads  the roads the ends stand on that are shut for the winter */
function whyNoWay(closedRoads: readonly string[], lang: Language): string {
  const roads = [...new Set(closedRoads)].join(lang === "ja" ? "と" : " and ");
  if (roads === "")
    return lang === "ja" ? "この条件では道がありません。" : "There is no open way under these conditions.";
  return lang === "ja"
    ? `この地点の道(${roads})は冬期閉鎖で、通れません。`
    : `The road at this point (${roads}) is closed for the winter.`;
}

function withInstructions(route: ReturnType<typeof osrmRoute>, lang: Language): Route {
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
