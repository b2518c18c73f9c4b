import type { RankingAnswer, RankingRow } from "../../../server/contract/comparisonAnswers.ts";
import { inSeason } from "../../../server/core/inSeason.ts";
import { fetchRanking } from "../../api/comparison.ts";
import { count, minuteCount, percent, signed } from "../../format.ts";
import { compareText as t } from "../../i18n/compare.ts";
import { thresholdText } from "../../i18n/conditions.ts";
import { figuresNote } from "../../i18n/figuresNote.ts";
import { scopeText } from "../../i18n/restsOn.ts";
import { conditions } from "../../state/conditions.ts";
import { scenarioNameOf } from "../../state/names.ts";
import { type ScenarioCost, useRankingCosts } from "../../state/rankingCosts.ts";
import { useResource } from "../../state/resource.ts";
import { scenarios } from "../../state/scenarioList.ts";
import { openScenario } from "../../state/scenarios.ts";
import { scope } from "../../state/view.ts";
import { type SortableColumn, SortableTable } from "../../widgets/SortableTable.tsx";
import { Sparkline } from "../../widgets/Sparkline.tsx";
import { SideBySide } from "./SideBySide.tsx";

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
    answer.territory.id,
    conditions.value,
  );
  return (
    <>
      <p class="note">{t("rankingHint", { name: scopeText(answer.territory) })}</p>
      <SortableTable
        caption={t("ranking")}
        rows={answer.rows}
        columns={[...columnsOf(answer), ...costColumns(costs)]}
        rowKey={({ id }) => id}
        isPinned={({ id }) => id === baselineId}
        rowClass={({ id }) => (id === baselineId ? "total" : "")}
        note={figuresNote(answer.territory, null, answer.assumptions)}
      />
      <SideBySide answer={answer} costs={costs} />
    </>
  );
}

function columnsOf({ assumptions: { season, thresholdMinutes } }: RankingAnswer): SortableColumn<RankingRow>[] {
  const threshold = { t: thresholdText(thresholdMinutes) };
  const now = (row: RankingRow) => inSeason(row.now, season);
  const number = (
    key: string,
    label: SortableColumn<RankingRow>["label"],
    best: "most" | "least",
    value: (row: RankingRow) => number | null,
    show: (value: number) => string = count,
    digits = 0,
  ): SortableColumn<RankingRow> => ({
    ...{ key, label, best, value, digits },
    show: (row) => {
      const found = value(row);
      return found === null ? "—" : show(found);
    },
  });
  /** The label with what it means; copied, the label alone. */
  const explained = (
    key: "gini" | "ratio",
    value: (row: RankingRow) => number | null,
    digits: number,
  ): SortableColumn<RankingRow> => {
    const label = (
      <>
        {t(key)}
        <span class="visually-hidden">{t(`${key}Help`)}</span>
      </>
    );
    const shown = (row: RankingRow) => value(row)?.toFixed(digits) ?? null;
    const copied = [{ label: t(key), value: (row: RankingRow) => (shown(row) === null ? null : Number(shown(row))) }];
    return { key, label, best: "least", value, copied, show: (row) => shown(row) ?? "—" };
  };
  return [
    {
      key: "name",
      label: t("scenario"),
      value: (row) => scenarioNameOf(row),
      show: ({ id, name }) => (
        <button type="button" class="link" onClick={() => void openScenario(id)}>
          {scenarioNameOf({ id, name })}
        </button>
      ),
    },
    { key: "sites", label: t("sites"), value: ({ siteCount }) => siteCount, show: ({ siteCount }) => siteCount },
    number("within", t("within", threshold), "most", (row) => now(row).withinThreshold),
    number("overSummer", t("overSummer", threshold), "least", (row) => row.now.summer.overThreshold),
    number("overWinter", t("overWinter", threshold), "least", (row) => row.now.winter.overThreshold),
    number("mean", t("mean"), "least", (row) => now(row).meanMinutes, minuteCount, 1),
    number("worst", t("worst"), "least", (row) => now(row).worst?.minutes ?? null, minuteCount, 1),
    number("periodic", t("periodic", threshold), "most", (row) => ownKind(now(row).periodicOnlyWithin)),
    number("remote", t("remote", threshold), "most", (row) => ownKind(now(row).remoteOnlyWithin)),
    number("firstContact", t("firstContact"), "most", (row) => ownKind(now(row).firstContactPeople)),
    number("reaction", t("reaction"), "most", (row) => ownKind(now(row).reactionPeople)),
    explained("ratio", (row) => ratioOf(now(row)), 1),
    explained("gini", (row) => now(row).gini, 3),
    {
      key: "curve",
      label: t("curve"),
      value: ({ withinShares }) => withinShares[3],
      copied: [],
      show: ({ withinShares: shares }) => (
        <Sparkline
          shares={shares}
          label={t("curveLabel", { a: percent(shares[0]), b: percent(shares[3]), c: percent(shares[5]) })}
        />
      ),
    },
  ];
}

/** A kind of cover a 案 does not have has no people to show: an empty cell, not a 0 among the others' numbers. */
function ownKind(people: number): number | null {
  return people === 0 ? null : people;
}

const EACH_KINDS = ["periodic", "remote", "firstContact", "reaction"] as const;

/** Staff time and money; "…" until they are computed, "—" where a cost is not known. */
function costColumns(costs: ReadonlyMap<number, ScenarioCost>): SortableColumn<RankingRow>[] {
  const column = (
    key: string,
    label: string,
    value: (cost: ScenarioCost) => number | null,
    show: (value: number, cost: ScenarioCost) => string,
  ): SortableColumn<RankingRow> => {
    const of = (id: number) => costs.get(id);
    return {
      ...{ key, label, value: ({ id }) => (of(id) ? value(of(id) as ScenarioCost) : null) },
      show: ({ id }) => {
        const cost = of(id);
        const found = cost ? value(cost) : null;
        return cost === undefined ? "…" : found === null ? "—" : show(found, cost);
      },
    };
  };
  const yen = (value: number, { unknownSites }: ScenarioCost) =>
    unknownSites > 0 ? t("andUnknown", { yen: count(value), n: unknownSites }) : count(value);
  return [
    column(
      "staffHours",
      t("staffHours"),
      ({ staffHours }) => staffHours,
      (hours) => signed(hours),
    ),
    column("yen", t("yen"), (cost) => cost.yen, yen),
    column("yenPerPerson", t("yenPerPerson"), (cost) => cost.yenPerPerson, count),
    ...EACH_KINDS.map((kind) => column(`${kind}Each`, t(`${kind}Each`), ({ yenEach }) => yenEach[kind] ?? null, count)),
  ];
}

function ratioOf({ p10Minutes, p90Minutes }: RankingRow["now"]["summer"]): number | null {
  return p10Minutes && p90Minutes !== null ? p90Minutes / p10Minutes : null;
}
