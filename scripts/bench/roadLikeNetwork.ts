import { BOTH_WAYS, FORWARD_ONLY, type RoadColumns } from "../../server/core/roads/roadColumns.ts";
import { ROAD_CLASSES, type RoadClass } from "../../server/core/roads/roadRows.ts";

/** Of the ways over a border of watersheds this many are bridges or passes: real networks part by about n^(1/3) nodes. */
const CROSSINGS = (side: number) => Math.round(0.6 * side ** 0.71);
const SMALLEST_WATERSHED = 8;
const STREETS_KEPT = 0.66;
const ONE_WAY_SHARE = 0.08;
const RESTRICTED_SHARE = 0.004;
const CELL_KM = 0.25;

/**
 * A made-up network that is like a real one in what a search feels: streets on a bent grid, rivers and ridges between
 * watersheds within watersheds with few crossings, nodes in the middle of a way merged, dead ends, main roads every so
 * many streets, one-way streets and turn restrictions. The same seed gives the same network.
 * @param side streets along each edge of the grid; about 0.5 × side² places remain
 */
export function roadLikeNetwork(side: number, seed: number): RoadColumns {
  const random = randomNumbers(seed);
  const streets = withCrossings(side, random);
  const { from, to, km, mainOf } = merged(side, streets, random);
  return columns(side, from, to, km, mainOf, random);
}

/** mulberry32 */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Which streets are there: bit 0 of a crossing = to the east, bit 1 = to the north. */
function withCrossings(side: number, random: () => number): Uint8Array {
  const streets = new Uint8Array(side * side);
  for (let at = 0; at < streets.length; at++) {
    if (at % side < side - 1 && random() < STREETS_KEPT) streets[at] |= 1;
    if (at < side * (side - 1) && random() < STREETS_KEPT) streets[at] |= 2;
  }
  const part = (x: number, y: number, width: number, height: number) => {
    if (Math.max(width, height) < 2 * SMALLEST_WATERSHED) return;
    const isWide = width >= height;
    const length = isWide ? height : width;
    const at = Math.floor((isWide ? width : height) * (0.4 + 0.2 * random()));
    const bridges = new Set(Array.from({ length: CROSSINGS(length) }, () => Math.floor(random() * length)));
    for (let step = 0; step < length; step++) {
      const node = isWide ? (y + step) * side + x + at - 1 : (y + at - 1) * side + x + step;
      const bit = isWide ? 1 : 2;
      if (bridges.has(step)) streets[node] |= bit;
      else streets[node] &= ~bit;
    }
    part(x, y, isWide ? at : width, isWide ? height : at);
    if (isWide) part(x + at, y, width - at, height);
    else part(x, y + at, width, height - at);
  };
  part(0, 0, side, side);
  return streets;
}

/** The largest connected part with its nodes in the middle of a way merged. */
function merged(side: number, streets: Uint8Array, random: () => number) {
  const neighbours = (at: number): number[] => {
    const found: number[] = [];
    if (streets[at] & 1) found.push(at + 1);
    if (streets[at] & 2) found.push(at + side);
    if (at % side > 0 && streets[at - 1] & 1) found.push(at - 1);
    if (at >= side && streets[at - side] & 2) found.push(at - side);
    return found;
  };
  const isIn = largestPart(side * side, neighbours);
  const degree = (at: number) => neighbours(at).length;
  const [from, to, km, mainOf]: [number[], number[], number[], number[]] = [[], [], [], []];
  for (let start = 0; start < side * side; start++) {
    if (isIn[start] === 0 || degree(start) === 2) continue;
    for (const first of neighbours(start)) {
      let [before, at, blocks] = [start, first, 1];
      let line = lineOf(side, start, first);
      while (degree(at) === 2) {
        const next = neighbours(at).find((other) => other !== before) as number;
        line = Math.min(line, lineOf(side, at, next));
        [before, at] = [at, next];
        blocks++;
      }
      if (at < start || at === start) continue; // from its other end; and no loops
      from.push(start);
      to.push(at);
      km.push(blocks * CELL_KM * (1 + 0.5 * random()));
      mainOf.push(line);
    }
  }
  return { from, to, km, mainOf };
}

function largestPart(count: number, neighbours: (at: number) => number[]): Uint8Array {
  const label = new Int32Array(count).fill(-1);
  let [best, bestSize, parts] = [-1, 0, 0];
  for (let start = 0; start < count; start++) {
    if (label[start] >= 0) continue;
    const stack = [start];
    label[start] = parts;
    let size = 0;
    for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
      size++;
      for (const other of neighbours(at)) {
        if (label[other] >= 0) continue;
        label[other] = parts;
        stack.push(other);
      }
    }
    if (size > bestSize) [best, bestSize] = [parts, size];
    parts++;
  }
  return Uint8Array.from(label, (own) => (own === best ? 1 : 0));
}

/** How rare the main roads are that a street belongs to: the power of two that divides its row or column, up to 256. */
function lineOf(side: number, a: number, b: number): number {
  const line = Math.abs(a - b) === 1 ? Math.floor(a / side) : a % side;
  return line === 0 ? 256 : Math.min(256, line & -line);
}

function classOf(line: number): RoadClass {
  if (line >= 256) return "expressway";
  if (line >= 64) return "national";
  return line >= 16 ? "prefectural" : "municipal";
}

function columns(
  side: number,
  from: readonly number[],
  to: readonly number[],
  km: readonly number[],
  mainOf: readonly number[],
  random: () => number,
): RoadColumns {
  const placeOf = new Map<number, number>();
  const crossings: number[] = [];
  for (const at of [...from, ...to].sort((a, b) => a - b)) {
    if (!placeOf.has(at)) placeOf.set(at, crossings.push(at) - 1);
  }
  const count = from.length;
  const bytes = (value: (index: number) => number) => Uint8Array.from({ length: count }, (_, index) => value(index));
  const words = (values: readonly number[]) => Uint32Array.from(values, (at) => placeOf.get(at) as number);
  const [starts, ends] = [words(from), words(to)];
  const driven = bytes(() => (random() < ONE_WAY_SHARE ? FORWARD_ONLY : BOTH_WAYS));
  return {
    lat: Float64Array.from(crossings, (at) => 42 + (Math.floor(at / side) + bend(at % side, random)) * 0.00225),
    lon: Float64Array.from(crossings, (at) => 141 + ((at % side) + bend(Math.floor(at / side), random)) * 0.00307),
    placeName: new Uint32Array(crossings.length),
    from: starts,
    to: ends,
    km: Float64Array.from(km),
    roadClass: bytes((index) => ROAD_CLASSES.indexOf(classOf(mainOf[index]))),
    terrain: bytes(() => Math.floor(random() * 4)),
    lanes: bytes(() => 2),
    climateZone: bytes((index) => index % 5),
    stormZone: bytes((index) => index % 5),
    driven,
    closedInWinter: bytes(() => (random() < 0.01 ? 1 : 0)),
    opened: new Uint32Array(count),
    ferryMinutes: new Float64Array(count),
    builtUpShare: Float64Array.from({ length: count }, () => random() * 0.5),
    junctionEnds: bytes(() => 2),
    limitKmPerHour: new Uint8Array(count),
    joinable: bytes(() => 1),
    road: new Uint32Array(count),
    riskSection: new Uint32Array(count),
    texts: [""],
    firstBend: new Uint32Array(count + 1),
    bendLatLon: new Int32Array(0),
    ...forbidden(starts, ends, crossings.length, random),
  };
}

/** Grid lines are not straight: no border of a watershed runs along a parallel. */
function bend(line: number, random: () => number): number {
  return 12 * Math.sin(line / 40) + 3 * Math.sin(line / 7) + 0.6 * random();
}

/** Turns forbidden from one street into the next at the street's end. */
function forbidden(from: Uint32Array, to: Uint32Array, placeCount: number, random: () => number) {
  const leaving: number[][] = Array.from({ length: placeCount }, () => []);
  for (let segment = 0; segment < from.length; segment++) {
    leaving[from[segment]].push(2 * segment);
    leaving[to[segment]].push(2 * segment + 1);
  }
  const arcs: number[] = [];
  for (let arc = 0; arc < 2 * from.length; arc++) {
    if (random() >= RESTRICTED_SHARE) continue;
    const onward = leaving[(arc % 2 === 0 ? to : from)[arc >>> 1]];
    arcs.push(arc, onward[Math.floor(random() * onward.length)]);
  }
  return {
    firstForbidden: Uint32Array.from({ length: arcs.length / 2 + 1 }, (_, index) => 2 * index),
    forbiddenArcs: Uint32Array.from(arcs),
  };
}
