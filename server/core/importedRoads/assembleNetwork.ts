import { distanceKm } from "../geo.ts";
import type { Position } from "../places.ts";
import type { RoadColumns } from "../roads/roadColumns.ts";
import { graphOf } from "../roads/roadGraph.ts";
import { cutRoads } from "./cutRoads.ts";
import { drivableParts } from "./drivableParts.ts";
import { ferrySegmentMinutes, type KnownFerry, knownFerry } from "./ferryTimes.ts";
import { forbiddenTurns } from "./forbiddenTurns.ts";
import { joinableSegments } from "./joinableRoads.ts";
import { joinPieces, type Stretches } from "./joinPieces.ts";
import { keptParts } from "./keptParts.ts";
import { type LaidOver, networkColumns, type Surroundings } from "./networkColumns.ts";
import type { OsmRoads } from "./osmRoads.ts";
import { positionOf, splitStretches } from "./splitStretches.ts";
import { turningRound } from "./turningRound.ts";

/** Our own tables, as the assembling needs them. */
export interface OwnTables {
  readonly surroundings: Surroundings;
  readonly ferries: readonly KnownFerry[];
  /** Settlements, offices and ports: what must be reachable, on islands too. */
  readonly needed: readonly Position[];
}

export interface Assembled {
  readonly columns: RoadColumns;
  /** The OSM nodes along a segment, from its `from` to its `to`: indices into `OsmRoads.nodes`. */
  nodesOf(segment: number): Uint32Array;
  readonly laidOver: LaidOver;
  readonly outcome: {
    readonly turns: ReadonlyMap<string, number>;
    readonly partsKept: number;
    readonly partsDropped: number;
    readonly kmDropped: number;
    readonly ferries: readonly string[];
    readonly ferriesDropped: number;
  };
}

type MeasuredStretches = Stretches & { readonly km: Float64Array };

/** Cuts, joins, sifts and describes: from the ways of an OSM file to a network that the planner drives on. */
export function assembleNetwork(roads: OsmRoads, tables: OwnTables): Assembled {
  const stretches = splitStretches(roads, joinPieces(roads, cutRoads(roads), keptNodes(roads)));
  const position = positionOf(roads, stretches.copyOf);
  const ferries = ferryMinutes(roads, stretches, tables.ferries, position);
  const usable = Uint32Array.from(stretches.kind.keys()).filter((stretch) => !ferries.dropped.has(stretch));
  const linked = linkedPlaces(stretches, usable);
  const parts = drivableParts(linked);
  const kept = sift(stretches, usable, linked, parts, position, tables.needed);
  const placeOfNode = new Map<number, number>();
  for (const [place, point] of kept.placePoints.entries()) {
    if (point < roads.nodes.ids.length) placeOfNode.set(roads.nodes.ids[point], place);
  }
  const ends = {
    ...{ from: kept.from, to: kept.to },
    driven: Uint8Array.from(kept.index, (stretch) => stretches.driven[stretch]),
    km: Float64Array.from(kept.index, (stretch) => stretches.km[stretch]),
    startWay: Float64Array.from(kept.index, (stretch) => stretches.startWay[stretch]),
    endWay: Float64Array.from(kept.index, (stretch) => stretches.endWay[stretch]),
  };
  const turns = forbiddenTurns(roads.turns, ends, (id) => placeOfNode.get(id));
  const { columns, laidOver } = networkColumns(
    roads.kinds,
    {
      ...{ stretches, index: kept.index, from: kept.from, to: kept.to, placePoints: kept.placePoints },
      minutesOfFerry: Float64Array.from(kept.index, (stretch) => ferries.minutes.get(stretch) ?? 0),
      forbidden: [...turns.lists, ...turningRound(turns.lists, ends, kept.placePoints.length)],
    },
    position,
    tables.surroundings,
  );
  const { partsKept, partsDropped, kmDropped } = kept;
  const outcome = { turns: turns.countsByOutcome, partsKept, partsDropped, kmDropped };
  return {
    columns: { ...columns, joinable: joinableSegments(graphOf(columns)) },
    ...{ laidOver, nodesOf: nodesOfSegments(roads, stretches, kept.index) },
    outcome: { ...outcome, ferries: ferries.names, ferriesDropped: ferries.dropped.size },
  };
}

function nodesOfSegments({ nodes }: OsmRoads, { points, firstPoint, copyOf }: Stretches, index: Uint32Array) {
  return (segment: number): Uint32Array =>
    points
      .subarray(firstPoint[index[segment]], firstPoint[index[segment] + 1])
      .map((point) => (point < nodes.ids.length ? point : copyOf[point - nodes.ids.length]));
}

/** Nodes at the ends of ways that a turn restriction names. */
function keptNodes({ turns, nodes, wayIds, firstNode, nodeOf }: OsmRoads): (node: number) => boolean {
  const named = new Set(turns.flatMap(({ fromWay, toWay, viaWays }) => [fromWay, toWay, ...viaWays]));
  const viaNodes = new Set(turns.flatMap(({ viaNode }) => (viaNode === null ? [] : [viaNode])));
  const kept = new Set<number>();
  for (let way = 0; way < wayIds.length; way++) {
    if (!named.has(wayIds[way])) continue;
    for (const at of [firstNode[way], firstNode[way + 1] - 1]) kept.add(nodeOf[at]);
  }
  return (node) => kept.has(node) || viaNodes.has(nodes.ids[node]);
}

/** Numbers the points at which stretches end, in rising order. */
function linkedPlaces(stretches: MeasuredStretches, usable: Uint32Array) {
  const first = (stretch: number) => stretches.points[stretches.firstPoint[stretch]];
  const last = (stretch: number) => stretches.points[stretches.firstPoint[stretch + 1] - 1];
  const ends = new Uint32Array(usable.length * 2);
  for (const [at, stretch] of usable.entries()) {
    ends[2 * at] = first(stretch);
    ends[2 * at + 1] = last(stretch);
  }
  const points = ends.slice().sort();
  let count = 0;
  for (let at = 0; at < points.length; at++)
    if (at === 0 || points[at] !== points[at - 1]) points[count++] = points[at];
  const placePoints = points.slice(0, count);
  const placeOf = numbering(placePoints);
  return {
    ...{ placePoints, placeCount: count },
    from: Uint32Array.from(usable, (stretch) => placeOf(first(stretch))),
    to: Uint32Array.from(usable, (stretch) => placeOf(last(stretch))),
    driven: Uint8Array.from(usable, (stretch) => stretches.driven[stretch]),
  };
}

function numbering(rising: Uint32Array): (point: number) => number {
  return (point) => {
    let [low, high] = [0, rising.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (rising[middle] <= point) low = middle;
      else high = middle;
    }
    return low;
  };
}

/** Leaves out the parts that nobody can reach or needs, and numbers the places anew. */
function sift(
  stretches: MeasuredStretches,
  usable: Uint32Array,
  linked: ReturnType<typeof linkedPlaces>,
  { partOf, count }: ReturnType<typeof drivableParts>,
  position: (point: number) => Position,
  needed: readonly Position[],
) {
  const kmOf = new Float64Array(count);
  for (const [at, stretch] of usable.entries()) {
    if (partOf[linked.from[at]] === partOf[linked.to[at]]) kmOf[partOf[linked.from[at]]] += stretches.km[stretch];
  }
  const positions = Array.from(linked.placePoints, position);
  const lat = Float64Array.from(positions, (place) => place.lat);
  const lon = Float64Array.from(positions, (place) => place.lon);
  const isKept = keptParts({ partOf, kmOf, lat, lon }, needed);
  const placeNumber = new Int32Array(linked.placeCount).fill(-1);
  let places = 0;
  for (let place = 0; place < placeNumber.length; place++) if (isKept[partOf[place]]) placeNumber[place] = places++;
  const keptAt = Uint32Array.from(usable.keys()).filter(
    (at) => isKept[partOf[linked.from[at]]] === 1 && partOf[linked.from[at]] === partOf[linked.to[at]],
  );
  const kmAll = usable.reduce((km, stretch) => km + stretches.km[stretch], 0);
  return {
    index: Uint32Array.from(keptAt, (at) => usable[at]),
    from: Uint32Array.from(keptAt, (at) => placeNumber[linked.from[at]]),
    to: Uint32Array.from(keptAt, (at) => placeNumber[linked.to[at]]),
    placePoints: linked.placePoints.filter((_, place) => placeNumber[place] >= 0),
    partsKept: isKept.reduce((sum, kept) => sum + kept, 0),
    partsDropped: count - isKept.reduce((sum, kept) => sum + kept, 0),
    kmDropped: kmAll - keptAt.reduce((km, at) => km + stretches.km[usable[at]], 0),
  };
}

/**
 * Minutes of every ship's segment. A line without a word on cars is taken only where the table of ferries knows it: a
 * boat for walkers must not carry cars to an island.
 */
function ferryMinutes(
  roads: OsmRoads,
  stretches: MeasuredStretches,
  known: readonly KnownFerry[],
  position: (point: number) => Position,
) {
  const lines = new Map<string, number[]>();
  const onLand = new Set<number>();
  for (let stretch = 0; stretch < stretches.kind.length; stretch++) {
    const { ferry } = roads.kinds[stretches.kind[stretch]];
    if (ferry) lines.set(ferry.line, [...(lines.get(ferry.line) ?? []), stretch]);
    else for (const point of endsOf(stretches, stretch)) onLand.add(point);
  }
  const minutes = new Map<number, number>();
  const dropped = new Set<number>();
  const names = new Set<string>();
  for (const own of lines.values()) {
    const { ferry, road } = roads.kinds[stretches.kind[own[0]]];
    const ends = farthestEnds(own.flatMap((stretch) => endsOf(stretches, stretch)).map(position));
    const table = knownFerry(known, ends);
    if (!ferry || (ferry.takesCars === null && !table)) {
      for (const stretch of own) dropped.add(stretch);
      continue;
    }
    names.add(road);
    const lineKm = own.reduce((km, stretch) => km + stretches.km[stretch], 0);
    for (const stretch of own) {
      const portEnds = endsOf(stretches, stretch).filter((point) => onLand.has(point)).length;
      const segment = { km: stretches.km[stretch], lineKm, crossingMinutes: ferry.crossingMinutes, portEnds };
      minutes.set(stretch, ferrySegmentMinutes(segment, table));
    }
  }
  return { minutes, dropped, names: [...names].sort() };
}

function endsOf({ points, firstPoint }: Stretches, stretch: number): [number, number] {
  return [points[firstPoint[stretch]], points[firstPoint[stretch + 1] - 1]];
}

/** The two of a line's ends that lie farthest apart: its ports. */
function farthestEnds(ends: readonly Position[]): [Position, Position] {
  let best: [Position, Position] = [ends[0], ends[0]];
  for (const [index, a] of ends.entries()) {
    for (const b of ends.slice(index + 1)) if (distanceKm(a, b) > distanceKm(...best)) best = [a, b];
  }
  return best;
}
