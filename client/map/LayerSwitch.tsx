import { mapText as t } from "../i18n/map.ts";
import { resourceText } from "../i18n/resources.ts";
import { facts } from "../state/facts.ts";
import { regionName } from "../state/names.ts";
import { partnershipOverlay, RESOURCE_KINDS, resourceOverlay } from "../state/overlay.ts";
import { LAYERS, layers, toggleLayer } from "../state/view.ts";
import { SelectField } from "../widgets/Field.tsx";
import { PopOut } from "../widgets/PopOut.tsx";
import "./LayerSwitch.css";

/** What the map shows besides the sites. */
export function LayerSwitch() {
  return (
    <PopOut class="layer-switch" summary={t("layers")}>
      {LAYERS.map((name) => (
        <label key={name}>
          <input type="checkbox" checked={layers.value.has(name)} onChange={() => toggleLayer(name)} />
          {t(name)}
        </label>
      ))}
      <SelectField
        label={t("resources")}
        value={resourceOverlay.value ?? ""}
        choices={[
          { value: "", label: t("none") },
          ...RESOURCE_KINDS.map((value) => ({ value, label: resourceText(value) })),
        ]}
        onChange={(value) => {
          resourceOverlay.value = value || null;
        }}
      />
      <SelectField
        label={t("partnerships")}
        value={partnershipOverlay.value ?? ""}
        choices={[
          { value: "", label: t("none") },
          ...facts().partnerships.map((each) => ({ value: each.region, label: regionName(each) })),
        ]}
        onChange={(value) => {
          partnershipOverlay.value = value || null;
        }}
      />
    </PopOut>
  );
}
