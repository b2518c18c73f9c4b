import type { Reason } from "../reasons.ts";
import type { Person, ScenarioAccess, TableOwner } from "./person.ts";

/** What a call needs of whoever makes it. Every call says one; see server/http/calls.ts. */
export type Need =
  | "nothing" // also for who has not signed in
  | "read" // facts, figures, files: everybody who has signed in
  | "makeScenario"
  | "changeScenario" // the 案 named in the path
  | "changeFigures" // 今の数字 of the centre named in the path
  | "changeAllFigures"
  | "makeTable" // own weights and candidate places
  | "changeTable" // the one named in the path
  | "ownAccount" // one's password and sessions
  | "keepAccounts"; // who may sign in, and as what

/** What a call is about, as far as its path, query and body name it. */
export interface Subject {
  /** The 案 named; null = one of that number is not there. */
  readonly scenarios: readonly { readonly id: number; readonly access: ScenarioAccess | null }[];
  /** The own tables named; owner null = there is none of that name. */
  readonly tables: readonly { readonly owner: TableOwner | null; readonly notThere: Reason }[];
  readonly centreId: string | null;
}

/** Why a call is not answered. */
export type Refusal =
  | { readonly status: 401; readonly reason: Reason }
  | { readonly status: 403; readonly reason: Reason }
  | { readonly status: 404; readonly reason: Reason };

/**
 * The one place where rights are decided.
 *
 * A 案 or table a person may not see is as if it were not there, in whatever call it is named.
 * @param person  null = has not signed in
 * @returns null = may go on
 */
export function refusalOf(person: Person | null, need: Need, subject: Subject): Refusal | null {
  if (need === "nothing") return null;
  if (person === null) return { status: 401, reason: { code: "signInFirst" } };
  if (person.hasToChangePassword && need !== "ownAccount")
    return { status: 403, reason: { code: "changePasswordFirst" } };
  for (const { id, access } of subject.scenarios) {
    if (access && !maySee(person, access)) return { status: 404, reason: { code: "noSuchScenario", id } };
  }
  for (const { owner, notThere } of subject.tables) {
    if (owner && !maySeeTable(person, owner)) return { status: 404, reason: notThere };
  }
  const reason = missingRight(person, need, subject);
  return reason && { status: 403, reason };
}

export function maySee({ id, role, centreId }: Person, access: ScenarioAccess): boolean {
  if (access.visibility === "public" || role === "prefecture" || role === "administrator") return true;
  if (id !== null && id === access.ownerId) return true;
  if (access.visibility === "private" || centreId === null) return false;
  return centreId === access.centreId || access.sharedWith.includes(centreId);
}

/** Built-in ones are refused to everybody, in other words: see storage/scenarioRepository.ts. */
export function mayChange(person: Person, access: ScenarioAccess): boolean {
  if (!maySee(person, access) || person.role === "viewer") return false;
  if (person.role === "prefecture" || person.role === "administrator" || access.isBuiltIn) return true;
  return person.id === access.ownerId || (person.centreId !== null && person.centreId === access.centreId);
}

/** A centre's own numbers are its own, and the prefecture's to see; what has no centre is for all to count by. */
export function maySeeTable(person: Person, owner: TableOwner): boolean {
  return owner.centreId === null || isOfTable(person, owner);
}

export function mayChangeTable(person: Person, owner: TableOwner): boolean {
  return person.role !== "viewer" && isOfTable(person, owner);
}

function isOfTable({ id, role, centreId }: Person, owner: TableOwner): boolean {
  if (role === "prefecture" || role === "administrator" || (id !== null && id === owner.ownerId)) return true;
  return centreId !== null && centreId === owner.centreId;
}

function missingRight(person: Person, need: Need, { scenarios, tables, centreId }: Subject): Reason | null {
  if (need === "nothing" || need === "read") return null;
  if (need === "ownAccount") return person.id === null ? { code: "nobodySignsIn" } : null;
  if (need === "keepAccounts") {
    if (person.id === null) return { code: "nobodySignsIn" };
    return person.role === "administrator" ? null : { code: "onlyAdministrator" };
  }
  if (person.role === "viewer") return { code: "viewersOnlyRead" };
  switch (need) {
    case "makeScenario":
    case "makeTable":
      return null;
    case "changeTable":
      return tables.length > 0 && tables.every(({ owner }) => owner === null || mayChangeTable(person, owner))
        ? null
        : { code: "notYourTable" };
    case "changeScenario":
      if (scenarios.length === 0) return { code: "notYourScenario" }; // whose it is was not found out
      return scenarios.every(({ access }) => access === null || mayChange(person, access))
        ? null
        : { code: "notYourScenario" };
    case "changeFigures":
      return person.role !== "centre" || person.centreId === centreId ? null : { code: "notYourCentre" };
    case "changeAllFigures":
      return person.role === "prefecture" || person.role === "administrator" ? null : { code: "onlyPrefecture" };
  }
}
