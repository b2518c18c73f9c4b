import type { MarkerKind } from "../../contract/mapPageContent.ts";
import type { Canvas } from "./canvas.ts";
import { points } from "./canvas.ts";

/** Corners of a mark around (0, 0) within ±1, the same shapes as on screen: ■ ▲ ◆ ★; a circle has none. */
const CORNERS: Readonly<Record<MarkerKind, readonly (readonly [number, number])[]>> = {
  centre: [],
  satellite: [
    [-0.85, -0.85],
    [0.85, -0.85],
    [0.85, 0.85],
    [-0.85, 0.85],
  ],
  outreach: [],
  remote: [
    [0, -1.05],
    [1, 0.8],
    [-1, 0.8],
  ],
  liaison: [
    [0, -1.1],
    [1.1, 0],
    [0, 1.1],
    [-1.1, 0],
  ],
  retention: Array.from({ length: 10 }, (_, index): [number, number] => {
    const radius = index % 2 === 0 ? 1.2 : 0.5;
    const angle = (index * Math.PI) / 5 - Math.PI / 2;
    return [radius * Math.cos(angle), radius * Math.sin(angle)];
  }),
};

/** A mark by the shape of its kind; a centre is a ringed dot. */
export function drawMarker(
  canvas: Canvas,
  kind: MarkerKind,
  x: number,
  y: number,
  radius: number,
  colour: string,
): void {
  const rim = { stroke: "#ffffff", strokeWidth: radius * 0.35 };
  if (kind === "centre") {
    canvas.circle(x, y, radius * 1.15, { fill: "#181818", ...rim });
    canvas.circle(x, y, radius * 0.4, { fill: "#ffffff" });
  } else if (CORNERS[kind].length === 0) {
    canvas.circle(x, y, radius, { fill: colour, ...rim });
  } else {
    const corners = CORNERS[kind].map(([dx, dy]) => `${points(x + dx * radius)} ${points(y + dy * radius)}`);
    canvas.path(`M${corners.join("L")}Z`, { fill: colour, ...rim });
  }
}
