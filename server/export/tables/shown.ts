import type { Cell, Format } from "./cell.ts";

/** How many decimals are shown; the number behind stays whole. */
export const DECIMALS: Readonly<Record<Format, number>> = {
  ...{ text: 0, people: 0, minutes: 1, share: 1, hours: 1, yen: 0, count: 0, km: 0, degrees: 5 },
};

/** A cell as a person reads it: 12,345 / 98.5 / 12.3%. Changes carry their sign. */
export function shown(cell: Cell, format: Format, isChange = false): string {
  if (cell === null) return "";
  if (typeof cell === "string") return cell;
  const digits = DECIMALS[format];
  const size = new Intl.NumberFormat("en-US", {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
    style: format === "share" ? "percent" : "decimal",
    signDisplay: isChange ? "exceptZero" : "negative",
  });
  return size.format(cell);
}

/** The same as an Excel number format. */
export function excelFormat(format: Format, isChange = false): string {
  if (format === "text") return "@";
  const decimals = DECIMALS[format] === 0 ? "" : `.${"0".repeat(DECIMALS[format])}`;
  const size = format === "share" ? `0${decimals}%` : `#,##0${decimals}`;
  return isChange ? `+${size};-${size};${size}` : size;
}

/** Black or white, whichever is easier to read on a colour (#rrggbb). */
export function inkOn(colour: string): string {
  const [red, green, blue] = [1, 3, 5].map((start) => {
    const part = Number.parseInt(colour.slice(start, start + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue > 0.179 ? "#000000" : "#ffffff"; // WCAG relative luminance
}
