import { signal } from "@preact/signals";
import type { Resources } from "../api/facts.ts";

/** What is shown at municipal offices: establishments and consultation offices of the report's table. */
export const RESOURCE_KINDS = [
  "helloWork",
  "consultDirect",
  "consultCommissioned",
  "transition",
  "typeA",
  "typeB",
] as const;
export type ResourceKind = (typeof RESOURCE_KINDS)[number];

/** The newest count there is of a kind: establishments of March 2026, offices of July 2014. */
export function resourceCount(row: Resources, kind: ResourceKind): number | null {
  return kind in row.establishments2026
    ? row.establishments2026[kind as keyof Resources["establishments2026"]]
    : row[kind as "helloWork" | "consultDirect" | "consultCommissioned"];
}

export const resourceOverlay = signal<ResourceKind | null>(null);
/** The 連携地域 or 定住自立圏 outlined on the map, by its name. */
export const partnershipOverlay = signal<string | null>(null);
