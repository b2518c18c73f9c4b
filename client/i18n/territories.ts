import { WHOLE, WHOLE_NAME } from "../../server/core/prefecture.ts";
import { language } from "../state/language.ts";

/** Areas and centres keep their names in English; the whole of Hokkaido has one of its own. */
export function territoryName({ id, name }: { readonly id: string; readonly name: string }): string {
  return id === WHOLE && language.value === "en" ? WHOLE_NAME.en : name;
}
