import type { Language, Words } from "../core/language.ts";
import type { Reason, ReasonCode, ReasonValues } from "../core/reasons.ts";
import { FIELD_WORDS } from "./fieldReasons.ts";
import type { ReasonWords } from "./reasonWords.ts";
import { REQUEST_WORDS } from "./requestReasons.ts";
import { SCHEDULE_WORDS } from "./scheduleReasons.ts";
import { SEARCH_WORDS } from "./searchReasons.ts";
import { UPLOAD_WORDS } from "./uploadReasons.ts";

const WORDS: ReasonWords<ReasonValues> = {
  ...SCHEDULE_WORDS,
  ...UPLOAD_WORDS,
  ...FIELD_WORDS,
  ...REQUEST_WORDS,
  ...SEARCH_WORDS,
};

export const REASON_CODES = Object.keys(WORDS) as [ReasonCode, ...ReasonCode[]];

export function reasonWords(reason: Reason): Words {
  return (WORDS[reason.code] as (values: Reason) => Words)(reason); // the code says which values there are
}

export function reasonText(reason: Reason, language: Language): string {
  return reasonWords(reason)[language];
}
