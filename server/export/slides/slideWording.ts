import type { Season } from "../../core/conditions.ts";
import type { Language, Words } from "../../core/language.ts";
import { type MapPageNames, mapPageNames } from "../../services/mapPage/mapPageNames.ts";
import { SEASON_WORDS, thresholdWords } from "../../words/conditions.ts";
import { shown } from "../tables/shown.ts";
import { scopeOf, type TableFacts } from "../tables/tableFacts.ts";

/** How a slide says its numbers: in the deck's language, with their units. */
export interface SlideWording {
  readonly language: Language;
  readonly names: MapPageNames;
  readonly thresholdMinutes: number;
  readonly threshold: string; // 2時間
  readonly scope: string; // whose figures: 全道, or a centre's
  readonly season: Season;
  readonly seasonName: string;
  /** The season asked for beside another: summer beside winter, winter beside storm. */
  readonly seasons: readonly [Season, Season];
  readonly isBaseline: boolean;
  say(words: Words): string;
  people(value: number): string;
  peopleChange(value: number): string;
  minutes(value: number | null): string;
  yen(value: number | null): string;
}

export function slideWording(facts: TableFacts): SlideWording {
  const { language, places, answer } = facts;
  const { season, thresholdMinutes, weight } = answer.assumptions;
  const unit = { ja: weight.unit, en: weight.unit === "人" ? " people" : ` ${weight.unit}` }[language];
  return {
    ...{ language, names: mapPageNames(places, language), thresholdMinutes, season },
    threshold: thresholdWords(thresholdMinutes)[language],
    scope: scopeOf(facts)[language],
    seasonName: SEASON_WORDS[season][language],
    seasons: season === "storm" ? ["winter", "storm"] : ["summer", "winter"],
    isBaseline: answer.sites.length === 0 && answer.settlements.baselineMinutes === null,
    say: (words) => words[language],
    people: (value) => `${shown(value, "people")}${unit}`,
    peopleChange: (value) => `${shown(value, "people", true)}${unit}`,
    minutes: (value) =>
      value === null ? { ja: "道路なし", en: "no way" }[language] : `${shown(value, "minutes")}${MINUTES[language]}`,
    yen: (value) =>
      value === null
        ? { ja: "不明", en: "unknown" }[language]
        : { ja: `${tenThousands(value)}万円`, en: `${shown(value, "yen")} yen` }[language],
  };
}

const MINUTES: Words = { ja: "分", en: " min" };

function tenThousands(yen: number): string {
  return (Math.round(yen / 1000) / 10).toLocaleString("en-US");
}
