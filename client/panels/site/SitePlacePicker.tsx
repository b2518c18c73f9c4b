import { useRef } from "preact/hooks";
import { siteText as t } from "../../i18n/sites.ts";
import { placeSite } from "../../state/siteEdits.ts";
import { dropKind } from "../../state/view.ts";
import { useDismiss } from "../../widgets/dismiss.ts";
import { PlaceSearch } from "../PlaceSearch.tsx";

/** While a site is being placed: says what to press, over the map it is pressed on; a name does as well. */
export function SitePlacePicker() {
  const kind = dropKind.value;
  const ref = useRef<HTMLDivElement>(null);
  useDismiss(kind !== null, ref, () => (dropKind.value = null), { closesByPress: false });
  if (!kind) return null;
  return (
    <div ref={ref} class="drop-hint" role="status">
      <p>{t("dropHint", { kind: t(kind) })}</p>
      <PlaceSearch label={t("byName")} onChoose={({ lat, lon, name }) => void placeSite(kind, { lat, lon }, name)} />
      <button type="button" onClick={() => (dropKind.value = null)}>
        {t("cancel")}
      </button>
    </div>
  );
}
