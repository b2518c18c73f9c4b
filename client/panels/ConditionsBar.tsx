import { RULES, SEASONS, TOLLS } from "../../server/core/conditions.ts";
import { WHOLE } from "../../server/core/prefecture.ts";
import { conditionText as t } from "../i18n/conditions.ts";
import { conditions, setConditions } from "../state/conditions.ts";
import { facts } from "../state/facts.ts";
import { scope } from "../state/view.ts";
import { Segmented } from "../widgets/Segmented.tsx";
import { MoreConditions } from "./MoreConditions.tsx";
import "./ConditionsBar.css";

/** Season, serving rule, toll, threshold and whose figures: everything the numbers on screen depend on. */
export function ConditionsBar() {
  const { season, rule, toll, threshold } = conditions.value;
  return (
    <section class="conditions-bar" aria-label={t("season")}>
      <Segmented
        label={t("season")}
        value={season}
        choices={SEASONS.map((value) => ({ value, label: t(value), hint: t(`${value}Hint`) }))}
        onChange={(value) => setConditions({ season: value })}
      />
      <Segmented
        label={t("rule")}
        value={rule}
        choices={RULES.map((value) => ({ value, label: t(value), hint: t(`${value}Hint`) }))}
        onChange={(value) => setConditions({ rule: value })}
      />
      <Segmented
        label={t("toll")}
        value={toll}
        choices={TOLLS.map((value) => ({ value, label: t(value) }))}
        onChange={(value) => setConditions({ toll: value })}
      />
      <label class="threshold" title={t("thresholdHint", { n: threshold })}>
        <span>{t("threshold")}</span>
        <input
          type="range"
          min={30}
          max={180}
          step={5}
          value={threshold}
          onInput={(event) => setConditions({ threshold: Number(event.currentTarget.value) })}
        />
        <output>{t("minutes", { n: threshold })}</output>
      </label>
      <label class="scope">
        <span>{t("scope")}</span>
        <select value={scope.value} onChange={(event) => (scope.value = event.currentTarget.value)}>
          <option value={WHOLE}>{t("whole")}</option>
          {facts().centres.map(({ id, nickname, city }) => (
            <option key={id} value={id}>
              {nickname}（{city}）
            </option>
          ))}
        </select>
      </label>
      <MoreConditions />
    </section>
  );
}
