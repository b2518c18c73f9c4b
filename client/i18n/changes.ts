import { texts } from "./texts.ts";

/** What was done to a 案, one sentence a change. */
export const changeText = texts({
  renamed: { ja: "名前を「{from}」から「{to}」に変更", en: "Renamed “{from}” to “{to}”" },
  described: { ja: "説明を変更", en: "Changed the description" },
  siteAdded: { ja: "{site} を追加", en: "Added {site}" },
  siteRemoved: { ja: "{site} を取り除く", en: "Removed {site}" },
  siteMoved: { ja: "{site} を {place} に移動（{km} km）", en: "Moved {site} to {place} ({km} km)" },
  siteMovedWithin: { ja: "{site} を {place} の中で {km} km 移動", en: "Moved {site} by {km} km within {place}" },
  siteMovedBy: { ja: "{site} を {km} km 移動", en: "Moved {site} by {km} km" },
  siteChanged: { ja: "{site}：{field} {from} → {to}", en: "{site}: {field} {from} → {to}" },
  site: { ja: "{kind} {name}", en: "{kind} {name}" },
  reassigned: { ja: "{place} の担当 {from} → {to}", en: "{place}: in the charge of {from} → {to}" },
  asBefore: { ja: "もとの担当", en: "the usual centre" },
  parameter: { ja: "前提「{name}」 {from} → {to}", en: "Assumption “{name}” {from} → {to}" },
  usual: { ja: "既定", en: "the default" },
  centreFigure: { ja: "{centre}の{name} {from} → {to}", en: "{centre}, {name}: {from} → {to}" },
  setAside: {
    ja: "今のデータに合わない内容 {from}件 → {to}件",
    en: "Parts that do not fit today's data: {from} → {to}",
  },
  nothing: { ja: "なし", en: "none" },
  yes: { ja: "はい", en: "yes" },
  no: { ja: "いいえ", en: "no" },
  leaveMinutes: { ja: "出発の時刻", en: "Leave at" },
  returnMinutes: { ja: "帰着の時刻", en: "Back by" },
  breakMinutes: { ja: "休憩（分）", en: "Break (min)" },
  registered: { ja: "登録者（人）", en: "Registered users" },
});
