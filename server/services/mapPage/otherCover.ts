import type { Measures } from "../../contract/answers.ts";
import { RING_KINDS, type RingKind } from "../../contract/mapPageContent.ts";

/** People reached by sessions, remote points, liaison and retention partners: kinds of their own, never added to full cover. */
const PEOPLE: Readonly<Record<RingKind, (m: Measures) => number>> = {
  periodic: (m) => m.periodicOnlyWithin,
  remote: (m) => m.remoteOnlyWithin,
  firstContact: (m) => m.firstContactPeople,
  reaction: (m) => m.reactionPeople,
};

const HALF_A_PERSON = 0.5;

export interface OtherCover {
  readonly kind: RingKind;
  readonly people: (m: Measures) => number;
}

/** The kinds by which anybody is reached in any of the measures shown. */
export function otherCoverIn(shown: readonly Measures[]): OtherCover[] {
  return RING_KINDS.map((kind) => ({ kind, people: PEOPLE[kind] })).filter(({ people }) =>
    shown.some((measures) => people(measures) >= HALF_A_PERSON),
  );
}
