import type { Settlement } from "../../core/places.ts";
import { buildRoadGraph, piecesOf } from "../../core/roads/roadGraph.ts";
import type { RoadPlace, RoadSegment } from "../../core/roads/roadRows.ts";
import { createSnapper } from "../../core/roads/snap.ts";
import type { DataError } from "../../errors.ts";
import type { CsvRow } from "../csv.ts";

/** Farther from every road than this, a settlement's minutes would rest on a guess. */
const MAX_OFF_ROAD_KM = 2;

/** Every settlement must hang on the network, near a road that leads somewhere in summer. `rows` run as `settlements`. */
export function checkSettlements(
  settlements: readonly Settlement[],
  rows: readonly CsvRow[],
  roads: { readonly places: readonly RoadPlace[]; readonly segments: readonly RoadSegment[] },
): DataError[] {
  const graph = buildRoadGraph(roads.places, roads.segments);
  const snap = createSnapper(graph);
  const pieceOf = piecesOf(graph, () => true); // in summer every road and ferry of the sheets is open
  const main = mostCommon(pieceOf);
  return settlements.flatMap((settlement, index): DataError[] => {
    const { segment, offRoadKm } = snap(settlement);
    const problems = [];
    if (offRoadKm > MAX_OFF_ROAD_KM) {
      problems.push(
        rows[index].fail(
          `${settlement.name}: ${offRoadKm.toFixed(1)} km from every road, at most ${MAX_OFF_ROAD_KM} km`,
        ),
      );
    }
    if (pieceOf[graph.from[segment]] !== main) {
      problems.push(rows[index].fail(`${settlement.name}: cannot be reached in summer`));
    }
    return problems;
  });
}

function mostCommon(values: Uint32Array): number {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].reduce((a, b) => (b[1] > a[1] ? b : a))[0];
}
