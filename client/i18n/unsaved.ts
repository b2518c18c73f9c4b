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
