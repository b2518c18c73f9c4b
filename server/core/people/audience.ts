import type { ScenarioAccess, Visibility } from "./person.ts";

/** Who may see a 案. */
export interface Audience {
  readonly visibility: Visibility;
  readonly sharedWith: readonly string[]; // centre ids, where shared
}

/** Nothing is shared where it is not `shared`, whatever list of centres lies beside. */
export function isSameAudience(a: Audience, b: Audience): boolean {
  if (a.visibility !== b.visibility) return false;
  const centres = ({ sharedWith }: Audience) => [...sharedWith].sort().join();
  return a.visibility !== "shared" || centres(a) === centres(b);
}

/** A 案 from scratch: inside the planner nothing is kept from one another, unless somebody says so. */
export const OPEN_TO_ALL: Audience = { visibility: "public", sharedWith: [] };

/**
 * Who may see what is made from a 案: nobody who might not see that one, besides whoever makes it.
 * @param centreId  of whoever makes it
 */
export function audienceOfCopy(source: ScenarioAccess, centreId: string | null): Audience {
  const { visibility, sharedWith, centreId: sourceCentreId } = source;
  if (visibility !== "shared") return { visibility, sharedWith: [] };
  const centres = sourceCentreId === null ? sharedWith : [...sharedWith, sourceCentreId];
  return { visibility, sharedWith: [...new Set(centres)].filter((id) => id !== centreId) };
}
