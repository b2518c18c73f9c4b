import type { PreviewChoices } from "../../api/uploads.ts";
import { count } from "../../format.ts";
import { uploadText as t } from "../../i18n/uploads.ts";
import { keepFile } from "../../state/download.ts";
import { KeepForm } from "./KeepForm.tsx";
import { PreviewTable } from "./PreviewTable.tsx";
import { nameOfFile, type ReadFile, tableOf } from "./readFile.ts";
import { refusedCsv } from "./refusedLines.ts";
import { TableSteps } from "./TableSteps.tsx";

interface Props {
  readonly read: ReadFile;
  readonly onChoose: (choices: PreviewChoices) => void;
  readonly onDone: () => void;
}

/** A file as it was read, in the four steps file, table, columns, rows, and the form that keeps it. */
export function ReadTable({ read, onChoose, onDone }: Props) {
  const { result, file, choices } = read;
  const table = tableOf(read);
  const weight = result.kind === "weight" ? result.preview : null;
  return (
    <section class="card" aria-label={t("preview", { file: file.name })}>
      <h3>{t("preview", { file: file.name })}</h3>
      {result.kind === "refused" && <p role="alert">{result.reason}</p>}
      {table && <TableSteps table={table} weight={weight} choices={choices} onChoose={onChoose} />}
      {result.kind !== "refused" && <Rows read={read} preview={result.preview} />}
      <KeepForm key={`${file.name}|${weight?.suggestedName ?? ""}|${weight?.unit ?? ""}`} read={read} onDone={onDone} />
    </section>
  );
}

type Kept = Exclude<ReadFile["result"], { kind: "refused" }>;

function Rows({ read, preview }: { readonly read: ReadFile; readonly preview: Kept["preview"] }) {
  const { accepted, refused, leftOut, lines, remarks, table } = preview;
  const isAsking = "column" in preview && preview.column === null;
  const downloadRefused = () => {
    const name = `${nameOfFile(read.file)}-${t("refusedFile")}.csv`;
    keepFile(new File([refusedCsv(table, lines)], name, { type: "text/csv;charset=utf-8" }));
  };
  return (
    <>
      <h4>{t("stepRows")}</h4>
      {!isAsking && (
        <p>
          {t("counts", { accepted, refused, leftOut })}
          {"total" in preview && `・${t("total", { n: count(preview.total) })}`}
        </p>
      )}
      {remarks.length > 0 && (
        <ul class="notice table-remarks">
          {remarks.map((remark) => (
            <li key={remark}>{remark}</li>
          ))}
        </ul>
      )}
      {"unknown" in preview && !isAsking && <Named text="unknown" names={preview.unknown} />}
      {"missing" in preview && !isAsking && <Named text="missing" names={preview.missing} />}
      <PreviewTable lines={lines} />
      {refused > 0 && (
        <p>
          <button type="button" onClick={downloadRefused}>
            {t("downloadRefused", { n: refused })}
          </button>{" "}
          <span class="note">{t("downloadRefusedHint")}</span>
        </p>
      )}
    </>
  );
}

const SHOWN_NAMES = 12;

/** Places that count as 0: those the file does not name, and those whose number it does not give. */
function Named({ text, names }: { readonly text: "missing" | "unknown"; readonly names: readonly string[] }) {
  if (names.length === 0) return null;
  const shown = names.slice(0, SHOWN_NAMES).join("、");
  return <p class="notice">{t(text, { n: names.length, names: names.length > SHOWN_NAMES ? `${shown}…` : shown })}</p>;
}
