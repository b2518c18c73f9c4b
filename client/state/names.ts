import type { Scenario } from "../../server/contract/answers.ts";
import { WHOLE, WHOLE_NAME } from "../../server/core/prefecture.ts";
import { content, isBuiltIn } from "./draft.ts";
import { centreName, factIndex, municipalityName } from "./facts.ts";
import { language } from "./language.ts";
import { scenarios } from "./scenarioList.ts";

/**
 * Names of places in the language on screen: in English by their readings, in Latin letters. What is stored (a site's
 * name, a 案) keeps its Japanese name; settlements have no reading in the facts and stay in Japanese.
 */
const BASELINE = { ja: "現状", en: "Baseline" } as const;

const isLatin = () => language.value === "en";

/** すて～じ（伊達市）, Suteji (Date). */
export function centreWithCity({ id, city, municipalityCode }: CentreNames): string {
  return isLatin() ? `${centreName(id)} (${municipalityName(municipalityCode)})` : `${centreName(id)}（${city}）`;
}
interface CentreNames {
  readonly id: string;
  readonly city: string;
  readonly municipalityCode: string;
}

export function areaName(id: string): string {
  const found = factIndex().areaById.get(id);
  return (isLatin() ? found?.latin : found?.name) ?? id;
}

/** Of a row by its id: all of Hokkaido, a centre, an area, a municipality; a name of its own otherwise. */
export function territoryName({ id, name }: { readonly id: string; readonly name: string }): string {
  if (id === WHOLE) return isLatin() ? WHOLE_NAME.en : name;
  const { centreById, areaById, municipalityByCode } = factIndex();
  if (centreById.has(id)) return centreName(id);
  if (areaById.has(id)) return areaName(id);
  return municipalityByCode.has(id) ? municipalityName(id) : name;
}

/** A site is called what its planner called it; one that bears its town's name is called as the town. */
export function siteName({ name, municipalityCode = "" }: SiteNames): string {
  return name === factIndex().municipalityByCode.get(municipalityCode)?.name
    ? municipalityName(municipalityCode)
    : name;
}
interface SiteNames {
  readonly name: string;
  readonly municipalityCode?: string | undefined;
}

/** Of a site an answer names by its id. */
export function siteNameOf({ siteId, name }: { readonly siteId: string; readonly name: string }): string {
  const site = content.value.sites.find(({ id }) => id === siteId);
  return site ? siteName(site) : name;
}

/** 礼文町 須古頓, Rebun 須古頓. @param name  as the answers give it: municipality and settlement */
export function placeName(code: string, name: string): string {
  if (!isLatin()) return name;
  const found = factIndex().municipalityByCode.get(code);
  return found ? name.replace(found.name, municipalityName(code)) : name;
}

/** 現状, Baseline; 報告書モデル：すて～じ, Report's model: Suteji; what a planner called otherwise stays. */
export function scenarioName({ name, isBuiltIn }: { readonly name: string; readonly isBuiltIn: boolean }): string {
  if (!isLatin() || !isBuiltIn) return name;
  const [, nickname] = /^報告書モデル：(.+)$/.exec(name) ?? [];
  if (nickname === undefined) return name === BASELINE.ja ? BASELINE.en : name;
  const centre = [...factIndex().centreById.values()].find((each) => each.nickname === nickname);
  return `Report's model: ${centre ? centreName(centre.id) : nickname}`;
}

/** In a list to choose from: two of one name are told apart by whose they are and their number. */
export function listedScenarioName({ id, name, isBuiltIn, access }: Scenario): string {
  const shown = scenarioName({ name, isBuiltIn });
  const isAlone = scenarios.value.every((other) => other.id === id || other.name !== name);
  return isAlone ? shown : `${shown}（${access?.owner ? `${access.owner}、` : ""}No. ${id}）`;
}

/** Of the 案 on screen. */
export function shownScenarioName(): string {
  return scenarioName({ name: content.value.name, isBuiltIn: isBuiltIn.value });
}

/** What a 案 says of itself; the models' words are those of the report and stay as they are. */
export function scenarioDescription(): string {
  const { description } = content.value;
  const isBaseline = isBuiltIn.value && content.value.name === BASELINE.ja;
  return isLatin() && isBaseline ? "The 11 centres only, no satellites" : description;
}

/** Of a 案 an answer names by its number. */
export function scenarioNameOf({ id, name }: { readonly id: number; readonly name: string }): string {
  return scenarioName(scenarios.value.find((scenario) => scenario.id === id) ?? { name, isBuiltIn: false });
}

/** Of a municipality an answer gives by its Japanese name alone. */
export function municipalityNamed(name: string): string {
  if (!isLatin()) return name;
  const found = [...factIndex().municipalityByCode.values()].find((each) => each.name === name);
  return found ? municipalityName(found.code) : name;
}

/** 連携地域 and 定住自立圏. */
export function regionName({ region, latin }: { readonly region: string; readonly latin: string }): string {
  return isLatin() ? latin : region;
}

/** 国道235号, National Route 235: a numbered road's name as an answer gives it; others keep theirs. */
export function shownRoadName(name: string): string {
  if (!isLatin()) return name;
  return name.replace(/^国道(\d+)号$/, "National Route $1").replace(/^道道(\d+)号$/, "Prefectural Road $1");
}
