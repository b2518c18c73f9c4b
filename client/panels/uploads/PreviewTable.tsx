import type { PreviewLine } from "../../../server/contract/tableAnswers.ts";
import { count } from "../../format.ts";
import { uploadText as t } from "../../i18n/uploads.ts";
import { ScrollRegion } from "../../widgets/ScrollRegion.tsx";
import "./PreviewTable.css";

/** More lines than a person reads through; the counts above say how many there are. */
const SHOWN_LINES = 400;
const ORDER = { refused: 0, leftOut: 2, kept: 1 } as const;

/** Refused lines first, since those are what a person has to look at; what was left out by design comes last. */
export function PreviewTable({ lines }: { readonly lines: readonly PreviewLine[] }) {
  const ordered = lines.toSorted((a, b) => ORDER[a.state] - ORDER[b.state] || a.line - b.line);
  return (
    <>
      <ScrollRegion class="preview-table" label={t("rows")}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t("line")}</th>
              <th scope="col">{t("state")}</th>
              <th scope="col" class="text">
                {t("text")}
              </th>
              <th scope="col" class="text">
                {t("matched")}
              </th>
              <th scope="col">{t("value")}</th>
              <th scope="col" class="text">
                {t("reason")}
              </th>
            </tr>
          </thead>
          <tbody>
            {ordered.slice(0, SHOWN_LINES).map(({ line, state, text, matched, value, reason, note }) => (
              <tr key={line} class={state === "refused" ? "is-refused" : ""}>
                <th scope="row">{line}</th>
                <td>{t(state === "kept" ? "isKept" : state)}</td>
                <td class="text">{text}</td>
                <td class="text">{matched ?? "—"}</td>
                <td>{value === null ? "—" : count(value)}</td>
                <td class="text">{reason ?? note ?? ""}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      {lines.length > SHOWN_LINES && <p class="note">{t("moreLines", { n: lines.length - SHOWN_LINES })}</p>}
    </>
  );
}
