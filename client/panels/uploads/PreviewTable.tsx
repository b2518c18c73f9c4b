import type { PreviewLine } from "../../../server/contract/uploadAnswers.ts";
import { count } from "../../format.ts";
import { sayReason } from "../../i18n/reasons.ts";
import { uploadText as t } from "../../i18n/uploads.ts";
import { ScrollRegion } from "../../widgets/ScrollRegion.tsx";
import "./PreviewTable.css";

/** Refused lines first, since those are what a person has to look at. */
export function PreviewTable({ lines }: { readonly lines: readonly PreviewLine[] }) {
  const ordered = [...lines.filter(({ reason }) => reason !== null), ...lines.filter(({ reason }) => reason === null)];
  return (
    <ScrollRegion class="preview-table" label={t("preview", { encoding: "CSV" })}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t("line")}</th>
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
          {ordered.map(({ line, text, matched, value, reason }) => (
            <tr key={line} class={reason ? "is-refused" : ""}>
              <th scope="row">{line}</th>
              <td class="text">{text}</td>
              <td class="text">{matched ?? "—"}</td>
              <td>{value === null ? "—" : count(value)}</td>
              <td class="text">{sayReason(reason)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
