import { unsavedText as t } from "../i18n/unsaved.ts";
import { keepFile } from "../state/download.ts";
import { type DamagedDraft, isDamaged, type KeptDraft } from "../state/keptDraft.ts";
import { language } from "../state/language.ts";
import { scenarios } from "../state/scenarioList.ts";
import { resume } from "../state/scenarios.ts";
import { dropUnsaved, isOffering, offers } from "../state/unsaved.ts";
import { Dialog } from "../widgets/Dialog.tsx";
import "./UnsavedDialog.css";

/** Edits of earlier windows that were never saved: to open, to drop, or to leave for later. */
export function UnsavedDialog({ onClose }: { readonly onClose: () => void }) {
  const actions = (
    <button type="button" onClick={onClose}>
      {t("later")}
    </button>
  );
  return (
    <Dialog title={t("title")} actions={actions} onClose={onClose}>
      <p>{t("detail")}</p>
      <ul class="plain unsaved-list">
        {offers.value.map((kept) => (
          <li key={kept.key}>{isDamaged(kept) ? <Damaged kept={kept} /> : <Kept kept={kept} />}</li>
        ))}
      </ul>
    </Dialog>
  );
}

function Kept({ kept }: { readonly kept: KeptDraft }) {
  const open = () => {
    isOffering.value = false; // a question may follow
    void resume(kept);
  };
  return (
    <>
      <strong>{kept.name || t("nameless")}</strong>
      <small> {[whenOf(kept), siteCountOf(kept), stateOf(kept)].filter(Boolean).join("・")}</small>
      <span class="buttons">
        <button type="button" class="primary" onClick={open}>
          {t("open")}
        </button>
        <DropButton keptKey={kept.key} />
      </span>
    </>
  );
}

function whenOf({ editedAt }: KeptDraft): string {
  const when = new Date(editedAt);
  if (Number.isNaN(when.getTime())) return "";
  return when.toLocaleString(language.value, { dateStyle: "medium", timeStyle: "short" });
}

function siteCountOf({ content }: KeptDraft): string {
  return "sites" in content && Array.isArray(content.sites) ? t("sites", { n: content.sites.length }) : "";
}

/** What became of the 案 these edits were made on. */
function stateOf({ scenarioId, version }: KeptDraft): string {
  if (scenarioId === null) return "";
  const stored = scenarios.value.find(({ id }) => id === scenarioId);
  if (!stored) return t("gone");
  return stored.version === version ? "" : t("newer");
}

function Damaged({ kept }: { readonly kept: DamagedDraft }) {
  const takeOut = () => {
    const text = typeof kept.damaged === "string" ? kept.damaged : JSON.stringify(kept.damaged, null, 2);
    keepFile(new File([text ?? ""], `draft-${kept.key}.txt`, { type: "text/plain" }));
  };
  return (
    <>
      <strong>{t("damaged")}</strong>
      <small> {t("damagedDetail")}</small>
      <span class="buttons">
        <button type="button" onClick={takeOut}>
          {t("takeOut")}
        </button>
        <DropButton keptKey={kept.key} />
      </span>
    </>
  );
}

function DropButton({ keptKey }: { readonly keptKey: string }) {
  return (
    <button type="button" class="danger" onClick={() => dropUnsaved(keptKey)}>
      {t("drop")}
    </button>
  );
}
