import type { BySeason, Measures, TerritoryRow } from "../../server/contract/answers.ts";
import { weightName } from "../../server/core/population.ts";
import { count, minutes, people, percent, personHours, signed } from "../format.ts";
import { appText } from "../i18n/app.ts";
import { conditionText, conditionWord } from "../i18n/conditions.ts";
import { figureText as t } from "../i18n/figures.ts";
import { conditions } from "../state/conditions.ts";
import { coverage, isComputing, refusal, scopeRow, shownThreshold, tryAgain } from "../state/coverage.ts";
import { dragged } from "../state/draft.ts";
import { language } from "../state/language.ts";
import { OutlookButton } from "../views/charts/OutlookButton.tsx";
import { Help } from "../widgets/Help.tsx";

/** One of the five numbers: how it is read off the measures, shown, and compared with 現状. */
interface Figure {
  readonly key: "within" | "beyond" | "longest" | "excess" | "nearer";
  /** null: nobody can be reached, so there is no longest drive. */
  readonly value: (m: Measures) => number | null;
  readonly show: (m: Measures) => string;
  readonly detail?: (m: Measures) => string;
  readonly showChange: (size: number) => string;
  /** Which way is better: its sign decides the colour, never the colour alone. */
  readonly better: "more" | "less";
}

const FIGURES: readonly Figure[] = [
  {
    key: "within",
    value: (m) => m.withinThreshold,
    show: (m) => people(m.withinThreshold),
    detail: (m) => percent(m.population > 0 ? m.withinThreshold / m.population : 0),
    showChange: people,
    better: "more",
  },
  {
    key: "beyond",
    value: (m) => m.overThreshold,
    show: (m) => people(m.overThreshold),
    detail: (m) => (m.unreachable > 0 ? t("noWayBesides", { n: people(m.unreachable) }) : ""),
    showChange: people,
    better: "less",
  },
  {
    key: "longest",
    value: (m) => m.worst?.minutes ?? null,
    show: (m) => minutes(m.worst?.minutes),
    detail: (m) => [m.worst?.name ?? "", m.unreachable > 0 ? t("exceptNoWay") : ""].filter(Boolean).join(" "),
    showChange: minutes,
    better: "less",
  },
  {
    key: "excess",
    value: (m) => m.excessPersonMinutes,
    show: (m) => personHours(m.excessPersonMinutes),
    showChange: (size) => count(size / 60),
    better: "less",
  },
  {
    key: "nearer",
    value: (m) => m.nearerElsewhere,
    show: (m) => people(m.nearerElsewhere),
    showChange: people,
    better: "less",
  },
];

/** 2時間 for 120, otherwise minutes. */
export function thresholdText(threshold: number): string {
  return threshold % 60 === 0 ? t("hours", { n: threshold / 60 }) : t("minutes", { n: threshold });
}

/** The five numbers, always in view: summer and winter (and storm when chosen), each with its change in a 案. */
export function Headline() {
  const row = scopeRow.value;
  if (!row) return <section class="headline is-empty" aria-busy="true" aria-label={t("headline")} />;
  const threshold = thresholdText(shownThreshold.value);
  return (
    <section class="headline" aria-label={t("headline")} aria-busy={isComputing.value}>
      {FIGURES.map((figure) => (
        <div key={figure.key} class="figure" data-figure={figure.key}>
          <h3>
            {t(figure.key, { t: threshold })}
            <Help term={t(figure.key, { t: threshold })}>{t(`${figure.key}Help`, { t: threshold })}</Help>
          </h3>
          <FigureValues figure={figure} row={row} />
        </div>
      ))}
      <RestsOn />
      <OutOfDate />
    </section>
  );
}

/** What the numbers above rest on. */
function RestsOn() {
  const assumptions = coverage.value?.assumptions;
  if (!assumptions) return null;
  const { season, rule, toll, ferry, weight, asOf, dataVersion } = assumptions;
  const words = {
    season: conditionText(season),
    rule: conditionWord(rule),
    toll: conditionWord(toll),
    ferry: conditionWord(ferry),
  };
  return (
    <div class="rests-on">
      <p>
        {appText("restsOn", {
          ...words,
          weight: weightName(weight, language.value),
          asOf,
          version: dataVersion,
        })}
      </p>
      <OutlookButton />
    </div>
  );
}

/** Stays as long as the figures are not those of the conditions and sites on screen. */
function OutOfDate() {
  if (!refusal.value || dragged.value) return null;
  return (
    <p class="out-of-date" role="alert">
      {t("outOfDate", { reason: refusal.value })}{" "}
      <button type="button" onClick={tryAgain}>
        {appText("again")}
      </button>
    </p>
  );
}

function FigureValues({ figure, row }: { readonly figure: Figure; readonly row: TerritoryRow }) {
  const shown =
    conditions.value.season === "storm" ? (["summer", "winter", "storm"] as const) : (["summer", "winter"] as const);
  return (
    <dl>
      {shown.map((season) => (
        <FigureValue key={season} figure={figure} season={season} row={row} />
      ))}
    </dl>
  );
}

interface ValueProps {
  readonly figure: Figure;
  readonly season: keyof BySeason<Measures>;
  readonly row: TerritoryRow;
}

function FigureValue({ figure, season, row }: ValueProps) {
  const now = row.now[season];
  const baseline = row.baseline[season];
  if (!now || !baseline) return null;
  const [after, before] = [figure.value(now), figure.value(baseline)];
  return (
    <div class={conditions.value.season === season ? "is-current" : ""} data-season={season}>
      <dt>{t(season)}</dt>
      <dd>
        <strong>{figure.show(now)}</strong>
        <span class="beside">
          {figure.detail && <small class="detail">{figure.detail(now)}</small>}
          {after !== null && before !== null && (
            <Change change={after - before} show={figure.showChange} better={figure.better} />
          )}
        </span>
      </dd>
    </div>
  );
}

/** The difference from 現状 in words and sign; nothing while nothing has been changed. */
export function Change({
  change,
  show,
  better,
}: {
  readonly change: number;
  readonly show: (size: number) => string;
  readonly better: Figure["better"];
}) {
  if (Math.abs(change) < 1e-6) return null;
  const isBetter = better === "more" ? change > 0 : change < 0;
  return (
    <small class={isBetter ? "change is-better" : "change is-worse"} title={t("change")}>
      {signed(change, show)}
    </small>
  );
}
