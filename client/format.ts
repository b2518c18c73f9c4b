import { texts } from "./i18n/texts.ts";
import { language } from "./state/language.ts";
import { weightUnit } from "./state/weightUnit.ts";

const t = texts({
  minutes: { ja: "{n}分", en: "{n} min" },
  noWay: { ja: "道路なし", en: "no way" },
  people: { ja: "{n}{unit}", en: "{n}" },
  personHours: { ja: "{n}人・時間", en: "{n} person-h" },
});

function number(value: number, digits = 0): string {
  return value.toLocaleString(language.value, { minimumFractionDigits: digits, maximumFractionDigits: digits });
}

/** Whole persons, rounded once, for show. */
export function people(count: number): string {
  return t("people", { n: number(count), unit: weightUnit.value });
}

export function count(value: number): string {
  return number(value);
}

/** Always one decimal, as sent by the server (rounded up there, so that `<= T` holds for what is read too). */
export function minutes(value: number | null | undefined): string {
  return value === null || value === undefined ? t("noWay") : t("minutes", { n: number(value, 1) });
}

/** Minutes somebody else published, which are whole. */
export function wholeMinutes(value: number): string {
  return t("minutes", { n: number(value) });
}

/** Minutes as a bare number, where the heading names the unit. */
export function minuteCount(value: number): string {
  return number(value, 1);
}

export function percent(share: number): string {
  return `${number(share * 100, 1)}%`;
}

export function personHours(personMinutes: number): string {
  return t("personHours", { n: number(personMinutes / 60) });
}

/** A change with its sign: ＋1,240 or −30; ±0 for none, so that nothing looks forgotten. */
export function signed(value: number, show: (size: number) => string = count): string {
  const text = show(Math.abs(value));
  if (text === show(0)) return `±${show(0)}`;
  return `${value < 0 ? "−" : language.value === "en" ? "+" : "＋"}${text}`;
}

/** Between two parts of a line: ・, in English a middle dot. */
export function between(): string {
  return language.value === "en" ? " · " : "・";
}

export function inBrackets(text: string): string {
  return language.value === "en" ? `(${text})` : `（${text}）`;
}

/** Names one after the other. */
export function listed(items: readonly string[]): string {
  return items.join(language.value === "en" ? ", " : "、");
}
