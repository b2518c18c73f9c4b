import { between, percent } from "../../format.ts";
import { conditionWord } from "../../i18n/conditions.ts";
import { suggestText as t } from "../../i18n/suggest.ts";
import { ConditionsBar } from "../../panels/ConditionsBar.tsx";
import { conditions } from "../../state/conditions.ts";
import { shownScenarioName } from "../../state/names.ts";
import { isSearching, progress, suggestion } from "../../state/suggestion.ts";
import { ProposedSites } from "./ProposedSites.tsx";
import { Wishes } from "./Wishes.tsx";
import { WishForm } from "./WishForm.tsx";

/** "Place n more": a greedy answer at once, the proved one when it is found, and why. */
export function SuggestPage() {
  return (
    <div class="page-view">
      <h1>{t("title")}</h1>
      <p class="note">{t("intro", { name: shownScenarioName() })}</p>
      <ConditionsBar />
      <p class="note">{t("seasonHint", { season: conditionWord(conditions.value.season) })}</p>
      <WishForm />
      <Answer />
    </div>
  );
}

function Answer() {
  const answer = suggestion.value;
  if (!answer) return isSearching.value ? <Progress /> : <p class="empty-hint">{t("empty")}</p>;
  return (
    <>
      <section class="card" aria-busy={isSearching.value}>
        <div role="status">
          <p class="sentence">
            {isSearching.value
              ? t("greedy")
              : answer.status === "optimal"
                ? `✓ ${t("optimal")}`
                : t("feasible", { gap: answer.gap === null ? "?" : percent(answer.gap) })}
            <small>{between() + t("candidates", { n: answer.candidates })}</small>
          </p>
          {isSearching.value && <Progress />}
        </div>
        <ProposedSites answer={answer} />
      </section>
      <Wishes answer={answer} />
    </>
  );
}

function Progress() {
  const now = progress.value;
  return (
    <p>
      <progress aria-label={t("title")} /> {now && t("progress", { seconds: now.seconds.toFixed(1), nodes: now.nodes })}
    </p>
  );
}
