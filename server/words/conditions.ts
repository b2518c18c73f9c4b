/** The words of seasons, rules, choices and thresholds, once for screen, map page, tables and files. */
import type { Ferry, Season, ServingRule, Toll } from "../core/conditions.ts";
import type { Words } from "../core/language.ts";

export const SEASON_WORDS: Readonly<Record<Season, Words>> = {
  summer: { ja: "夏期", en: "Summer" },
  winter: { ja: "冬期", en: "Winter" },
  storm: { ja: "荒天", en: "Storm" },
};

/** On a button, where a hint beside it says more. */
export const RULE_WORDS: Readonly<Record<ServingRule, Words>> = {
  assigned: { ja: "管轄", en: "Own centre" },
  nearest: { ja: "最寄り", en: "Nearest" },
};

/** In a sentence: who serves. */
export const RULE_MEANING: Readonly<Record<ServingRule, Words>> = {
  assigned: { ja: "管轄のセンターの拠点から", en: "from the sites of the centre in charge" },
  nearest: { ja: "最寄りの拠点から", en: "from the nearest site of any centre" },
};

/** Toll roads and ferries. */
export const USE_WORDS: Readonly<Record<Toll | Ferry, Words>> = {
  use: { ja: "使う", en: "used" },
  avoid: { ja: "使わない", en: "not used" },
};

/** 2時間 for 120, otherwise minutes. */
export function thresholdWords(thresholdMinutes: number): Words {
  return thresholdMinutes % 60 === 0
    ? { ja: `${thresholdMinutes / 60}時間`, en: `${thresholdMinutes / 60} h` }
    : { ja: `${thresholdMinutes}分`, en: `${thresholdMinutes} min` };
}
