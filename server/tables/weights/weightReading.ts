import type { Said } from "../said.ts";
import type { NamedColumn } from "../table/columns.ts";
import type { ReadLine, ReadTable } from "../table/reading.ts";
import type { Kinds } from "./kinds.ts";
import type { Periods } from "./periods.ts";

export interface ColumnChoice extends NamedColumn {
  readonly examples: readonly string[];
}

/** A table of people by municipality or settlement, read line by line. */
export interface WeightReading {
  readonly table: ReadTable;
  readonly byPlace: "municipality" | "settlement";
  readonly columns: readonly ColumnChoice[];
  /** null = several columns hold numbers, and the planner has to say which; no line is then kept. */
  readonly column: NamedColumn | null;
  readonly kinds: Kinds | null;
  readonly periods: Periods | null;
  readonly unit: string | null;
  readonly lines: readonly ReadLine[];
  readonly remarks: readonly Said[];
  readonly values: ReadonlyMap<string, number>; // by municipality code or settlement id
  /** Places the file names without a number: unknown or suppressed. */
  readonly unknown: readonly string[];
}
