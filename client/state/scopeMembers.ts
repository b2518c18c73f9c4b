import { computed } from "@preact/signals";
import { WHOLE } from "../../server/core/prefecture.ts";
import { content } from "./draft.ts";
import { factIndex, facts } from "./facts.ts";
import { scope } from "./view.ts";

/** Its identity stays while sites are moved: what is drawn of the scope is not drawn anew. */
const reassigned = computed(() => content.value.reassigned);

/** Codes of the municipalities whose figures are on screen, as the 案 assigns them; null = all of them. */
export const scopeCodes = computed((): ReadonlySet<string> | null => {
  if (scope.value === WHOLE) return null;
  const moved = reassigned.value;
  return new Set(
    facts()
      .municipalities.filter(({ code, centreId }) => (moved[code] ?? centreId) === scope.value)
      .map(({ code }) => code),
  );
});

export function isInScope(municipalityCode: string): boolean {
  return scopeCodes.value?.has(municipalityCode) ?? true;
}

/** Is it in the scope, as a whole or in part? An area is where any of its municipalities is. */
export function isAreaInScope(areaId: string): boolean {
  const codes = scopeCodes.value;
  return codes === null || [...codes].some((code) => factIndex().municipalityByCode.get(code)?.areaId === areaId);
}
