import { useEffect, useState } from "preact/hooks";
import type { BinnedScenario } from "../../server/contract/scenarioAnswers.ts";
import { listBin } from "../api/scenarios.ts";
import { binText } from "../i18n/scenarioDialogs.ts";
import { scenarioText as t } from "../i18n/scenarios.ts";
import { language } from "../state/language.ts";
import { reasonOf } from "../state/messages.ts";
import { takeOutOfBin } from "../state/scenarios.ts";
import { Dialog } from "../widgets/Dialog.tsx";

/** Deleted 案, the last one first; each can be taken out again. */
export function BinDialog({ onClose }: { readonly onClose: () => void }) {
  const [binned, setBinned] = useState<readonly BinnedScenario[] | null>(null);
  const [reason, setReason] = useState<string | null>(null);
  useEffect(() => {
    listBin().then(setBinned, (error) => setReason(reasonOf(error)));
  }, []);
  return (
    <Dialog title={t("bin")} onClose={onClose}>
      <p class="note">{binText("binHint")}</p>
      {reason && <p role="alert">{reason}</p>}
      {!binned && !reason && <p role="status">{binText("loading")}</p>}
      {binned?.length === 0 && <p class="empty-hint">{binText("binEmpty")}</p>}
      <ul>
        {binned?.map((each) => (
          <li key={each.id}>
            <strong>{each.name}</strong> <small class="note">{described(each)}</small>{" "}
            <button
              type="button"
              aria-label={binText("takeOutOf", { name: each.name })}
              onClick={async () => (await takeOutOfBin(each.id)) && onClose()}
            >
              {binText("takeOut")}
            </button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

function described({ deletedAt, deletedBy, siteCount }: BinnedScenario): string {
  const day = new Date(deletedAt).toLocaleDateString(language.value);
  return deletedBy === null
    ? binText("binned", { day, n: siteCount })
    : binText("binnedBy", { day, by: deletedBy, n: siteCount });
}
