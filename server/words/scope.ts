import type { Words } from "../core/language.ts";
import { WHOLE_NAME } from "../core/prefecture.ts";

/** Whose figures they are: of the places one centre is in charge of, or of all Hokkaido. @param centre  nickname */
export function scopeWords(centre: string | null): Words {
  return centre === null ? WHOLE_NAME : { ja: `${centre}の担当区域`, en: `The places of ${centre}` };
}
