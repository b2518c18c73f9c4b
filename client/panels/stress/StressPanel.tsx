import { thresholdText } from "../../i18n/conditions.ts";
import { stressText } from "../../i18n/stress.ts";
import { stressPanelText as t } from "../../i18n/stressPanel.ts";
import { conditions } from "../../state/conditions.ts";
import { content } from "../../state/draft.ts";
import { centreName, facts } from "../../state/facts.ts";
import { whyNot } from "../../state/network.ts";
import { isStressed, openAll, type Shut, shut, toggleShut } from "../../state/stress.ts";
import { StressResult } from "./StressResult.tsx";
import "./StressPanel.css";

/** Shuts a centre, a site or a road section for now, and shows who loses their cover. */
export function StressPanel() {
  const sections = facts().riskSections.features.map(({ properties }) => properties);
  const centres = facts().centres.map(({ id }) => ({ value: id, label: centreName(id) }));
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
        whyNot={whyNot("shutSections")}
      />
      {isStressed.value && (
        <>
          <StressResult />
          <button type="button" onClick={openAll}>
            {stressText("end")}
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
  /** Why nothing of it can be shut; left out = it can. */
  readonly whyNot?: string | undefined;
}

function Choices({ title, kind, items, whyNot: reason }: ChoicesProps) {
  const chosen = shut.value[kind];
  return (
    <details>
      <summary>
        {title} {chosen.length > 0 && <span class="badge">{chosen.length}</span>}
      </summary>
      {reason !== undefined && <p class="note">{reason}</p>}
      <div class="check-list">
        {items.map(({ value, label }) => (
          <label key={value} class="check">
            <input
              type="checkbox"
              checked={chosen.includes(value)}
              disabled={reason !== undefined && !chosen.includes(value)}
              onChange={() => toggleShut(kind, value)}
            />
            {label}
          </label>
        ))}
      </div>
    </details>
  );
}
