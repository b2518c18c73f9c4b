import { texts } from "../i18n/texts.ts";
import { say } from "./messages.ts";

const t = texts({
  misread: {
    ja: "このアドレスの次の条件は読めないので、標準で表示しています：{fields}",
    en: "Nothing can be made of these parts of the address; the defaults are shown instead: {fields}",
  },
  field: { ja: "{name}「{text}」", en: "{name} “{text}”" },
  between: { ja: "、", en: ", " },
  view: { ja: "画面", en: "view" },
  scenario: { ja: "案", en: "scenario" },
  season: { ja: "季節", en: "season" },
  rule: { ja: "担当", en: "served by" },
  toll: { ja: "有料道路", en: "tolls" },
  ferry: { ja: "フェリー", en: "ferries" },
  t: { ja: "基準時間（30〜180分）", en: "threshold (30–180 min)" },
  severity: { ja: "冬の厳しさ（0〜2）", en: "winter severity (0–2)" },
  asOf: { ja: "道路網の時点", en: "road network as of" },
  weight: { ja: "数える対象", en: "who is counted" },
  place: { ja: "場所", en: "place" },
  layers: { ja: "重ねるもの", en: "layers" },
});

const gone = texts({
  place: { ja: "この住所の場所（{name}）はもうありません。", en: "The place of this address ({name}) is gone." },
  scope: {
    ja: "この住所のセンター（{name}）はありません。全道を表示します。",
    en: "There is no centre {name} as this address has it. All Hokkaido is shown.",
  },
  section: {
    ja: "この住所の通行規制区間「{name}」はありません。開いているものとして計算します。",
    en: "There is no section “{name}” as this address has it: it is taken as open.",
  },
  closed: {
    ja: "このアドレスで休みにしている拠点「{name}」は、この案にありません。開いているものとして計算します。",
    en: "There is no site “{name}” in this scenario, which this address has closed: it is taken as open.",
  },
  compared: {
    ja: "この住所でくらべる案（{name}）はありません。別の案を表示します。",
    en: "There is no scenario {name} to compare, as this address has it. Another one is shown.",
  },
});

/** What an address names and is not there, and its name. */
export type Gone = readonly [kind: Parameters<typeof gone>[0], name: string];

export function sayGone(all: readonly Gone[]): void {
  for (const [kind, name] of all) say(gone(kind, { name }));
}

/** Fields of the address that are read, by the names they have in it. */
export type AddressField = Exclude<Parameters<typeof t>[0], "misread" | "field" | "between">;

export interface Misread {
  readonly field: AddressField;
  readonly text: string;
}

/** Longer texts of an address are cut where they are quoted. */
const MOST_QUOTED = 40; // characters

/** Says which parts of an address are not what is on screen. */
export function sayMisread(misread: readonly Misread[]): void {
  const quoted = misread.map(({ field, text }) => t("field", { name: t(field), text: text.slice(0, MOST_QUOTED) }));
  say(t("misread", { fields: quoted.join(t("between")) }));
}
