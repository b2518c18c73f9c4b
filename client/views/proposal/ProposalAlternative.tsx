import type { TerritoryRow } from "../../../server/contract/answers.ts";
import type { SuggestAnswer, SuggestFigures } from "../../../server/contract/suggestAnswers.ts";
import { shownDifference } from "../../../server/core/coverage/difference.ts";
import { inSeason } from "../../../server/core/inSeason.ts";
import { coverKind } from "../../../server/core/scenario/coverKind.ts";
import { siteBody } from "../../api/scenarios.ts";
import { streamSuggestion } from "../../api/suggest.ts";
import { minutes, people, signed } from "../../format.ts";
import { thresholdText } from "../../i18n/conditions.ts";
import { proposalText as t } from "../../i18n/proposal.ts";
import { coverageBody } from "../../state/coverage.ts";
import { content } from "../../state/draft.ts";
import { proposalCentreId } from "../../state/proposal.ts";
import { useResource } from "../../state/resource.ts";
import { placeName } from "../suggest/placeName.ts";

const MOST_SITES = 3; // more places at once are searched for on the page of best sites

/**
 * The places of the 案 against the best the solver finds for as many full-cover sites; with none, or many, where one
 * more would go.
 */
export function ProposalAlternative({ row }: { readonly row: TerritoryRow }) {
  const centreId = proposalCentreId.value;
  const full = content.value.sites.filter(
    (site) => coverKind(site) === "full" && (centreId === null || site.centreId === centreId),
  );
  const isExchange = full.length > 0 && full.length <= MOST_SITES;
  const ids = new Set(isExchange ? full.map(({ id }) => id) : []);
  const body = {
    ...coverageBody.value,
    sites: content.value.sites.filter(({ id }) => !ids.has(id)).map(siteBody),
    ...{ objective: "coverage" as const, n: isExchange ? full.length : 1, timeLimitSeconds: 10 },
    ...(centreId === null ? {} : { centre: centreId }),
  };
  const { value, error } = useResource(JSON.stringify(body), (signal) => lastAnswer(body, signal));
  return (
    <section class="card">
      <h2>{t("alternative")}</h2>
      {error && <p role="alert">{error}</p>}
      {!value && !error && <p role="status">{t("searching")}</p>}
      {value && <Found answer={value} row={row} own={isExchange ? full : []} />}
    </section>
  );
}

/** The proved answer, or the best when time is up. */
async function lastAnswer(body: Parameters<typeof streamSuggestion>[0], signal: AbortSignal): Promise<SuggestAnswer> {
  let last: SuggestAnswer | null = null;
  await streamSuggestion(
    body,
    (line) => {
      if (line.type === "problem") throw new Error(line.problem.detail);
      if (line.type !== "progress") last = line.answer;
    },
    signal,
  );
  if (!last) throw new TypeError("the server's answer broke off");
  return last;
}

interface FoundProps {
  readonly answer: SuggestAnswer;
  readonly row: TerritoryRow;
  /** The full-cover sites whose places are compared; none: one more is looked for. */
  readonly own: readonly { readonly name: string; readonly municipalityCode?: string }[];
}

function Found({ answer, row, own }: FoundProps) {
  const { season, thresholdMinutes } = answer.assumptions;
  const within = inSeason(row.now, season).withinThreshold;
  const words = { t: thresholdText(thresholdMinutes), proof: t(answer.status === "optimal" ? "proved" : "notProved") };
  const figures = (after: SuggestFigures, names: readonly string[]) => ({
    ...{ ...words, places: names.join(t("comma")), n: people(after.peopleWithin) },
    change: signed(shownDifference(within, after.peopleWithin), people),
    ...{ mean: minutes(after.meanMinutes), longest: minutes(after.worst?.minutes) },
  });
  const best = answer.sites.map(placeName);
  if (own.length === 0) {
    return <p>{best.length === 0 ? t("noOther") : t("oneMore", figures(answer.proposal, best))}</p>;
  }
  const isBest = shownDifference(within, answer.proposal.peopleWithin) <= 0;
  const [next] = answer.alternatives;
  const exchanged = next && answer.sites.map((site) => placeName(site.code === next.insteadOf.code ? next.take : site));
  return (
    <>
      <p>
        {isBest
          ? t("isBest", { ...words, n: own.length, places: own.map(({ name }) => name).join(t("comma")) })
          : t("better", figures(answer.proposal, best))}
      </p>
      {isBest && (next ? <p>{t("nextBest", figures(next.after, exchanged ?? []))}</p> : <p>{t("noOther")}</p>)}
      <p class="note">{t("alternativeNote")}</p>
    </>
  );
}
