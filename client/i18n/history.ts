import { texts } from "./texts.ts";

export const historyText = texts({
  title: { ja: "「{name}」の履歴", en: "History of “{name}”" },
  intro: {
    ja: "保存するたびに版が残ります。前の版に戻しても、ほかの版は消えません。",
    en: "Every save leaves a version. Bringing one back removes none of the others.",
  },
  version: { ja: "第{n}版", en: "Version {n}" },
  current: { ja: "いまの版", en: "the present one" },
  savedBy: { ja: "{when}・{by}", en: "{when}, {by}" },
  restoredFrom: { ja: "第{n}版を戻した版", en: "version {n} brought back" },
  first: { ja: "はじめの版", en: "The first version" },
  unchanged: { ja: "内容は前の版と同じ", en: "The same as the version before" },
  restore: { ja: "この版に戻す", en: "Bring back" },
  restoreOf: { ja: "第{n}版に戻す", en: "Bring back version {n}" },
  restored: { ja: "第{n}版を戻しました（第{now}版になりました）", en: "Version {n} is back, as version {now}" },
  name: { ja: "名前を付ける", en: "Name it" },
  nameOf: { ja: "第{n}版に名前を付ける", en: "Name version {n}" },
  nameField: {
    ja: "第{n}版の名前・メモ（空にすると消えます）",
    en: "Name or note of version {n} (empty to take it away)",
  },
  keep: { ja: "決める", en: "Keep" },
  cancel: { ja: "やめる", en: "Cancel" },
  older: { ja: "もっと前の版", en: "Older versions" },
  loading: { ja: "読み込んでいます…", en: "Loading…" },
  theirChanges: { ja: "相手の変更", en: "Their changes" },
  myChanges: { ja: "自分の変更", en: "My changes" },
  mineBesideTheirs: { ja: "相手の版とくらべた、自分の版", en: "My version, compared with theirs" },
  andMore: { ja: "ほか{n}件", en: "and {n} more" },
});
