import type {
  ComparedTerritory,
  ComparisonAnswer,
  CrossingMunicipality,
} from "../../../server/contract/comparisonAnswers.ts";
import { fetchComparison } from "../../api/comparison.ts";
import { minutes, people } from "../../format.ts";
import { compareText as t } from "../../i18n/compare.ts";
import { conditionWord, thresholdText } from "../../i18n/conditions.ts";
import { scopeText } from "../../i18n/restsOn.ts";
import { ConditionsBar } from "../../panels/ConditionsBar.tsx";
import { conditions } from "../../state/conditions.ts";
import { draft, isDirty } from "../../state/draft.ts";
import { municipalityName } from "../../state/facts.ts";
import { listedScenarioName, scenarioNameOf, territoryName } from "../../state/names.ts";
import { useResource } from "../../state/resource.ts";
import { scenarios } from "../../state/scenarioList.ts";
import { isAreaInScope, isInScope } from "../../state/scopeMembers.ts";
import { scope, setViewField, viewFields } from "../../state/view.ts";
import { Segmented } from "../../widgets/Segmented.tsx";
import { CompareMaps } from "./CompareMaps.tsx";
import { CompareTable } from "./CompareTable.tsx";
import { RankingTable } from "./RankingTable.tsx";

/** Two 案 side by side and as a difference, then every 案 in a ranking. The address holds which two. */
export function ComparePage() {
  const list = scenarios.value;
  const chosen = (name: "a" | "b", otherwise: number) =>
    list.find(({ id }) => id === Number(viewFields.value[name]))?.id ?? otherwise;
  const a = chosen("a", list[0].id);
  const open = draft.value.saved?.id;
  // never a 案 against itself: with 現状 on screen, the first of the others
  const other = open !== undefined && open !== a ? open : list.find(({ id }) => id !== a)?.id;
  const b = chosen("b", other ?? a);
  return (
    <div class="page-view">
      <h1>{t("title")}</h1>
      <ConditionsBar />
      {isDirty.value && draft.value.saved && <p class="notice">{t("unsavedHint")}</p>}
      <div class="choose-two">
        <ScenarioSelect label={t("a")} name="a" value={a} />
        <ScenarioSelect label={t("b")} name="b" value={b} />
      </div>
      <Comparison a={a} b={b} />
      <RankingTable />
    </div>
  );
}

function ScenarioSelect({
  label,
  name,
  value,
}: {
  readonly label: string;
  readonly name: "a" | "b";
  readonly value: number;
}) {
  return (
    <label class="field">
      <span>{label}</span>
      <select value={value} onChange={({ currentTarget }) => setViewField(name, currentTarget.value)}>
        {scenarios.value.map((scenario) => (
          <option key={scenario.id} value={scenario.id}>
            {listedScenarioName(scenario)}
          </option>
        ))}
      </select>
    </label>
  );
}

function Comparison({ a, b }: { readonly a: number; readonly b: number }) {
  const versions = scenarios.value.filter(({ id }) => id === a || id === b).map(({ version }) => version);
  const key = JSON.stringify([a, b, versions, conditions.value]);
  const { value, error, isLoading } = useResource(key, () => fetchComparison(a, b, conditions.value));
  const mode = viewFields.value.mode === "difference" ? "difference" : "beside";
  if (error) return <p role="alert">{error}</p>;
  if (!value) return <p role="status">{t("loading")}</p>;
  return (
    <section class="card" aria-busy={isLoading}>
      <p class="sentence">{sentence(value)}</p>
      <Segmented
        label={t("mode")}
        value={mode}
        choices={[
          { value: "beside", label: t("beside") },
          { value: "difference", label: t("difference") },
        ]}
        onChange={(next) => setViewField("mode", next)}
      />
      <CompareMaps answer={value} mode={mode} />
      <Crossings answer={value} />
      <CompareTable answer={value} />
    </section>
  );
}

/** The difference in one sentence, with the area that makes most of it: of the scope on screen. */
function sentence({ a, b, assumptions, territories }: ComparisonAnswer): string {
  const { season, thresholdMinutes } = assumptions;
  const over = (row: ComparedTerritory) => row.difference[season]?.overThreshold ?? 0;
  const own = territories.find(({ kind, id }) => kind !== "area" && id === scope.value);
  const change = own ? over(own) : 0;
  const values = {
    ...{
      a: scenarioNameOf(a),
      b: scenarioNameOf(b),
      season: conditionWord(season),
      t: thresholdText(thresholdMinutes),
    },
    scope: own ? scopeText(own) : "",
  };
  if (Math.abs(change) < 0.5) return t("sentenceSame", values);
  const sign = Math.sign(change);
  const most = territories
    .filter(({ kind, id }) => kind === "area" && isAreaInScope(id))
    .reduce((x, y) => (over(y) * sign > over(x) * sign ? y : x));
  const where = t("where", { area: territoryName(most), n: people(Math.abs(over(most))) });
  return t(change < 0 ? "sentenceFewer" : "sentenceMore", { ...values, n: people(Math.abs(change)), where });
}

function Crossings({ answer: { crossings, assumptions } }: { readonly answer: ComparisonAnswer }) {
  const threshold = { t: thresholdText(assumptions.thresholdMinutes) };
  const list = (change: CrossingMunicipality["change"]) =>
    crossings.filter((each) => each.change === change && isInScope(each.code));
  return (
    <div class="two-columns">
      <CrossingList title={t("comesWithin", threshold)} items={list("comes_within")} />
      <CrossingList title={t("fallsBeyond", threshold)} items={list("falls_beyond")} />
    </div>
  );
}

function CrossingList({ title, items }: { readonly title: string; readonly items: readonly CrossingMunicipality[] }) {
  return (
    <section>
      <h3>
        {title} <span class="badge">{items.length}</span>
      </h3>
      {items.length === 0 && <p class="empty-hint">{t("nobody")}</p>}
      <ul class="chips">
        {items.map(({ code, aMinutes, bMinutes }) => (
          <li key={code}>
            {municipalityName(code)}
            <small>
              {minutes(aMinutes)} → {minutes(bMinutes)}
            </small>
          </li>
        ))}
      </ul>
    </section>
  );
}
