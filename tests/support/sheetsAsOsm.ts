import type { RoadClass } from "../../server/core/roads/roadRows.ts";
import type { Facts } from "../../server/facts/loadFacts.ts";
import type { SketchOsm, SketchWay } from "./osmPbf.ts";

const TAGS: Readonly<Record<RoadClass, Readonly<Record<string, string>>>> = {
  expressway: { highway: "motorway", oneway: "no", toll: "yes" },
  expressway_free: { highway: "trunk", motorroad: "yes" },
  national: { highway: "trunk" },
  prefectural: { highway: "primary" },
  municipal: { highway: "tertiary" },
  ferry: { route: "ferry", motor_vehicle: "yes" },
};

/**
 * The route sheets drawn as a mapper would tag them: a whole Hokkaido whose minutes are known, without anybody's map.
 * Lines are straight from place to place.
 */
export function sheetsAsOsm({ roads }: Pick<Facts, "roads">): SketchOsm {
  return {
    nodes: roads.places.map(({ lat, lon }, index) => ({ id: index + 1, lat, lon })),
    ways: roads.segments.map((segment, index): SketchWay => {
      const number = /^[RH](\d+)/.exec(segment.road)?.[1];
      const ref = number ?? (/^E\d/.test(segment.road) ? segment.road : undefined);
      return {
        id: index + 1,
        nodes: [segment.from + 1, segment.to + 1],
        tags: {
          ...TAGS[segment.roadClass],
          ...(ref === undefined ? { name: segment.road } : { ref }),
          ...(segment.closedInWinter && { "motor_vehicle:conditional": "no @ (Nov-Apr)" }),
          ...(segment.opened !== "" && { opening_date: segment.opened }),
          ...(segment.roadClass === "ferry" && { duration: `PT${segment.ferryMinutes - 40}M` }),
        },
      };
    }),
  };
}
