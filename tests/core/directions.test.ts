import { describe, expect, test } from "vitest";
import { osrmRoute } from "../../server/core/directions/osrmRoute.ts";
import { roadName } from "../../server/core/directions/roadName.ts";
import { KM_PER_DEGREE, kmPerDegreeLon } from "../../server/core/geo.ts";
import type { Position } from "../../server/core/places.ts";
import { buildRoadGraph } from "../../server/core/roads/roadGraph.ts";
import { placeAt, type RoadSegment } from "../../server/core/roads/roadRows.ts";
import { segmentMinutes } from "../../server/core/roads/segmentMinutes.ts";
import type { Snap } from "../../server/core/roads/snap.ts";
import { waysFrom } from "../../server/core/search/wayBetween.ts";
import { conditionsFor } from "../../server/services/network/network.ts";
import { sketchRoads, TEST_CAR, TEST_WINTER } from "../support/sketchRoads.ts";

const [PLAIN] = sketchRoads(["A-B 10 km"]).segments;

/** The point so many km from another in a compass direction. */
function from({ lat, lon }: Position, degrees: number, km: number): Position {
  const angle = (degrees * Math.PI) / 180;
  return { lat: lat + (km * Math.cos(angle)) / KM_PER_DEGREE, lon: lon + (km * Math.sin(angle)) / kmPerDegreeLon(lat) };
}

/** A chain of roads, each 10 km in the compass direction given, driven from its first place to its last. */
function drive(legs: readonly (Partial<RoadSegment> & { degrees: number })[], options: Partial<Drive> = {}) {
  const places = [{ lat: 43, lon: 142 }];
  for (const { degrees } of legs) places.push(from(places[places.length - 1], degrees, 10));
  const roads = buildRoadGraph(
    places.map((place, index) => ({ ...place, name: `p${index}` })),
    legs.map(({ degrees: _, ...road }, index) => ({
      ...PLAIN,
      road: `R${index + 1}`,
      ...road,
      from: index,
      to: index + 1,
    })),
  );
  const speeds = { ...TEST_CAR, tripMinutes: options.tripMinutes ?? 0, accessBend: 1.5 };
  const open = { roads, speeds, segmentMinutes: segmentMinutes(roads, speeds, TEST_WINTER, conditionsFor("summer")) };
  const snap = (segment: number, share: number, offRoadKm = 0): Snap => {
    const [a, b] = [placeAt(roads, segment), placeAt(roads, segment + 1)];
    const point = { lat: a.lat + share * (b.lat - a.lat), lon: a.lon + share * (b.lon - a.lon) };
    return { segment, share, offRoadKm, point, land: 0 };
  };
  const origin = snap(...(options.origin ?? ([0, 0] as const)));
  const target = snap(...(options.target ?? ([legs.length - 1, 1] as const)));
  const [way] = waysFrom(origin, [target], open);
  return { route: osrmRoute(way, origin, target, open, options.lang ?? "ja"), places, origin, target };
}
interface Drive {
  readonly tripMinutes: number;
  readonly origin: readonly [segment: number, share: number, offRoadKm?: number];
  readonly target: readonly [segment: number, share: number, offRoadKm?: number];
  readonly lang: "ja" | "en";
}
const stepsOf = (...given: Parameters<typeof drive>) => drive(...given).route.legs[0].steps;

describe("how far the wheel turns", () => {
  const turn = (degrees: number, before = 90) =>
    stepsOf([{ degrees: before }, { degrees: before + degrees }])[1].maneuver;
  test.each([
    [0, "straight"],
    [19, "straight"],
    [20, "slight right"],
    [40, "slight right"],
    [49, "slight right"],
    [50, "right"],
    [90, "right"],
    [119, "right"],
    [120, "sharp right"],
    [159, "sharp right"],
    [160, "uturn"],
    [-19, "straight"],
    [-20, "slight left"],
    [-49, "slight left"],
    [-50, "left"],
    [-119, "left"],
    [-120, "sharp left"],
    [-159, "sharp left"],
    [-160, "uturn"],
  ])("%d° is %s", (degrees, modifier) => expect(turn(degrees).modifier).toBe(modifier));
  test("over north it is counted the short way round", () => {
    expect(turn(30, 345).modifier).toBe("slight right");
    expect(turn(-30, 15).modifier).toBe("slight left");
  });
  test("straight on with another name is a new name, else a turn", () => {
    expect(turn(10).type).toBe("new name");
    expect(turn(20).type).toBe("turn");
  });
  test("the maneuver says where, and both bearings", () => {
    const { route, places } = drive([{ degrees: 90 }, { degrees: 0 }]);
    const { location, bearing_before, bearing_after } = route.legs[0].steps[1].maneuver;
    expect(location).toEqual([Number(places[1].lon.toFixed(6)), Number(places[1].lat.toFixed(6))]);
    expect([bearing_before, bearing_after]).toEqual([90, 0]);
  });
});

describe("getting on and off an expressway", () => {
  const types = (...classes: RoadSegment["roadClass"][]) =>
    stepsOf(classes.map((roadClass) => ({ roadClass, degrees: 90 }))).map(({ maneuver }) => maneuver.type);
  test.each(["expressway", "expressway_free"] as const)("%s has ramps", (roadClass) =>
    expect(types("national", roadClass, "national")).toEqual(["depart", "on ramp", "off ramp", "arrive"]),
  );
  test("where a toll begins there is none", () =>
    expect(types("expressway_free", "expressway")).toEqual(["depart", "new name", "arrive"]));
});

describe("steps", () => {
  test("stretches of one road are one step; seconds and metres add up", () => {
    const { route } = drive([
      { degrees: 90, road: "R5" },
      { degrees: 60, road: "R5" },
      { degrees: 90, road: "H7" },
    ]);
    const [leg] = route.legs;
    expect(leg.steps.map(({ name, distance, duration }) => [name, distance, duration])).toEqual([
      ["国道5号", 20_000, 1_200],
      ["道道7号", 10_000, 600],
      ["", 0, 0],
    ]);
    expect([route.distance, route.duration, route.weight]).toEqual([30_000, 1_800, 1_800]);
    expect([leg.distance, leg.duration, leg.weight]).toEqual([30_000, 1_800, 1_800]);
    expect(leg.steps.map(({ weight }) => weight)).toEqual([1_200, 600, 0]);
    expect(leg.summary).toBe("国道5号, 道道7号");
  });
  test("the summary names the two roads driven longest, longest first", () => {
    const legs = ["R1", "R2", "R2", "R3", "R3", "R3"].map((road) => ({ degrees: 90, road }));
    expect(drive(legs).route.legs[0].summary).toBe("国道3号, 国道2号");
  });
  test("the lines join: the whole, and step by step", () => {
    const { route, places } = drive([{ degrees: 90 }, { degrees: 0 }]);
    const all = places.map(({ lat, lon }) => [Number(lon.toFixed(6)), Number(lat.toFixed(6))]);
    expect(route.geometry).toEqual({ type: "LineString", coordinates: all });
    const [first, second, last] = route.legs[0].steps;
    expect(first.geometry.coordinates).toEqual(all.slice(0, 2));
    expect(second.geometry.coordinates).toEqual(all.slice(1));
    expect(last.geometry.coordinates).toEqual([all[2], all[2]]);
  });
  test("geometry and weight are named as OSRM names them", () => {
    const { route } = drive([{ degrees: 90 }]);
    expect(route.weight_name).toBe("duration");
    expect(route.legs[0].steps.map(({ geometry }) => geometry.type)).toEqual(["LineString", "LineString"]);
    expect(drive([{ degrees: 90 }, { degrees: 90, road: "" }]).route.legs[0].summary).toBe("国道1号");
  });
  test("departing and arriving carry their bearings, and no turn", () => {
    const steps = stepsOf([{ degrees: 90 }, { degrees: 0 }]);
    expect(steps[0].maneuver).toMatchObject({ type: "depart", bearing_before: 0, bearing_after: 90 });
    expect(steps[2].maneuver).toMatchObject({ type: "arrive", bearing_before: 0, bearing_after: 0 });
    expect([steps[0], steps[2]].some(({ maneuver }) => "modifier" in maneuver)).toBe(false);
    const east = stepsOf([{ degrees: 90 }])[1];
    expect(east.maneuver.bearing_before).toBe(90);
  });
  test("a crossing is a ferry, the rest is driven on the left", () => {
    const steps = stepsOf([{ degrees: 90 }, { degrees: 90, roadClass: "ferry", ferryMinutes: 30, road: "江差-奥尻" }]);
    expect(steps.map(({ mode }) => mode)).toEqual(["driving", "ferry", "driving"]);
    expect(steps.every((step) => step.driving_side === "left" && step.intersections.length === 0)).toBe(true);
    expect([steps[1].name, steps[1].duration]).toEqual(["江差-奥尻", 1_800]);
  });
  test("an expressway's number stands beside its name; other roads have none", () => {
    const [expressway, road] = stepsOf([{ degrees: 90, road: "E5", roadClass: "expressway" }, { degrees: 90 }]);
    expect([expressway.name, expressway.ref]).toEqual(["道央自動車道", "E5"]);
    expect("ref" in road).toBe(false);
  });
});

describe("from and to somewhere on a road", () => {
  test("only the part driven counts, whichever way it is driven", () => {
    const there = drive([{ degrees: 90 }, { degrees: 0 }], { origin: [0, 0.75], target: [1, 0.4] });
    expect(there.route.legs[0].steps.map(({ distance }) => distance)).toEqual([2_500, 4_000, 0]);
    expect(there.route.distance).toBe(6_500);
    expect(there.route.legs[0].steps.map(({ duration }) => duration)).toEqual([150, 240, 0]);
    const back = drive([{ degrees: 90 }, { degrees: 0 }], { origin: [1, 0.4], target: [0, 0.75] });
    expect(back.route.legs[0].steps.map(({ distance }) => distance)).toEqual([4_000, 2_500, 0]);
    expect(back.route.legs[0].steps[0].maneuver.bearing_after).toBe(180);
  });
  test("both on one stretch: one step along it", () => {
    const { route, origin, target } = drive([{ degrees: 90 }], { origin: [0, 0.8], target: [0, 0.3] });
    expect(route.legs[0].steps.map(({ distance, duration }) => [distance, duration])).toEqual([
      [5_000, 300],
      [0, 0],
    ]);
    const ends = [origin, target].map(({ point }) => [Number(point.lon.toFixed(6)), Number(point.lat.toFixed(6))]);
    expect(route.geometry.coordinates).toEqual(ends);
  });
  test("a part of no length is no step", () => {
    const steps = stepsOf([{ degrees: 90 }, { degrees: 0 }, { degrees: 90 }], { origin: [0, 1], target: [2, 0] });
    expect(steps.map(({ name }) => name)).toEqual(["国道2号", ""]);
    expect(steps[0].maneuver.type).toBe("depart");
  });
  test("from a place to itself: nothing driven, only arriving", () => {
    const steps = stepsOf([{ degrees: 90 }], { origin: [0, 0.5], target: [0, 0.5] });
    expect(steps.at(-1)?.maneuver).toMatchObject({ type: "arrive", bearing_before: 0 });
  });
  test("the way to the road and setting off are in the duration, and the access is told apart", () => {
    const options = { origin: [0, 0, 2], target: [0, 1, 1], tripMinutes: 3 } as const;
    const { route } = drive([{ degrees: 90 }], options);
    // 3 km off the road, × 1.5, at 30 km/h: 9 minutes
    expect(route.access_minutes).toBe(9);
    expect(route.duration).toBe((10 + 9 + 3) * 60);
    expect(route.distance).toBe(10_000 + 4_500);
    expect(route.legs[0].steps.map(({ duration }) => duration)).toEqual([600, 0]);
  });
});

describe("the name of a road", () => {
  test.each([
    ["R235", "国道235号", "National Route 235", ""],
    ["H71", "道道71号", "Prefectural Road 71", ""],
    ["H1005", "道道1005号", "Prefectural Road 1005", ""],
    ["E63", "日高自動車道", "Hidaka Expressway", "E63"],
    ["E5A", "札樽自動車道・後志自動車道", "Sasson / Shiribeshi Expressway", "E5A"],
    ["M-上徳", "市町村道", "local road", ""],
    ["E99", "市町村道", "local road", ""],
    ["江差-奥尻", "江差-奥尻", "江差-奥尻", ""],
    ["香深R1-H2", "香深R1-H2", "香深R1-H2", ""],
    ["礼文M-利尻E", "礼文M-利尻E", "礼文M-利尻E", ""],
  ])("%s is %s", (road, ja, en, ref) => {
    expect(roadName(road, "ja")).toEqual({ name: ja, ref });
    expect(roadName(road, "en")).toEqual({ name: en, ref });
  });
});
