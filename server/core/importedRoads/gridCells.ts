import type { Position } from "../places.ts";

/** A cell of a grid of degrees, as one number. */
export function gridCell({ lat, lon }: Position, degrees: number): number {
  return (Math.floor(lat / degrees) + 50_000) * 1_000_000 + Math.floor(lon / degrees) + 200_000;
}

/** A cell and the eight around it. */
export function cellsAround(cell: number): number[] {
  return [-1, 0, 1].flatMap((dy) => [-1, 0, 1].map((dx) => cell + dy * 1_000_000 + dx));
}

/** Remembers what `compute` says of a cell's middle: for what changes slowly from place to place. */
export function byCell<T>(degrees: number, compute: (middle: Position) => T): (point: Position) => T {
  const known = new Map<number, T>();
  return (point) => {
    const cell = gridCell(point, degrees);
    let value = known.get(cell);
    if (value === undefined) {
      const middle = (coordinate: number) => (Math.floor(coordinate / degrees) + 0.5) * degrees;
      known.set(cell, (value = compute({ lat: middle(point.lat), lon: middle(point.lon) })));
    }
    return value;
  };
}
