import { describe, expect, test } from "vitest";
import { FORWARD_ONLY, type RoadColumns } from "../../server/core/roads/roadColumns.ts";
import { graphOf } from "../../server/core/roads/roadGraph.ts";
import { columnsOf } from "../../server/core/roads/roadRows.ts";
import { minutesFrom, segmentsTo } from "../../server/core/search/minutesFrom.ts";
import { randomNumbers } from "../support/randomNumbers.ts";
import { sketchRoads } from "../support/sketchRoads.ts";

/** A sketch with one-way stretches and forbidden ways, each a text of places: "A-B-C" forbids driving A to B and on to C. */
function restricted(lines: readonly string[], oneWay: readonly string[], forbidden: readonly string[]) {
  const { places, segments, placeOf } = sketchRoads(lines);
  const arcFrom = (a: string, b: string) => {
    const [start, end] = [placeOf(a), placeOf(b)];
    const segment = segments.findIndex(
      ({ from, to }) => Math.min(from, to) === Math.min(start, end) && Math.max(from, to) === Math.max(start, end),
    );
    return 2 * segment + (segments[segment].from === start ? 0 : 1);
  };
  const ways = forbidden.map((way) => {
    const stops = way.split("-");
    return stops.slice(1).map((stop, index) => arcFrom(stops[index], stop));
  });
  const columns: RoadColumns = {
    ...columnsOf(places, segments),
    driven: Uint8Array.from(segments, ({ from, to }) =>
      oneWay.includes(`${places[from].name}-${places[to].name}`) ? FORWARD_ONLY : 0,
    ),
    firstForbidden: Uint32Array.from([0, ...ways.map((_, index) => ways.slice(0, index + 1).flat().length)]),
    forbiddenArcs: Uint32Array.from(ways.flat()),
  };
  const roads = graphOf(columns);
  const minutes = Float64Array.from(segments, ({ km }) => km); // a kilometre is a minute
  return (from: string, to: string): string => {
    const found = minutesFrom(roads, minutes, [{ node: placeOf(from), minutes: 0 }]);
    const ends = [placeOf(to), ...(roads.turns.at.get(placeOf(to)) ?? [])];
    const end = ends.reduce((a, b) => (found.minutes[b] < found.minutes[a] ? b : a));
    const way = segmentsTo(roads, found, end).map((stretch) => places[stretch.to].name);
    return found.minutes[end] === Infinity ? "no way" : `${[from, ...way].join("-")} ${found.minutes[end]}`;
  };
}

describe("one-way stretches and forbidden turns", () => {
  // the town: A-B-C straight on, a way round by D, a side road to E
  const town = ["A-B 1 km", "B-C 1 km", "A-D 2 km", "D-C 2 km", "E-B 2 km"];

  test("a one-way stretch is driven one way only", () => {
    const way = restricted(town, ["B-C"], []);
    expect(way("A", "C")).toBe("A-B-C 2");
    expect(way("C", "A")).toBe("C-D-A 4");
  });

  test("a forbidden turn is driven round, by those it holds for", () => {
    const way = restricted(town, [], ["A-B-C"]);
    expect(way("A", "C")).toBe("A-D-C 4");
    expect(way("E", "C")).toBe("E-B-C 3");
    expect(way("B", "C")).toBe("B-C 1");
    expect(way("C", "A")).toBe("C-B-A 2");
  });

  test("a way over a stretch between is forbidden as a whole, not in its parts", () => {
    const lines = ["A-B 1 km", "B-C 1 km", "C-D 1 km", "C-E 1 km", "F-B 1 km", "A-G 4 km", "G-D 4 km"];
    const way = restricted(lines, ["A-B", "B-C", "C-D", "C-E", "F-B"], ["A-B-C-D"]);
    expect(way("A", "D")).toBe("A-G-D 8");
    expect(way("A", "E")).toBe("A-B-C-E 3");
    expect(way("F", "D")).toBe("F-B-C-D 3");
  });

  test("a forbidden way must be a chain", () => {
    expect(() => restricted(town, [], ["A-B"])).toThrow(RangeError);
    const { places, segments } = sketchRoads(town);
    const apart = { firstForbidden: Uint32Array.of(0, 2), forbiddenArcs: Uint32Array.of(0, 6) }; // A-B, then D-C
    expect(() => graphOf({ ...columnsOf(places, segments), ...apart })).toThrow("no chain");
  });
});

test("on 30 random networks, as a search over pairs of stretches that looks at every turn", () => {
  for (let seed = 1; seed <= 30; seed++) {
    const random = randomNumbers(seed);
    const lines = Array.from({ length: 24 }, () => {
      const [a, b] = [Math.floor(random() * 10), Math.floor(random() * 10)];
      return `n${a}-n${a === b ? (b + 1) % 10 : b} ${1 + Math.floor(random() * 20)} km`;
    });
    const { places, segments } = sketchRoads(lines);
    const [starts, ends] = [
      segments.flatMap(({ from, to }) => [from, to]),
      segments.flatMap(({ from, to }) => [to, from]),
    ];
    const driven = Uint8Array.from(segments, () => (random() < 0.3 ? FORWARD_ONLY : 0));
    const isDriven = (arc: number) => arc % 2 === 0 || driven[arc >>> 1] === 0;
    const chains = Array.from({ length: 12 }, () => {
      const first = Math.floor(random() * starts.length);
      const onward = (arc: number) => {
        const next = starts.flatMap((start, other) => (start === ends[arc] ? [other] : []));
        return next[Math.floor(random() * next.length)];
      };
      const second = onward(first);
      return random() < 0.5 ? [first, second] : [first, second, onward(second)];
    });
    const roads = graphOf({
      ...columnsOf(places, segments),
      driven,
      firstForbidden: Uint32Array.from([0, ...chains.map((_, index) => chains.slice(0, index + 1).flat().length)]),
      forbiddenArcs: Uint32Array.from(chains.flat()),
    });
    const minutes = Float64Array.from(segments, ({ km }) => km);
    for (const source of places.keys()) {
      const expected = bySearchOverPairs(source);
      const found = minutesFrom(roads, minutes, [{ node: source, minutes: 0 }]).minutes;
      for (const place of places.keys()) {
        const best = [place, ...(roads.turns.at.get(place) ?? [])].map((node) => found[node]);
        expect(Math.min(...best)).toBe(expected[place]);
      }
    }

    /** Bellman and Ford over (arc before, arc): whole kilometres, so sums are exact. */
    function bySearchOverPairs(source: number): number[] {
      const best = places.map((_, place) => (place === source ? 0 : Infinity));
      const known = new Map<string, number>();
      const open: [number, number, number][] = starts.flatMap((start, arc) =>
        start === source && isDriven(arc) ? [[-1, arc, segments[arc >>> 1].km] as [number, number, number]] : [],
      );
      for (let state = open.shift(); state; state = open.shift()) {
        const [before, arc, km] = state;
        if (!(km < (known.get(`${before},${arc}`) ?? Infinity))) continue;
        known.set(`${before},${arc}`, km);
        best[ends[arc]] = Math.min(best[ends[arc]], km);
        for (const [next, start] of starts.entries()) {
          if (start !== ends[arc] || !isDriven(next)) continue;
          const isForbidden = chains.some((chain) =>
            [`${arc},${next}`, `${before},${arc},${next}`].includes(chain.join()),
          );
          if (!isForbidden) open.push([arc, next, km + segments[next >>> 1].km]);
        }
      }
      return best;
    }
  }
});
