import type { Municipality } from "../../core/places.ts";
import type { Objective } from "../../core/suggest/siteChoice.ts";
import type { CandidatePlace } from "../../core/uploads.ts";
import { type FieldProblem, InvalidRequestError } from "../../errors.ts";
import type { Facts } from "../../facts/loadFacts.ts";
import type { CoverageRequest } from "../coverage/coverageRequest.ts";
import type { Assignment } from "../coverage/territories.ts";

/** What is asked for, beside the sites and conditions of `coverage`. */
export interface SuggestRequest {
  readonly coverage: CoverageRequest;
  readonly objective: Objective;
  readonly count: number;
  readonly centreId?: string;
  readonly ownPlaces: readonly OwnCandidate[]; // places of uploaded lists beside the municipal offices
  readonly hasHelloWork: boolean;
  readonly hasConsultation: boolean;
  readonly partnership?: string;
  readonly locked: readonly string[]; // municipality codes
  readonly ruledOut: readonly string[];
  readonly timeLimitSeconds: number;
}

/** Where a satellite may stand: a municipal office, or a place of an uploaded list. The centre in charge there runs it. */
export interface Candidate {
  readonly municipality: Municipality; // it lies in
  readonly place: number; // of the municipality's office, among settlements and offices
  readonly centre: number; // index of the centre
  readonly own: CandidatePlace | null; // null = the office itself
}

/** An own place with the municipality it lies in. */
export interface OwnCandidate {
  readonly own: CandidatePlace;
  readonly municipalityCode: string;
}

type CandidateFacts = Pick<Facts, "places" | "resources" | "partnerships">;

/** @throws {InvalidRequestError} for every field that names something unknown, or more than there is */
export function candidatesFor(facts: CandidateFacts, request: SuggestRequest, assignment: Assignment): Candidate[] {
  const { centres, municipalities, settlements } = facts.places;
  checkNames(facts, request);
  const offices = municipalities.map((municipality, index): Candidate => {
    const place = settlements.length + index;
    return { municipality, place, centre: assignment.centreOf[place], own: null };
  });
  const officeOf = new Map(offices.map((office) => [office.municipality.code, office]));
  const everywhere = [
    ...offices, // first: a locked municipality is locked at its office
    ...request.ownPlaces.flatMap(({ own, municipalityCode }) => {
      const office = officeOf.get(municipalityCode);
      return office ? [{ ...office, own }] : [];
    }),
  ];
  const inScope = everywhere.filter(({ centre }) => !request.centreId || centres[centre].id === request.centreId);
  const mayStand = candidateFilter(facts, request);
  const candidates = inScope.filter(({ municipality }) => mayStand(municipality));
  checkAmounts(request, inScope, candidates);
  return candidates;
}

/** Locked places pass every filter. */
function candidateFilter({ resources, partnerships }: CandidateFacts, request: SuggestRequest) {
  const { hasHelloWork, hasConsultation, partnership, locked, ruledOut } = request;
  const members = partnerships.find(({ region }) => region === partnership)?.municipalities;
  return ({ code, name }: Municipality): boolean => {
    if (ruledOut.includes(code)) return false;
    if (locked.includes(code)) return true;
    const offices = resources.get(code);
    if (hasHelloWork && !(offices?.helloWork && offices.helloWork > 0)) return false;
    if (hasConsultation && !(offices?.consultTotal && offices.consultTotal > 0)) return false;
    return members === undefined || members.includes(name);
  };
}

function checkNames({ places, partnerships }: CandidateFacts, request: SuggestRequest): void {
  const { centreId, partnership, locked, ruledOut } = request;
  const codes = new Set(places.municipalities.map(({ code }) => code));
  const problems: FieldProblem[] = [];
  const unknownCodes = (field: string, given: readonly string[]) => {
    for (const [index, code] of given.entries()) {
      if (!codes.has(code))
        problems.push({ field: `${field}.${index}`, reason: { code: "noSuchMunicipality", municipalityCode: code } });
    }
  };
  if (centreId !== undefined && !places.centres.some(({ id }) => id === centreId)) {
    const allowed = places.centres.map(({ id }) => id).join(", ");
    problems.push({ field: "centre", reason: { code: "notOneOfGiven", allowed, given: centreId } });
  }
  if (partnership !== undefined && !partnerships.some(({ region }) => region === partnership)) {
    const allowed = partnerships.map(({ region }) => region).join(", ");
    problems.push({ field: "partnership", reason: { code: "notOneOfGiven", allowed, given: partnership } });
  }
  unknownCodes("locked", locked);
  unknownCodes("ruledOut", ruledOut);
  if (problems.length > 0) throw new InvalidRequestError(problems);
}

function checkAmounts(request: SuggestRequest, inScope: readonly Candidate[], candidates: readonly Candidate[]): void {
  const { count, centreId, locked, ruledOut } = request;
  const problems: FieldProblem[] = [];
  for (const [index, code] of locked.entries()) {
    const field = `locked.${index}`;
    if (!inScope.some(({ municipality }) => municipality.code === code)) {
      problems.push({ field, reason: { code: "notInCharge", municipalityCode: code, centreId: centreId ?? "" } });
    }
    if (ruledOut.includes(code)) problems.push({ field, reason: { code: "ruledOutToo", municipalityCode: code } });
    if (locked.indexOf(code) < index) problems.push({ field, reason: { code: "lockedTwice", municipalityCode: code } });
  }
  if (locked.length > count) {
    problems.push({ field: "locked", reason: { code: "tooManyLocked", locked: locked.length, n: count } });
  }
  if (count > candidates.length) {
    problems.push({ field: "n", reason: { code: "tooFewPlaces", places: candidates.length } });
  }
  if (problems.length > 0) throw new InvalidRequestError(problems);
}
