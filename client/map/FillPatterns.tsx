import { FILLS, type FillName } from "./zoneFill.ts";

const LINES: Readonly<Record<(typeof FILLS)[FillName]["hatch"], string>> = {
  none: "",
  diagonal: "M-2 2 2-2M0 8 8 0M6 10 10 6",
  dense: "M-2 2 2-2M0 8 8 0M6 10 10 6M-2 6 6-2M2 10 10 2",
  back: "M-2 6 2 10M0 0 8 8M6-2 10 2",
  cross: "M0 0 8 8M0 8 8 0",
  wave: "M0 4q2-3 4 0t4 0",
};

/** A pattern per class, defined once for every SVG on the page. */
export function FillPatterns() {
  return (
    <svg width="0" height="0" aria-hidden="true" class="visually-hidden">
      <defs>
        {(Object.keys(FILLS) as FillName[]).map((name) => {
          const { colour, hatch } = FILLS[name];
          return (
            <pattern key={name} id={`fill-${name}`} width="8" height="8" patternUnits="userSpaceOnUse">
              <rect width="8" height="8" fill={colour} />
              {LINES[hatch] && (
                <path d={LINES[hatch]} fill="none" stroke="#2b0b0d" stroke-width="0.8" stroke-opacity="0.55" />
              )}
            </pattern>
          );
        })}
      </defs>
    </svg>
  );
}
