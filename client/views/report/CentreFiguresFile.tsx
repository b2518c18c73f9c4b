import { useState } from "preact/hooks";
import { CENTRE_FIGURES_FILE, importCentreFigures } from "../../api/centreFigures.ts";
import { reportText as t } from "../../i18n/report.ts";
import { startAnewFromCentres } from "../../state/centreFigures.ts";
import { reasonOf, say } from "../../state/messages.ts";
import { session } from "../../state/session.ts";
import { RequiredTextField } from "../../widgets/Field.tsx";

/** 今の数字 of all centres as one file: out to a spreadsheet, and back in as a whole or not at all. */
export function CentreFiguresFile() {
  const ownName = session.value?.person?.name ?? ""; // who has signed in is not asked who he is
  const [savedBy, setSavedBy] = useState(ownName);
  const [reason, setReason] = useState<string | null>(null);
  const take = async (file: File) => {
    try {
      setReason(null);
      await importCentreFigures(file, savedBy);
      await startAnewFromCentres();
      say(t("imported"));
    } catch (error) {
      setReason(reasonOf(error));
    }
  };
  return (
    <section class="card">
      <h2>{t("file")}</h2>
      <p>
        <a class="button" href={CENTRE_FIGURES_FILE} download>
          {t("download")}
        </a>
      </p>
      {ownName === "" && <RequiredTextField label={t("savedBy")} value={savedBy} maxLength={60} onInput={setSavedBy} />}
      <label class="field">
        <span>{t("upload")}</span>
        <input
          type="file"
          accept=".csv,text/csv"
          disabled={savedBy.trim() === ""}
          onChange={({ currentTarget }) => {
            const file = currentTarget.files?.[0];
            if (file) void take(file);
            currentTarget.value = "";
          }}
        />
      </label>
      <p class="note">{t("fileHint")}</p>
      {reason && <p role="alert">{reason}</p>}
    </section>
  );
}
