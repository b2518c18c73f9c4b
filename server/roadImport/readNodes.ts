import { gridCell } from "../core/importedRoads/gridCells.ts";
import { MISSING, type OsmNodes, STOPS, STOPS_IN_WINTER } from "../core/importedRoads/osmRoads.ts";
import { COAST_CELL_DEGREES } from "../core/importedRoads/terrain.ts";
import { stopsCars } from "../core/roadTags/carAccess.ts";
import { seasonalAccess } from "../core/roadTags/seasonalAccess.ts";
import type { Tags } from "../core/roadTags/tags.ts";
import { finder, sortedOnce } from "./growing.ts";
import { type Counts, count } from "./importCounts.ts";

/** Takes positions and barriers of the nodes that roads use, and the cells of a grid in which the coast lies. */
export function nodeReader(
  roadNodeIds: Float64Array,
  coastNodeIds: Float64Array,
  dataYear: () => number,
  barriers: Counts,
) {
  const ids = sortedOnce(roadNodeIds);
  const coastIds = sortedOnce(coastNodeIds);
  const nodes: OsmNodes = {
    ids,
    lat: new Int32Array(ids.length).fill(MISSING),
    lon: new Int32Array(ids.length).fill(MISSING),
    barrier: new Uint8Array(ids.length),
  };
  const coastCells = new Set<number>();
  const indexOf = finder(ids);
  const coastIndexOf = finder(coastIds);

  function place(id: number, lat: number, lon: number): number {
    if (coastIds.length > 0 && coastIndexOf(id) >= 0) {
      coastCells.add(gridCell({ lat: lat / 1e7, lon: lon / 1e7 }, COAST_CELL_DEGREES));
    }
    const index = indexOf(id);
    if (index < 0) return index;
    nodes.lat[index] = lat;
    nodes.lon[index] = lon;
    return index;
  }

  return {
    ...{ nodes, coastCells, place },
    node(id: number, lat: number, lon: number, tags: Tags | null): void {
      const index = place(id, lat, lon);
      if (index < 0 || !tags?.has("barrier")) return;
      const isShut = stopsCars(tags);
      const { summer, winter } = seasonalAccess(tags, dataYear());
      const barrier = isShut && !(summer && !winter) ? STOPS : summer && !winter ? STOPS_IN_WINTER : 0;
      nodes.barrier[index] = barrier;
      const outcome = ["passes", "stops cars", "stops cars in winter"][barrier];
      count(barriers, `barrier=${tags.get("barrier")}: ${outcome}`);
    },
  };
}
