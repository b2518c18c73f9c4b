import { computed, signal } from "@preact/signals";
import { type KeptPlace, listPlaces, listWeights, moveWeight, type WeightChoice } from "../api/uploads.ts";
import { texts } from "../i18n/texts.ts";
import { clearCondition, conditions } from "./conditions.ts";
import { latest } from "./latest.ts";
import { say, sayError } from "./messages.ts";
import { session } from "./session.ts";

const t = texts({
  weightGone: {
    ja: "リンクの「数える対象」の表は、削除されたか、ほかのセンターのものです。人口で数えます。",
    en: "The table this link counts by is deleted, or another centre's; people are counted.",
  },
});

interface Uploads {
  readonly weights: readonly WeightChoice[];
  readonly places: readonly KeptPlace[];
}

/** Lists that could not be read anew are still the lists: nothing counts by them but what is chosen. */
const kept = latest<Uploads>({ whenFailed: sayError, onFailure: "keep" });

/** What can be counted: the people of every year first, then own tables. */
export const weights = computed(() => kept.answer.value?.weights ?? []);
export const candidatePlaces = computed(() => kept.answer.value?.places ?? []);

export async function refreshUploads(): Promise<void> {
  await kept.ask(async () => {
    const [all, places] = await Promise.all([listWeights(), listPlaces()]);
    return { weights: all, places };
  });
}

/** A link may name an own table that was deleted since: then people are counted, and it is said. */
export async function startWeights(): Promise<void> {
  await refreshUploads();
  const { weight } = conditions.value;
  if (weight === undefined || weights.value.length === 0 || weights.value.some(({ id }) => id === weight)) return;
  clearCondition("weight");
  say(t("weightGone"));
}

/** The number of a place that is no longer in the data goes to another place, or (null) is dropped. */
export async function moveGone(weight: WeightChoice, from: string, to: string | null): Promise<void> {
  try {
    await moveWeight(weight.id, from, to);
    await refreshUploads();
    recounted.value++;
  } catch (error) {
    sayError(error);
  }
}

/** Whether a name given to a new table is that of one it would take the place of: the own centre's, or at the desk any. */
export function isTaken(access: WeightChoice["access"]): boolean {
  return access === undefined || access.centreId === (session.value?.person?.centreId ?? null);
}

/** Goes up when a table counts otherwise than before under the same name: figures are then asked for anew. */
export const recounted = signal(0);
