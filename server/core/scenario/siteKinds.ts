import type { SiteKind } from "../places.ts";
import type { ScenarioParameters } from "./scenario.ts";

export const COVER_KINDS = ["full", "periodic", "remote", "firstContact", "reaction"] as const;
/** Five kinds of cover, never added up as one number; first contact and reaction bring no centre nearer. */
export type CoverKind = (typeof COVER_KINDS)[number];

/** A satellite open at least this many days a month counts like a centre. */
export const FULL_COVER_DAYS_PER_MONTH = 8;

/** Everything arithmetic has to know of a kind of site. A kind without its row does not compile. */
export interface SiteKindFacts {
  readonly cover: (daysPerMonth: number) => CoverKind;
  /** Open days (or sessions) a month where the site says nothing. */
  readonly daysPerMonth: number;
  /** The centre's journeys it causes: to its sessions, to duty there (unless its staff is local), or none. */
  readonly travel: "sessions" | "duty" | "none";
  /** A year's cost by the scenario's parameters; null: nothing known of what it costs. */
  readonly yenPerYear: (parameters: ScenarioParameters, sessionsPerYear: number) => number | null;
  /** Stands in a town of its own: what the report wishes for can be held against proposed places. */
  readonly isPlaceOfWork: boolean;
}

const WITHOUT_COST = () => null;

export const SITE_KIND_FACTS: Readonly<Record<SiteKind, SiteKindFacts>> = {
  satellite: {
    cover: (days) => (days >= FULL_COVER_DAYS_PER_MONTH ? "full" : "periodic"),
    ...{ daysPerMonth: 20, travel: "duty", isPlaceOfWork: true },
    yenPerYear: ({ satelliteYenPerYear }) => satelliteYenPerYear,
  },
  outreach: {
    cover: () => "periodic",
    ...{ daysPerMonth: 1, travel: "sessions", isPlaceOfWork: false },
    yenPerYear: ({ outreachYenPerSession }, sessionsPerYear) => sessionsPerYear * outreachYenPerSession,
  },
  remote: {
    cover: () => "remote",
    ...{ daysPerMonth: 20, travel: "none", isPlaceOfWork: true },
    yenPerYear: ({ remoteYenPerYear }) => remoteYenPerYear,
  },
  liaison: {
    cover: () => "firstContact",
    ...{ daysPerMonth: 20, travel: "none", isPlaceOfWork: false },
    yenPerYear: WITHOUT_COST,
  },
  retention: {
    cover: () => "reaction",
    ...{ daysPerMonth: 20, travel: "none", isPlaceOfWork: false },
    yenPerYear: WITHOUT_COST,
  },
};
