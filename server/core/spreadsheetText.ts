/** A name that starts like a formula would be worked out by a spreadsheet. */
const FORMULA_START = /^[=+\-@\t\r]/;

/** A text as a spreadsheet keeps it: an apostrophe before what it would take for a formula. */
export function keptAsText(text: string): string {
  return FORMULA_START.test(text) ? `'${text}` : text;
}
