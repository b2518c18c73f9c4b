import { texts } from "./texts.ts";

export const stressPanelText = texts({
  hint: {
    ja: "センターや拠点の1週間の休み、通行止めを仮に置いて、だれの道がなくなり、だれが{t}以内でなくなるかを見ます。案には保存されません。",
    en: "Close a centre, a site or a road section for a week and see who loses every way and who is no longer within {t}. Nothing is saved.",
  },
  closed: { ja: "休むセンター・拠点", en: "Closed centres and sites" },
  sections: { ja: "通行止めの区間", en: "Shut road sections" },
  title: { ja: "もしもの点検", en: "Stress test" },
  lostWay: { ja: "道がなくなる人：{n}（{season}）", en: "Left without any way: {n} ({season})" },
  lost: {
    ja: "道はあるが、新たに{t}を超える人：{n}（{season}）",
    en: "Still with a way, but newly beyond {t}: {n} ({season})",
  },
  slower: { ja: "ほかに、時間がのびる人：{n}", en: "Besides, with a longer drive: {n}" },
  table: { ja: "影響を受ける市町村 {n}", en: "Municipalities concerned: {n}" },
  mostSlowed: { ja: "いちばんのびる集落", en: "Most slowed settlement" },
  slowed: { ja: "{name} {before} → {after}", en: "{name} {before} → {after}" },
  municipality: { ja: "市町村", en: "Municipality" },
  before: { ja: "役場まで いつも", en: "To the office, usually" },
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
