import { mapText as t } from "../i18n/map.ts";
import { LAYERS, layers, toggleLayer } from "../state/view.ts";

export function LayerSwitch() {
  return (
    <details class="layer-switch">
      <summary>{t("layers")}</summary>
      {LAYERS.map((name) => (
        <label key={name}>
          <input type="checkbox" checked={layers.value.has(name)} onChange={() => toggleLayer(name)} />
          {t(name)}
        </label>
      ))}
    </details>
  );
}
