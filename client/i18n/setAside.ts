import { texts } from "./texts.ts";

export const setAsideText = texts({
  title: { ja: "今のデータに合わない内容 {n}件", en: "{n} parts do not fit today's data" },
  detail: {
    ja: "計算には入っていません。直すか取り除くまで、案と一緒に残ります。",
    en: "They are not counted. They stay with the scenario until you mend or remove them.",
  },
  remove: { ja: "取り除く", en: "Remove" },
  mend: { ja: "直す", en: "Mend" },
  removed: { ja: "「{name}」を取り除きました", en: "Removed “{name}”" },
  mended: { ja: "「{name}」を直しました", en: "Mended “{name}”" },
  centre: { ja: "センターを選ぶ", en: "Choose a centre" },
  place: { ja: "場所を選び直す", en: "Choose another place" },
  site: { ja: "拠点「{name}」", en: "Site “{name}”" },
  reassigned: { ja: "担当替え {name} → {centre}", en: "Reassigned {name} → {centre}" },
  parameter: { ja: "前提「{name}」", en: "Setting “{name}”" },
  centreFigures: { ja: "センター「{name}」の数字", en: "Figures of the centre “{name}”" },
  other: { ja: "「{name}」", en: "“{name}”" },
  unknownCentre: { ja: "センター「{centreId}」は今のデータにありません", en: "there is no centre “{centreId}”" },
  unknownMunicipality: {
    ja: "市町村「{municipalityCode}」は今のデータにありません",
    en: "there is no municipality “{municipalityCode}”",
  },
  inLake: { ja: "湖の中です（道路まで {km} km）", en: "in a lake, {km} km from a road" },
  inSea: { ja: "海の上です（道路まで {km} km）", en: "in the sea, {km} km from a road" },
  offRoad: { ja: "道路から {km} km 離れています（5 km まで）", en: "{km} km from every road (at most 5)" },
  outsideHokkaido: { ja: "北海道の外です", en: "outside Hokkaido" },
  idTaken: { ja: "同じ番号の拠点がほかにあります", en: "another site has the same id" },
  unknownPart: { ja: "この版では使わない項目です", en: "not used by this version" },
  malformed: { ja: "「{field}」が正しい形ではありません", en: "“{field}” is not as it should be" },
});
