import type { Page } from "playwright-core";

export interface Box {
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Its middle is in the window and what a press there would meet is this element or lies in it. */
  readonly isMet: boolean;
}

/** Where everything a selector finds stands on screen; what is not shown is left out. */
export function boxesOf(page: Page, selectors: readonly string[]): Promise<Box[]> {
  return page.evaluate(
    (all) =>
      all.flatMap((selector) =>
        [...document.querySelectorAll(selector)].flatMap((element) => {
          const { x, y, width, height } = element.getBoundingClientRect();
          if (width === 0 || height === 0) return [];
          const met = document.elementFromPoint(x + width / 2, y + height / 2);
          const text = (element.getAttribute("aria-label") ?? element.textContent ?? "").trim().slice(0, 20);
          return [{ name: `${selector} ${text}`, x, y, width, height, isMet: met !== null && element.contains(met) }];
        }),
      ),
    selectors,
  );
}

/** Parts that reach beyond the window. */
export function outside(boxes: readonly Box[], { width, height }: { width: number; height: number }): string[] {
  return boxes
    .filter(
      (box) => box.x < -0.5 || box.y < -0.5 || box.x + box.width > width + 0.5 || box.y + box.height > height + 0.5,
    )
    .map(({ name }) => name);
}

/** Pairs of parts that share some of the screen. */
export function overlapping(boxes: readonly Box[]): string[] {
  return boxes.flatMap((a, index) =>
    boxes
      .slice(index + 1)
      .filter((b) => shared(a.x, a.width, b.x, b.width) > 1 && shared(a.y, a.height, b.y, b.height) > 1)
      .map((b) => `${a.name} / ${b.name}`),
  );
}

const shared = (a: number, length: number, b: number, other: number) =>
  Math.min(a + length, b + other) - Math.max(a, b);
