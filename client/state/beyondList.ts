import { computed, effect } from "@preact/signals";
import type { PlacesBeyond } from "../../server/contract/beyondAnswers.ts";
import { fetchPlacesBeyond } from "../api/coverage.ts";
import { coverageBody } from "./coverage.ts";
import { dragged } from "./draft.ts";
import { latest } from "./latest.ts";
import { sayError } from "./messages.ts";
import { goTo, scope, setViewField, view, viewFields } from "./view.ts";
import { recounted } from "./weights.ts";

const FIELD = "list";

/** The list of the places beyond the threshold lies beside the map; the address keeps it. */
export const isBeyondListOpen = computed(() => view.value === "map" && viewFields.value[FIELD] === "beyond");

export function openBeyondList(): void {
  if (view.value !== "map") goTo("map");
  setViewField(FIELD, "beyond");
}

export function closeBeyondList(): void {
  setViewField(FIELD, "");
}

const list = latest<PlacesBeyond>({ whenFailed: sayError });

/** Of the conditions, sites and scope on screen, or the last ones while these are asked for. */
export const placesBeyond = list.answer;
export const isBeyondListStale = list.isAsking;

/** Keeps the list up with the screen while it is open; a drag is waited for. @returns what stops that */
export function startBeyondList(): () => void {
  return effect(() => {
    if (dragged.value) return;
    const body = { ...coverageBody.value, territory: scope.value };
    void recounted.value;
    void list.ask((signal) => fetchPlacesBeyond(body, signal));
  });
}
