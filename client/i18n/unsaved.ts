import { texts } from "./texts.ts";

export const unsavedText = texts({
  title: { ja: "保存していない変更があります", en: "There are unsaved changes" },
  detail: {
    ja: "このブラウザーに残っている、まだ保存していない変更です。開くか捨てるまで消えません。",
    en: "Changes kept in this browser that were never saved. They stay until you open or drop them.",
  },
  notice: { ja: "保存していない変更 {n}件", en: "{n} unsaved" },
  open: { ja: "開く", en: "Open" },
  drop: { ja: "捨てる", en: "Drop" },
  later: { ja: "あとで", en: "Later" },
  nameless: { ja: "名前のない案", en: "Unnamed scenario" },
  sites: { ja: "拠点{n}", en: "{n} sites" },
  gone: { ja: "元の案は削除されています", en: "its scenario has been deleted" },
  newer: { ja: "元の案はほかの人が保存し直しています", en: "its scenario has been saved by somebody else since" },
  damaged: { ja: "読めない下書き", en: "Unreadable draft" },
  damagedDetail: {
    ja: "壊れているか、古い版が書いたものです。中身はファイルに取り出せます。",
    en: "Damaged, or written by an older version. Its content can be taken out as a file.",
  },
  takeOut: { ja: "ファイルに取り出す", en: "Take out as a file" },
  restored: { ja: "前回保存しなかった変更を復元しました", en: "Unsaved changes were brought back" },
  restoredGone: {
    ja: "「{name}」はほかの人が削除しました。あなたの変更は、まだ保存していない案として開いています",
    en: "“{name}” has been deleted by somebody else. Your version is open as a scenario not saved yet",
  },
  notKept: {
    ja: "このブラウザーには変更を残しておけません。こまめに保存してください。",
    en: "This browser cannot keep unsaved changes. Save often.",
  },
  dropped: { ja: "変更を捨てました", en: "The changes were dropped" },
});

export const setAsideText = texts({
  title: { ja: "今のデータに合わない内容 {n}件", en: "{n} parts do not fit today's data" },
  detail: {
    ja: "計算には入っていません。直すか取り除くまで、案と一緒に残ります。",
    en: "They are not counted. They stay with the scenario until you mend or remove them.",
  },
  remove: { ja: "取り除く", en: "Remove" },
  mend: { ja: "直す", en: "Mend" },
  removed: { ja: "「{name}」を取り除きました", en: "Removed “{name}”" },
  mended: { ja: "「{name}」を直しました", en: "Mended “{name}”" },
  centre: { ja: "センターを選ぶ", en: "Choose a centre" },
  place: { ja: "場所を選び直す", en: "Choose another place" },
  site: { ja: "拠点「{name}」", en: "Site “{name}”" },
  reassigned: { ja: "担当替え {name} → {centre}", en: "Reassigned {name} → {centre}" },
  parameter: { ja: "前提「{name}」", en: "Setting “{name}”" },
  centreFigures: { ja: "センター「{name}」の数字", en: "Figures of the centre “{name}”" },
  other: { ja: "「{name}」", en: "“{name}”" },
  unknownCentre: { ja: "センター「{centreId}」は今のデータにありません", en: "there is no centre “{centreId}”" },
  unknownMunicipality: {
    ja: "市町村「{municipalityCode}」は今のデータにありません",
    en: "there is no municipality “{municipalityCode}”",
  },
  inLake: { ja: "湖の中です（道路まで {km} km）", en: "in a lake, {km} km from a road" },
  inSea: { ja: "海の上です（道路まで {km} km）", en: "in the sea, {km} km from a road" },
  offRoad: { ja: "道路から {km} km 離れています（5 km まで）", en: "{km} km from every road (at most 5)" },
  outsideHokkaido: { ja: "北海道の外です", en: "outside Hokkaido" },
  idTaken: { ja: "同じ番号の拠点がほかにあります", en: "another site has the same id" },
  unknownPart: { ja: "この版では使わない項目です", en: "not used by this version" },
  malformed: { ja: "「{field}」が正しい形ではありません", en: "“{field}” is not as it should be" },
});
