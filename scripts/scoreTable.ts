import type { BandScore, Score } from "../server/core/accuracy/scoreDriveTimes.ts";

/** One band of a score as a line of text. */
export function bandLine({ band, pairs, biasPercent, medianPercent, p90Percent }: BandScore): string {
  const bias = `${biasPercent >= 0 ? "+" : ""}${biasPercent.toFixed(1)}`;
  const figures = `bias ${bias} %  median ${medianPercent.toFixed(1)} %  90 % within ${p90Percent.toFixed(1)} %`;
  return `  ${band.padEnd(16)} ${String(pairs).padStart(5)} pairs  ${figures}`;
}

/** A whole score as lines of text. */
export function scoreLines({ bands, flagPercent, falseOver, falseUnder, withoutWay }: Score): string {
  const flag = `120-minute flag ${flagPercent.toFixed(2)} % right (${falseOver} falsely over, ${falseUnder} falsely under)`;
  return [...bands.map(bandLine), `  ${flag}; without a way ${withoutWay}`].join("\n");
}

/** A result file: numbers with two decimals, so that a new measurement shows as a small change. */
export function toRoundedJson(result: unknown): string {
  const rounded = (_key: string, value: unknown) => (typeof value === "number" ? Number(value.toFixed(2)) : value);
  return `${JSON.stringify(result, rounded, 2)}\n`;
}
