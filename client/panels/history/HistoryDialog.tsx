import { useEffect, useState } from "preact/hooks";
import { MAX_NAME_LENGTH } from "../../../server/core/cleanText.ts";
import type { ScenarioVersion } from "../../api/history.ts";
import { historyText as t } from "../../i18n/history.ts";
import { draft, isFixed } from "../../state/draft.ts";
import { language } from "../../state/language.ts";
import {
  hasOlder,
  isReading,
  nameVersion,
  openHistory,
  readOlder,
  restoreVersion,
  versions,
} from "../../state/scenarioHistory.ts";
import { Dialog } from "../../widgets/Dialog.tsx";
import { TextField } from "../../widgets/Field.tsx";
import { ChangeList } from "./ChangeList.tsx";
import "./HistoryDialog.css";

/** Every version of the 案 on screen: who, when, what changed; to bring back, or to give a name. */
export function HistoryDialog({ onClose }: { readonly onClose: () => void }) {
  useEffect(openHistory, []);
  const name = draft.value.saved?.name ?? "";
  return (
    <Dialog title={t("title", { name })} isWide onClose={onClose}>
      <p>{t("intro")}</p>
      {versions.value === null && <p role="status">{t("loading")}</p>}
      <ol class="plain version-list" aria-busy={isReading.value}>
        {versions.value?.map((version) => (
          <li key={version.version}>
            <Version version={version} onRestored={onClose} />
          </li>
        ))}
      </ol>
      {hasOlder.value && (
        <button type="button" onClick={() => void readOlder()}>
          {t("older")}
        </button>
      )}
    </Dialog>
  );
}

function Version({ version, onRestored }: { readonly version: ScenarioVersion; readonly onRestored: () => void }) {
  const [isNaming, setNaming] = useState(false);
  const { version: n, note, changes, isFirst, restoredFrom } = version;
  const isCurrent = n === draft.value.saved?.version;
  return (
    <>
      <h3>
        {t("version", { n })}
        {note && <em class="version-note"> {note}</em>}
        {isCurrent && <small>（{t("current")}）</small>}
      </h3>
      <small class="note">{saved(version)}</small>
      {restoredFrom !== null && <p>{t("restoredFrom", { n: restoredFrom })}</p>}
      {changes.length > 0 ? <ChangeList changes={changes} /> : <p>{t(isFirst ? "first" : "unchanged")}</p>}
      {isNaming ? (
        <NoteForm version={version} onDone={() => setNaming(false)} />
      ) : (
        <span class="buttons">
          {!isCurrent && !isFixed.value && (
            <button
              type="button"
              aria-label={t("restoreOf", { n })}
              onClick={() => void restoreVersion(n).then((isBack) => isBack && onRestored())}
            >
              {t("restore")}
            </button>
          )}
          <button type="button" aria-label={t("nameOf", { n })} onClick={() => setNaming(true)}>
            {t("name")}
          </button>
        </span>
      )}
    </>
  );
}

function saved({ savedAt, savedBy }: ScenarioVersion): string {
  const when = new Date(savedAt).toLocaleString(language.value, { dateStyle: "medium", timeStyle: "short" });
  return savedBy === null ? when : t("savedBy", { when, by: savedBy });
}

function NoteForm({
  version: { version, note },
  onDone,
}: {
  readonly version: ScenarioVersion;
  readonly onDone: () => void;
}) {
  const [text, setText] = useState(note ?? "");
  const submit = (event: Event) => {
    event.preventDefault();
    void nameVersion(version, text).then(onDone);
  };
  return (
    <form onSubmit={submit}>
      <TextField
        label={t("nameField", { n: version })}
        value={text}
        maxLength={MAX_NAME_LENGTH}
        onChange={(typed) => setText(typed ?? "")}
      />
      <span class="buttons">
        <button type="submit" class="primary">
          {t("keep")}
        </button>
        <button type="button" onClick={onDone}>
          {t("cancel")}
        </button>
      </span>
    </form>
  );
}
