import { signal } from "@preact/signals";
import type { SearchHit } from "../../server/contract/answers.ts";
import { goTo, type PlaceRef, selectCentre, selectPlace } from "./view.ts";

/** The last place found, and where its figures are shown; null = on the card of a centre. */
export const foundHit = signal<{ readonly hit: SearchHit; readonly shownAt: PlaceRef | null } | null>(null);

/** Shows a found place on the map: a centre or settlement itself, anything else by what stands for it. */
export function showHit(hit: SearchHit): void {
  goTo("map");
  if (hit.centreId) {
    selectCentre(hit.centreId);
    foundHit.value = { hit, shownAt: null };
    return;
  }
  const settlementId = hit.settlementId ?? hit.near?.settlementId;
  const shownAt: PlaceRef = settlementId
    ? { kind: "settlement", id: settlementId }
    : { kind: "municipality", id: hit.municipalityCode };
  selectPlace(shownAt);
  foundHit.value = { hit, shownAt };
}
