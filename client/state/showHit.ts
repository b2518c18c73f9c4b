import type { SearchHit } from "../../server/contract/answers.ts";
import { fetchSnap } from "../api/coverage.ts";
import { sayError } from "./messages.ts";
import { goTo, selectPlace } from "./view.ts";

/** Shows a found place on the map: a settlement itself, anything else by the municipality it lies in. */
export async function showHit({ kind, settlementId, municipalityCode, lat, lon }: SearchHit): Promise<void> {
  goTo("map");
  if (settlementId) return selectPlace({ kind: "settlement", id: settlementId });
  try {
    const code = kind === "candidate" ? (await fetchSnap(lat, lon)).municipalityCode : municipalityCode;
    if (code) selectPlace({ kind: "municipality", id: code });
  } catch (error) {
    sayError(error);
  }
}
