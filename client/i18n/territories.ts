import { language } from "../state/language.ts";
import { conditionText } from "./conditions.ts";

/** Areas and centres keep their names in English; the whole of Hokkaido has one of its own. */
export function territoryName({ id, name }: { readonly id: string; readonly name: string }): string {
  return id === "hokkaido" && language.value === "en" ? conditionText("hokkaido") : name;
}
