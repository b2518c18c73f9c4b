/** The facts the planner reasons about. Codes and ids are text; minutes, km and yen carry their unit in the name. */

import type { PopulationYear } from "./population.ts";

export interface Position {
  readonly lat: number;
  readonly lon: number;
}

/** One of the 21 障害保健福祉圏域, or a part of one where an area is split between centres (札幌). */
export interface Area {
  readonly id: string; // e.g. "nishi-iburi"; 札幌 stands as "sapporo-shi" and "sapporo-other"
  readonly name: string; // 西胆振; 札幌（札幌市） and 札幌（札幌市以外）
  readonly latin: string; // Nishi-Iburi, for the English screen
  readonly welfareArea: string; // the name among the 21: 札幌 for both parts
  readonly centreId: string;
}

/** One of the 11 障害者就業・生活支援センター. */
export interface Centre extends Position {
  readonly id: string; // e.g. "suteji"
  readonly number: number; // 1–11, the report's order
  readonly name: string;
  readonly kana: string; // いぶりひだか: how what tells its name from the others' is read
  readonly nickname: string; // すて～じ
  readonly latin: string; // Suteji
  readonly city: string;
  readonly municipalityCode: string;
  /** How the position is known; "office" = the municipal office stands in for an address not yet known. */
  readonly positionBasis: "office" | "address";
  readonly operator: string; // 法人
  readonly address: string | null; // 今の数字; null = not said
  readonly phone: string | null;
  readonly figuresAsOf: string | null; // the day its own figures hold for; null = the report's are used
  readonly staffTotal: number | null; // null = not stated
  readonly staffJobCoaches: number | null;
  readonly farthestNote: string | null; // the report's words on distance
  readonly source: string;
}

/** One of the 179 municipalities. Its own time is that of its municipal office. */
export interface Municipality extends Position {
  readonly code: string; // 5-digit JIS code, starts with 01
  readonly name: string;
  readonly kana: string;
  readonly latin: string; // Urakawa: the kana in Latin letters, without 市, 町, 村
  readonly subprefecture: string; // 振興局
  readonly areaId: string;
  readonly centreId: string; // the centre in charge
  readonly population: Readonly<Record<PopulationYear, number>>; // persons
  readonly areaKm2: number;
  readonly climateZone: ClimateZone;
}

/** A demand point: a place where people live, with its share of the municipality's population. */
export interface Settlement extends Position {
  readonly id: string; // as data/settlements.csv gives it; stays when rows are added or moved
  readonly municipalityCode: string;
  readonly name: string;
  readonly share: number; // 0–1; the shares of a municipality add up to 1
  readonly kind: string; // office_town, district, former_municipality, village, hamlet, island
  readonly isEstimate: boolean;
  readonly basis: string; // where the share comes from
}

/** 日本海側多雪 JS, オホーツク・根室海峡 OK, 内陸寒冷 IC, 太平洋側少雪 PA, 道南 DN. */
export const CLIMATE_ZONES = ["JS", "OK", "IC", "PA", "DN"] as const;
export type ClimateZone = (typeof CLIMATE_ZONES)[number];

export const SITE_KINDS = ["satellite", "outreach", "remote", "liaison", "retention"] as const;
/** サテライト, 出張相談会, ICT相談拠点, 市町村相談支援との連携, 定着支援の連携. */
export type SiteKind = (typeof SITE_KINDS)[number];

/** Anything people are served from besides the centres. Fields a kind does not use are left out. */
export interface Site extends Position {
  readonly id: string;
  readonly kind: SiteKind;
  readonly centreId: string; // the centre that runs it
  readonly name: string;
  readonly daysPerMonth: number; // opening days (satellite, remote) or sessions (outreach); full cover needs ≥ 8 and a satellite
  readonly municipalityCode?: string;
  readonly hours?: string; // "10:00-15:00"
  readonly recurrence?: string; // "第3金曜"
  readonly venue?: string;
  readonly premises?: "own" | "shared"; // 自前 or 間借り
  readonly staff?: number; // persons on a day
  readonly yenPerYear?: number;
  readonly overnight?: boolean;
  readonly commissioned?: boolean; // liaison: 委託 instead of 直営
  readonly holidayPolicy?: "skip" | "next" | "previous"; // 休止, 翌開所日, 前開所日
  readonly tour?: string; // outreach: sessions with the same word on one day are one trip
  readonly staffedLocally?: boolean; // satellite: its staff does not travel from the centre
  readonly host?: string; // remote, liaison, retention: the office or partner
  readonly reactionDays?: number; // retention: days until the partner is there
  /** 送迎 of a satellite or session: clients are fetched from so many minutes around, on so many days, at so much a year. */
  readonly pickupMinutes?: number;
  readonly pickupDaysPerMonth?: number;
  readonly pickupYenPerYear?: number;
  readonly note?: string;
}

export interface Places {
  readonly areas: readonly Area[];
  readonly centres: readonly Centre[];
  readonly municipalities: readonly Municipality[];
  readonly settlements: readonly Settlement[];
}
