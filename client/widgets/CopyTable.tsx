import { useState } from "preact/hooks";
import { type CopiedTable, htmlTable, tabSeparated } from "../copiedTable.ts";
import { texts } from "../i18n/texts.ts";
import { say } from "../state/messages.ts";
import { Dialog } from "./Dialog.tsx";
import "./CopyTable.css";

const t = texts({
  copy: { ja: "表をコピー", en: "Copy the table" },
  copied: {
    ja: "「{title}」を{n}行コピーしました。Excelなどに貼り付けられます",
    en: "“{title}” copied, {n} rows: paste it into Excel or elsewhere",
  },
  byHand: { ja: "Ctrl+C でコピーできます", en: "Copy it with Ctrl+C" },
});

/**
 * Copies a table as text and as HTML. Browsers give the clipboard to pages on https and on the own machine only; on an
 * office's plain http the table is shown, selected, to be copied by hand.
 */
export function CopyTable({ table }: { readonly table: () => CopiedTable }) {
  const [byHand, setByHand] = useState<CopiedTable | null>(null);
  const copy = async () => {
    const made = table();
    try {
      const parts = { "text/plain": tabSeparated(made), "text/html": htmlTable(made) };
      const blobs = Object.entries(parts).map(([type, text]) => [type, new Blob([text], { type })] as const);
      await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
      say(t("copied", { title: made.title, n: made.rows.length }));
    } catch {
      setByHand(made);
    }
  };
  return (
    <>
      <button type="button" class="copy-table" onClick={() => void copy()}>
        {t("copy")}
      </button>
      {byHand && (
        <Dialog title={t("byHand")} onClose={() => setByHand(null)} isWide>
          <div class="copied-table" ref={select}>
            <table>
              <tbody>
                {[[byHand.title], byHand.header, ...byHand.rows, [byHand.note]].map((cells, line) => (
                  <tr key={line}>
                    {cells.map((cell, column) => (
                      <td key={column} colSpan={cells.length === 1 ? byHand.header.length : 1}>
                        {cell}
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </Dialog>
      )}
    </>
  );
}

function select(element: HTMLElement | null): void {
  if (element) getSelection()?.selectAllChildren(element);
}
