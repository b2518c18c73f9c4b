import { useState } from "preact/hooks";
import type {
  ComparedTerritory,
  ComparisonAnswer,
  MeasureDifference,
} from "../../../server/contract/comparisonAnswers.ts";
import type { Season } from "../../../server/core/conditions.ts";
import { count, minuteCount, signed } from "../../format.ts";
import { compareText as t } from "../../i18n/compare.ts";
import { thresholdText } from "../../i18n/conditions.ts";
import { figuresNote } from "../../i18n/figuresNote.ts";
import { scenarioNameOf, territoryName } from "../../state/names.ts";
import { isAreaInScope, scopeCodes } from "../../state/scopeMembers.ts";
import { scope } from "../../state/view.ts";
import { Segmented } from "../../widgets/Segmented.tsx";
import { type SortableColumn, SortableTable } from "../../widgets/SortableTable.tsx";
import "./CompareTable.css";

interface Figure {
  readonly key: string;
  readonly label: string;
  readonly season: Season;
  readonly read: (row: ComparedTerritory["a"]["summer"]) => number | null;
  readonly difference: (d: MeasureDifference) => number | null;
  readonly show: (value: number) => string;
  readonly digits: number;
}

const gini = (value: number) => value.toFixed(3);

/** Kinds of cover beside the full one, each its own column: never added up. */
const KINDS: readonly (Pick<Figure, "read" | "difference"> & {
  readonly key: "periodic" | "remote" | "firstContact" | "reaction";
})[] = [
  { key: "periodic", read: (m) => m.periodicOnlyWithin, difference: (d) => d.periodicOnlyWithin },
  { key: "remote", read: (m) => m.remoteOnlyWithin, difference: (d) => d.remoteOnlyWithin },
  { key: "firstContact", read: (m) => m.firstContactPeople, difference: (d) => d.firstContactPeople },
  { key: "reaction", read: (m) => m.reactionPeople, difference: (d) => d.reactionPeople },
];

function figures({ assumptions: { season, thresholdMinutes } }: ComparisonAnswer): Figure[] {
  const threshold = { t: thresholdText(thresholdMinutes) };
  return [
    {
      key: "within",
      label: t("within", threshold),
      season,
      read: (m) => m.withinThreshold,
      difference: (d) => d.withinThreshold,
      ...{ show: count, digits: 0 },
    },
    {
      key: "overSummer",
      label: t("overSummer", threshold),
      season: "summer",
      read: (m) => m.overThreshold,
      difference: (d) => d.overThreshold,
      ...{ show: count, digits: 0 },
    },
    {
      key: "overWinter",
      label: t("overWinter", threshold),
      season: "winter",
      read: (m) => m.overThreshold,
      difference: (d) => d.overThreshold,
      ...{ show: count, digits: 0 },
    },
    {
      key: "mean",
      label: t("mean"),
      season,
      read: (m) => m.meanMinutes,
      difference: (d) => d.meanMinutes,
      ...{ show: minuteCount, digits: 1 },
    },
    {
      key: "worst",
      label: t("worst"),
      season,
      read: (m) => m.worst?.minutes ?? null,
      difference: (d) => d.worstMinutes,
      ...{ show: minuteCount, digits: 1 },
    },
    ...KINDS.map(
      ({ key, read, difference }): Figure => ({
        ...{ key, season, read, difference, show: count, digits: 0 },
        label: t(key, threshold),
      }),
    ),
    { key: "gini", label: t("gini"), season, read: (m) => m.gini, difference: (d) => d.gini, show: gini, digits: 3 },
  ];
}

/** Every territory of the scope with A, B and the difference of each figure. */
export function CompareTable({ answer }: { readonly answer: ComparisonAnswer }) {
  const [kind, setKind] = useState<"centre" | "area">("area");
  const isTotal = (row: ComparedTerritory) => row.kind !== "area" && (row.kind === "whole" || row.id === scope.value);
  const isListed = (row: ComparedTerritory) =>
    row.kind === kind && (kind === "area" ? isAreaInScope(row.id) : scopeCodes.value === null);
  const name: Column = { key: "name", label: t("territory"), value: territoryName, show: territoryName };
  return (
    <section>
      <Segmented
        label={t("table")}
        value={kind}
        choices={[
          { value: "area", label: t("byArea") },
          { value: "centre", label: t("byCentre") },
        ]}
        onChange={setKind}
      />
      <SortableTable
        caption={t("table")}
        rows={answer.territories.filter((row) => isTotal(row) || isListed(row))}
        columns={[name, ...figures(answer).map(columnOf)]}
        rowKey={(row) => `${row.kind}-${row.id}`}
        rowClass={(row) => (isTotal(row) ? "total" : "")}
        isPinned={isTotal}
        note={figuresNote(
          null,
          t("aToB", { a: scenarioNameOf(answer.a), b: scenarioNameOf(answer.b) }),
          answer.assumptions,
        )}
      />
    </section>
  );
}

type Column = SortableColumn<ComparedTerritory>;

/** A → B with the difference below; copied, they are three columns of numbers. */
function columnOf({ key, label, season, read, difference, show, digits }: Figure): Column {
  const differenceIn = (row: ComparedTerritory) => {
    const of = row.difference[season];
    return of ? difference(of) : null;
  };
  const value = (row: ComparedTerritory, which: "a" | "b") => {
    const measures = row[which][season];
    const found = measures ? read(measures) : null;
    return found === null ? null : Math.round(found * 10 ** digits) / 10 ** digits;
  };
  const side = (row: ComparedTerritory, which: "a" | "b") => {
    const found = value(row, which);
    return found === null ? "—" : show(found);
  };
  return {
    ...{ key, label, value: differenceIn },
    copied: [
      { label: t("copiedA", { label }), value: (row) => value(row, "a") },
      { label: t("copiedB", { label }), value: (row) => value(row, "b") },
      { label: t("copiedChange", { label }), value: differenceIn },
    ],
    show: (row) => {
      const change = differenceIn(row);
      return (
        <>
          {side(row, "a")} → {side(row, "b")}
          <small class="cell-change">{change === null ? "—" : signed(change, show)}</small>
        </>
      );
    },
  };
}
