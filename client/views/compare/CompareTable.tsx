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
import { territoryName } from "../../i18n/territories.ts";
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
      show: count,
    },
    {
      key: "overSummer",
      label: t("overSummer", threshold),
      season: "summer",
      read: (m) => m.overThreshold,
      difference: (d) => d.overThreshold,
      show: count,
    },
    {
      key: "overWinter",
      label: t("overWinter", threshold),
      season: "winter",
      read: (m) => m.overThreshold,
      difference: (d) => d.overThreshold,
      show: count,
    },
    {
      key: "mean",
      label: t("mean"),
      season,
      read: (m) => m.meanMinutes,
      difference: (d) => d.meanMinutes,
      show: minuteCount,
    },
    {
      key: "worst",
      label: t("worst"),
      season,
      read: (m) => m.worst?.minutes ?? null,
      difference: (d) => d.worstMinutes,
      show: minuteCount,
    },
    ...KINDS.map(
      ({ key, read, difference }): Figure => ({
        ...{ key, season, read, difference, show: count },
        label: t(key, threshold),
      }),
    ),
    { key: "gini", label: t("gini"), season, read: (m) => m.gini, difference: (d) => d.gini, show: gini },
  ];
}

/** Every territory with A, B and the difference of each figure. */
export function CompareTable({ answer }: { readonly answer: ComparisonAnswer }) {
  const [kind, setKind] = useState<"centre" | "area">("area");
  const rows = answer.territories.filter((row) => row.kind === kind || row.kind === "whole");
  const name: SortableColumn<ComparedTerritory> = {
    key: "name",
    label: t("territory"),
    value: (row) => row.name,
    show: territoryName,
  };
  const columns = figures(answer).map(
    ({ key, label, season, read, difference, show }): SortableColumn<ComparedTerritory> => {
      const differenceIn = (row: ComparedTerritory) => {
        const of = row.difference[season];
        return of ? difference(of) : null;
      };
      const side = (row: ComparedTerritory, which: "a" | "b") => {
        const measures = row[which][season];
        const value = measures ? read(measures) : null;
        return value === null ? "—" : show(value);
      };
      return {
        key,
        label,
        value: differenceIn,
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
    },
  );
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
        rows={rows}
        columns={[name, ...columns]}
        rowKey={(row) => `${row.kind}-${row.id}`}
        rowClass={(row) => (row.kind === "whole" ? "total" : "")}
        isPinned={(row) => row.kind === "whole"}
      />
    </section>
  );
}
