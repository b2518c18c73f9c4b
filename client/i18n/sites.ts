import { SITE_KIND_WORDS } from "../../server/words/siteKinds.ts";
import { texts } from "./texts.ts";

export const siteText = texts({
  proposed: { ja: "最適な場所の提案から", en: "From the best-sites proposal" },
  sites: { ja: "拠点", en: "Sites" },
  ...SITE_KIND_WORDS,
  add: { ja: "拠点を置く", en: "Place a site" },
  dropHint: {
    ja: "{kind}を置く場所を地図で押すか、下で地名を選んでください（Escでやめる）",
    en: "Press the map where the {kind} should stand, or choose a place below (Esc to cancel)",
  },
  byName: { ja: "地名から選ぶ", en: "Choose a place by name" },
  placed: { ja: "{name}に{kind}を置きました", en: "Placed a {kind} at {name}" },
  moved: { ja: "{name}を動かしました", en: "Moved {name}" },
  removedSite: { ja: "{name}を取り除きました", en: "Removed {name}" },
  changedSite: { ja: "{name}の内容を変えました", en: "Changed {name}" },
  coverFull: { ja: "常設（月8日以上）", en: "Full cover (8 days a month or more)" },
  coverPeriodic: { ja: "定期（月8日未満・出張）", en: "Periodic cover" },
  coverRemote: { ja: "ICT（相談のみ）", en: "Remote (consultation only)" },
  coverFirstContact: {
    ja: "初回相談（所要時間とは別に数えます）",
    en: "First contact (counted apart from drive time)",
  },
  coverReaction: { ja: "定着支援の対応（所要時間とは別に数えます）", en: "Reaction (counted apart from drive time)" },
  none: { ja: "まだ拠点はありません。", en: "No sites yet." },
  cancel: { ja: "やめる", en: "Cancel" },
  undo: { ja: "元に戻す", en: "Undo" },
  close: { ja: "閉じる", en: "Close" },
});
