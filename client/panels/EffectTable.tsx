import type { Measures, TerritoryRow } from "../../server/contract/answers.ts";
import { count, minuteCount, people, signed } from "../format.ts";
import { conditionWord } from "../i18n/conditions.ts";
import { figureText as t } from "../i18n/figures.ts";
import { territoryName } from "../i18n/territories.ts";
import { conditions } from "../state/conditions.ts";
import { coverage, scopeRow, shownThreshold } from "../state/coverage.ts";
import { content, liveSites } from "../state/draft.ts";
import { ScrollRegion } from "../widgets/ScrollRegion.tsx";
import { thresholdText } from "./Headline.tsx";

interface Figure {
  readonly label: () => string;
  readonly value: (m: Measures) => number | null; // null: nobody can be reached
  readonly show: (size: number) => string;
}

const FIGURES: readonly Figure[] = [
  { label: () => t("within60"), value: (m) => m.within60, show: count },
  { label: () => t("within90"), value: (m) => m.within90, show: count },
  { label: () => t("within120"), value: (m) => m.within120, show: count },
  { label: () => t("over"), value: (m) => m.population - m.within120 - m.unreachable, show: count },
  { label: () => t("mean"), value: (m) => m.meanMinutes, show: minuteCount },
  { label: () => t("worst"), value: (m) => m.worst?.minutes ?? null, show: minuteCount },
];

/** What the 案 changes against 現状 in the season on screen, a column an area; what periodic and remote cover add apart. */
export function EffectTable() {
  const answer = coverage.value;
  const total = scopeRow.value;
  if (!answer || !total) return null;
  const isUnchanged = liveSites.value.length === 0 && Object.keys(content.value.reassigned).length === 0;
  if (isUnchanged) return <p class="empty-hint">{t("noChange")}</p>;
  const { season } = conditions.value;
  const changed = answer.areas.filter((row) => FIGURES.some(({ value }) => (changeOf(row, value, season) ?? 0) !== 0));
  const caption = t("effect", { season: conditionWord(season) });
  return (
    <div class="effect">
      <ScrollRegion label={caption}>
        <table>
          <caption>{caption}</caption>
          <thead>
            <tr>
              <th scope="col">{t("figure")}</th>
              {[total, ...changed].map((row) => (
                <th key={row.id} scope="col">
                  {territoryName(row)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {FIGURES.map(({ label, value, show }, index) => (
              <tr key={index}>
                <th scope="row">{label()}</th>
                {[total, ...changed].map((row) => (
                  <td key={row.id} class={row === total ? "is-total" : ""}>
                    {changeText(changeOf(row, value, season), show)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      <p class="note">{changed.length > 0 ? t("onlyChanged") : t("noAreaChanged")}</p>
      <OtherCover row={total} />
    </div>
  );
}

function changeOf(
  { now, baseline }: TerritoryRow,
  value: Figure["value"],
  season: "summer" | "winter" | "storm",
): number | null {
  const [after, before] = [now[season], baseline[season]].map((measures) => measures && value(measures));
  return typeof after === "number" && typeof before === "number" ? after - before : null;
}

function changeText(change: number | null, show: Figure["show"]): string {
  return change === null ? "—" : signed(change, show);
}

/** Periodic and remote cover stand beside full cover and are never added to it. */
function OtherCover({ row }: { readonly row: TerritoryRow }) {
  const { season } = conditions.value;
  const m = row.now[season];
  if (!m) return null;
  const values = { t: thresholdText(shownThreshold.value) };
  return (
    <dl class="pairs">
      <dt>{t("periodic", values)}</dt>
      <dd>{people(m.periodicOnlyWithin)}</dd>
      <dt>{t("remote", values)}</dt>
      <dd>{people(m.remoteOnlyWithin)}</dd>
      <dt>{t("winterOnly", values)}</dt>
      <dd>{people(m.winterOnlyOver)}</dd>
    </dl>
  );
}
