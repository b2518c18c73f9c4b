import type { SuggestAnswer, SuggestedSite } from "../../../server/contract/suggestAnswers.ts";
import { inBrackets, minutes, people, signed } from "../../format.ts";
import { thresholdText } from "../../i18n/conditions.ts";
import { siteText } from "../../i18n/sites.ts";
import { suggestText as t } from "../../i18n/suggest.ts";
import { undoOffer } from "../../state/draft.ts";
import { centreName } from "../../state/facts.ts";
import { say } from "../../state/messages.ts";
import { municipalityNamed } from "../../state/names.ts";
import { acceptSites } from "../../state/suggestion.ts";
import { ScrollRegion } from "../../widgets/ScrollRegion.tsx";
import { GainCurve } from "./GainCurve.tsx";
import { placeName } from "./placeName.ts";

const SHOWN_MUNICIPALITIES = 8;

function accept(sites: SuggestAnswer["sites"]): void {
  acceptSites(sites);
  say(t("placed"), undoOffer(siteText("undo")));
}

/** The proposal in order of opening: what each site adds, and for whom. */
export function ProposedSites({ answer }: { readonly answer: SuggestAnswer }) {
  if (answer.sites.length === 0) return <p class="empty-hint">{t("noSites")}</p>;
  const threshold = { t: thresholdText(answer.assumptions.thresholdMinutes) };
  return (
    <>
      <ScrollRegion label={t("title")}>
        <table>
          <caption>{t("openingOrder")}</caption>
          <thead>
            <tr>
              <th scope="col">{t("place")}</th>
              <th scope="col">{t("gained", threshold)}</th>
              <th scope="col">{t("after", threshold)}</th>
              <th scope="col">{t("meanAfter")}</th>
              <th scope="col">{t("worstAfter")}</th>
              <th scope="col" class="text">
                {t("why")}
              </th>
              <th scope="col">{t("place1")}</th>
            </tr>
          </thead>
          <tbody>
            {answer.sites.map((site, index) => (
              <SiteRow key={site.own?.id ?? site.code} site={site} order={index + 1} />
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      <div class="buttons">
        <button type="button" class="primary" onClick={() => accept(answer.sites)}>
          {t("placeAll")}
        </button>
      </div>
      <GainCurve answer={answer} />
      <section>
        <h3>{t("alternatives")}</h3>
        {answer.alternatives.length === 0 && <p class="empty-hint">{t("none")}</p>}
        <ul>
          {answer.alternatives.map(({ insteadOf, take, after }) => (
            <li key={`${insteadOf.own?.id ?? insteadOf.code}-${take.own?.id ?? take.code}`}>
              {t("alternative", {
                from: placeName(insteadOf),
                to: placeName(take),
                within: people(after.peopleWithin),
              })}
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}

function SiteRow({ site, order }: { readonly site: SuggestedSite; readonly order: number }) {
  const { centre, gainedPeople, after, municipalities } = site;
  return (
    <tr>
      <th scope="row">
        {order}. {placeName(site)}
        <small> {inBrackets(centreName(centre))}</small>
      </th>
      <td>{signed(gainedPeople, people)}</td>
      <td>{people(after.peopleWithin)}</td>
      <td>{minutes(after.meanMinutes)}</td>
      <td>{minutes(after.worst?.minutes)}</td>
      <td class="text">
        {municipalities
          .slice(0, SHOWN_MUNICIPALITIES)
          .map((each) =>
            t(each.officeMinutesBefore === each.officeMinutesAfter ? "whyRowPart" : "whyRow", {
              name: municipalityNamed(each.municipality),
              people: people(each.people),
              before: minutes(each.officeMinutesBefore),
              after: minutes(each.officeMinutesAfter),
            }),
          )
          .join("、")}
        {municipalities.length > SHOWN_MUNICIPALITIES && "…"}
      </td>
      <td>
        <button type="button" onClick={() => accept([site])}>
          {t("place1")}
        </button>
      </td>
    </tr>
  );
}
