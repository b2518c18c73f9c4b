import { SITE_KINDS, type SiteKind } from "../core/places.ts";
import type { CsvRow, ErrorCollector } from "./csv.ts";
import { known } from "./readPlaces.ts";

/** A site of one of the report's six models: what the report states of it, and what had to be assumed to place it. */
export interface ModelSite {
  readonly centreId: string;
  readonly kind: SiteKind;
  readonly municipality: string;
  readonly host: string | null;
  readonly isCommissioned: boolean; // liaison with an office the municipality commissions (委託)
  readonly isOvernight: boolean;
  readonly stated: string;
  readonly assumed: string;
  readonly source: string;
}
export const MODEL_SITE_COLUMNS = [
  ...["centre_id", "kind", "municipality", "host", "commissioned", "overnight", "stated", "assumed", "source"],
];

export function readModelSites(
  rows: readonly CsvRow[],
  errors: ErrorCollector,
  centreIds: ReadonlySet<string>,
  municipalities: ReadonlySet<string>,
): ModelSite[] {
  return errors.each(rows, (row) => ({
    centreId: known(row, "centre_id", centreIds),
    kind: row.oneOf("kind", SITE_KINDS),
    municipality: known(row, "municipality", municipalities),
    host: row.optionalText("host"),
    isCommissioned: row.optionalText("commissioned") === "yes",
    isOvernight: row.optionalText("overnight") === "yes",
    stated: row.text("stated"),
    assumed: row.text("assumed"),
    source: row.text("source"),
  }));
}
