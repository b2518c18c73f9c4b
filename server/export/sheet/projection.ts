import { KM_PER_DEGREE, kmPerDegreeLon } from "../../core/geo.ts";
import { type Box, points } from "./canvas.ts";
import type { Bounds, Ring } from "./sheetContent.ts";

/** Hokkaido's middle: an even grid of degrees is true to scale there, and within 2 % at both ends. */
const MIDDLE_LAT = 43.4;

export interface Projection {
  readonly pointsPerKm: number;
  point(lat: number, lon: number): { readonly x: number; readonly y: number };
  /** Rings or lines as path commands. */
  path(rings: readonly Ring[], isClosed: boolean): string;
}

/** The bounds as large as they fit a box, in its middle. */
export function projectionInto({ west, south, east, north }: Bounds, box: Box): Projection {
  const kmPerLon = kmPerDegreeLon(MIDDLE_LAT);
  const pointsPerKm = Math.min(box.width / ((east - west) * kmPerLon), box.height / ((north - south) * KM_PER_DEGREE));
  const x0 = box.x + box.width / 2 - ((west + east) / 2) * kmPerLon * pointsPerKm;
  const y0 = box.y + box.height / 2 + ((south + north) / 2) * KM_PER_DEGREE * pointsPerKm;
  const point = (lat: number, lon: number) => ({
    x: x0 + lon * kmPerLon * pointsPerKm,
    y: y0 - lat * KM_PER_DEGREE * pointsPerKm,
  });
  return {
    pointsPerKm,
    point,
    path(rings, isClosed) {
      const commands: string[] = [];
      for (const ring of rings) {
        for (const [index, [lon, lat]] of ring.entries()) {
          const { x, y } = point(lat, lon);
          commands.push(`${index === 0 ? "M" : "L"}${points(x)} ${points(y)}`);
        }
        if (isClosed) commands.push("Z");
      }
      return commands.join("");
    },
  };
}

/** The longest round length that a scale bar of at most a width may stand for. */
export function roundKm(pointsPerKm: number, maxWidth: number): number {
  const longest = maxWidth / pointsPerKm;
  const power = 10 ** Math.floor(Math.log10(longest));
  return ([5, 2, 1].find((step) => step * power <= longest) ?? 1) * power;
}
