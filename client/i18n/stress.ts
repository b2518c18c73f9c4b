import { texts } from "./texts.ts";

export const stressText = texts({
  running: { ja: "点検中：{names}", en: "Stress test: {names}" },
  inFiles: { ja: "点検中の数字でファイルを作ります：{names}", en: "Files show the stress test: {names}" },
  end: { ja: "点検をやめる", en: "End the test" },
  notInCompare: {
    ja: "（比較は保存した案を、すべて開いた状態でくらべます）",
    en: " (the comparison below is of saved scenarios with everything open)",
  },
});
