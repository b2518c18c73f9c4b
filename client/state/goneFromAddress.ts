import { WHOLE } from "../../server/core/prefecture.ts";
import type { Gone } from "./addressWords.ts";
import { factIndex } from "./facts.ts";
import { sayError } from "./messages.ts";
import { scenarios } from "./scenarioList.ts";
import { dropUnknownSections, unknownClosed } from "./stress.ts";
import { scope, selectedPlace, setViewField, view, viewFields } from "./view.ts";

/**
 * What an old link names and is no longer there: said in words, shown without it, and so gone from the address as well
 * (which follows what is shown). A 案 and a table that are gone are looked after where they are opened.
 */
export function dropGone(): void {
  const gone: Gone[] = [];
  const place = selectedPlace.value;
  const { municipalityByCode, settlementIndexById, centreById } = factIndex();
  const isThere = !place || (place.kind === "municipality" ? municipalityByCode : settlementIndexById).has(place.id);
  if (!isThere) {
    selectedPlace.value = null;
    gone.push(["place", place.id]);
  }
  if (scope.value !== WHOLE && !centreById.has(scope.value)) {
    gone.push(["scope", scope.value]);
    scope.value = WHOLE;
  }
  for (const name of dropUnknownSections()) gone.push(["section", name]);
  if (view.value === "compare") gone.push(...dropGoneCompared());
  say(gone);
}

/** The same for what is closed, once unsaved edits are back: a site of theirs may be meant. */
export function sayClosedGone(): void {
  say(unknownClosed().map((id) => ["closed", id]));
}

function say(gone: readonly Gone[]): void {
  if (gone.length > 0) void import("./addressWords.ts").then(({ sayGone }) => sayGone(gone), sayError);
}

/** Which two 案 are compared stands in the address by their numbers. */
function dropGoneCompared(): Gone[] {
  const gone: Gone[] = [];
  for (const side of ["a", "b"]) {
    const id = viewFields.value[side];
    if (!id || scenarios.value.some((scenario) => scenario.id === Number(id))) continue;
    setViewField(side, "");
    gone.push(["compared", id]);
  }
  return gone;
}
