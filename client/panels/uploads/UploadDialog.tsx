import { useEffect, useState } from "preact/hooks";
import type { PreviewChoices } from "../../api/uploads.ts";
import { uploadText as t } from "../../i18n/uploads.ts";
import { language } from "../../state/language.ts";
import { sayError } from "../../state/messages.ts";
import { Dialog } from "../../widgets/Dialog.tsx";
import { FileField } from "./FileField.tsx";
import { ReadTable } from "./ReadTable.tsx";
import { type ReadFile, readFile, type TableKind } from "./readFile.ts";
import { StoredTables } from "./StoredTables.tsx";

/** Own tables: choose a file, see step by step what was read, choose otherwise, then keep it or not. */
export function UploadDialog({ onClose }: { readonly onClose: () => void }) {
  const [read, setRead] = useState<ReadFile | null>(null);
  const start = async (kind: TableKind, file: File, choices: PreviewChoices = {}) => {
    try {
      setRead(await readFile(kind, file, choices));
    } catch (error) {
      setRead(null);
      sayError(error);
    }
  };
  useEffect(() => {
    if (read) void start(read.kind, read.file, read.choices); // its reasons come in the language on screen
  }, [language.value]);
  return (
    <Dialog title={t("title")} onClose={onClose} isWide>
      <div class="two-columns">
        <FileField title={t("weights")} hint={t("weightsHint")} onFile={(file) => void start("weight", file)} />
        <FileField title={t("places")} hint={t("placesHint")} onFile={(file) => void start("places", file)} />
      </div>
      {read && (
        <ReadTable
          read={read}
          onChoose={(choices) => void start(read.kind, read.file, choices)}
          onDone={() => setRead(null)}
        />
      )}
      <StoredTables />
    </Dialog>
  );
}
