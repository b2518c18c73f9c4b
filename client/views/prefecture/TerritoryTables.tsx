import { useState } from "preact/hooks";
import type { TerritoryRow } from "../../../server/contract/answers.ts";
import { inSeason } from "../../../server/core/inSeason.ts";
import { weightName } from "../../../server/core/population.ts";
import { WHOLE } from "../../../server/core/prefecture.ts";
import type { CentreStats } from "../../api/report.ts";
import { count, minuteCount, percent } from "../../format.ts";
import { thresholdText } from "../../i18n/conditions.ts";
import { figuresNote } from "../../i18n/figuresNote.ts";
import { prefectureText as t } from "../../i18n/prefecture.ts";
import { conditions } from "../../state/conditions.ts";
import { coverage, shownThreshold } from "../../state/coverage.ts";
import { factIndex } from "../../state/facts.ts";
import { language } from "../../state/language.ts";
import { shownScenarioName, territoryName } from "../../state/names.ts";
import { Segmented } from "../../widgets/Segmented.tsx";
import { type SortableColumn, SortableTable } from "../../widgets/SortableTable.tsx";

/** All centres, or all areas, with what a planner of the prefecture compares them by. */
export function TerritoryTables({ stats }: { readonly stats: readonly CentreStats[] }) {
  const [kind, setKind] = useState<"centres" | "areas">("centres");
  const answer = coverage.value;
  if (!answer) return <p role="status">{t("loading")}</p>;
  const columns =
    kind === "centres" ? [...figureColumns(t("centre")), ...statColumns(stats)] : figureColumns(t("area"));
  return (
    <section class="card">
      <Segmented
        label={t("title")}
        value={kind}
        choices={[
          { value: "centres", label: t("centres") },
          { value: "areas", label: t("areas") },
        ]}
        onChange={setKind}
      />
      <SortableTable
        caption={t(kind)}
        rows={[answer.whole, ...answer[kind]]}
        columns={columns}
        rowKey={({ id }) => id}
        rowClass={({ id }) => (id === WHOLE ? "total" : "")}
        isPinned={({ id }) => id === WHOLE}
        note={figuresNote(null, shownScenarioName(), answer.assumptions)}
      />
      {kind === "centres" && <p class="note">{t("statsNote")}</p>}
    </section>
  );
}

type Column = SortableColumn<TerritoryRow>;

function figureColumns(heading: string): Column[] {
  const { season } = conditions.value;
  const text = { t: thresholdText(shownThreshold.value) };
  const now = (row: TerritoryRow) => inSeason(row.now, season);
  const share = (row: TerritoryRow) =>
    now(row).population > 0 ? now(row).withinThreshold / now(row).population : null;
  const number = (
    key: string,
    label: string,
    value: (row: TerritoryRow) => number | null,
    show: (value: number) => string = count,
    digits = 0,
  ): Column => ({
    ...{ key, label, value, digits },
    show: (row) => {
      const found = value(row);
      return found === null ? "—" : show(found);
    },
  });
  return [
    { key: "name", label: heading, value: ({ name }) => name, show: territoryName },
    number("population", countedHeading(), (row) => now(row).population),
    {
      ...number("within", t("withinShare", text), share, percent),
      copied: [{ label: t("withinShare", text), value: (row) => percentCell(share(row)) }],
    },
    number("overSummer", t("overSummer", text), (row) => row.now.summer.overThreshold),
    number("overWinter", t("overWinter", text), (row) => row.now.winter.overThreshold),
    number("winterOnly", t("winterOnly", text), (row) => row.now.winter.winterOnlyOver),
    number("excess", t("excess"), (row) => row.now.winter.excessPersonMinutes / 60),
    number("mean", t("mean"), (row) => now(row).meanMinutes, minuteCount, 1),
    number("worst", t("worst"), (row) => now(row).worst?.minutes ?? null, minuteCount, 1),
  ];
}

/** 95.1%: a spreadsheet reads it as a share. */
function percentCell(share: number | null): string | null {
  return share === null ? null : percent(share);
}

/** 人口, or the name of the planner's own table that is counted instead. */
function countedHeading(): string {
  const weight = coverage.value?.assumptions.weight;
  return weight ? weightName(weight, language.value) : t("population");
}

/** The report's own figures of a centre; what it does not state stays so. */
function statColumns(stats: readonly CentreStats[]): Column[] {
  const byCentre = new Map(stats.map((row) => [row.centreId, row]));
  const stated = (key: string, label: string, value: (id: string) => number | null | undefined): Column => ({
    ...{ key, label },
    value: ({ id }) => value(id) ?? null,
    show: ({ id }) => (id === WHOLE ? "" : (value(id) ?? <small>{t("notStated")}</small>)),
  });
  return [
    stated("registered", t("registered"), (id) => byCentre.get(id)?.registered),
    stated("visits", t("visits"), (id) => byCentre.get(id)?.workplaceVisits),
    stated("staff", t("staff"), (id) => factIndex().centreById.get(id)?.staffTotal),
  ];
}
