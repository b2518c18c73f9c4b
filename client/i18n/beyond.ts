import { SEASON_WORDS } from "../../server/words/conditions.ts";
import { texts } from "./texts.ts";

export const beyondText = texts({
  ...SEASON_WORDS,
  title: { ja: "{t}超の場所（{season}、{scope}）", en: "Places beyond {t} ({season}, {scope})" },
  total: { ja: "{towns}市町村の{n}か所、合わせて{people}", en: "{n} places in {towns} municipalities, {people}" },
  none: { ja: "{t}を超える場所はありません。", en: "No place is beyond {t}." },
  loading: { ja: "計算しています…", en: "Computing…" },
  stale: { ja: "前の条件のままです…", en: "Of the conditions before…" },
  close: { ja: "一覧を閉じる", en: "Close the list" },
  place: { ja: "市町村・集落", en: "Place" },
  municipality: { ja: "市町村", en: "Municipality" },
  settlement: { ja: "集落", en: "Settlement" },
  people: { ja: "人口", en: "People" },
  minutesIn: { ja: "{season}（分）", en: "{season} (min)" },
  over: { ja: "{t}を超える分", en: "Over {t} by (min)" },
  servedBy: { ja: "応じる拠点", en: "Served by" },
  other: { ja: "ほかのセンターの最寄り", en: "Nearest of another centre" },
  otherSite: { ja: "ほかのセンターの最寄り拠点", en: "Nearest site of another centre" },
  otherMinutes: { ja: "そこから（分）", en: "From there (min)" },
  noWay: { ja: "道路なし", en: "no way" },
  ferry: { ja: "船便", en: "ferry" },
  press: { ja: "行を押すと地図に示します", en: "Press a line to see it on the map" },
});
