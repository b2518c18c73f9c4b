import { WHOLE } from "../../server/core/prefecture.ts";
import { texts } from "../i18n/texts.ts";
import { factIndex } from "./facts.ts";
import { say } from "./messages.ts";
import { scope, selectedPlace } from "./view.ts";

const t = texts({
  place: { ja: "この住所の場所（{id}）はもうありません。", en: "The place of this address ({id}) is gone." },
  scope: {
    ja: "この住所のセンター（{id}）はありません。全道を表示します。",
    en: "There is no centre {id} as this address has it. All Hokkaido is shown.",
  },
});

/**
 * What an old link names and is no longer there: said in words, shown without it, and so gone from the address as well
 * (which follows what is shown). A 案 and a table that are gone are looked after where they are opened.
 */
export function dropGone(): void {
  const place = selectedPlace.value;
  const { municipalityByCode, settlementIndexById, centreById } = factIndex();
  const isThere = !place || (place.kind === "municipality" ? municipalityByCode : settlementIndexById).has(place.id);
  if (!isThere) {
    selectedPlace.value = null;
    say(t("place", { id: place.id }));
  }
  if (scope.value !== WHOLE && !centreById.has(scope.value)) {
    say(t("scope", { id: scope.value }));
    scope.value = WHOLE;
  }
}
