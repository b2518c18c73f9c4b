import { effect } from "@preact/signals";
import { scopeText } from "../i18n/restsOn.ts";
import { scopeRow } from "./coverage.ts";
import { content } from "./draft.ts";

/** What stands at the head of every printed page: the 案, whose figures, the day. @returns what stops that */
export function startPrintHead(): () => void {
  return effect(() => {
    const row = scopeRow.value;
    const day = new Date().toLocaleDateString("sv"); // YYYY-MM-DD
    const head = [content.value.name, ...(row ? [scopeText(row)] : []), day].join("　");
    document.documentElement.style.setProperty("--print-head", JSON.stringify(head));
  });
}
