import { texts } from "./texts.ts";

/** Words of the dialogs of a 案, which come with them. */
export const nameText = texts({
  nameBlank: { ja: "名前を入れてください", en: "Give it a name" },
  nameTaken: {
    ja: "「{name}」という案はもうあります。別の名前にしてください",
    en: "There is a scenario “{name}” already; give it another name",
  },
  nameHint: { ja: "例：苫小牧サテライト案", en: "For example: Tomakomai satellite" },
  name: { ja: "案の名前", en: "Name of the scenario" },
});

export const binText = texts({
  binHint: { ja: "削除した案は30日間ここに残ります。", en: "Deleted scenarios stay here for 30 days." },
  binEmpty: { ja: "削除した案はありません。", en: "There are no deleted scenarios." },
  binned: { ja: "{day} に削除・拠点 {n}か所", en: "deleted {day}; sites: {n}" },
  binnedBy: { ja: "{day} に {by} が削除・拠点 {n}か所", en: "deleted {day} by {by}; sites: {n}" },
  takeOut: { ja: "戻す", en: "Take out" },
  takeOutOf: { ja: "「{name}」を戻す", en: "Take out “{name}”" },
  loading: { ja: "読み込んでいます", en: "Loading" },
});
