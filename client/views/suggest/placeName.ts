import type { SuggestedSite } from "../../../server/contract/suggestAnswers.ts";

/** 相談室（森町） for a place of an own list, 森町 for its office. */
export function placeName({ municipality, own }: Pick<SuggestedSite, "municipality" | "own">): string {
  return own ? `${own.name}（${municipality}）` : municipality;
}
