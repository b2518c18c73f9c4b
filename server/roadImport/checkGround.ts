import type { RoadGraph } from "../core/roads/roadGraph.ts";
import { ForeignFileError } from "../errors.ts";
import type { Facts } from "../facts/loadFacts.ts";
import { nearestKm } from "./nearestPlace.ts";

/** A centre is on the network when a road lies this near. */
const CENTRE_KM = 3;
const PLACE_KM = 5;

/**
 * Is it Hokkaido, with roads from every centre to every other? All of them stand on the main island: a road beside a
 * centre that is cut off from there leads to nobody.
 * @returns names of places far from every road
 */
export function checkGround(path: string, { places }: Facts, roads: RoadGraph, anywhere: boolean): string[] {
  if (roads.segmentCount === 0) {
    throw new ForeignFileError(path, "車の通れる道路がありません。", "the file holds no road for cars.");
  }
  if (anywhere) return [];
  const nearest = nearestKm(roads);
  if (places.centres.every((centre) => nearest(centre) > CENTRE_KM)) throw notHokkaido(path, roads);
  const mainland = largest(roads.landOf);
  const nearestOnMainland = nearestKm(roads, (place) => roads.landOf[place] === mainland);
  const centresFar = places.centres.filter((centre) => nearestOnMainland(centre) > CENTRE_KM);
  if (centresFar.length > 0) {
    const names = centresFar.map(({ name }) => name);
    throw new ForeignFileError(
      path,
      `次のセンターへの道路がありません: ${names.join("、")}。全道を含む抽出(Geofabrik の hokkaido-latest.osm.pbf など)を使ってください。`,
      `no road leads to ${names.length} of ${places.centres.length} centres. Use an extract of all Hokkaido.`,
    );
  }
  return [...places.municipalities, ...places.settlements]
    .filter((place) => nearest(place) > PLACE_KM)
    .map(({ name }) => name);
}

/** The number that stands most often. */
function largest(numbers: Uint32Array): number {
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  return [...counts].reduce((most, own) => (own[1] > most[1] ? own : most))[0];
}

function notHokkaido(path: string, { lat, lon }: RoadGraph): ForeignFileError {
  const range = (values: Float64Array) => {
    const [low, high] = values.reduce(
      ([min, max], value) => [Math.min(min, value), Math.max(max, value)],
      [Infinity, -Infinity],
    );
    return `${low.toFixed(1)}–${high.toFixed(1)}`;
  };
  const bounds = `${range(lat)}, ${range(lon)}`;
  return new ForeignFileError(
    path,
    `北海道の抽出ではありません(緯度・経度 ${bounds})。どのセンターの近くにも道路がありません。--anywhere を付けると、この確認をしません。`,
    `not an extract of Hokkaido (lat, lon ${bounds}): no road near any centre. --anywhere leaves this check out.`,
  );
}
