import { useState } from "preact/hooks";
import type { MisfitReason, SetAside } from "../../server/core/scenario/scenario.ts";
import { setAsideText as t } from "../i18n/setAside.ts";
import { content } from "../state/draft.ts";
import { centreName, facts } from "../state/facts.ts";
import { mendingOf, mendReassigned, mendSite, nameOf, removeSetAside } from "../state/setAside.ts";
import { PlaceSearch } from "./PlaceSearch.tsx";
import "./SetAsidePanel.css";

/** What of the 案 does not fit the data of today, why, and what can be done about it. */
export function SetAsidePanel() {
  const { setAside = [] } = content.value;
  if (setAside.length === 0) return null;
  return (
    <section class="set-aside notice" aria-label={t("title", { n: setAside.length })}>
      <h3>{t("title", { n: setAside.length })}</h3>
      <p>{t("detail")}</p>
      <ul class="plain">
        {setAside.map((part, index) => (
          <li key={`${part.part} ${part.key} ${index}`}>
            <strong>{nameOf(part)}</strong>
            <small> {part.reasons.map(reasonText).join("、")}</small>
            <Mend part={part} />
            <button type="button" onClick={() => removeSetAside(part)}>
              {t("remove")}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function reasonText(reason: MisfitReason): string {
  const { code, ...values } = reason;
  return t(code, "km" in values ? { km: values.km.toFixed(1) } : { ...values });
}

function Mend({ part }: { readonly part: SetAside }) {
  const [isOpen, setOpen] = useState(false);
  const mending = mendingOf(part);
  if (mending === null) return null;
  if (!isOpen) {
    return (
      <button type="button" onClick={() => setOpen(true)}>
        {t("mend")}
      </button>
    );
  }
  if (mending === "place")
    return <PlaceSearch label={t("place")} onChoose={({ lat, lon }) => mendSite(part, { lat, lon })} />;
  const choose = (centreId: string) =>
    part.part === "site" ? mendSite(part, { centreId }) : mendReassigned(part, centreId);
  return (
    <select aria-label={t("centre")} value="" onChange={({ currentTarget }) => choose(currentTarget.value)}>
      <option value="" disabled>
        {t("centre")}
      </option>
      {facts().centres.map(({ id }) => (
        <option key={id} value={id}>
          {centreName(id)}
        </option>
      ))}
    </select>
  );
}
