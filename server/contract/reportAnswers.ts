/** What the source report states, statement by statement; null = not stated or not readable, never 0. */
import { z } from "zod";
import { SITE_KINDS } from "../core/places.ts";
import { PARTNERSHIP_TOPICS } from "../core/report/partnership.ts";
import { UNDECIDABLE_REASONS, VERDICTS } from "../core/report/statedTravel.ts";
import { type Answer, MINUTES } from "./answer.ts";

/** A centre's year (H25/H26); null = not stated or not readable, never 0. */
export const CentreStats = z.strictObject({
  centreId: z.string(),
  registered: z.number().nullable(), // 登録者
  consultations: z.number().nullable(), // 相談・支援件数
  workplaceVisits: z.number().nullable(), // 職場訪問定着支援
  placements: z.number().nullable(), // 就職者
  establishments: z.number().nullable(), // 事業所数
  helloWork: z.number().nullable(),
  traineeCompanies: z.number().nullable(), // 実習先受入企業
  partnersTransition: z.number().nullable(), // 連携先 就労移行支援
  partnersTypeA: z.number().nullable(),
  partnersTypeB: z.number().nullable(),
  partnersTotal: z.number().nullable(),
  municipalitiesConsulting: z.number().nullable(), // 相談に対応する市町村
  municipalitiesMeetings: z.number().nullable(), // 会議等参加
  municipalitiesGuidance: z.number().nullable(), // 指導助言先
  notes: z.string().nullable(),
  source: z.string(),
  uncertain: z.string(), // columns whose reading is uncertain
  asOf: z.string().nullable(), // of registered, workplaceVisits, placements; null = H25年度
});
export type CentreStats = Answer<typeof CentreStats>;
/** Places that offer 就労移行支援, 就労継続支援A型 and B型; `null` = not readable. */
export const Establishments = z.strictObject({
  transition: z.number().nullable(),
  typeA: z.number().nullable(),
  typeB: z.number().nullable(),
});

/** Offices of a municipality. Where 直営 and 委託 cannot be told apart both are null and the total still holds. */
export const Resources = z.strictObject({
  code: z.string(),
  establishments2026: Establishments, // March 2026
  establishments2014: Establishments, // July 2014, the report's; the offices below, too
  consultDirect: z.number().nullable(), // 相談支援 直営
  consultCommissioned: z.number().nullable(), // 委託
  consultTotal: z.number().nullable(),
  helloWork: z.number().nullable(),
});
export type Resources = Answer<typeof Resources>;
/** A statement of the report on travel, to hold our minutes against. */
export const StatedTravel = z.strictObject({
  centreId: z.string().nullable(),
  place: z.string(),
  statement: z.string(),
  minutesMin: z.number().nullable(),
  minutesMax: z.number().nullable(),
  season: z.string().nullable(),
  kind: z.string(),
  scope: z.string(),
  municipalities: z.array(z.string()), // names
  source: z.string(),
});
export type StatedTravel = Answer<typeof StatedTravel>;
/** A statement beside our minutes to the places it means, on the roads of March 2014 (`in2014`) and of today (`now`). */
const MINUTES_BY_SEASON = z.strictObject({ summer: MINUTES, winter: MINUTES });
export const CheckedStatement = StatedTravel.extend({
  verdict: z.enum(VERDICTS), // on the roads of March 2014
  reason: z.enum(UNDECIDABLE_REASONS).nullable(),
  ours: z.array(z.strictObject({ name: z.string(), in2014: MINUTES_BY_SEASON, now: MINUTES_BY_SEASON })),
});
export type CheckedStatement = Answer<typeof CheckedStatement>;
/** A free-standing fact of the sources, or a case of another prefecture. */
export const StatedFact = z.strictObject({
  measure: z.enum(SITE_KINDS).nullable(), // which of the five measures it is a case of; null = none
  topic: z.string(),
  where: z.string(),
  statement: z.string(),
  source: z.string(),
});
export type StatedFact = Answer<typeof StatedFact>;
/** A recurring visit the report speaks of: 実施中, 実施予定, 検討中 or 意向. */
export const StatedOutreach = z.strictObject({
  centreId: z.string().nullable(), // null = of another prefecture
  place: z.string(),
  municipality: z.string().nullable(),
  weekOfMonth: z.number().nullable(),
  weekday: z.string().nullable(), // 月火水木金土日
  cadence: z.string().nullable(),
  venue: z.string().nullable(),
  status: z.string(),
  source: z.string(),
});
export type StatedOutreach = Answer<typeof StatedOutreach>;
/** A model, wish or condition of the report for one centre, by kind of measure. */
export const StatedModel = z.strictObject({
  centreId: z.string(),
  kind: z.enum(SITE_KINDS),
  municipalities: z.array(z.string()), // names
  statement: z.string(),
  entryType: z.enum(["model", "wish", "condition"]),
  source: z.string(),
});
export type StatedModel = Answer<typeof StatedModel>;
/** One of the five measures, in the report's words. */
export const Measure = z.strictObject({
  kind: z.enum(SITE_KINDS),
  name: z.string(),
  definition: z.string(),
});
export type Measure = Answer<typeof Measure>;
/** Areas and centres of one of the 47 prefectures (July 2014). */
export const Prefecture = z.strictObject({
  name: z.string(),
  areaKm2: z.number(),
  areas: z.number(),
  centres: z.number(),
});
export type Prefecture = Answer<typeof Prefecture>;
/** A 連携地域 or 定住自立圏: municipalities that already work together. */
export const Partnership = z.strictObject({
  region: z.string(),
  latin: z.string(),
  scheme: z.string(),
  municipalities: z.array(z.string()), // names
  projects: z.string().nullable(),
  secretariat: z.string().nullable(), // 事務局
  agreementDate: z.string().nullable(),
  topics: z.array(z.enum(PARTNERSHIP_TOPICS)), // 医療, 福祉, ICT, 地域公共交通 where marked ○
  otherTopics: z.string().nullable(),
  notes: z.string().nullable(),
  source: z.string(),
});
export type Partnership = Answer<typeof Partnership>;
