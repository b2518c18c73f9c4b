import type { CoverageAnswer, Measures, TerritoryRow } from "../../../server/contract/answers.ts";
import { shownDifference } from "../../../server/core/coverage/difference.ts";
import { inSeason } from "../../../server/core/inSeason.ts";
import { minutes, people, percent, signed } from "../../format.ts";
import { conditionWord, thresholdText } from "../../i18n/conditions.ts";
import { proposalText as t } from "../../i18n/proposal.ts";
import { scopeText } from "../../i18n/restsOn.ts";
import { placeName } from "../../state/names.ts";

interface Props {
  readonly answer: CoverageAnswer;
  readonly row: TerritoryRow;
}

/** What is wrong today and what the 案 makes of it, in two sentences. */
export function ProposalWhy({ answer: { assumptions }, row }: Props) {
  const { season, thresholdMinutes } = assumptions;
  const [before, after] = [inSeason(row.baseline, season), inSeason(row.now, season)];
  const words = { t: thresholdText(thresholdMinutes), season: conditionWord(season), scope: scopeText(row) };
  const change = shownDifference(before.overThreshold, after.overThreshold);
  return (
    <section class="card">
      <h2>{t("why")}</h2>
      <p>
        {t("whyNow", {
          ...{ ...words, n: people(before.overThreshold), ...farthest(before) },
          share: percent(before.population > 0 ? before.overThreshold / before.population : 0),
        })}
      </p>
      <p>
        {change === 0
          ? t("whySame", words)
          : t("whyThen", { n: people(after.overThreshold), change: signed(change, people), ...farthest(after) })}
      </p>
    </section>
  );
}

function farthest({ worst }: Measures): { place: string; minutes: string } {
  return { place: worst ? placeName(worst.municipalityCode, worst.name) : "—", minutes: minutes(worst?.minutes) };
}
