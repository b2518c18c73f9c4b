import { describe, expect, test } from "vitest";
import { configFrom } from "../../server/config.ts";
import { CLIMATE_ZONES } from "../../server/core/places.ts";
import { ROAD_CLASSES, TERRAINS } from "../../server/core/roads/roadRows.ts";
import { isWinterDay } from "../../server/core/schedule/winterDays.ts";
import { readFacts } from "../../server/facts/loadFacts.ts";

const { roads, seasons, zones, places } = readFacts(configFrom().dataDir);
const { factor } = roads.winter;
const DRIVEN = ROAD_CLASSES.filter((roadClass) => roadClass !== "ferry");
const combinations = DRIVEN.flatMap((roadClass) =>
  TERRAINS.flatMap((terrain) =>
    ([2, 4] as const).flatMap((lanes) => CLIMATE_ZONES.map((zone) => ({ roadClass, terrain, lanes, zone }))),
  ),
);

describe("the winter table", () => {
  test("has a factor for every road class, terrain and zone: 1 ≤ winter ≤ storm", () => {
    const wrong = combinations.filter(({ roadClass, terrain, lanes, zone }) => {
      const [winter, storm] = (["winter", "storm"] as const).map((s) => factor(s, roadClass, terrain, lanes, zone));
      return !(winter >= 1 && storm >= winter);
    });
    expect(wrong).toEqual([]);
  });
  test.each(CLIMATE_ZONES)("in %s a pass is slower than the plain, a prefectural road than a national one", (zone) => {
    for (const season of ["winter", "storm"] as const) {
      const of = (roadClass: "national" | "prefectural", terrain: "flat" | "coast" | "mountain") =>
        factor(season, roadClass, terrain, 2, zone);
      for (const roadClass of ["national", "prefectural"] as const) {
        expect(of(roadClass, "mountain")).toBeGreaterThan(of(roadClass, "flat"));
        expect(of(roadClass, "coast")).toBeGreaterThanOrEqual(of(roadClass, "flat"));
      }
      for (const terrain of ["flat", "coast", "mountain"] as const) {
        expect(of("prefectural", terrain)).toBeGreaterThan(of("national", terrain));
      }
    }
  });
  test("no road is quicker on a storm day than in winter, where it shares another zone's storms", () => {
    const wrong = roads.segments.filter(({ roadClass, terrain, lanes, climateZone, stormZone }) => {
      if (roadClass === "ferry") return false;
      const winter = factor("winter", roadClass, terrain, lanes, climateZone);
      return factor("storm", roadClass, terrain, lanes, stormZone) < winter;
    });
    expect(wrong).toEqual([]);
  });
  test("says in Japanese why, and from what source", () => {
    for (const { reason, source } of roads.winterRows) {
      expect(reason).toMatch(/[ぁ-んァ-ヶ一-龠]/);
      expect(source).toMatch(/https?:\/\//);
    }
  });
});

describe("the months of winter", () => {
  const winterOf = (zone: string) => seasons.find((season) => season.zone === zone)?.winter ?? { from: "", to: "" };
  test("every municipality has a zone with winter days", () => {
    expect(zones).toHaveLength(places.municipalities.length);
    for (const { climateZone } of places.municipalities) expect(winterOf(climateZone).from).not.toBe("");
  });
  test("a day of early April is winter on the Okhotsk coast, not in 道南", () => {
    expect(isWinterDay("2027-04-05", winterOf("OK"))).toBe(true);
    expect(isWinterDay("2027-04-05", winterOf("DN"))).toBe(false);
  });
  test("January is winter everywhere, July nowhere", () => {
    for (const { winter } of seasons) {
      expect(isWinterDay("2027-01-15", winter)).toBe(true);
      expect(isWinterDay("2027-07-15", winter)).toBe(false);
    }
  });
});

describe("roads closed all winter", () => {
  test("each stands in the table of closures, confirmed or not", () => {
    const closed = new Set(
      roads.segments.flatMap((s) => (s.closedInWinter && s.roadClass !== "ferry" ? [s.road] : [])),
    );
    const listed = new Set(roads.winterClosures.flatMap(({ kind, road }) => (kind === "all_winter" ? [road] : [])));
    for (const road of closed) expect(listed).toContain(road);
    expect(closed.size).toBeGreaterThan(10);
  });
  test("a confirmed one names when it closes", () => {
    for (const { kind, isVerified, closes, source } of roads.winterClosures) {
      if (kind === "all_winter" && isVerified) expect(closes).not.toBe("");
      if (isVerified) expect(source).toMatch(/https?:\/\//);
    }
  });
  test("roads shut by night only are open to journeys by day", () => {
    const hororo = roads.segments.filter(({ road }) => road === "H86"); // 白老大滝線
    expect(hororo.some(({ closedInWinter }) => closedInWinter)).toBe(false);
  });
});

describe("often-shut sections", () => {
  test("a section assumed to close on a storm day has a record and a source", () => {
    for (const { isStormClosable, confidence, source } of roads.riskSections) {
      if (isStormClosable) expect(confidence).not.toBe("low");
      if (confidence !== "low") expect(source).toMatch(/https?:\/\//);
    }
  });
});
