import type { Language } from "../../core/language.ts";
import { WHOLE_NAME } from "../../core/prefecture.ts";
import { SEASON_WORDS } from "../../words/conditions.ts";
import { SITE_KIND_WORDS } from "../../words/siteKinds.ts";

type Params = Readonly<Record<string, string | number>>;

export type MapPageText = (key: keyof typeof TEXTS, params?: Params) => string;

/** The words of a map page in one language; a value that is not given stays {name}, for the drawing to fill in. */
export function mapPageText(lang: Language): MapPageText {
  return (key, params = {}) =>
    TEXTS[key][lang].replace(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? `{${name}}`));
}

const TEXTS = {
  ...SEASON_WORDS,
  seasonIs: { ja: "季節：{season}", en: "Season: {season}" },
  bothSeasons: { ja: "夏期と{season}", en: "Summer and {season}" },
  tollIs: { ja: "有料道路：{choice}", en: "Toll roads: {choice}" },
  ferryIs: { ja: "フェリー：{choice}", en: "Ferries: {choice}" },
  use: { ja: "使う", en: "used" },
  avoid: { ja: "使わない", en: "avoided" },
  ruleIs: { ja: "担当：{rule}", en: "Served by: {rule}" },
  assigned: { ja: "管轄のセンター", en: "own centre" },
  nearest: { ja: "最寄りのセンター", en: "nearest centre" },
  thresholdIs: { ja: "基準時間：{n}分以下を{t}以内とする", en: "Threshold: {n} min or less counts as within {t}" },
  severityIs: { ja: "冬の厳しさ：{n}%", en: "Winter severity: {n} %" },
  closuresIs: { ja: "通行止め：{season}の状態", en: "Closures: as in {season}" },
  shutAre: { ja: "休止・通行止めの想定：{names}", en: "Shut for the test: {names}" },
  listComma: { ja: "、", en: ", " },
  andMore: { ja: "{names}ほか{n}件", en: "{names} and {n} more" },
  peopleAre: { ja: "数えるもの：{name}", en: "Counted: {name}" },
  weightIs: { ja: "数えるもの：{name}（{unit}）", en: "Counted: {name} ({unit})" },

  documentNumber: { ja: "資料番号", en: "Document no." },
  author: { ja: "作成者・所属", en: "Prepared by" },
  remark: { ja: "備考", en: "Remarks" },
  date: { ja: "作成日", en: "Date" },
  continued: { ja: "（続き）", en: " (continued)" },
  north: { ja: "北", en: "N" },
  scale: { ja: "1:{n}（{paper}）", en: "1:{n} on {paper}" },
  northernTerritories: { ja: "北方領土（数字なし）", en: "Northern Territories (no figures)" },
  elsewhere: { ja: "数字の対象外の陸地", en: "land without figures" },
  mapAlternative: {
    ja: "地図：{caption}。{note}。市町村と集落を所要時間の区分で塗り分ける。区分ごとの人数は凡例、市町村ごとの数字は表にある。",
    en: "Map: {caption}. {note}. Municipalities and settlements by class; people by class in the legend, figures by municipality in the tables.",
  },
  titleSingle: { ja: "センターまでの所要時間（{season}）", en: "Drive time to the centres ({season})" },
  titleSeasons: { ja: "センターまでの所要時間：夏期と{season}", en: "Drive time to the centres: Summer and {season}" },
  titleBeforeAfter: { ja: "{before}と{after}の比較（{season}）", en: "{before} and {after} compared ({season})" },
  titleDifference: {
    ja: "所要時間の変化：{before}→{after}（{season}）",
    en: "Change of drive time: {before} → {after} ({season})",
  },
  titleCentres: { ja: "11センターの到達圏（{season}）", en: "Reach of the 11 centres ({season})" },
  titleCentre: { ja: "{centre}の到達圏（{season}）", en: "Reach of {centre} ({season})" },
  subtitle: {
    ja: "北海道の障害者就業・生活支援センター（11か所）から車で片道・全道179市町村、1,300集落",
    en: "By car, one way, from Hokkaido's 11 employment and life support centres; 179 municipalities, 1,300 settlements",
  },
  subtitleSatellites: {
    ja: "北海道の障害者就業・生活支援センター（11か所）と案のサテライト（月8日以上、{n}か所）から車で片道・全道179市町村",
    en: "By car, one way, from Hokkaido's 11 centres and the scenario's satellites open 8 days a month or more ({n}); 179 municipalities",
  },
  subtitleCentre: {
    ja: "{name}（{city}）・担当する{n}市町村・車で片道",
    en: "{name} ({city}); {n} municipalities in its charge; by car, one way",
  },

  baseline: { ja: "現状", en: "Baseline" },
  scenario: { ja: "案：{name}（第{version}版）", en: "Scenario: {name} (version {version})" },
  changedScenario: {
    ja: "案：{name}（第{version}版から変更・未保存）",
    en: "Scenario: {name} (changed since version {version}, not saved)",
  },
  unsaved: { ja: "案：未保存", en: "Scenario: not saved" },
  draft: { ja: "未保存の案", en: "unsaved scenario" },
  stressed: { ja: "{name}（点検中）", en: "{name} (stress test)" },
  versus: { ja: "{before} → {after}", en: "{before} → {after}" },

  hours: { ja: "{n}時間", en: "{n} h" },
  minutes: { ja: "{n}分", en: "{n} min" },
  people: { ja: "{n}人", en: "{n}" },
  amount: { ja: "{n}{unit}", en: "{n}" },
  personHours: { ja: "{n}人・時間", en: "{n} person-h" },
  noWay: { ja: "道路なし", en: "no way" },
  byFerry: { ja: "{name}（船便）", en: "{name} (ferry)" },

  numbers: { ja: "主な数字（{scope}）", en: "Key figures ({scope})" },
  whole: { ja: WHOLE_NAME.ja, en: "all Hokkaido" },
  within: { ja: "{t}以内の人", en: "People within {t}" },
  beyond: { ja: "{t}超の人", en: "People beyond {t}" },
  longest: { ja: "最長の所要時間", en: "Longest drive" },
  excess: { ja: "{t}超の超過時間", en: "Excess beyond {t}" },
  nearer: { ja: "別のセンターが近い人", en: "Nearer to another centre" },
  scenarioColumn: { ja: "案", en: "Scenario" },
  firstColumn: { ja: "前の案", en: "First" },
  secondColumn: { ja: "後の案", en: "Second" },
  change: { ja: "差", en: "Change" },
  changeNote: { ja: "＋−は現状との差。", en: "＋/− is the change from the baseline." },
  noWayAmong: { ja: "うち道路なし {n}", en: "no way at all: {n}" },
  ofReached: { ja: "（道のある{n}について）", en: "(of the {n} with a way)" },
  otherPeople: { ja: "道路なし {n} のため比べない", en: "not compared: no way {n}" },

  proposedSites: { ja: "提案する拠点（{n}か所）", en: "Proposed sites ({n})" },
  site: { ja: "拠点・種類・担当", en: "Site, kind, centre" },
  siteDays: { ja: "日・時間", en: "Days, hours" },
  siteHost: { ja: "相手・会場", en: "Host, venue" },
  siteStaff: { ja: "職員", en: "Staff" },
  siteYen: { ja: "費用／年", en: "Yen a year" },
  siteReach: { ja: "届く人", en: "Reaches" },
  daysAMonth: { ja: "月{n}日", en: "{n} days a month" },
  unknown: { ja: "不明", en: "unknown" },
  tenThousandYen: { ja: "{n}万円", en: "{n}0k" },
  sitesNote: {
    ja: "届く人は拠点ごとに、その種類の条件で数えた人で、足し合わせない。",
    en: "Reaches: people counted for each site by itself, by the terms of its kind; never added up.",
  },
  moreSites: { ja: "ほか {n} か所（続きあり）", en: "and {n} more, continued" },
  periodic: { ja: "定期でのみ{t}以内の人", en: "Within {t} by sessions only" },
  remoteOnly: { ja: "ICT相談でのみ{t}以内の人", en: "Within {t} of a remote point only" },
  firstContact: { ja: "初回相談が届く人（連携）", en: "With a first contact (liaison)" },
  reaction: { ja: "職場に対応者がいる人（連携）", en: "With a reacting partner" },

  legend: { ja: "凡例：片道の所要時間と人数", en: "Legend: drive time one way, and people" },
  legendDifference: { ja: "凡例：所要時間の変化と人数", en: "Legend: change of drive time, and people" },
  winterOnlyAt: { ja: "冬期のみ{t}超", en: "over {t} in winter only" },
  legendNote: {
    ja: "地図の見方：円＝集落（大きさは人口）、塗り＝市町村（役場の所要時間）。時間の区分は上限を含む。斜線は{t}超、逆向きの斜線は{winterOnly}。「{winterOnly}」は上の区分の内数。太字の市町村名は{t}超の人がいるところ。太線＝センターの担当の境、細線＝圏域の境、淡い線＝国道・高速道路、枠の数字＝路線番号。白い陸地は数字の対象外（北方領土、担当外の地域）。正距円筒図法（標準緯線 北緯43.4度）。",
    en: "The map: circle = settlement (sized by people); area = municipality (time of its office). A band holds its upper bound. Hatched = over {t}; the other way = {winterOnly}. “{winterOnly}” is included in the classes above. Bold names: some people beyond {t}. Heavy line = border between centres, thin = welfare areas, faint = main roads with their numbers. Pale land has no figures (Northern Territories, places outside the scope). Equirectangular projection, true at 43.4° N.",
  },
  legendNoteDifference: {
    ja: "地図の見方：円＝集落（大きさは人口）、塗り＝市町村（役場の所要時間の差）。太字の市町村名は{after}で{t}超の人がいるところ。太線＝センターの担当の境、細線＝圏域の境、枠の数字＝国道などの路線番号。白い陸地は数字の対象外（北方領土、担当外の地域）。正距円筒図法（標準緯線 北緯43.4度）。",
    en: "The map: circle = settlement (sized by people); area = municipality (change at its office). Bold names: some people beyond {t} in {after}. Heavy line = border between centres, thin = welfare areas; framed numbers = roads. Pale land has no figures (Northern Territories, places outside the scope). Equirectangular projection, true at 43.4° N.",
  },
  allPeople: { ja: "人数", en: "People" },
  centre: { ja: "センター", en: "Centre" },
  ...SITE_KIND_WORDS,
  liaison: { ja: "相談支援との連携", en: "Liaison" }, // as short as the legend is narrow

  leftOut: {
    ja: "{beyond}の人がいる市町村（{season}）",
    en: "Municipalities with people {beyond} ({season})",
  },
  ofCentre: { ja: "{centre}の市町村", en: "Municipalities of {centre}" },
  changed: { ja: "所要時間か人数が変わる市町村（{season}）", en: "Municipalities that change ({season})" },
  nobodyLeftOut: { ja: "{t}を超える人はいません。", en: "Nobody is beyond {t}." },
  nothingChanged: { ja: "変わる市町村はありません。", en: "No municipality changes." },
  municipality: { ja: "市町村", en: "Municipality" },
  inCharge: { ja: "担当", en: "Centre" },
  minutesIn: { ja: "{season}（分）", en: "{season} (min)" },
  beyondPeople: { ja: "{beyond}（人）", en: "{beyond}" },
  farSettlements: {
    ja: "{centre}の遠い集落（{season}に{t}超）",
    en: "Far settlements of {centre} (beyond {t}, {season})",
  },
  settlement: { ja: "集落", en: "Settlement" },
  farTotal: {
    ja: "計 {n} 集落、{people}。所要時間の長い順。",
    en: "In all {n} settlements, {people} people; the longest drive first.",
  },
  moreSettlements: { ja: "ほか {n} 集落（続きあり）", en: "and {n} more, continued" },
  population: { ja: "人口", en: "People" },
  before: { ja: "前（分）", en: "Before" },
  after: { ja: "後（分）", en: "After" },
  gained: { ja: "{t}以内（人）", en: "Within {t}" },
  moreRows: { ja: "ほか {n} 市町村（続きあり）", en: "and {n} more, continued" },
  leftOutTotal: {
    ja: "{scenario}：計 {n} 市町村、{people}（全体の{share}）。分は役場の所要時間、人数は集落ごと。役場が{t}超の{offices}市町村の人口（計 {population}）とは、近い集落・遠い集落の分だけ違う。",
    en: "{scenario}: in all {n} municipalities, {people} people ({share}). Minutes are the office's; people are counted by settlement, which is why they are not the population of the {offices} municipalities with an office beyond {t} ({population}).",
  },
  changedTotal: {
    ja: "計 {n} 市町村。前＝{before}、後＝{after}。{t}以内の人は差し引き {people}。",
    en: "In all {n} municipalities. Before = {before}, after = {after}. People within {t}: {people} net.",
  },
  centreTotal: {
    ja: "分は役場の所要時間、人数は集落ごと。太字の市町村に{t}超の人がいる：計 {people}（{share}）。",
    en: "Minutes are the office's; people are counted by settlement. Bold: some people beyond {t}; in all {people} ({share}).",
  },

  viewNoteChange: { ja: "{beyond} {before} → {after}", en: "{beyond}: {before} → {after}" },
  over: { ja: "{t}超", en: "beyond {t}" },
  overOrNoWay: { ja: "{t}超・道路なし", en: "beyond {t} or no way" },
  viewNote: { ja: "{beyond} {people}（{share}）", en: "{beyond}: {people} ({share})" },
  viewNoteWorst: {
    ja: "{beyond} {people}（{share}）・最長 {worst}",
    en: "{beyond}: {people} ({share}); longest {worst}",
  },
  worstAt: { ja: "{place} {minutes}", en: "{place} {minutes}" },
  keyMap: { ja: "全道（センターと担当の境）", en: "All Hokkaido (centres and their borders)" },
  viewDifference: { ja: "{before} → {after}（{season}）", en: "{before} → {after} ({season})" },

  assumptions: {
    ja: "前提：車で片道。{n}分以下を{t}以内とする（ちょうどを含む）。人数は集落ごとの{weight}、市町村の色は役場の所要時間。所要時間は道路種別・地形・季節ごとの速度による推計で、渋滞・事故は含まない。冬期は通常の冬道の速度と冬期通行止め、荒天は吹雪の日。フェリーは乗船・待ち時間を含む。月8日以上開くサテライトはセンターと同じに数える。",
    en: "Assumptions: by car, one way. {n} min or less counts as within {t}. People: {weight}, by settlement; an area's colour is its office's time. Times are estimates from speeds by road class, terrain and season, without congestion or incidents. Winter: ordinary winter speeds and winter closures; storm: a blizzard day. Ferries include boarding and waiting. A satellite open 8 days a month or more counts like a centre.",
  },
  otherCoverApart: {
    ja: "出張相談会・ICT相談拠点・連携で届く人は{t}以内には足さず、別に数えて地図の輪と表の行で示す。",
    en: " People reached by outreach sessions, remote points and partners are not added to those within {t}: they are counted apart, as rings on the map and rows of the tables.",
  },
  borderline: {
    ja: "判定が近い市町村（速度が1割違うと役場が{t}の内外を移る）：{n}（{names}）。",
    en: "Borderline (the office would change sides of {t} if speeds were a tenth higher or lower): {n} municipalities ({names}).",
  },
  borderlineNone: {
    ja: "判定が近い市町村（速度が1割違うと役場が{t}の内外を移る）はない。",
    en: "No municipality is borderline (its office would change sides of {t} if speeds were a tenth higher or lower).",
  },
  atlasOverview: { ja: "全道", en: "All Hokkaido" },
  calendarOf: { ja: "出張の予定（{year}年度）", en: "Sessions, fiscal year {year}" },
  calendarDays: { ja: "開催日（月/日）", en: "Days (month/day)" },
  calendarCount: { ja: "{n}回", en: "{n} sessions" },
  calendarNote: {
    ja: "案の開催日の決まりから作った日。祝日・年末年始の扱い、行けない日は予定表（.ics）にある。",
    en: "Days by the scenario's rules; holidays, moved and cancelled ones are in the calendar (.ics).",
  },
  sources: {
    ja: "出典：{borders}北方領土 Natural Earth（パブリックドメイン）。湖は本システムの概形。人口 国勢調査 2020年確定・2025年速報（総務省統計局）、将来推計 令和5年（国立社会保障・人口問題研究所）、集落への配分は一部推計。{roads}センター・圏域・モデルは報告書による。書体 Noto Sans JP（SIL OFL 1.1）。",
    en: "Sources: {borders} Northern Territories: Natural Earth (public domain). Lakes are rough outlines of our own. Population: censuses, 2020 final and 2025 preliminary (Statistics Bureau of Japan), projections of 2023 (IPSS), partly estimated by settlement. {roads} Centres, areas and models: the report. Typeface Noto Sans JP (SIL OFL 1.1).",
  },
  bordersDrawn: {
    ja: "海岸線 GSHHG（Wessel & Smith、LGPL）。市町村界は町・字の代表点（Geolonia 住所データ、CC BY 4.0）から作った概略。",
    en: "coast GSHHG (Wessel & Smith, LGPL). Municipal borders are approximate cells around named places (Geolonia, CC BY 4.0).",
  },
  bordersOfficial: {
    ja: "市町村界・海岸線 国土数値情報「行政区域」（国土交通省）を簡略化。",
    en: "municipal borders and coast simplified from National Land Numerical Information N03 (MLIT).",
  },
  roadsSheets: {
    ja: "道路網は公表延長・距離標などから本システムで作成。",
    en: "Roads compiled for this planner from published lengths and kilometre posts.",
  },
  roadsImported: {
    ja: "道路網 © OpenStreetMap contributors（ODbL）、{name}、{day}。",
    en: "Roads © OpenStreetMap contributors (ODbL), {name}, {day}.",
  },
  roadsOfServer: {
    ja: "所要時間は経路サーバー {name}、{day}（© OpenStreetMap contributors、ODbL）。",
    en: "Drive times from the routing server {name}, {day} (© OpenStreetMap contributors, ODbL).",
  },
  dayUnknown: { ja: "地図の日付は不明", en: "date of the map not known" },
  produced: {
    ja: "作成日 {date}　データ版 {version}　道路網 {roads}　数字の単位：人（小数は表示の際に一度だけ四捨五入）",
    en: "Made on {date}   Data version {version}   Roads: {roads}   Figures are people, rounded once for show",
  },
  page: { ja: "{n} / {total} ページ", en: "Page {n} / {total}" },
} as const;
