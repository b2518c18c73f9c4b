import type { Assumptions } from "../../contract/answers.ts";
import type { Language } from "../../core/language.ts";
import type { MapPageText } from "./mapPageTexts.ts";

/** Numbers as the screen writes them: rounded once, here. */
export interface MapPageNumbers {
  /** 1,240 */
  count(value: number): string;
  /** 1,240人, or the unit of an uploaded weight. */
  people(value: number): string;
  /** 123.4分; 道路なし for null. */
  minutes(value: number | null | undefined): string;
  /** 123.4 where the heading names the unit. */
  bareMinutes(value: number | null | undefined): string;
  percent(share: number): string;
  personHours(personMinutes: number): string;
  signed(value: number, show: (size: number) => string): string;
}

export function mapPageNumbers(t: MapPageText, lang: Language, { unit }: Assumptions["weight"]): MapPageNumbers {
  const format = (value: number, digits = 0) =>
    value.toLocaleString(lang, { minimumFractionDigits: digits, maximumFractionDigits: digits });
  return {
    count: (value) => format(value),
    people: (value) => t("amount", { n: format(value), unit }),
    minutes: (value) =>
      value === null || value === undefined ? t("noWay") : t("minutes", { n: format(value, value % 1 === 0 ? 0 : 1) }),
    bareMinutes: (value) => (value === null || value === undefined ? t("noWay") : format(value, 1)),
    percent: (share) => `${format(share * 100, 1)}%`,
    personHours: (personMinutes) => t("personHours", { n: format(personMinutes / 60) }),
    signed(value, show) {
      const text = show(Math.abs(value));
      if (text === show(0)) return `±${show(0)}`;
      return `${value > 0 ? "＋" : "−"}${text}`;
    },
  };
}
