import { texts } from "./texts.ts";

export const stressText = texts({
  title: { ja: "もしもの点検", en: "Stress test" },
  hint: {
    ja: "センターや拠点の1週間の休み、通行止めを仮に置いて、だれが{t}以内でなくなるかを見ます。案には保存されません。",
    en: "Close a centre, a site or a road section for a week and see who is no longer within {t}. Nothing is saved.",
  },
  closed: { ja: "休むセンター・拠点", en: "Closed centres and sites" },
  sections: { ja: "通行止めの区間", en: "Shut road sections" },
  running: { ja: "点検中：{names}", en: "Stress test: {names}" },
  end: { ja: "点検をやめる", en: "End the test" },
  lost: {
    ja: "全道で新たに{t}以内でなくなる人：{n}（{season}）",
    en: "No longer within {t}, all Hokkaido: {n} ({season})",
  },
  nobody: { ja: "{t}以内から外れる市町村はありません。", en: "No municipality falls beyond {t}." },
  municipality: { ja: "市町村", en: "Municipality" },
  before: { ja: "いつも", en: "Usually" },
  after: { ja: "このとき", en: "Then" },
  detour: {
    ja: "市町村を選ぶと、残る回り道が地図に出ます。",
    en: "Choose a municipality to see the detour that remains.",
  },
  ruleHint: {
    ja: "「管轄」ではセンターが休むと受け持ち区域のほかの拠点だけになります。ほかのセンターが代わる場合は「最寄り」に切り替えてください。",
    en: "Under “own centre” only its other sites remain; switch to “nearest” to let other centres step in.",
  },
  computing: { ja: "計算しています…", en: "Computing…" },
});
