import type { Language } from "../core/language.ts";
import type { NetworkAbout, NetworkLimit } from "../core/roads/networkAbout.ts";

const UNKNOWN_DAY = { ja: "日付不明", en: "date not known" } as const;

/** The road network minutes come from: 路線表, or the file or server it was taken from and that map's day. */
export function roadsName({ kind, name, day }: NetworkAbout, language: Language): string {
  if (kind === "sheets") return { ja: "路線表", en: "route sheets" }[language];
  const dated = `${name} ${day ?? UNKNOWN_DAY[language]}`;
  if (kind === "imported") return { ja: `取り込んだ道路網 ${dated}`, en: `imported network ${dated}` }[language];
  return { ja: `経路サーバー ${dated}`, en: `routing server ${dated}` }[language];
}

export interface DatedRoads extends NetworkAbout {
  readonly limits: readonly NetworkLimit[];
}

/** On which day's roads; null = a network that has only its own day (`roadsName` says it). */
export function roadsDay({ limits }: Pick<DatedRoads, "limits">, asOf: string): string | null {
  return limits.includes("asOf") ? null : asOf;
}

/** The network, and on which day's roads it drives. */
export function roadsInFull(roads: DatedRoads, asOf: string, language: Language): string {
  const name = roadsName(roads, language);
  if (roadsDay(roads, asOf) === null) return name;
  return { ja: `${name}（${asOf}の道路）`, en: `${name}, as of ${asOf}` }[language];
}

/** What a network cannot do, as it completes "…はできません" and "it cannot …". */
const LIMITS: Readonly<Record<NetworkLimit, { readonly ja: string; readonly en: string }>> = {
  storm: { ja: "荒天の日の計算", en: "compute a storm day" },
  tollAvoid: { ja: "有料道路を使わない計算", en: "avoid toll roads" },
  ferryAvoid: { ja: "フェリーを使わない計算", en: "avoid ferries" },
  tollAndFerryAvoid: { ja: "有料道路とフェリーの両方を使わない計算", en: "avoid toll roads and ferries at once" },
  asOf: { ja: "ほかの日の道路での計算", en: "use the roads of another day" },
  closures: { ja: "季節と違う通行止めでの計算", en: "close other roads than the season does" },
  winterSpeeds: {
    ja: "冬の速度での計算（冬も夏の速度で、閉まる道だけを避けます）",
    en: "drive at winter speeds (winter only shuts roads)",
  },
  winterSeverity: { ja: "冬の厳しさの変更", en: "change how hard the winter is" },
  speedFactor: { ja: "速度の一律の変更", en: "change all speeds" },
  shutSections: { ja: "道路の区間の通行止め", en: "shut a section of road" },
  riskSections: { ja: "途中の通行規制区間の表示", en: "name the often-shut sections on a way" },
};

/** All of what a network cannot do, in both languages. */
export function limitsWords(limits: readonly NetworkLimit[]): { readonly ja: string; readonly en: string } {
  return { ja: limitsText(limits, "ja"), en: limitsText(limits, "en") };
}

export function limitText(limit: NetworkLimit, language: Language): string {
  return LIMITS[limit][language];
}

/** All of what a network cannot do in one line; "" = nothing. */
export function limitsText(limits: readonly NetworkLimit[], language: Language): string {
  const named = limits.map((limit) => limitText(limit, language));
  return named.join(language === "ja" ? "・" : "; ");
}
