import type { Measures, TerritoryRow } from "../../server/http/answers.ts";
import { count, minutes, people, signed } from "../format.ts";
import { figureText as t } from "../i18n/figures.ts";
import { conditions } from "../state/conditions.ts";
import { coverage, scopeRow } from "../state/coverage.ts";
import { liveSites } from "../state/draft.ts";
import { ScrollRegion } from "../widgets/ScrollRegion.tsx";
import { thresholdText } from "./Headline.tsx";

interface Column {
  readonly label: () => string;
  readonly value: (m: Measures) => number;
  readonly show: (size: number) => string;
}

const COLUMNS: readonly Column[] = [
  { label: () => t("within60"), value: (m) => m.within60, show: count },
  { label: () => t("within90"), value: (m) => m.within90, show: count },
  { label: () => t("within120"), value: (m) => m.within120, show: count },
  { label: () => t("over"), value: (m) => m.population - m.within120 - m.unreachable, show: count },
  { label: () => t("mean"), value: (m) => m.meanMinutes ?? 0, show: minutes },
  { label: () => t("worst"), value: (m) => m.worst?.minutes ?? 0, show: minutes },
];

/** What the sites change against 現状 in the season on screen: by area, and what periodic and remote cover adds apart. */
export function EffectTable() {
  const answer = coverage.value;
  const total = scopeRow.value;
  if (!answer || !total) return null;
  if (liveSites.value.length === 0) return <p class="empty-hint">{t("noChange")}</p>;
  const { season } = conditions.value;
  const changed = answer.areas.filter((row) => COLUMNS.some(({ value }) => changeOf(row, value, season) !== 0));
  return (
    <div class="effect">
      <ScrollRegion label={t("effect")}>
        <table>
          <caption>
            {t("effect")}（{t(season)}）
          </caption>
          <thead>
            <tr>
              <th scope="col">{t("area")}</th>
              {COLUMNS.map(({ label }, index) => (
                <th key={index} scope="col">
                  {label()}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {[total, ...changed].map((row) => (
              <tr key={row.id} class={row === total ? "total" : ""}>
                <th scope="row">{row.name}</th>
                {COLUMNS.map(({ value, show }, index) => (
                  <td key={index}>{signed(changeOf(row, value, season), show)}</td>
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
  value: Column["value"],
  season: "summer" | "winter" | "storm",
): number {
  const [after, before] = [now[season], baseline[season]];
  return after && before ? value(after) - value(before) : 0;
}

/** Periodic and remote cover stand beside full cover and are never added to it. */
function OtherCover({ row }: { readonly row: TerritoryRow }) {
  const { season, threshold } = conditions.value;
  const m = row.now[season];
  if (!m) return null;
  const values = { t: thresholdText(threshold) };
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
