import { signal } from "@preact/signals";
import type { Health } from "../../server/contract/answers.ts";
import { SEASONS, type Season } from "../../server/core/conditions.ts";
import type { NetworkLimit } from "../../server/core/roads/networkAbout.ts";
import { fetchReasons, sayReasonLate } from "../i18n/lateReasons.ts";

/** The road network in use as the server told it last, and whether a routing server answers; null before the first word. */
export const roads = signal<Health["roads"] | null>(null);
/** Grows when the words of reasons have come. */
const spoken = signal(0);

export async function takeRoads(told: Health["roads"]): Promise<void> {
  roads.value = told;
  if (told.limits.length === 0) return;
  await fetchReasons();
  spoken.value++;
}

export function cannot(limit: NetworkLimit): boolean {
  return roads.value?.limits.includes(limit) ?? false;
}

/** Why something cannot be asked for on the network in use, in words; undefined = it can. */
export function whyNot(limit: NetworkLimit): string | undefined {
  if (!cannot(limit)) return undefined;
  void spoken.value;
  return sayReasonLate({ code: "networkCannot", network: roads.value?.name ?? "", limit });
}

/** For a choice of seasons: why the storm day cannot be chosen. */
export const offStorm = (season: Season) => (season === "storm" ? { whyNot: whyNot("storm") } : {});

/** The same for avoiding tolls or ferries, which may also be impossible only together. */
export function offAvoiding(what: "toll" | "ferry", isOtherAvoided: boolean): string | undefined {
  return whyNot(`${what}Avoid`) ?? (isOtherAvoided ? whyNot("tollAndFerryAvoid") : undefined);
}

/** All but a storm day the network has not. */
export function seasonsKnown(): readonly Season[] {
  return SEASONS.filter((season) => season !== "storm" || !cannot("storm"));
}
