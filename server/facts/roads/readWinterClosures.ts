import { join } from "node:path";
import type { RoadSegment } from "../../core/roads/roadRows.ts";
import { DataError } from "../../errors.ts";
import { type ErrorCollector, readCsv } from "../csv.ts";

const NAME = "data/winter/winter_closures.csv";
const COLUMNS = [
  ...["road", "route", "section", "municipalities", "km", "kind", "closes", "opens", "is_verified", "note", "source"],
];

/** all_winter = shut; night = open by day, so open to us; branch = only a side road; possible = not known, left open. */
export const CLOSURE_KINDS = ["all_winter", "night", "branch", "possible"] as const;

/** A road that is shut in winter, or partly, with the dates an administration usually names. */
export interface WinterClosure {
  readonly road: string | null; // as in the route sheets; null = not among our roads
  readonly route: string; // 道道66号 岩内洞爺線
  readonly section: string;
  readonly municipalities: readonly string[];
  readonly km: number | null; // null = not stated
  readonly kind: (typeof CLOSURE_KINDS)[number];
  readonly closes: string; // in words: 10月23日頃; empty = not known
  readonly opens: string;
  readonly isVerified: boolean; // a notice or a newspaper says so
  readonly note: string;
  readonly source: string;
}

/** Reads data/winter/winter_closures.csv and holds it against the roads the sheets mark closed. */
export function readWinterClosures(
  dataDir: string,
  segments: readonly RoadSegment[],
  errors: ErrorCollector,
): WinterClosure[] {
  const rows = errors.attempt(() => readCsv(join(dataDir, "winter/winter_closures.csv"), NAME, COLUMNS)) ?? [];
  const shut = new Set(segments.flatMap((s) => (s.closedInWinter && s.roadClass !== "ferry" ? [s.road] : [])));
  const closures = errors.each(rows, (row): WinterClosure => {
    const road = row.optionalText("road");
    const kind = row.oneOf("kind", CLOSURE_KINDS);
    if (kind === "all_winter" && road !== null && !shut.has(road)) {
      throw row.fail(`${road} is closed all winter, but no stretch of it is marked closed in the route sheets`);
    }
    return {
      road,
      route: row.text("route"),
      section: row.text("section"),
      municipalities: row.text("municipalities").split(";"),
      km: row.optionalNumber("km", { min: 0.1, max: 100 }),
      kind,
      closes: row.optionalText("closes") ?? "",
      opens: row.optionalText("opens") ?? "",
      isVerified: row.oneOf("is_verified", ["yes", "no"]) === "yes",
      note: row.text("note"),
      source: row.text("source"),
    };
  });
  const listed = new Set(closures.flatMap(({ road, kind }) => (kind === "all_winter" ? [road] : [])));
  for (const road of shut) {
    if (!listed.has(road)) errors.add(new DataError(NAME, 1, `no row for ${road}, which the route sheets mark closed`));
  }
  return closures;
}
