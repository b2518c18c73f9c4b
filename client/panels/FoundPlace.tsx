import type { Exactness } from "../../server/contract/placeAnswers.ts";
import { foundText as t } from "../i18n/foundPlace.ts";
import { foundHit } from "../state/showHit.ts";
import { selectedPlace } from "../state/view.ts";

const FOUND: Readonly<Record<Exclude<Exactness, "settlement">, "foundPoint" | "foundTown" | "foundMunicipality">> = {
  ...{ point: "foundPoint", town: "foundTown", municipality: "foundMunicipality" },
};

/** On the card of a place that stands for one that was looked for: which, how exactly it was found, and how far away. */
export function FoundPlace() {
  const { hit, shownAt } = foundHit.value ?? {};
  const shown = selectedPlace.value;
  if (!hit?.near || shown?.kind !== shownAt?.kind || shown?.id !== shownAt?.id) return null;
  if (hit.exactness === "settlement") return null;
  return (
    <p class="note">
      {t(FOUND[hit.exactness], { name: hit.name })} {t("near", { km: hit.near.km.toFixed(1) })}
    </p>
  );
}
