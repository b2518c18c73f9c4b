import { texts } from "./texts.ts";

export const foundText = texts({
  foundPoint: { ja: "探した場所：{name}。", en: "Looked for: {name}." },
  foundTown: {
    ja: "探した場所：{name}（町・字の代表点まで。番地は見ていません）。",
    en: "Looked for: {name} (to the point of its neighbourhood; house numbers are not looked at).",
  },
  foundMunicipality: {
    ja: "探した場所：{name}（役場の位置まで）。",
    en: "Looked for: {name} (to the municipal office).",
  },
  near: {
    ja: "数字は、{km} km 離れたいちばん近い集落のものです。",
    en: "The figures are those of the nearest settlement, {km} km away.",
  },
});
