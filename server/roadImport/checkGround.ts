import type { Assembled } from "../core/importedRoads/assembleNetwork.ts";
import type { Position } from "../core/places.ts";
import { ForeignFileError } from "../errors.ts";
import type { Facts } from "../facts/loadFacts.ts";
import { nearestKm } from "./nearestPlace.ts";

/** A centre is on the network when a road lies this near. */
const CENTRE_KM = 3;
const PLACE_KM = 5;

/** Is it Hokkaido, with a road to every centre? @returns names of places far from every road */
export function checkGround(path: string, { places }: Facts, { columns }: Assembled, anywhere: boolean): string[] {
  if (columns.from.length === 0) {
    throw new ForeignFileError(path, "車の通れる道路がありません。", "the file holds no road for cars.");
  }
  if (anywhere) return [];
  const nearest = nearestKm(columns);
  const far = <T extends Position>(points: readonly T[], km: number) => points.filter((point) => nearest(point) > km);
  const centresFar = far(places.centres, CENTRE_KM);
  if (centresFar.length === places.centres.length) throw notHokkaido(path, columns);
  if (centresFar.length > 0) {
    const names = centresFar.map(({ name }) => name);
    throw new ForeignFileError(
      path,
      `次のセンターへの道路がありません: ${names.join("、")}。全道を含む抽出(Geofabrik の hokkaido-latest.osm.pbf など)を使ってください。`,
      `no road leads to ${names.length} of ${places.centres.length} centres. Use an extract of all Hokkaido.`,
    );
  }
  return far([...places.municipalities, ...places.settlements], PLACE_KM).map(({ name }) => name);
}

function notHokkaido(path: string, { lat, lon }: Assembled["columns"]): ForeignFileError {
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
