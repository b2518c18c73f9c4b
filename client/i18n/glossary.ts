import type { Text } from "./texts.ts";

/** The product's terms, as they stand on screen, each with its meaning. */
export const GLOSSARY: readonly { readonly term: Text; readonly meaning: Text }[] = [
  {
    term: { ja: "センター", en: "Centre" },
    meaning: {
      ja: "11か所の障害者就業・生活支援センター（ナカポツ）。住所が分かるまでは、所在する市の市役所の位置に置いています。",
      en: "One of the 11 employment and life support centres; it stands at its city's municipal office until its address is known.",
    },
  },
  {
    term: { ja: "圏域", en: "Area" },
    meaning: {
      ja: "21の障害保健福祉圏域。それぞれ1つのセンターが担当します。札幌だけは札幌市（たすく）とそれ以外（のいける）に分かれます。",
      en: "One of the 21 welfare areas, each assigned to one centre; only Sapporo is split in two.",
    },
  },
  {
    term: { ja: "所要時間", en: "Drive time" },
    meaning: {
      ja: "車で片道の分。季節・有料道路・フェリーの使い方で変わります。渋滞や事故は含みません。",
      en: "Minutes one way by car, given season, tolls and ferries; without traffic or incidents.",
    },
  },
  {
    term: { ja: "夏期・冬期・荒天", en: "Summer, winter, storm" },
    meaning: {
      ja: "冬期は圧雪路の通常の走行で、冬期通行止めの道路は通れません。荒天は吹雪の日で、船は欠航、通れる道も大幅に遅くなります。",
      en: "Winter: ordinary driving on packed snow, winter-closed roads shut. Storm: a blizzard day, no ferries, what stays open much slower.",
    },
  },
  {
    term: { ja: "冬期のみ2時間超", en: "Winter-only over 2 h" },
    meaning: {
      ja: "夏期は基準時間（ふつう120分）以内、冬期は基準時間を超える場所。",
      en: "Within the threshold (usually 120 minutes) in summer, beyond it in winter.",
    },
  },
  {
    term: { ja: "冬期の増加", en: "Seasonal penalty" },
    meaning: { ja: "冬期の所要時間 − 夏期の所要時間。", en: "Winter minutes − summer minutes." },
  },
  {
    term: { ja: "管轄・最寄り", en: "Own centre, nearest" },
    meaning: {
      ja: "管轄：圏域を担当するセンターの拠点から。最寄り：どのセンターでも、いちばん近い拠点から。15分を超えて違う場所は圏域境界の検討対象として一覧にします。",
      en: "Own: from the sites of the centre in charge of the area. Nearest: from any centre's site. Places more than 15 minutes apart are listed as boundary cases.",
    },
  },
  {
    term: { ja: "常設・定期・ICT・初回相談・対応", en: "Full, periodic, remote, first contact, reaction" },
    meaning: {
      ja: "常設はセンターと月8日以上開くサテライト、定期は出張相談会と月8日未満のサテライト、ICTは相談だけの拠点、初回相談は市町村相談支援との連携（同じ市町村か決めた分以内）、対応は定着支援の連携（決めた日数と分以内）。5つは別々に数え、足し合わせません。",
      en: "Full: centres and satellites open 8 days a month or more. Periodic: sessions and satellites open less. Remote: consultation only. First contact: municipal liaison, in the own town or near. Reaction: a retention partner near and quick enough. Never added up.",
    },
  },
  {
    term: { ja: "運転しない利用者", en: "Clients who do not drive" },
    meaning: {
      ja: "家族の車などで決めた分（標準30分）以内に来られる人と、送迎の範囲の人を数えます。バス・列車は計算していません。",
      en: "Who comes within a set time (30 min) by a family's car, and who is fetched. Buses and trains are not computed.",
    },
  },
  {
    term: { ja: "超過 人・時間", en: "Excess person-hours" },
    meaning: {
      ja: "基準時間を超える人について、超えた分の時間を人数で足したもの。",
      en: "Σ people × (minutes − threshold) over those beyond it.",
    },
  },
  {
    term: { ja: "判定が近い", en: "Borderline" },
    meaning: {
      ja: "すべての速度が10%速い、または遅いと、基準時間の内と外が入れ替わる場所。",
      en: "The class would change if all speeds were 10 % higher or lower.",
    },
  },
  {
    term: { ja: "船便・道路なし", en: "By ferry, no way" },
    meaning: {
      ja: "船便はフェリーがなければ行けない場所（乗船待ちを含む時間）。道路なしはその条件で行く方法がない場所。0分にはしません。",
      en: "By ferry: only reached over water, waiting included. No way: nothing leads there under the conditions; never shown as 0.",
    },
  },
  {
    term: { ja: "日帰り", en: "Day trip" },
    meaning: {
      ja: "往復の運転＋訪問の時間（標準90分）が、1日の勤務時間（標準465分）に収まること。",
      en: "Twice the drive plus the visit (90 min) fits into a working day (465 min).",
    },
  },
  {
    term: { ja: "集落・市街地", en: "Settlement" },
    meaning: {
      ja: "人数を数える1,300の地点。市町村の人口を分けたもので、多くは推計です（市の地区は±20〜30%、旧町村は±10〜15%）。",
      en: "The 1,300 points people are counted at: shares of a municipality's population, mostly estimates (districts ±20–30 %, former towns ±10–15 %).",
    },
  },
];
