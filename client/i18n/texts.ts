import type { Words } from "../../server/core/language.ts";
import { language } from "../state/language.ts";

/** A text in every language; `{name}` stands for a value. */
export type Text = Words;

type Values = Readonly<Record<string, string | number>>;

/**
 * The texts of one topic, read by key in the language on screen. Reading one inside a component subscribes it to the
 * language switch.
 */
export function texts<K extends string>(table: Readonly<Record<K, Text>>) {
  return (key: K, values: Values = {}): string =>
    table[key][language.value].replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
