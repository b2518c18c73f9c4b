import type { Season } from "../../server/core/conditions.ts";
import { legendFills, peopleByFill } from "../../server/core/coverage/zoneFill.ts";
import { inSeason } from "../../server/core/inSeason.ts";
import { between, people } from "../format.ts";
import { conditionWord, thresholdText } from "../i18n/conditions.ts";
import { mapText as t } from "../i18n/map.ts";
import { conditions } from "../state/conditions.ts";
import { coverage, scopeRow, shownThreshold } from "../state/coverage.ts";
import { language } from "../state/language.ts";
import { RINGS } from "./settlementLayer.ts";
import { type FillName, patternUrl } from "./zoneFill.ts";
import "./Legend.css";

/** Where it stands open from the start: the map keeps most of its room. */
const ROOMY = "(min-width: 50em) and (min-height: 40em)";

/** Classes with the people in each, for the territory and season on screen. */
export function Legend() {
  const { season } = conditions.value;
  const threshold = shownThreshold.value;
  const measures = scopeRow.value?.now[season];
  const cut = cutPeople(season, threshold);
  return (
    <details class="legend" open={matchMedia(ROOMY).matches}>
      <summary>{t("legendTitle", { season: conditionWord(season) })}</summary>
      <ul>
        {legendFills(threshold).map(({ fill, className, isWholeClass, words }) => (
          <LegendRow
            key={fill}
            name={fill}
            label={words[language.value]}
            count={isWholeClass ? measures?.classes[className] : cut?.get(fill)}
          />
        ))}
        <LegendRow
          name="winterOnly"
          label={t("winterOnlyAt", { t: thresholdText(threshold) })}
          count={measures?.winterOnlyOver}
        />
        <RingRow colour={RINGS.firstContact} label={t("firstContact")} count={measures?.firstContactPeople} />
        <RingRow colour={RINGS.reaction} label={t("reaction")} count={measures?.reactionPeople} />
      </ul>
      <p class="note">{t("circles") + between() + t("within", { n: threshold })}</p>
    </details>
  );
}

/** People on either side of a threshold that cuts a band in two: known of all Hokkaido alone, the answer names no centre by settlement. */
function cutPeople(season: Season, threshold: number): ReadonlyMap<FillName, number> | null {
  const answer = coverage.value;
  if (!answer || scopeRow.value !== answer.whole) return null;
  const { minutes, needsFerry, people } = answer.settlements;
  return peopleByFill({ needsFerry, people, minutes: inSeason(minutes, season) }, threshold);
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
