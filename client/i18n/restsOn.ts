import type { Assumptions } from "../../server/contract/answers.ts";
import { weightName } from "../../server/core/population.ts";
import { WHOLE } from "../../server/core/prefecture.ts";
import { centrePositionWords } from "../../server/core/scenario/centreFigures.ts";
import { roadsInFull } from "../../server/words/roads.ts";
import { scopeWords } from "../../server/words/scope.ts";
import { language } from "../state/language.ts";
import { territoryName } from "../state/names.ts";
import { conditionText, conditionWord } from "./conditions.ts";
import { texts } from "./texts.ts";

const t = texts({
  restsOn: {
    ja: "{season}・{rule}・有料道路を{toll}・フェリーを{ferry}・{weight}・{roads}・{centres}・データ {version}",
    en: "{season}; served by: {rule}; tolls: {toll}; ferries: {ferry}; {weight}; {roads}; {centres}; data {version}",
  },
});

/** The conditions figures rest on, in one line. */
export function restsOnText({
  season,
  rule,
  toll,
  ferry,
  weight,
  asOf,
  roads,
  ...rest
}: Omit<Assumptions, "scenario">): string {
  return t("restsOn", {
    season: conditionText(season),
    rule: conditionWord(rule),
    toll: conditionWord(toll),
    ferry: conditionWord(ferry),
    weight: weightName(weight, language.value),
    roads: roadsInFull(roads, asOf, language.value),
    centres: centrePositionWords(rest.centresAtAddress, language.value),
    version: rest.dataVersion,
  });
}

/** Whose figures they are: of all Hokkaido, or of the places one centre is in charge of. */
export function scopeText(territory: { readonly id: string; readonly name: string }): string {
  return scopeWords(territory.id === WHOLE ? null : territoryName(territory))[language.value];
}
