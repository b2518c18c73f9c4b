import type { Assumptions } from "../contract/answers.ts";
import type { Language, Words } from "../core/language.ts";
import { SEASON_WORDS } from "../words/conditions.ts";

/** What a file is, in its name. */
export const FILE_KINDS = {
  map: { ja: "地図", en: "map" },
  tables: { ja: "数表", en: "tables" },
  slides: { ja: "スライド", en: "slides" },
  area: { ja: "圏域別", en: "coverage-area" },
  centre: { ja: "センター別", en: "coverage-centre" },
  municipality: { ja: "市町村別", en: "coverage-municipality" },
  settlement: { ja: "集落別", en: "coverage-settlement" },
  settlements: { ja: "集落", en: "settlements" },
  municipalities: { ja: "市町村", en: "municipalities" },
  scenario: { ja: "案", en: "scenario" },
  calendar: { ja: "出張相談会の予定", en: "calendar" },
} as const satisfies Readonly<Record<string, Words>>;
export type FileKind = keyof typeof FILE_KINDS;

type Named = Pick<Assumptions, "season" | "thresholdMinutes" | "shut"> & {
  readonly scenario: { readonly name: string; readonly version: number } | null;
};

/**
 * 数表_苫小牧案_第3版_冬期_120分_2026-11-28.xlsx, with 点検 during a stress test: told apart from the file of another
 * 案, season, threshold or day; a centre's file is named after it, too. `isDraft`: sites that are not saved.
 */
export function fileName(
  kind: FileKind,
  { scenario, season, thresholdMinutes, shut }: Named,
  { language, day, ending, isDraft = false, centre = "" }: FileNameOptions,
): string {
  const own = {
    ja: scenario ? [scenario.name, `第${scenario.version}版`] : [isDraft ? "未保存の案" : "現状"],
    en: scenario ? [scenario.name, `v${scenario.version}`] : [isDraft ? "unsaved" : "baseline"],
  };
  const conditions = {
    ja: [shut.length > 0 ? "点検" : "", SEASON_WORDS[season].ja, `${thresholdMinutes}分`],
    en: [shut.length > 0 ? "stress-test" : "", SEASON_WORDS[season].en, `${thresholdMinutes}min`],
  };
  return joined([FILE_KINDS[kind][language], centre, ...own[language], ...conditions[language], day], ending);
}

export interface FileNameOptions {
  readonly language: Language;
  readonly day: string; // YYYY-MM-DD, when it was made
  readonly ending: string;
  readonly isDraft?: boolean;
  readonly centre?: string | undefined; // whose places it holds; left out = all Hokkaido
}

/** Parts of a file's name; what no file system takes is left out. */
export function joined(parts: readonly string[], ending: string): string {
  const kept = parts.map((part) => part.replace(/[\\/:*?"<>|\p{Cc}]/gu, "").trim()).filter(Boolean);
  return `${kept.join("_")}.${ending}`;
}
