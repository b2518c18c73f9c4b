/**
 * Why something is refused, left out or otherwise than asked for: a code and its values. What is said of it, in every
 * language, is in server/words/reasons.ts; a code without words does not compile.
 */

import type { Season } from "./conditions.ts";
import type { NetworkLimit } from "./roads/networkAbout.ts";

/** Why the office is shut on a day: a public holiday or a weekday by name, else year end (12/29–1/3). */
interface ShutDay {
  holiday: string | null;
  weekday: string | null; // 土, 日
}

/** Where a point lies: by the nearest road. */
interface NearestRoad {
  road: string; // 国道235号
  lat: number;
  lon: number;
  km: number;
}

/** Calendar and workload. Days YYYY-MM-DD, clock times H:MM. */
export interface ScheduleReasons {
  notHeld: ShutDay;
  notHeldTaken: ShutDay & { day: string }; // the day it would move to is one of its own
  moved: ShutDay & { from: string; to: string };
  noSuchDay: { month: number; day: number };
  noSuchWeekday: { month: number; week: number; weekday: string };
  noDates: object;
  stopUnreachable: object;
  lateForStart: { leave: string; arrive: string; start: string };
  noOrderFits: object;
  lateReturn: { back: string; until: string; breakMinutes: number };
  staffNotStated: object;
  visitsNotStated: object;
  partnerVisits: object;
  visitsSpread: object;
  visitsFrom: object;
  satelliteStaff: object;
  winterShare: object;
  winterByZone: object;
  holidaysSkipped: object;
  fortnightFrom: object;
  hoursAssumed: object;
  setting: object;
  settingWorkingDay: object;
  settingClock: { clock: string };
  settingBreak: object;
  settingFirstContacts: object;
  settingReactionDays: object;
  settingOwnWay: object;
  miniCentreBudget: object;
  reportFigures: object;
}

/** Uploaded tables. */
export interface UploadReasons {
  fileMissing: object;
  /** What the reader says of a file or a line; it names things of the file and has its own words in each language. */
  inTable: { ja: string; en: string };
  otherKindOfPlace: { name: string; kind: "municipality" | "settlement" };
  offRoad: NearestRoad;
  inSea: NearestRoad;
  inLake: NearestRoad & { lake: string };
  notOfKind: { kind: "municipality" | "settlement"; key: string };
  notGone: { key: string };
}

/** What a caller may get wrong in a field, whatever the call. */
export interface FieldReasons {
  missing: object;
  unknownField: object;
  wrongKind: { kind: string }; // string, number, boolean, object, array …
  notOneOf: { allowed: string };
  notOneOfGiven: { allowed: string; given: string };
  tooSmall: { minimum: number };
  tooBig: { maximum: number };
  tooShort: { minimum: number };
  tooLong: { maximum: number };
  tooMany: { maximum: number };
  outOfRange: { minimum: number; maximum: number; given: string };
  notALatitude: object;
  notALongitude: object;
  notADay: object;
  notHours: object;
  notARecurrence: object;
  notSeverity: object;
  notAPoint: object;
  notScenarioIds: object;
  notACode: object;
  notAScenarioFile: object;
  otherFileVersion: object;
  malformed: { text: string }; // what the check itself says, in English
  notAboveZero: { given: string };
}

/** The planner's own file, and copies of it. */
export interface DatabaseReasons {
  databaseBusy: object;
  databaseDamaged: object;
  diskFull: object;
  databaseUnusable: { text: string }; // what SQLite or the system says, in English
  databaseNewer: { tables: number; known: number };
  databaseForeign: object; // no SQLite file, or not the planner's
  databaseUnsound: object;
  databaseReadOnly: object;
  databaseLocked: object;
  databaseNotOpened: { text: string };
  databaseNoRoom: object;
  backupDiffers: { text: string };
  fileThere: object;
  serverRuns: object;
  noSuchFile: object;
}

/** Who may do what. */
export interface PeopleReasons {
  signInFirst: object;
  wrongPassword: object;
  tooManySignIns: object;
  lockedOut: { minutes: number };
  viewersOnlyRead: object;
  notYourScenario: object;
  accessChanged: { name: string };
  notYourTable: object;
  notYourCentre: object;
  onlyPrefecture: object;
  nobodySignsIn: object;
  onlyAdministrator: object;
  changePasswordFirst: object;
  notOneself: object;
  loginInUse: { login: string };
  noSuchPerson: { id: number };
  headerMissing: object;
  noAdministrator: object;
  roleNeedsCentre: object;
  passwordShort: { minimum: number };
  passwordSame: object;
  loginMalformed: object;
  loginTaken: { login: string };
  noSuchLogin: { login: string };
  proxyIncomplete: object;
}

/** Routing servers, and what a network cannot do. */
export interface EngineReasons {
  networkCannot: { network: string; limit: NetworkLimit };
  engineSilent: { engine: string; text: string }; // what was seen, in English
  engineChanged: { engine: string };
  engineWrong: { engine: string; text: string };
  closedRoadDriven: { engine: string; season: Season; road: string; km: number };
  engineUrl: { given: string };
  engineUrlMissing: { engine: string };
  tableLimit: { given: string };
  matrixKm: { given: string };
}

/** What a request names and the data does not have, or does not have like this. */
export interface RequestReasons extends DatabaseReasons, EngineReasons, PeopleReasons {
  noSuchMunicipality: { municipalityCode: string };
  noSuchSettlement: { settlementId: string };
  noSuchCentre: { centreId: string };
  noSuchCentreOrSite: { id: string };
  noSuchSection: { name: string };
  noSuchTerritory: { id: string };
  noSuchScenario: { id: number };
  noSuchVersion: { id: number; version: number };
  notInBin: { id: number };
  noSuchSite: { scenario: number; siteId: string };
  noSuchWeight: { id: string };
  noSuchList: { listName: string };
  noSuchCall: { call: string };
  idTwice: { id: string };
  idOfCentre: { id: string };
  layoutNeedsCentre: { allowed: string; given: string | null };
  noSuchPage: { pages: number; given: number };
  tooManyStops: { tour: string; stops: number; day: string; maximum: number };
  notInCharge: { municipalityCode: string; centreId: string };
  ruledOutToo: { municipalityCode: string };
  lockedTwice: { municipalityCode: string };
  tooManyLocked: { locked: number; n: number };
  tooFewPlaces: { places: number };
  builtIn: { name: string };
  changedSince: { name: string; version: number; currentVersion: number };
  figuresChangedSince: { centreId: string; version: number };
  versionMissing: object;
  versionMalformed: { given: string };
  notJson: object;
  notJsonType: { given: string };
  tooLarge: { megabytes: number };
  unsupportedBody: { text: string };
  badAddress: object;
  badLine: { text: string }; // of a table in data/
  tooManyWaiting: object;
  tooManyRequests: { seconds: number };
  dataChanged: object;
  portRange: { given: string };
  publicUrl: { given: string };
  foreignHost: { host: string };
  foreignOrigin: { origin: string };
  pairsMissing: object;
  oneFileNeeded: { command: string };
  serverFailed: object;
}

/** What a search does not know, or how it read what was typed. */
export interface SearchReasons {
  searchNoStations: object;
  searchNoEmploymentOffices: object;
  searchEmploymentOfficeTowns: object;
  searchPostcodeShort: object;
  searchPostcodeUnknown: { digits: string };
  searchElsewhere: { lat: number; lon: number };
  searchExchanged: { lat: number; lon: number };
  searchOtherPrefecture: { prefecture: string };
  searchTownUnknown: { rest: string; municipality: string };
  searchNothing: { text: string };
}

export interface ReasonValues extends ScheduleReasons, UploadReasons, FieldReasons, RequestReasons, SearchReasons {}
export type ReasonCode = keyof ReasonValues;
export type ReasonOf<C extends ReasonCode> = { readonly code: C } & Readonly<ReasonValues[C]>;
export type Reason = { [C in ReasonCode]: ReasonOf<C> }[ReasonCode];
