import type { Words } from "../core/language.ts";
import { LAT_RANGE, LON_RANGE, PREFECTURE_NAME } from "../core/prefecture.ts";
import type { FieldReasons } from "../core/reasons.ts";
import { RECURRENCE_EXAMPLES } from "../core/schedule/recurrence.ts";
import type { ReasonWords } from "./reasonWords.ts";

function inside({ min, max }: { readonly min: number; readonly max: number }): Words {
  const [from, to] = [min.toFixed(1), max.toFixed(1)];
  return {
    ja: `${from}〜${to} にしてください（${PREFECTURE_NAME.ja}）`,
    en: `must be ${from} to ${to} (${PREFECTURE_NAME.en})`,
  };
}

const KIND_JA: Readonly<Record<string, string>> = {
  ...{ string: "文字", number: "数", int: "整数", boolean: "true か false", array: "一覧", object: "項目の組" },
};

export const FIELD_WORDS: ReasonWords<FieldReasons> = {
  missing: () => ({ ja: "必要な項目です", en: "is missing" }),
  unknownField: () => ({ ja: "知らない項目です", en: "is not a known field" }),
  wrongKind: ({ kind }) => ({ ja: `${KIND_JA[kind] ?? kind}で入れてください`, en: `must be a ${kind}` }),
  notOneOf: ({ allowed }) => ({ ja: `次のどれかにしてください：${allowed}`, en: `must be one of ${allowed}` }),
  notOneOfGiven: ({ allowed, given }) => ({
    ja: `「${given}」ではなく、次のどれかにしてください：${allowed}`,
    en: `must be one of ${allowed}; got "${given}"`,
  }),
  tooSmall: ({ minimum }) => ({ ja: `${minimum} 以上にしてください`, en: `must be at least ${minimum}` }),
  tooBig: ({ maximum }) => ({ ja: `${maximum} 以下にしてください`, en: `must be at most ${maximum}` }),
  tooShort: ({ minimum }) => ({
    ja: minimum <= 1 ? "空にはできません" : `${minimum}文字以上にしてください`,
    en: minimum <= 1 ? "must not be empty" : `must have at least ${minimum} characters`,
  }),
  tooLong: ({ maximum }) => ({ ja: `${maximum}文字までです`, en: `must have at most ${maximum} characters` }),
  tooMany: ({ maximum }) => ({ ja: `${maximum}件までです`, en: `must have at most ${maximum} entries` }),
  outOfRange: ({ minimum, maximum, given }) => ({
    ja: `「${given}」ではなく、${minimum}〜${maximum} にしてください`,
    en: `must be ${minimum} to ${maximum}; got "${given}"`,
  }),
  notALatitude: () => inside(LAT_RANGE),
  notALongitude: () => inside(LON_RANGE),
  notADay: () => ({
    ja: "暦にある日を YYYY-MM-DD で入れてください",
    en: "must be a day of the calendar, YYYY-MM-DD",
  }),
  notHours: () => ({
    ja: "1日の中の時間帯を 10:00-15:00 のように入れてください",
    en: "must be a time span within one day such as 10:00-15:00",
  }),
  notARecurrence: () => ({
    ja: `開催日として読めません。例：${RECURRENCE_EXAMPLES}`,
    en: `must be a recurrence such as ${RECURRENCE_EXAMPLES}`,
  }),
  notSeverity: () => ({ ja: "0〜2 の数にしてください", en: "must be a number from 0 to 2" }),
  notAPoint: () => ({
    ja: "緯度,経度 の形で入れてください（例 42.634,141.605）",
    en: "must be lat,lon, for example 42.634,141.605",
  }),
  notScenarioIds: () => ({
    ja: "案の番号をカンマで区切って入れてください（例 1,3,5）",
    en: "must be scenario numbers separated by commas, for example 1,3,5",
  }),
  notACode: () => ({
    ja: "市町村の5桁のコードにしてください（例 01213）",
    en: "must be a municipality's 5-digit code, for example 01213",
  }),
  notAScenarioFile: () => ({
    ja: "案のファイルではありません（format が nakapotsu-scenario ではありません）",
    en: 'must be "nakapotsu-scenario": this is not a file of a scenario (案)',
  }),
  otherFileVersion: () => ({
    ja: "このプランナーでは開けない版のファイルです",
    en: "must be 1: this planner knows no other version of the file",
  }),
  malformed: ({ text }) => ({ ja: `正しい形ではありません（${text}）`, en: text }),
  notAboveZero: ({ given }) => ({
    ja: `「${given}」ではなく、0 より大きい数にしてください`,
    en: `must be a number above 0; got "${given}"`,
  }),
};
