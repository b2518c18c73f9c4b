/** viewer reads; centre edits what is its centre's; prefecture edits and sees all; administrator keeps the people, too. */
export const ROLES = ["viewer", "centre", "prefecture", "administrator"] as const;
export type Role = (typeof ROLES)[number];

/** Who calls. */
export interface Person {
  readonly id: number | null; // null = whoever sits at the desk, where nobody signs in
  readonly login: string;
  readonly name: string;
  readonly role: Role;
  readonly centreId: string | null; // of a centre's people
  /** Came in with a password somebody else knows: chooses one before anything else. */
  readonly hasToChangePassword?: boolean;
}

/** What a person types to sign in. */
export const LOGIN = /^[a-z0-9._@-]{2,60}$/;

/** The planner on one desk: no sign-in, everything allowed, no name beside what is saved. */
export const AT_THE_DESK: Person = { id: null, login: "", name: "", role: "administrator", centreId: null };

export const VISIBILITIES = ["private", "shared", "public"] as const;
/** private: its owner's alone; shared: with the centres named; public: everybody who may sign in. */
export type Visibility = (typeof VISIBILITIES)[number];

/** Whose a 案 is. */
export interface ScenarioAccess {
  readonly ownerId: number | null; // null = made without signing in, or built in
  readonly owner: string | null; // the name
  readonly centreId: string | null;
  readonly visibility: Visibility;
  readonly sharedWith: readonly string[]; // centre ids
  readonly isBuiltIn: boolean;
}

/** Whose an own weight or a list of candidate places is: its centre's; without one, everybody's to use. */
export interface TableOwner {
  readonly ownerId: number | null; // null = kept without signing in
  readonly owner: string | null; // the name
  readonly centreId: string | null; // the owner's centre when it was kept
}

/** A working day: nobody is asked twice, and a browser left open is not open for long. */
export const SESSION_HOURS = 12;
