import type { Position } from "../../core/places.ts";
import { buildRoadGraph, piecesOf } from "../../core/roads/roadGraph.ts";
import type { RoadSegment } from "../../core/roads/roadRows.ts";
import type { DataError } from "../../errors.ts";
import type { RoadSheets, SheetSegment } from "./readRoadSheets.ts";

/** All checks at load; each finding names the file and line to mend. */
export function checkRoads(sheets: RoadSheets, segments: readonly RoadSegment[]): DataError[] {
  return [...lengthsOutOfBounds(sheets), ...crossingsWithoutPlace(sheets), ...unconnectedPieces(sheets, segments)];
}

const MAX_KM_WITHOUT_PLACE = 9;

function isFerry({ roadClass }: SheetSegment): boolean {
  return roadClass === "ferry";
}

function isExpressway({ roadClass }: SheetSegment): boolean {
  return roadClass.startsWith("expressway");
}

/** A stated length far from the straight line, or a long stretch nobody measured. */
function lengthsOutOfBounds({ places, segments }: RoadSheets): DataError[] {
  return segments.flatMap((segment) => {
    const { statedKm, straightKm, row } = segment;
    if (isFerry(segment)) return [];
    const between = `${places[segment.from].name} - ${places[segment.to].name}`;
    if (statedKm === null) {
      const reason = `${between}: ${straightKm.toFixed(1)} km without a place between and no km given`;
      return straightKm > MAX_KM_WITHOUT_PLACE ? [row.fail(reason)] : [];
    }
    const isPossible = statedKm >= straightKm * 0.98 && statedKm <= straightKm * 2.2 + 0.5;
    return isPossible
      ? []
      : [row.fail(`${between}: km ${statedKm}, but ${straightKm.toFixed(2)} km in a straight line`)];
  });
}

/** Two ordinary roads drawn across each other without a place in common; 立体 in a note marks a bridge over. */
function crossingsWithoutPlace({ places, segments }: RoadSheets): DataError[] {
  const ordinary = segments.filter((s) => !isFerry(s) && !isExpressway(s) && !/立体|grade/.test(s.note));
  const found: DataError[] = [];
  for (const [a, b] of nearbyPairs(places, ordinary)) {
    if (!cross(places, a, b)) continue;
    const other = `${b.road} ${places[b.from].name} - ${places[b.to].name} (${b.row.file}:${b.row.line})`;
    found.push(
      a.row.fail(`${a.road} ${places[a.from].name} - ${places[a.to].name} crosses ${other} without a shared place`),
    );
  }
  return found;
}

const CELL_DEGREES = 0.1;

/** Pairs of segments whose boxes share a cell of a coarse grid, each pair once. */
function* nearbyPairs(places: readonly Position[], segments: readonly SheetSegment[]) {
  const cells = new Map<string, number[]>();
  for (const [index, { from, to }] of segments.entries()) {
    const [a, b] = [places[from], places[to]];
    const cell = (degrees: number) => Math.floor(degrees / CELL_DEGREES);
    for (let y = cell(Math.min(a.lat, b.lat)); y <= cell(Math.max(a.lat, b.lat)); y++) {
      for (let x = cell(Math.min(a.lon, b.lon)); x <= cell(Math.max(a.lon, b.lon)); x++) {
        const key = `${y},${x}`;
        const members = cells.get(key);
        if (members) members.push(index);
        else cells.set(key, [index]);
      }
    }
  }
  const seen = new Set<number>();
  for (const members of cells.values()) {
    for (let i = 0; i < members.length; i++) {
      for (let j = i + 1; j < members.length; j++) {
        const key = members[i] * segments.length + members[j];
        if (seen.has(key)) continue;
        seen.add(key);
        yield [segments[members[i]], segments[members[j]]] as const;
      }
    }
  }
}

function cross(places: readonly Position[], a: SheetSegment, b: SheetSegment): boolean {
  if (a.from === b.from || a.from === b.to || a.to === b.from || a.to === b.to) return false;
  const [p, q, r, s] = [places[a.from], places[a.to], places[b.from], places[b.to]];
  return side(p, q, r) * side(p, q, s) < 0 && side(r, s, p) * side(r, s, q) < 0;
}

function side(p: Position, q: Position, r: Position): number {
  return (q.lon - p.lon) * (r.lat - p.lat) - (q.lat - p.lat) * (r.lon - p.lon);
}

/** Every piece of the network must be reachable, over a ferry if need be. */
function unconnectedPieces(
  { places, segments: sheetSegments }: RoadSheets,
  segments: readonly RoadSegment[],
): DataError[] {
  const pieceOf = piecesOf(buildRoadGraph(places, segments), () => true);
  const size = new Map<number, number>();
  for (const piece of pieceOf) size.set(piece, (size.get(piece) ?? 0) + 1);
  const main = [...size].sort((a, b) => b[1] - a[1])[0]?.[0];
  const reported = new Set<number>();
  return sheetSegments.flatMap(({ from, row }) => {
    const piece = pieceOf[from];
    if (piece === main || reported.has(piece)) return [];
    reported.add(piece);
    return [row.fail(`${places[from].name}: a piece of ${size.get(piece)} places hangs on nothing`)];
  });
}
