import { CLASS_NAMES } from "../../server/core/coverage/zones.ts";
import { people } from "../format.ts";
import { conditionWord } from "../i18n/conditions.ts";
import { mapText as t } from "../i18n/map.ts";
import { conditions } from "../state/conditions.ts";
import { scopeRow, shownThreshold } from "../state/coverage.ts";
import { language } from "../state/language.ts";
import { FILLS, type FillName, patternUrl } from "./zoneFill.ts";
import "./Legend.css";

/** Classes with the people in each, for the territory and season on screen. */
export function Legend() {
  const { season } = conditions.value;
  const threshold = shownThreshold.value;
  const measures = scopeRow.value?.now[season];
  const label = (name: FillName) =>
    name === "winterOnly" && threshold !== 120 ? t("winterOnlyAt", { n: threshold }) : FILLS[name][language.value];
  return (
    <details class="legend" open={matchMedia("(min-height: 600px)").matches}>
      <summary>{t("legendTitle", { season: conditionWord(season) })}</summary>
      <ul>
        {CLASS_NAMES.map((name) => (
          <LegendRow key={name} name={name} label={label(name)} count={measures?.classes[name]} />
        ))}
        <LegendRow name="winterOnly" label={label("winterOnly")} count={measures?.winterOnlyOver} />
      </ul>
      <p class="note">
        {t("circles")}・{t("within", { n: threshold })}
      </p>
    </details>
  );
}

function LegendRow({
  name,
  label,
  count,
}: {
  readonly name: FillName;
  readonly label: string;
  readonly count: number | undefined;
}) {
  return (
    <li>
      <svg aria-hidden="true">
        <rect width="100%" height="100%" fill={patternUrl(name)} />
      </svg>
      <span>{label}</span>
      <span class="count">{count === undefined ? "" : people(count)}</span>
    </li>
  );
}
