import { thresholdText } from "../../i18n/conditions.ts";
import { figuresNote } from "../../i18n/figuresNote.ts";
import { proposalText as t } from "../../i18n/proposal.ts";
import { scopeText } from "../../i18n/restsOn.ts";
import { coverage } from "../../state/coverage.ts";
import { content, isDirty } from "../../state/draft.ts";
import { shownScenarioName } from "../../state/names.ts";
import { proposalRow } from "../../state/proposal.ts";
import { goTo } from "../../state/view.ts";
import { ProposalAlternative } from "./ProposalAlternative.tsx";
import { ProposalCost } from "./ProposalCost.tsx";
import { ProposalGains } from "./ProposalGains.tsx";
import { ProposalNumbers } from "./ProposalNumbers.tsx";
import { ProposalSites } from "./ProposalSites.tsx";
import { ProposalWhy } from "./ProposalWhy.tsx";
import "./ProposalPage.css";

/** 提案書: the 案 on one screen and one printed page, as its director tells it. */
export function ProposalPage() {
  const answer = coverage.value;
  if (content.value.sites.length === 0) {
    return (
      <div class="page-view">
        <h1>{t("open")}</h1>
        <p class="empty-hint">{t("nothing")}</p>
        <Tools />
      </div>
    );
  }
  if (!answer) return <p role="status">{t("loading")}</p>;
  const row = proposalRow(answer);
  const { thresholdMinutes } = answer.assumptions;
  return (
    <article class="page-view proposal">
      <header>
        <h1>
          {t("title", { name: shownScenarioName() })}
          {isDirty.value && <small>{t("unsaved")}</small>}
        </h1>
        <Tools />
      </header>
      <p class="note">{scopeText(row)}</p>
      <div class="proposal-sheet">
        <ProposalSites answer={answer} />
        <div>
          <ProposalWhy answer={answer} row={row} />
          <ProposalGains answer={answer} />
        </div>
        <div>
          <ProposalNumbers answer={answer} row={row} />
          <ProposalCost />
          <ProposalAlternative row={row} />
        </div>
      </div>
      <section class="proposal-foot">
        <h2>{t("assumptions")}</h2>
        <p class="note">{t("assumed", { n: thresholdMinutes, t: thresholdText(thresholdMinutes) })}</p>
        <p class="note">{figuresNote(row, shownScenarioName(), answer.assumptions)}</p>
      </section>
    </article>
  );
}

function Tools() {
  return (
    <div class="buttons">
      <button type="button" onClick={() => goTo("map")}>
        {t("back")}
      </button>
      <button type="button" onClick={() => print()}>
        {t("print")}
      </button>
    </div>
  );
}
