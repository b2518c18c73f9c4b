import type { Language } from "../language.ts";

/** Names of the numbered expressways (高速道路ナンバリング) that the sheets hold. */
const EXPRESSWAYS: Readonly<Record<string, readonly [ja: string, en: string]>> = {
  E5: ["道央自動車道", "Do-O Expressway"],
  E5A: ["札樽自動車道・後志自動車道", "Sasson / Shiribeshi Expressway"],
  E38: ["道東自動車道", "Doto Expressway"],
  E39: ["旭川紋別自動車道", "Asahikawa-Monbetsu Expressway"],
  E44: ["釧路外環状道路", "Kushiro Outer Ring Road"],
  E59: ["函館・江差自動車道", "Hakodate-Esashi Expressway"],
  E60: ["帯広・広尾自動車道", "Obihiro-Hiroo Expressway"],
  E61: ["十勝オホーツク自動車道", "Tokachi-Okhotsk Expressway"],
  E62: ["深川・留萌自動車道", "Fukagawa-Rumoi Expressway"],
  E63: ["日高自動車道", "Hidaka Expressway"],
};

export interface RoadName {
  readonly name: string;
  readonly ref: string;
}

/** R235 → 国道235号, H71 → 道道71号, E63 → 日高自動車道 (E63); local roads are 市町村道. */
export function roadName(road: string, lang: Language): RoadName {
  const inJapanese = lang === "ja";
  const expressway = EXPRESSWAYS[road];
  if (expressway) return { name: expressway[inJapanese ? 0 : 1], ref: road };
  const [, kind, number] = /^([RH])(\d+)/.exec(road) ?? [];
  if (kind === "R") return { name: inJapanese ? `国道${number}号` : `National Route ${number}`, ref: "" };
  if (kind === "H") return { name: inJapanese ? `道道${number}号` : `Prefectural Road ${number}`, ref: "" };
  if (/^[EMH]/.test(road)) return { name: inJapanese ? "市町村道" : "local road", ref: "" };
  return { name: road, ref: "" }; // a ferry's name: 江差-奥尻
}
