import type { Conditions, Season } from "../../server/core/conditions.ts";
import type { ClimateZone } from "../../server/core/places.ts";
import { buildRoadGraph } from "../../server/core/roads/roadGraph.ts";
import { type RoadClass, type RoadSegment, TERRAINS } from "../../server/core/roads/roadRows.ts";
import { segmentMinutes } from "../../server/core/roads/segmentMinutes.ts";
import type { SpeedModel, WinterModel } from "../../server/core/roads/speedModel.ts";
import { minutesFrom } from "../../server/core/search/minutesFrom.ts";
import { conditionsFor } from "../../server/services/network/network.ts";

const SIXTY = Object.fromEntries(TERRAINS.map((terrain) => [terrain, 60])) as Record<(typeof TERRAINS)[number], number>;
const ONE = Object.fromEntries(TERRAINS.map((terrain) => [terrain, 1])) as Record<(typeof TERRAINS)[number], number>;

/**
 * The test car drives 60 km/h on every road in summer: a kilometre is a minute, every answer can be read off the sketch.
 * It loses 30 seconds per km of fully built-up road and 2 minutes at a junction, where the sketch says so.
 */
export const TEST_CAR: SpeedModel = {
  kmPerHour: { expressway: SIXTY, expressway_free: SIXTY, national: SIXTY, prefectural: SIXTY, municipal: SIXTY },
  bend: { expressway: ONE, expressway_free: ONE, national: ONE, prefectural: ONE, municipal: ONE },
  builtUpMinutesPerKm: 0.5,
  junctionMinutes: 2,
  tripMinutes: 0,
  accessKmPerHour: 30,
  accessBend: 1,
};

/** In winter it takes a fifth longer, on a storm day half as long again. */
export const TEST_WINTER: WinterModel = { factor: (season) => (season === "winter" ? 1.2 : 1.5) };

/**
 * Roads from a sketch, a line per stretch: "C-P 60 km", with words after it: toll, ferry, "closed in winter",
 * "opened 2025-03-23", "risk NAME", "built-up 0.4", "junctions 2" (at so many of its ends). Places are single words; they stand on a line, 0.01° apart, in order of mention.
 */
export function sketchRoads(lines: readonly string[]) {
  const names: string[] = [];
  const place = (name: string): number => {
    if (!names.includes(name)) names.push(name);
    return names.indexOf(name);
  };
  const segments = lines.map((line): RoadSegment => {
    const [, from, to, km, words] = /^(\w+)-(\w+) ([\d.]+) km(.*)$/.exec(line) ?? [];
    if (!from || !to) throw new Error(`not a sketched road: "${line}"`);
    const roadClass: RoadClass = words.includes("toll") ? "expressway" : words.includes("ferry") ? "ferry" : "national";
    return {
      from: place(from),
      to: place(to),
      road: `R${from}${to}`,
      roadClass,
      terrain: "flat",
      lanes: 2,
      km: Number(km),
      climateZone: "JS" satisfies ClimateZone,
      stormZone: "JS" satisfies ClimateZone,
      closedInWinter: words.includes("closed in winter"),
      opened: /opened (\S+)/.exec(words)?.[1] ?? "",
      ferryMinutes: roadClass === "ferry" ? Number(km) : 0,
      riskSection: /risk (\S+)/.exec(words)?.[1] ?? "",
      builtUpShare: Number(/built-up ([\d.]+)/.exec(words)?.[1] ?? 0),
      junctionEnds: Number(/junctions ([012])/.exec(words)?.[1] ?? 0) as 0 | 1 | 2,
    };
  });
  const places = names.map((name, index) => ({ name, lat: 43, lon: 142 + index * 0.01 }));
  const build = () => buildRoadGraph(places, segments); // anew each time: a fault in it shall fail the test that asks
  return {
    ...{ places, segments },
    get graph() {
      return build();
    },
    placeOf: (name: string) => names.indexOf(name),
    minutes(from: string, to: string, season: Season = "summer", overrides: Partial<Conditions> = {}): number {
      const graph = build();
      const minutes = segmentMinutes(graph, TEST_CAR, TEST_WINTER, conditionsFor(season, overrides));
      return minutesFrom(graph, minutes, [{ node: place(from), minutes: 0 }]).minutes[place(to)];
    },
  };
}
