import { CLASS_NAMES } from "../../server/core/coverage/zones.ts";
import { people } from "../format.ts";
import { conditionWord } from "../i18n/conditions.ts";
import { mapText as t } from "../i18n/map.ts";
import { conditions } from "../state/conditions.ts";
import { scopeRow, shownThreshold } from "../state/coverage.ts";
import { language } from "../state/language.ts";
import { RINGS } from "./settlementLayer.ts";
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
        <RingRow colour={RINGS.firstContact} label={t("firstContact")} count={measures?.firstContactPeople} />
        <RingRow colour={RINGS.reaction} label={t("reaction")} count={measures?.reactionPeople} />
      </ul>
      <p class="note">
        {t("circles")}・{t("within", { n: threshold })}
      </p>
    </details>
  );
}

/** A kind of cover of its own: shown only where the 案 has it. */
function RingRow({
  colour,
  label,
  count,
}: {
  readonly colour: string;
  readonly label: string;
  readonly count?: number | undefined;
}) {
  if (!count) return null;
  return (
    <li>
      <svg aria-hidden="true" viewBox="0 0 22 14">
        <circle cx="11" cy="7" r="5" fill="#fff" stroke={colour} stroke-width="2.5" />
      </svg>
      <span>{label}</span>
      <span class="count">{people(count)}</span>
    </li>
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
