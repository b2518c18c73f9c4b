import type { ComparedMeasures, RankingAnswer, RankingRow } from "../../../server/contract/comparisonAnswers.ts";
import { holdForTheSamePeople, shownDifference } from "../../../server/core/coverage/difference.ts";
import { inSeason } from "../../../server/core/inSeason.ts";
import { count, minuteCount, signed } from "../../format.ts";
import { compareText as t } from "../../i18n/compare.ts";
import { thresholdText } from "../../i18n/conditions.ts";
import { figuresNote } from "../../i18n/figuresNote.ts";
import { scenarioName } from "../../state/names.ts";
import type { ScenarioCost } from "../../state/rankingCosts.ts";
import { setViewField, viewFields } from "../../state/view.ts";
import { CopyTable } from "../../widgets/CopyTable.tsx";
import { ScrollRegion } from "../../widgets/ScrollRegion.tsx";

type Costs = ReadonlyMap<number, ScenarioCost>;

interface Figure {
  readonly label: string;
  readonly value: (row: RankingRow) => number | null;
  readonly digits: 0 | 1;
  /** It speaks of the people with a way alone. */
  readonly measures?: (row: RankingRow) => ComparedMeasures;
}

/** Any number of 案 in columns, each with its difference from the first. The address keeps which. */
export function SideBySide({ answer, costs }: { readonly answer: RankingAnswer; readonly costs: Costs }) {
  const chosen = chosenRows(answer);
  const figures = figuresOf(answer, costs);
  return (
    <section>
      <h3>{t("sideBySide")}</h3>
      <Choice answer={answer} chosen={chosen} />
      {chosen.length < 2 ? (
        <p class="empty-hint">{t("chooseTwo")}</p>
      ) : (
        <>
          <ScrollRegion label={t("sideBySide")}>
            <table>
              <thead>
                <tr>
                  <td />
                  {chosen.map((row) => (
                    <th key={row.id} scope="col">
                      {scenarioName(row)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {figures.map((figure) => (
                  <tr key={figure.label}>
                    <th scope="row">{figure.label}</th>
                    {chosen.map((row) => (
                      <Cell key={row.id} figure={figure} row={row} first={chosen[0]} />
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </ScrollRegion>
          <div class="buttons">
            <CopyTable
              table={() => ({
                title: t("sideBySide"),
                header: ["", ...chosen.map(scenarioName)],
                rows: figures.map((figure) => [figure.label, ...chosen.map((row) => shownValue(figure, row))]),
                note: figuresNote(answer.territory, null, answer.assumptions),
              })}
            />
          </div>
        </>
      )}
    </section>
  );
}

function Choice({ answer, chosen }: { readonly answer: RankingAnswer; readonly chosen: readonly RankingRow[] }) {
  const ids = new Set(chosen.map(({ id }) => id));
  const toggle = (id: number) => {
    const next = answer.rows.filter((row) => (row.id === id ? !ids.has(id) : ids.has(row.id)));
    setViewField("beside", next.map((row) => row.id).join(".") || "0");
  };
  return (
    <fieldset class="plain-fieldset beside-choice">
      <legend>{t("besideHint")}</legend>
      {answer.rows.map((row) => (
        <label key={row.id} class="check">
          <input type="checkbox" checked={ids.has(row.id)} onChange={() => toggle(row.id)} />
          {scenarioName(row)}
        </label>
      ))}
    </fieldset>
  );
}

/** Those of the address; until some are chosen, the first three. */
function chosenRows({ rows }: RankingAnswer): readonly RankingRow[] {
  const { beside } = viewFields.value;
  if (!beside) return rows.slice(0, 3);
  const ids = new Set(beside.split(".").map(Number));
  return rows.filter(({ id }) => ids.has(id));
}

function figuresOf({ assumptions: { season, thresholdMinutes } }: RankingAnswer, costs: Costs): Figure[] {
  const words = { t: thresholdText(thresholdMinutes) };
  const now = (row: RankingRow) => inSeason(row.now, season);
  const people = (label: string, value: Figure["value"]): Figure => ({ label, value, digits: 0 });
  const cost = (label: string, read: (cost: ScenarioCost) => number | null): Figure =>
    people(label, ({ id }) => {
      const found = costs.get(id);
      return found ? read(found) : null;
    });
  return [
    people(t("sites"), ({ siteCount }) => siteCount),
    people(t("within", words), (row) => now(row).withinThreshold),
    people(t("overSummer", words), (row) => row.now.summer.overThreshold),
    people(t("overWinter", words), (row) => row.now.winter.overThreshold),
    { label: t("mean"), value: (row) => now(row).meanMinutes, digits: 1, measures: now },
    { label: t("worst"), value: (row) => now(row).worst?.minutes ?? null, digits: 1, measures: now },
    people(t("periodic", words), (row) => now(row).periodicOnlyWithin),
    people(t("remote", words), (row) => now(row).remoteOnlyWithin),
    people(t("firstContact"), (row) => now(row).firstContactPeople),
    people(t("reaction"), (row) => now(row).reactionPeople),
    cost(t("yen"), ({ yen, unknownSites }) => (unknownSites > 0 ? null : yen)),
    cost(t("staffHours"), ({ staffHours }) => staffHours),
  ];
}

function shownValue({ value, digits }: Figure, row: RankingRow): number | null {
  const found = value(row);
  return found === null ? null : Math.round(found * 10 ** digits) / 10 ** digits;
}

interface CellProps {
  readonly figure: Figure;
  readonly row: RankingRow;
  readonly first: RankingRow;
}

function Cell({ figure, row, first }: CellProps) {
  const show = figure.digits === 0 ? count : minuteCount;
  const [value, from] = [shownValue(figure, row), shownValue(figure, first)];
  const isComparable = !figure.measures || holdForTheSamePeople(figure.measures(first), figure.measures(row));
  const change = value === null || from === null || !isComparable ? null : shownDifference(from, value, figure.digits);
  return (
    <td>
      {value === null ? "—" : show(value)}
      {row !== first && <small class="cell-change">{change === null ? "—" : signed(change, show)}</small>}
    </td>
  );
}
