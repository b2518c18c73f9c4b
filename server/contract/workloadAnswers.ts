import type { Season } from "../core/conditions.ts";
import type { SiteCost } from "../core/scenario/cost.ts";
import type { ScenarioParameters } from "../core/scenario/scenario.ts";

/** GET and POST /api/workload. Hours are person-hours on the road, there and back; km are the car's. */
export interface WorkloadAnswer {
  readonly year: number; // fiscal year
  readonly centres: readonly CentreWorkload[];
  readonly costs: {
    readonly sites: readonly SiteCost[];
    readonly yenPerYear: number; // of the sites whose cost is known
    readonly unknownSites: number;
    readonly peopleNewlyWithin: number;
    readonly thresholdMinutes: number;
    readonly season: Season;
    readonly yenPerPersonNewlyWithin: number | null; // null: nobody, or a site's cost is not known
  };
  readonly workingDays: number;
  readonly parameters: ScenarioParameters;
  readonly parameterSources: Readonly<Record<keyof ScenarioParameters, string>>;
  readonly notes: readonly string[];
}

export interface CentreWorkload {
  readonly centreId: string;
  readonly staff: number | null; // null = not stated
  readonly workplaceVisits: number | null;
  readonly registered: number | null;
  readonly baseline: WorkloadState;
  readonly now: WorkloadState;
  /** now − baseline: negative is saved. */
  readonly difference: TravelSummary | null;
  readonly notes: readonly string[];
}

export interface WorkloadState {
  readonly visits: TravelSummary | null; // null: the number of visits is not stated
  readonly outreach: TravelSummary;
  readonly satelliteDuty: TravelSummary;
  readonly total: TravelSummary | null;
  readonly shareOfWorkingTime: number | null; // 0–1; null: staff or visits not stated
  readonly travelYen: number | null; // car, staff hours and nights
  readonly overnightStays: number | null; // person-nights a year: visits and trips that are no day trip
  /** Journeys a year to where no way leads in the season; in no hours. */
  readonly unreachableJourneys: number;
  readonly notDayTrip: Readonly<Record<Season, DayTripCount>>;
}

export interface TravelSummary {
  readonly hoursPerYear: number;
  readonly summerHours: number;
  readonly winterHours: number;
  readonly kmPerYear: number;
  readonly hoursByMonth: readonly number[]; // April to March
}

/** Settlements that cannot be visited and left within one working day, from the site that serves them. */
export interface DayTripCount {
  readonly places: number;
  readonly people: number;
  readonly visitsPerYear: number | null; // were the whole year this season
  readonly noWayPlaces: number; // counted apart
  readonly settlementIds: readonly string[];
}
