import { texts } from "./texts.ts";

export const mapText = texts({
  map: { ja: "北海道の地図", en: "Map of Hokkaido" },
  legend: { ja: "凡例", en: "Legend" },
  legendTitle: { ja: "片道の所要時間（{season}）", en: "Drive time, one way ({season})" },
  winterOnly: { ja: "冬期のみ2時間超", en: "Over 2 h in winter only" },
  winterOnlyAt: { ja: "冬期のみ{n}分超", en: "Over {n} min in winter only" },
  circles: { ja: "円の大きさ＝人口", en: "Circle size = people" },
  centre: { ja: "センター", en: "Centre" },
  within: { ja: "{n}分以内（ちょうどを含む）を以内とする", en: "Within {n} min includes exactly {n}" },
  layers: { ja: "重ねるもの", en: "Layers" },
  municipalities: { ja: "市町村の色", en: "Municipality colours" },
  settlements: { ja: "集落の円", en: "Settlement circles" },
  roads: { ja: "道路", en: "Roads" },
  areas: { ja: "圏域の境", en: "Area borders" },
  labels: { ja: "地名", en: "Names" },
  gsi: { ja: "地理院タイル（要インターネット）", en: "GSI tiles (needs the internet)" },
  attribution: {
    ja: "境界は町・字の代表点から作った概略図。海岸線 Natural Earth、町・字 Geolonia（CC BY 4.0）",
    en: "Borders are approximate cells around named places. Coast: Natural Earth; places: Geolonia (CC BY 4.0)",
  },
  siteName: { ja: "{kind} {name}。矢印キーで動かせます", en: "{kind} {name}. Arrow keys move it" },
  tip: { ja: "{name}：{minutes}", en: "{name}: {minutes}" },
  all: { ja: "全道を表示", en: "Show all Hokkaido" },
});
