import { signal } from "@preact/signals";

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

export const resourceOverlay = signal<ResourceKind | null>(null);
/** The 連携地域 or 定住自立圏 outlined on the map, by its name. */
export const partnershipOverlay = signal<string | null>(null);
