import type { Site } from "../places.ts";

/** Editable assumptions of a scenario. All yen per year, minutes one working day. */
export interface ScenarioParameters {
  readonly visitMinutes: number; // length of one visit, 日帰り check
  readonly workingMinutes: number; // working minutes of a day
  readonly satelliteYenPerYear: number; // ミニセンター 400万円/年 (report ch. 5)
  readonly outreachYenPerSession: number;
  readonly remoteYenPerYear: number;
  readonly yenPerKm: number; // car
  readonly yenPerStaffHour: number;
}

/** 案: the baseline plus sites, reassigned municipalities and parameters. Never a change of the baseline itself. */
export interface ScenarioContent {
  readonly name: string;
  readonly description: string;
  readonly sites: readonly Site[];
  /** municipality code → centre id, only where it differs from the baseline (試案の担当替え). */
  readonly reassigned: Readonly<Record<string, string>>;
  readonly parameters: Partial<ScenarioParameters>;
}

export interface Scenario extends ScenarioContent {
  readonly id: number;
  /** Built-in scenarios (現状 and the report's six models) can be copied, not changed or deleted. */
  readonly isBuiltIn: boolean;
  readonly version: number; // 1, 2, 3 …: the ETag
  readonly updatedAt: string; // ISO 8601
}
