import type { Point } from "./plane.ts";

/** A triangular lattice: rows of points, every second row shifted by half a step, so that all sides are one step long. */
export interface Lattice {
  readonly columns: number;
  readonly rows: number;
  readonly stepKm: number;
  readonly points: readonly Point[];
}

export function lattice(low: Point, high: Point, stepKm: number): Lattice {
  const rowStepKm = (stepKm * Math.sqrt(3)) / 2;
  const columns = Math.ceil((high[0] - low[0]) / stepKm) + 2;
  const rows = Math.ceil((high[1] - low[1]) / rowStepKm) + 2;
  const points: Point[] = [];
  for (let row = 0; row < rows; row++) {
    const shift = row % 2 === 0 ? 0 : stepKm / 2;
    for (let column = 0; column < columns; column++) {
      points.push([low[0] + column * stepKm + shift, low[1] + row * rowStepKm]);
    }
  }
  return { columns, rows, stepKm, points };
}

/** The triangles between neighbouring points, as three point indices each, counter-clockwise. */
export function trianglesOf({ columns, rows }: Lattice): [number, number, number][] {
  const triangles: [number, number, number][] = [];
  for (let row = 0; row + 1 < rows; row++) {
    for (let column = 0; column + 1 < columns; column++) {
      const a = row * columns + column;
      const above = a + columns;
      if (row % 2 === 0) triangles.push([a, a + 1, above], [a + 1, above + 1, above]);
      else triangles.push([a, a + 1, above + 1], [a, above + 1, above]);
    }
  }
  return triangles;
}

/** The up to six neighbours of a lattice point. */
export function neighboursOf({ columns, rows }: Lattice, index: number): number[] {
  const row = Math.floor(index / columns);
  const column = index % columns;
  const lean = row % 2 === 0 ? -1 : 0;
  const steps: [number, number][] = [
    [0, -1],
    [0, 1],
    [-1, lean],
    [-1, lean + 1],
    [1, lean],
    [1, lean + 1],
  ];
  return steps
    .map(([down, right]): [number, number] => [row + down, column + right])
    .filter(([r, c]) => r >= 0 && r < rows && c >= 0 && c < columns)
    .map(([r, c]) => r * columns + c);
}
