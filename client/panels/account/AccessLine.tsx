import { useState } from "preact/hooks";
import type { Scenario } from "../../../server/contract/answers.ts";
import { VISIBILITIES, type Visibility } from "../../../server/core/people/person.ts";
import { ProblemError } from "../../api/http.ts";
import { findScenario } from "../../api/scenarios.ts";
import * as api from "../../api/session.ts";
import { accessText as t } from "../../i18n/account.ts";
import { markShared } from "../../state/draft.ts";
import { centreName, facts } from "../../state/facts.ts";
import { say, sayError } from "../../state/messages.ts";
import { refreshScenarios } from "../../state/scenarioList.ts";
import { session } from "../../state/session.ts";
import { Dialog } from "../../widgets/Dialog.tsx";

type Access = NonNullable<Scenario["access"]>;

/** Whose the 案 on screen is, who may see it, and whether one may change it. */
export function AccessLine({ scenario }: { readonly scenario: Scenario }) {
  const [isOpen, setOpen] = useState(false);
  const { access, isBuiltIn } = scenario;
  if (!access) return null;
  const isViewer = session.value?.person?.role === "viewer";
  return (
    <section class="access-line" aria-label={t("access")}>
      {!isBuiltIn && (
        <small>
          {ownerWords(access)}・{visibilityWords(access)}
        </small>
      )}
      {access.mayChange && !isBuiltIn && (
        <button type="button" class="link" onClick={() => setOpen(true)}>
          {t("change")}
        </button>
      )}
      {isViewer && <small class="note">{t("onlyReading")}</small>}
      {!access.mayChange && !isViewer && <small class="note">{t("notYours")}</small>}
      {isOpen && <AccessDialog scenario={scenario} access={access} onClose={() => setOpen(false)} />}
    </section>
  );
}

function ownerWords({ owner, centreId }: Access): string {
  if (owner === null) return t("nobody");
  return t("owner", { name: centreId === null ? owner : `${owner}（${centreName(centreId)}）` });
}

function visibilityWords({ visibility, sharedWith }: Access): string {
  return visibility === "shared" ? t("shared", { centres: sharedWith.map(centreName).join("・") }) : t(visibility);
}

interface DialogProps {
  readonly scenario: Scenario;
  readonly access: Access;
  readonly onClose: () => void;
}

function AccessDialog({ scenario, access, onClose }: DialogProps) {
  const [visibility, setVisibility] = useState<Visibility>(access.visibility);
  const [sharedWith, setSharedWith] = useState(access.sharedWith);
  const toggle = (id: string) =>
    setSharedWith((before) => (before.includes(id) ? before.filter((other) => other !== id) : [...before, id]));
  const keep = async (event: SubmitEvent) => {
    event.preventDefault();
    try {
      const before = { visibility: access.visibility, sharedWith: [...access.sharedWith] };
      markShared(await api.putAccess(scenario.id, { visibility, sharedWith: [...sharedWith], before }));
      say(t("kept"));
      onClose();
      await refreshScenarios();
    } catch (error) {
      sayError(error);
      if (error instanceof ProblemError && error.problem.code === "accessChanged") await showAsItIs();
    }
  };
  const showAsItIs = async () => {
    const now = await findScenario(scenario.id).catch(() => null); // by now it may be hidden from him
    if (!now?.access) return onClose();
    markShared(now);
    setVisibility(now.access.visibility);
    setSharedWith(now.access.sharedWith);
  };
  return (
    <Dialog title={t("changeTitle", { name: scenario.name })} onClose={onClose}>
      <form onSubmit={(event) => void keep(event)}>
        {VISIBILITIES.map((value) => (
          <label key={value} class="choice">
            <input
              type="radio"
              name="visibility"
              checked={visibility === value}
              onChange={() => setVisibility(value)}
            />{" "}
            {t(value === "shared" ? "sharedChoice" : value)}
          </label>
        ))}
        {visibility === "shared" && (
          <fieldset>
            <legend>{t("sharedChoice")}</legend>
            {facts().centres.map(({ id }) => (
              <label key={id} class="choice">
                <input type="checkbox" checked={sharedWith.includes(id)} onChange={() => toggle(id)} /> {centreName(id)}
              </label>
            ))}
          </fieldset>
        )}
        <div class="buttons">
          <button type="submit" class="primary" disabled={visibility === "shared" && sharedWith.length === 0}>
            {t("keep")}
          </button>
          <button type="button" onClick={onClose}>
            {t("cancel")}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
