import type { MapPageFormat } from "../../contract/mapPageContent.ts";
import { type Box, inset } from "./canvas.ts";

/** ISO 216, in points, portrait. */
const PAPER_SIZES = { A4: [595.28, 841.89], A3: [841.89, 1190.55] } as const;

export interface Sheet {
  readonly width: number;
  readonly height: number;
  /** Sizes of letters and marks are multiples of it: 1 on A4. */
  readonly unit: number;
  readonly isWide: boolean;
  /** What is printed on: the rest is margin. */
  readonly printed: Box;
}

export function sheetOf({ paper, orientation }: Pick<MapPageFormat, "paper" | "orientation">): Sheet {
  const [short, long] = PAPER_SIZES[paper];
  const isWide = orientation === "landscape";
  const [width, height] = isWide ? [long, short] : [short, long];
  const unit = paper === "A3" ? 1.28 : 1;
  return { width, height, unit, isWide, printed: inset({ x: 0, y: 0, width, height }, 26 * unit) };
}
