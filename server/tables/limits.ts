/** What one upload may hold. The same numbers hold for the preview and for keeping. */
/** Hokkaido has 179 municipalities, 1,300 settlements and 26,000 町・字: no table of ours is longer. */
export const MAX_LINES = 30_000;
export const MAX_COLUMNS = 300;
export const MAX_CELLS = 600_000;
/** A workbook's XML is 5–20 times its file; a zip made to burst is thousands. */
export const MAX_UNPACKED_BYTES = 60 * 2 ** 20;
export const MAX_SHEETS = 60;
/** A cell longer than this is no name, number or address; the rest of it is not read. */
export const MAX_CELL_CHARACTERS = 500;
