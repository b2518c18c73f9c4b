import { texts } from "./texts.ts";

export const uploadText = texts({
  weight: { ja: "数える対象", en: "Count" },
  own: { ja: "自分のデータ…", en: "Own data…" },
  title: { ja: "自分のデータを使う", en: "Use your own data" },
  weights: { ja: "人数の表", en: "A table of people" },
  weightsHint: {
    ja: "市町村または集落ごとの人数（手帳所持者、登録者など）のCSVです。見出しの例：「市町村,人数」「市町村コード,値」「settlement,value」。Excelの「CSV」（Shift_JIS）もUTF-8も読めます。",
    en: "A CSV of people by municipality or settlement, for example “市町村,人数”, “code,value” or “settlement,value”; UTF-8 or Shift_JIS as Excel saves it.",
  },
  places: { ja: "候補地の表", en: "A table of candidate places" },
  placesHint: {
    ja: "拠点の候補にする場所のCSVです。見出し：「名称,緯度,経度」。最適な場所の提案や、拠点を置くときの検索に使えます。",
    en: "A CSV of places to try as sites: “name,lat,lon”. They serve the suggestions and the search.",
  },
  choose: { ja: "CSVファイルを選ぶ", en: "Choose a CSV file" },
  preview: { ja: "読み取った内容（{encoding}）", en: "What was read ({encoding})" },
  counts: { ja: "取り込む {accepted}行・取り込まない {refused}行", en: "{accepted} lines accepted, {refused} refused" },
  total: { ja: "合計 {n}", en: "total {n}" },
  missing: {
    ja: "表にない{n}か所は0として数えます：{names}",
    en: "{n} places the table does not name count as 0: {names}",
  },
  line: { ja: "行", en: "Line" },
  text: { ja: "表の記載", en: "As written" },
  matched: { ja: "読み取り", en: "Read as" },
  value: { ja: "値", en: "Value" },
  reason: { ja: "取り込まない理由", en: "Why refused" },
  name: { ja: "この表の名前", en: "Name of this table" },
  unit: { ja: "単位", en: "Unit" },
  keep: { ja: "取り込む", en: "Keep it" },
  kept: { ja: "「{name}」を取り込みました", en: "Kept “{name}”" },
  remove: { ja: "削除", en: "Remove" },
  removed: { ja: "「{name}」を削除しました", en: "Removed “{name}”" },
  nothing: { ja: "取り込める行がありません。", en: "No line can be kept." },
  stored: { ja: "取り込んだもの", en: "Kept so far" },
});

export const gonePlaceText = texts({
  weightGone: {
    ja: "リンクの「数える対象」の表は削除されています。人口で数えます。",
    en: "The table this link counts by has been deleted; people are counted.",
  },
  title: {
    ja: "「{name}」のうち{n}か所は今のデータにありません",
    en: "{n} places of “{name}” are not in today's data",
  },
  detail: {
    ja: "人数は残っていますが、数えていません。ほかの集落・市町村に移すか、取り除けます。",
    en: "Their numbers are kept and not counted. Move them to another place, or drop them.",
  },
  moveTo: { ja: "「{name}」の移し先", en: "Where “{name}” goes" },
  drop: { ja: "取り除く", en: "Drop" },
});
