import { texts } from "./texts.ts";

export const presenterText = texts({
  presenter: { ja: "発表の操作", en: "Presentation" },
  end: { ja: "発表を終わる", en: "End" },
  scenario: { ja: "見せる案", en: "Scenario shown" },
  beforeAfter: { ja: "現状と案", en: "Before and after" },
  before: { ja: "現状", en: "Before" },
  after: { ja: "この案", en: "After" },
  shorter: { ja: "基準時間を短く", en: "Shorter threshold" },
  longer: { ja: "基準時間を長く", en: "Longer threshold" },
  fullScreen: { ja: "全画面", en: "Full screen" },
  window: { ja: "全画面をやめる", en: "Leave full screen" },
  close: { ja: "場所を閉じる", en: "Close the place" },
  served: { ja: "{name}から", en: "From {name}" },
  servedOtherwise: { ja: "{season}は{name}から", en: "In {season} from {name}" },
  was: { ja: "現状 {minutes}", en: "before: {minutes}" },
});
