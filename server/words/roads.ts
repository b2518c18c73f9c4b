import type { Language } from "../core/language.ts";
import type { NetworkAbout } from "../core/roads/networkAbout.ts";

const UNKNOWN_DAY = { ja: "日付不明", en: "date not known" } as const;

/** The road network minutes come from: 路線表, or the file or server it was taken from and that map's day. */
export function roadsName({ kind, name, day }: NetworkAbout, language: Language): string {
  if (kind === "sheets") return { ja: "路線表", en: "route sheets" }[language];
  const dated = `${name} ${day ?? UNKNOWN_DAY[language]}`;
  return { ja: `取り込んだ道路網 ${dated}`, en: `imported network ${dated}` }[language];
}
