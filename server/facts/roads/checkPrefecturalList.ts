import { join } from "node:path";
import type { DataError } from "../../errors.ts";
import { type CsvRow, type ErrorCollector, readCsv } from "../csv.ts";

const LIST = "roads/prefectural_list.csv";
const NOT_DRAWN = "roads/not_drawn.csv";
const NUMBER_RANGE = { min: 1, max: 2000 };
const LIST_COLUMNS = ["number", "name", "start", "end", "via", "total_km", "actual_km", "source"];

/**
 * Every 道道 of the list is drawn or stands in data/roads/not_drawn.csv with its reason, never both. A number in neither
 * table is an omission nobody decided on.
 * @param drawnRoads  names of the roads of the route sheets: H4, R12, …
 */
export function checkPrefecturalList(
  dataDir: string,
  drawnRoads: ReadonlySet<string>,
  errors: ErrorCollector,
): DataError[] {
  const listed = numbersIn(dataDir, LIST, LIST_COLUMNS, errors);
  const notDrawn = numbersIn(dataDir, NOT_DRAWN, ["number", "reason"], errors);
  const isDrawn = (number: number) => drawnRoads.has(`H${number}`);
  const missing = [...listed].filter(([number]) => !isDrawn(number) && !notDrawn.has(number));
  const both = [...notDrawn].filter(([number]) => isDrawn(number));
  return [
    ...missing.map(([number, row]) => row.fail(`道道${number}号 is neither drawn nor in data/${NOT_DRAWN}`)),
    ...both.map(([number, row]) => row.fail(`道道${number}号 is drawn, so it must not stand here`)),
  ];
}

function numbersIn(
  dataDir: string,
  file: string,
  columns: readonly string[],
  errors: ErrorCollector,
): Map<number, CsvRow> {
  const rows = errors.attempt(() => readCsv(join(dataDir, file), `data/${file}`, columns)) ?? [];
  const numbers = new Map<number, CsvRow>();
  errors.each(rows, (row) => {
    const number = row.number("number", NUMBER_RANGE);
    row.text(columns[columns.length - 1]); // the source or the reason must be given
    const earlier = numbers.get(number);
    if (earlier) throw row.fail(`道道${number}号 is in the list twice; the first is in line ${earlier.line}`);
    numbers.set(number, row);
  });
  return numbers;
}
