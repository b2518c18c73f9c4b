import type { BySeason, Measures, TerritoryRow } from "../../server/contract/answers.ts";
import { type FigureChange, figureChange, KEY_FIGURES, type KeyFigure } from "../../server/core/coverage/keyFigures.ts";
import { minutes, people, percent, personHours, signed } from "../format.ts";
import { appText } from "../i18n/app.ts";
import { thresholdText } from "../i18n/conditions.ts";
import { figureText as t } from "../i18n/figures.ts";
import { restsOnText, scopeText } from "../i18n/restsOn.ts";
import { conditions } from "../state/conditions.ts";
import { coverage, isComputing, refusal, scopeRow, shownThreshold, tryAgain } from "../state/coverage.ts";
import { dragged } from "../state/draft.ts";
import { placeName } from "../state/names.ts";
import { isServerAway } from "../state/serverAway.ts";
import { OutlookButton } from "../views/charts/OutlookButton.tsx";
import { Help } from "../widgets/Help.tsx";
import { BeyondListButton } from "./beyond/BeyondListButton.tsx";
import "./Headline.css";

/** How each of the five numbers is shown; the details say whom a figure holds for. */
const SHOWN: Readonly<Record<KeyFigure["unit"], { readonly one: (value: number | null) => string }>> = {
  people: { one: (value) => people(value ?? 0) },
  minutes: { one: minutes },
  personHours: { one: (hours) => personHours((hours ?? 0) * 60) },
};

const DETAIL: Readonly<Record<KeyFigure["key"], (m: Measures) => string>> = {
  within: (m) => percent(m.population > 0 ? m.withinThreshold / m.population : 0),
  beyond: ({ unreachable, periodicOnlyWithin: periodic }) =>
    (unreachable > 0 ? `${t("noWayAmong", { n: people(unreachable) })} ` : "") +
    (periodic >= 0.5 ? t("periodicAmong", { n: people(periodic) }) : ""), // half a person is nobody
  longest: (m) =>
    [m.worst ? placeName(m.worst.municipalityCode, m.worst.name) : "", ofReached(m)].filter(Boolean).join(" "),
  excess: (m) => ofReached(m),
  nearer: () => "",
};

/** Mean, excess and longest speak of those who have a way: said as soon as somebody has none. */
function ofReached({ unreachable, reachedPeople }: Measures): string {
  return unreachable > 0 ? t("ofReached", { n: people(reachedPeople) }) : "";
}

/** The five numbers, always in view: summer and winter (and storm when chosen), each with its change in a 案. */
export function Headline() {
  const row = scopeRow.value;
  if (!row)
    return (
      <section class="headline is-empty" aria-busy={isComputing.value} aria-label={t("headline")}>
        <OutOfDate />
      </section>
    );
  const threshold = thresholdText(shownThreshold.value);
  return (
    <section class="headline" aria-label={t("headline")} aria-busy={isComputing.value}>
      {KEY_FIGURES.map((figure) => (
        <div key={figure.key} class="figure" data-figure={figure.key}>
          <h3>
            {t(figure.key, { t: threshold })}
            <Help term={t(figure.key, { t: threshold })}>{t(`${figure.key}Help`, { t: threshold })}</Help>
            {figure.key === "beyond" && <BeyondListButton />}
          </h3>
          <FigureValues figure={figure} row={row} />
        </div>
      ))}
      <div class="basis">
        <RestsOn />
        <OutOfDate />
      </div>
    </section>
  );
}

/** Whose numbers those above are, and what they rest on. */
function RestsOn() {
  const assumptions = coverage.value?.assumptions;
  const territory = scopeRow.value;
  if (!assumptions || !territory) return null;
  return (
    <div class="rests-on">
      <p title={restsOnText(assumptions)}>
        <strong class="whose">{scopeText(territory)}</strong> {restsOnText(assumptions)}
      </p>
      <OutlookButton />
    </div>
  );
}

/**
 * Stays as long as the figures are not those of the conditions and sites on screen. It lies over what they rest on: the
 * map does not move under a hand that drags.
 */
function OutOfDate() {
  if (!refusal.value || (dragged.value && !isServerAway.value)) return null; // over the sea a drag goes on
  return (
    <p class="out-of-date" role="alert">
      {t(coverage.value ? "outOfDate" : "notYet", { reason: refusal.value })}{" "}
      <button type="button" onClick={tryAgain}>
        {appText("again")}
      </button>
    </p>
  );
}

function FigureValues({ figure, row }: { readonly figure: KeyFigure; readonly row: TerritoryRow }) {
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
  readonly figure: KeyFigure;
  readonly season: keyof BySeason<Measures>;
  readonly row: TerritoryRow;
}

function FigureValue({ figure, season, row }: ValueProps) {
  const now = row.now[season];
  const baseline = row.baseline[season];
  if (!now || !baseline) return null;
  const { one } = SHOWN[figure.unit];
  return (
    <div class={conditions.value.season === season ? "is-current" : ""} data-season={season}>
      <dt>{t(season)}</dt>
      <dd>
        <Amount text={one(figure.value(now))} />
        <span class="beside">
          <small class="detail">{DETAIL[figure.key](now)}</small>
          <Change change={figureChange(figure, baseline, now)} show={one} />
        </span>
      </dd>
    </div>
  );
}

/** The unit stands smaller behind its number, so that five of them keep one row. */
function Amount({ text }: { readonly text: string }) {
  const [, number, unit] = /^([\d.,]*\s?)(.*)$/.exec(text) ?? [];
  return (
    <strong>
      {number}
      <span class="unit">{unit}</span>
    </strong>
  );
}

/**
 * The difference from 現状 in words and sign; nothing while nothing has been changed. Where people lose every way there
 * is no better or worse number for the rest to show: what is said is that they lost it, in the colour of worse.
 */
function Change({ change, show }: { readonly change: FigureChange; readonly show: (size: number) => string }) {
  if (change.kind === "none" || (change.kind === "change" && change.size === 0)) return null;
  if (change.kind === "otherPeople") {
    const isLost = change.lostPeople > 0;
    return (
      <small class={isLost ? "change is-worse" : "change is-better"} title={t("otherPeopleHelp")}>
        {t("otherPeople", { n: signed(change.lostPeople, people) })}
      </small>
    );
  }
  return (
    <small class={change.isBetter ? "change is-better" : "change is-worse"} title={t("change")}>
      {signed(change.size, show)}
    </small>
  );
}
