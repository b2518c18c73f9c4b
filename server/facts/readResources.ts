import type { CsvRow, ErrorCollector } from "./csv.ts";
import { jisCode, known, uniqueKey } from "./readPlaces.ts";

const WHOLE = { min: 0, isInteger: true };

/** Places that offer 就労移行支援, 就労継続支援A型 and B型. */
export interface Establishments {
  readonly transition: number | null;
  readonly typeA: number | null;
  readonly typeB: number | null;
}
export const ESTABLISHMENT_COLUMNS = ["code", "municipality", "transition", "type_a", "type_b"];

/** Counts of March 2026 by municipality's code. */
export function readEstablishments(
  rows: readonly CsvRow[],
  errors: ErrorCollector,
  codes: ReadonlySet<string>,
): ReadonlyMap<string, Establishments> {
  const unique = uniqueKey("code");
  return new Map(
    errors.each(rows, (row) => {
      jisCode(row);
      return [unique(row, known(row, "code", codes)), establishments(row)] as const;
    }),
  );
}

function establishments(row: CsvRow): Establishments {
  return {
    transition: row.optionalNumber("transition", WHOLE),
    typeA: row.optionalNumber("type_a", WHOLE),
    typeB: row.optionalNumber("type_b", WHOLE),
  };
}

/** Offices of a municipality. Where 直営 and 委託 cannot be told apart both are null and the total still holds. */
export interface Resources {
  readonly code: string;
  readonly establishments2026: Establishments; // March 2026
  readonly establishments2014: Establishments; // July 2014, the report's; the offices below, too
  readonly consultDirect: number | null; // 相談支援 直営
  readonly consultCommissioned: number | null; // 委託
  readonly consultTotal: number | null;
  readonly helloWork: number | null;
}
export const RESOURCE_COLUMNS = [
  ...["code", "municipality", "transition", "type_a", "type_b", "consult_direct", "consult_commissioned"],
  ...["consult_total", "hello_work", "uncertain", "source"],
];

export function readResources(
  rows: readonly CsvRow[],
  errors: ErrorCollector,
  codes: ReadonlySet<string>,
  latest: ReadonlyMap<string, Establishments>,
): Resources[] {
  const unique = uniqueKey("code");
  return errors.each(rows, (row) => {
    const code = unique(row, known(row, "code", codes));
    const establishments2026 = latest.get(jisCode(row));
    if (!establishments2026) throw row.fail(`code ${code} is not in data/establishments.csv`);
    return {
      code,
      establishments2026,
      establishments2014: establishments(row),
      consultDirect: row.optionalNumber("consult_direct", WHOLE),
      consultCommissioned: row.optionalNumber("consult_commissioned", WHOLE),
      consultTotal: row.optionalNumber("consult_total", WHOLE),
      helloWork: row.optionalNumber("hello_work", WHOLE),
    };
  });
}
