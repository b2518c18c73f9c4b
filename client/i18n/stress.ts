import { texts } from "./texts.ts";

export const stressText = texts({
  title: { ja: "もしもの点検", en: "Stress test" },
  hint: {
    ja: "センターや拠点の1週間の休み、通行止めを仮に置いて、だれの道がなくなり、だれが{t}以内でなくなるかを見ます。案には保存されません。",
    en: "Close a centre, a site or a road section for a week and see who loses every way and who is no longer within {t}. Nothing is saved.",
  },
  closed: { ja: "休むセンター・拠点", en: "Closed centres and sites" },
  sections: { ja: "通行止めの区間", en: "Shut road sections" },
  running: { ja: "点検中：{names}", en: "Stress test: {names}" },
  inFiles: { ja: "点検中の数字でファイルを作ります：{names}", en: "Files show the stress test: {names}" },
  end: { ja: "点検をやめる", en: "End the test" },
  notInCompare: {
    ja: "（比較は保存した案を、すべて開いた状態でくらべます）",
    en: " (the comparison below is of saved scenarios with everything open)",
  },
});
