import type { RowCounts } from "../server/storage/databaseCopies.ts";

/** What a copy holds, for the person who made it. */
export function countLine(counts: RowCounts): string {
  return Object.entries(counts)
    .map(([table, rows]) => `${table} ${rows}`)
    .join(", ");
}
