import type { Measures } from "../../contract/answers.ts";
import type { RingKind } from "../../contract/mapPageContent.ts";
import type { Words } from "../../core/language.ts";
import { type OtherCover, otherCoverIn } from "../../services/mapPage/otherCover.ts";
import { seasonsIn, type TableFacts } from "./tableFacts.ts";

export interface OtherCoverFigure extends OtherCover {
  readonly words: Words;
}

/** People whom sessions, remote points and partners reach: figures of their own beside the five, where anybody is reached. */
export function otherCoverFigures({ answer }: TableFacts, threshold: Words): OtherCoverFigure[] {
  const { now, baseline } = answer.whole;
  const measures = seasonsIn(answer).flatMap((season) => [now[season], baseline[season]]);
  return otherCoverIn(measures.filter((m): m is Measures => m !== undefined)).map((cover) => ({
    ...cover,
    words: WORDS[cover.kind](threshold),
  }));
}

const WORDS: Readonly<Record<RingKind, (threshold: Words) => Words>> = {
  periodic: ({ ja, en }) => ({ ja: `定期の拠点でのみ${ja}以内の人`, en: `Within ${en} of a periodic site only` }),
  remote: ({ ja, en }) => ({ ja: `ICT相談拠点でのみ${ja}以内の人`, en: `Within ${en} of a remote point only` }),
  firstContact: () => ({ ja: "初回相談が届く人（市町村相談支援との連携）", en: "With a first contact (liaison)" }),
  reaction: () => ({ ja: "職場に対応者がいる人（定着支援の連携）", en: "With a reacting partner" }),
};
