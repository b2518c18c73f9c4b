import type { RankingAnswer, RankingRow } from "../../../server/contract/comparisonAnswers.ts";
import { fetchRanking } from "../../api/comparison.ts";
import { count, minuteCount, percent, signed } from "../../format.ts";
import { compareText as t } from "../../i18n/compare.ts";
import { thresholdText } from "../../i18n/conditions.ts";
import { territoryName } from "../../i18n/territories.ts";
import { conditions } from "../../state/conditions.ts";
import { type ScenarioCost, useRankingCosts } from "../../state/rankingCosts.ts";
import { useResource } from "../../state/resource.ts";
import { scenarios } from "../../state/scenarioList.ts";
import { openScenario } from "../../state/scenarios.ts";
import { scope } from "../../state/view.ts";
import { type SortableColumn, SortableTable } from "../../widgets/SortableTable.tsx";
import { Sparkline } from "../../widgets/Sparkline.tsx";

/** Every stored 案 in one table: 現状 on top, the best value of each column in bold. */
export function RankingTable() {
  const stored = scenarios.value.map(({ id, version }) => `${id}.${version}`).join();
  const key = JSON.stringify([conditions.value, scope.value, stored]);
  const { value, error } = useResource(key, () => fetchRanking(scope.value, conditions.value));
  return (
    <section class="card">
      <h2>{t("ranking")}</h2>
      {error && <p role="alert">{error}</p>}
      {value && <Ranking answer={value} />}
      {!value && !error && <p role="status">{t("loading")}</p>}
    </section>
  );
}

function Ranking({ answer }: { readonly answer: RankingAnswer }) {
  const baselineId = answer.rows[0]?.id;
  const costs = useRankingCosts(
    answer.rows.map(({ id }) => id),
    conditions.value,
  );
  return (
    <>
      <p class="note">{t("rankingHint", { name: territoryName(answer.territory) })}</p>
      <SortableTable
        caption={t("ranking")}
        rows={answer.rows}
        columns={[...columnsOf(answer), ...costColumns(costs)]}
        rowKey={({ id }) => id}
        isPinned={({ id }) => id === baselineId}
        rowClass={({ id }) => (id === baselineId ? "total" : "")}
      />
    </>
  );
}

function columnsOf({ assumptions: { season, thresholdMinutes } }: RankingAnswer): SortableColumn<RankingRow>[] {
  const threshold = { t: thresholdText(thresholdMinutes) };
  const now = (row: RankingRow) => row.now[season] ?? row.now.winter;
  const number = (
    key: string,
    label: SortableColumn<RankingRow>["label"],
    best: "most" | "least",
    value: (row: RankingRow) => number | null,
    show: (value: number) => string = count,
  ): SortableColumn<RankingRow> => ({
    ...{ key, label, best, value },
    show: (row) => {
      const found = value(row);
      return found === null ? "—" : show(found);
    },
  });
  const help = (key: "gini" | "ratio") => (
    <>
      {t(key)}
      <span class="visually-hidden">{t(`${key}Help`)}</span>
    </>
  );
  return [
    {
      key: "name",
      label: t("scenario"),
      value: ({ name }) => name,
      show: ({ id, name }) => (
        <button type="button" class="link" onClick={() => void openScenario(id)}>
          {name}
        </button>
      ),
    },
    { key: "sites", label: t("sites"), value: ({ siteCount }) => siteCount, show: ({ siteCount }) => siteCount },
    number("within", t("within", threshold), "most", (row) => now(row).withinThreshold),
    number("overSummer", t("overSummer", threshold), "least", (row) => row.now.summer.overThreshold),
    number("overWinter", t("overWinter", threshold), "least", (row) => row.now.winter.overThreshold),
    number("mean", t("mean"), "least", (row) => now(row).meanMinutes, minuteCount),
    number("worst", t("worst"), "least", (row) => now(row).worst?.minutes ?? null, minuteCount),
    number(
      "ratio",
      help("ratio"),
      "least",
      (row) => ratioOf(now(row)),
      (value) => value.toFixed(1),
    ),
    number(
      "gini",
      help("gini"),
      "least",
      (row) => now(row).gini,
      (value) => value.toFixed(3),
    ),
    {
      key: "curve",
      label: t("curve"),
      value: ({ withinShares }) => withinShares[3],
      show: ({ withinShares: shares }) => (
        <Sparkline
          shares={shares}
          label={t("curveLabel", { a: percent(shares[0]), b: percent(shares[3]), c: percent(shares[5]) })}
        />
      ),
    },
  ];
}

/** Staff time and money; "…" until they are computed. */
function costColumns(costs: ReadonlyMap<number, ScenarioCost>): SortableColumn<RankingRow>[] {
  const column = (
    key: "staffHours" | "yen" | "yenPerPerson",
    show: (value: number) => string,
  ): SortableColumn<RankingRow> => ({
    ...{ key, label: t(key), value: ({ id }) => costs.get(id)?.[key] ?? null },
    show: ({ id }) => {
      const cost = costs.get(id);
      const value = cost?.[key] ?? null;
      return cost === undefined ? "…" : value === null ? "—" : show(value);
    },
  });
  return [column("staffHours", (hours) => signed(hours)), column("yen", count), column("yenPerPerson", count)];
}

function ratioOf({ p10Minutes, p90Minutes }: RankingRow["now"]["summer"]): number | null {
  return p10Minutes && p90Minutes !== null ? p90Minutes / p10Minutes : null;
}
