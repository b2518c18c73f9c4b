import type { CoverageAnswer } from "../../../server/contract/answers.ts";
import { minuteCount, people } from "../../format.ts";
import { conditionWord, thresholdText } from "../../i18n/conditions.ts";
import { proposalText as t } from "../../i18n/proposal.ts";
import { municipalityName } from "../../state/facts.ts";
import { type TownGain, townGains } from "../../state/proposal.ts";
import { ScrollRegion } from "../../widgets/ScrollRegion.tsx";

const MOST_TOWNS = 10; // what one page has room for; the others are summed

/** Who gains, by name: municipalities with people newly within the threshold, or within it of a session. */
export function ProposalGains({ answer }: { readonly answer: CoverageAnswer }) {
  const { season, thresholdMinutes } = answer.assumptions;
  const words = { t: thresholdText(thresholdMinutes), season: conditionWord(season) };
  const towns = townGains.value;
  const sum = (read: (town: TownGain) => number, of: readonly TownGain[] = towns) =>
    of.reduce((total, town) => total + read(town), 0);
  const [gained, periodic] = [sum((town) => town.gained), sum((town) => town.periodic)];
  const withGain = towns.filter((town) => town.gained >= 0.5).length;
  return (
    <section class="card">
      <h2>{t("who")}</h2>
      <p>
        {gained >= 0.5 ? t("whoTotal", { ...words, n: people(gained), towns: withGain }) : t("whoNone", words)}
        {periodic >= 0.5 && `${t("between")}${t("whoPeriodic", { ...words, n: people(periodic) })}`}
      </p>
      {towns.length > 0 && <Towns towns={towns.slice(0, MOST_TOWNS)} words={words} />}
      {towns.length > MOST_TOWNS && (
        <p class="note">
          {t("others", {
            n: towns.length - MOST_TOWNS,
            people: people(sum((town) => town.gained, towns.slice(MOST_TOWNS))),
          })}
        </p>
      )}
    </section>
  );
}

function Towns({ towns, words }: { readonly towns: readonly TownGain[]; readonly words: { readonly t: string } }) {
  const office = (value: number | null) => (value === null ? "—" : minuteCount(value));
  return (
    <ScrollRegion label={t("who")}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t("municipality")}</th>
            <th scope="col">{t("gained", words)}</th>
            <th scope="col">{t("periodic")}</th>
            <th scope="col">{t("left", words)}</th>
            <th scope="col">{t("office")}</th>
          </tr>
        </thead>
        <tbody>
          {towns.map((town) => (
            <tr key={town.code}>
              <th scope="row">{municipalityName(town.code)}</th>
              <td>{people(town.gained)}</td>
              <td>{town.periodic >= 0.5 ? people(town.periodic) : "—"}</td>
              <td>{people(town.left)}</td>
              <td>
                {office(town.officeBefore)} → {office(town.officeAfter)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
