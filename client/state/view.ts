import { signal } from "@preact/signals";
import type { SiteKind } from "../../server/core/places.ts";
import { WHOLE } from "../../server/core/prefecture.ts";

export const VIEWS = [
  "map",
  "suggest",
  "schedule",
  "compare",
  "prefecture",
  "charts",
  "report",
  "assumptions",
  "proposal",
] as const;
export type View = (typeof VIEWS)[number];
/** Those the header leads to; the sheet of a 案 is opened from the 案. */
export const HEADER_VIEWS = VIEWS.filter((name) => name !== "proposal");

export const view = signal<View>("map");

/** For the projector and a tablet in the room: the map, the numbers and the place asked for in large type, no panels. */
export const isPresenting = signal(false);

/** Whose figures the headline shows and the map frames: WHOLE or a centre's id. */
export const scope = signal<string>(WHOLE);

/** What a view other than the map keeps in the address, e.g. the two 案 that are compared. */
export const viewFields = signal<Readonly<Record<string, string>>>({});

export function setViewField(name: string, value: string): void {
  viewFields.value = { ...viewFields.value, [name]: value };
}

export function goTo(next: View): void {
  viewFields.value = {};
  view.value = next;
}

export interface PlaceRef {
  readonly kind: "municipality" | "settlement";
  readonly id: string;
}
export const selectedPlace = signal<PlaceRef | null>(null);
export const selectedSiteId = signal<string | null>(null);
export const selectedCentreId = signal<string | null>(null);

/** The kind of site the next click on the map drops; null = clicks choose places. */
export const dropKind = signal<SiteKind | null>(null);

export const LAYERS = ["municipalities", "settlements", "roads", "risk", "areas", "labels", "gsi"] as const;
export type LayerName = (typeof LAYERS)[number];
export const layers = signal<ReadonlySet<LayerName>>(
  new Set(["municipalities", "settlements", "roads", "areas", "labels"]),
);

export function toggleLayer(name: LayerName): void {
  const next = new Set(layers.value);
  if (!next.delete(name)) next.add(name);
  layers.value = next;
}

/** Closes whatever was chosen. */
export function selectNothing(): void {
  for (const selected of [selectedPlace, selectedSiteId, selectedCentreId]) selected.value = null;
}

export function selectPlace(place: PlaceRef | null): void {
  selectedPlace.value = place;
  if (!place) return;
  selectedSiteId.value = null;
  selectedCentreId.value = null;
}

export function selectSite(id: string | null): void {
  selectedSiteId.value = id;
  if (!id) return;
  selectedPlace.value = null;
  selectedCentreId.value = null;
}

export function selectCentre(id: string | null): void {
  selectedCentreId.value = id;
  if (!id) return;
  selectedPlace.value = null;
  selectedSiteId.value = null;
}
