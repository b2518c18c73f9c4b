import type { SuggestedSite } from "../../../server/contract/suggestAnswers.ts";
import { texts } from "../../i18n/texts.ts";
import { municipalityNamed } from "../../state/names.ts";

const t = texts({ of: { ja: "{name}（{town}）", en: "{name} ({town})" } });

/** 相談室（森町） for a place of an own list, 森町 for its office. */
export function placeName({ municipality, own }: Pick<SuggestedSite, "municipality" | "own">): string {
  const town = municipalityNamed(municipality);
  return own ? t("of", { name: own.name, town }) : town;
}
