import { thresholdText } from "../../i18n/conditions.ts";
import { stressText as t } from "../../i18n/stress.ts";
import { conditions } from "../../state/conditions.ts";
import { content } from "../../state/draft.ts";
import { facts } from "../../state/facts.ts";
import { isStressed, openAll, type Shut, shut, shutNames, toggleShut } from "../../state/stress.ts";
import { view } from "../../state/view.ts";
import { later } from "../../widgets/later.tsx";
import "./StressPanel.css";

const StressResult = later(() => import("./StressResult.tsx").then((file) => file.StressResult));

/** Shuts a centre, a site or a road section for now, and shows who loses their cover. */
export function StressPanel() {
  const sections = facts().riskSections.features.map(({ properties }) => properties);
  const centres = facts().centres.map(({ id, nickname }) => ({ value: id, label: nickname }));
  const sites = content.value.sites.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <details class="stress" open={isStressed.value}>
      <summary>
        <h2>{t("title")}</h2>
      </summary>
      <p class="note">{t("hint", { t: thresholdText(conditions.value.threshold) })}</p>
      <Choices title={t("closed")} kind="closedSiteIds" items={[...centres, ...sites]} />
      <Choices
        title={t("sections")}
        kind="shutSections"
        items={sections.map(({ name, cause }) => ({ value: name, label: `${name}・${cause}` }))}
      />
      {isStressed.value && (
        <>
          <StressResult />
          <button type="button" onClick={openAll}>
            {t("end")}
          </button>
        </>
      )}
    </details>
  );
}

interface ChoicesProps {
  readonly title: string;
  readonly kind: keyof Shut;
  readonly items: readonly { readonly value: string; readonly label: string }[];
}

function Choices({ title, kind, items }: ChoicesProps) {
  const chosen = shut.value[kind];
  return (
    <details>
      <summary>
        {title} {chosen.length > 0 && <span class="badge">{chosen.length}</span>}
      </summary>
      <div class="check-list">
        {items.map(({ value, label }) => (
          <label key={value} class="check">
            <input type="checkbox" checked={chosen.includes(value)} onChange={() => toggleShut(kind, value)} />
            {label}
          </label>
        ))}
      </div>
    </details>
  );
}

/** On every page while something is shut, so that nobody mistakes the figures for the usual ones. */
export function StressBanner() {
  if (!isStressed.value) return null;
  return (
    <div class="stress-banner" role="status">
      <span>
        {t("running", { names: shutNames.value.join("、") })}
        {view.value === "compare" && <small>{t("notInCompare")}</small>}
      </span>
      <button type="button" onClick={openAll}>
        {t("end")}
      </button>
    </div>
  );
}
