import { z } from "zod";
import { cleanLine, cleanLines, letterCount, MAX_NAME_LENGTH } from "../core/cleanText.ts";

/**
 * Every text a person types or pastes: cleaned as it comes in, then counted in letters as a person counts them. Nothing
 * with a control character or half a letter gets past the edge.
 */
export function line(most: number, least = 0) {
  return cleaned(cleanLine, most, least);
}

/** The same with its line breaks. */
export function lines(most: number) {
  return cleaned(cleanLines, most, 0);
}

/** The name of anything. */
export const Name = line(MAX_NAME_LENGTH, 1);

function cleaned(clean: (text: string) => string, most: number, least: number) {
  const tooLong = (text: string) =>
    ({ code: "too_big", origin: "string", maximum: most, inclusive: true, input: text }) as const;
  return z
    .string()
    .check(({ value, issues }) => {
      if (value.length > most * 20) issues.push({ ...tooLong(value), continue: false }); // before any work on it
    })
    .overwrite(clean)
    .check(({ value, issues }) => {
      const letters = letterCount(value);
      if (letters > most) issues.push(tooLong(value));
      if (letters < least)
        issues.push({ code: "too_small", origin: "string", minimum: least, inclusive: true, input: value });
    })
    .meta(least > 0 ? { minLength: least, maxLength: most } : { maxLength: most });
}
