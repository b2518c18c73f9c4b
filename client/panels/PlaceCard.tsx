import type { BySeason, PlaceCard as Card, MunicipalityRow } from "../../server/contract/answers.ts";
import { shownDifference } from "../../server/core/coverage/difference.ts";
import { populationBasis } from "../../server/core/population.ts";
import { SITE_KIND_FACTS } from "../../server/core/scenario/siteKinds.ts";
import { between, minutes, people, signed } from "../format.ts";
import { thresholdText } from "../i18n/conditions.ts";
import { placeText as t } from "../i18n/places.ts";
import { siteText } from "../i18n/sites.ts";
import { conditions } from "../state/conditions.ts";
import { coverage, shownThreshold } from "../state/coverage.ts";
import { centreName, factIndex } from "../state/facts.ts";
import { language } from "../state/language.ts";
import { areaName, placeName, siteNameOf } from "../state/names.ts";
import { seasonsKnown } from "../state/network.ts";
import { isCardStale, placeCard, routeFromId, serverOf } from "../state/placeCard.ts";
import { selectedPlace, selectPlace } from "../state/view.ts";
import { Help } from "../widgets/Help.tsx";
import { ScrollRegion } from "../widgets/ScrollRegion.tsx";
import { FoundPlace } from "./FoundPlace.tsx";
import { RouteDetail } from "./RouteDetail.tsx";
import "./PlaceCard.css";

/** Everything about the chosen municipality or settlement: its times, who serves it, the way there, its resources. */
export function PlaceCard() {
  const card = placeCard.value;
  if (!selectedPlace.value || !card) return null;
  const row = coverage.value?.municipalities.find(({ code }) => code === card.municipalityCode);
  return (
    <aside
      class={isCardStale.value ? "place-card is-stale" : "place-card"}
      aria-label={t("place")}
      aria-busy={isCardStale.value}
    >
      <header>
        <div>
          {card.kana && <small>{language.value === "en" ? card.name : card.kana}</small>}
          <h2>{placeName(card.municipalityCode, card.name)}</h2>
        </div>
        <button type="button" class="icon-button" aria-label={t("close")} onClick={() => selectPlace(null)}>
          ✕
        </button>
      </header>
      <FoundPlace />
      {selectedPlace.value.kind === "municipality" && row && <Flags row={row} />}
      <OwnTimes card={card} />
      <dl class="pairs">
        <dt>{t("area")}</dt>
        <dd>{areaName(factIndex().municipalityByCode.get(card.municipalityCode)?.areaId ?? "")}</dd>
        <dt>{t("inCharge")}</dt>
        <dd>{centreName(card.centreId)}</dd>
        <dt>{t("people")}</dt>
        <dd>
          {people(card.population)}
          <PopulationBasis card={card} />
        </dd>
      </dl>
      <RouteDetail />
      <SitesHere card={card} />
      <FromCentres card={card} />
      <RiskSections card={card} />
      <Resources card={card} />
    </aside>
  );
}

/** Where the number of people is from; how a settlement's share was found is one press away. */
function PopulationBasis({ card: { populationYear, share } }: { readonly card: Card }) {
  const word = share && t(share.isEstimate ? "estimated" : "shared");
  return (
    <small class="note">
      {" "}
      {populationBasis(populationYear, language.value)}
      {share && (
        <>
          {" "}
          {word}
          <Help term={word ?? ""}>{share.basis}</Help>
        </>
      )}
    </small>
  );
}

function Flags({ row }: { readonly row: MunicipalityRow }) {
  const { season } = conditions.value;
  const threshold = shownThreshold.value;
  const isBorderline = row.isBorderline[season] ?? false;
  const flips = row.flipsAtSpeedPercent[season];
  const quicker = row.quickerByFerry[season];
  const word = t(row.flag !== "unreachable_by_road" ? row.flag : row.needsFerry ? "byFerryOnly" : "noWay");
  const label = word.replace(/2時間|2 h/, thresholdText(threshold));
  return (
    <p class="flags">
      <span class={`flag is-${row.flag}`}>{label}</span>
      {typeof quicker === "number" && <small class="note">{t("quickerByFerry", { minutes: minutes(quicker) })}</small>}
      {typeof flips === "number" && Math.abs(flips) <= 30 && (
        <small class="note">{t(flips > 0 ? "flipsQuicker" : "flipsSlower", { n: Math.abs(flips) })}</small>
      )}
      {isBorderline && (
        <span class="flag is-borderline">
          {t("borderline")}
          <Help term={t("borderline")}>{t("borderlineHelp")}</Help>
        </span>
      )}
    </p>
  );
}

function OwnTimes({ card }: { readonly card: Card }) {
  const serverId = serverOf(card);
  const site = card.servedBy.find(({ siteId }) => siteId === serverId);
  const times = site?.minutes ?? card.fromCentres.find(({ centreId }) => centreId === serverId)?.minutes;
  if (!times) return null;
  const penalty =
    times.summer !== null && times.winter !== null ? shownDifference(times.summer, times.winter, 1) : null;
  return (
    <div class="own-times">
      <h3>{t("servedFrom", { name: site ? siteNameOf(site) : centreName(serverId) })}</h3>
      <dl class="season-times">
        {seasonsKnown().map((season) => (
          <div key={season} class={season === conditions.value.season ? "is-current" : ""}>
            <dt>{t(season)}</dt>
            <dd>{minutes(times[season])}</dd>
          </div>
        ))}
        <div>
          <dt>
            {t("penalty")}
            <Help term={t("penalty")}>{t("penaltyHelp")}</Help>
          </dt>
          <dd>{penalty === null ? "—" : signed(penalty, minutes)}</dd>
        </div>
      </dl>
      <p class="note">
        {t("dayTrip")}
        <Help term={t("dayTrip")}>
          {t("dayTripHelp", { visit: card.dayTripLimits.visitMinutes, day: card.dayTripLimits.workingMinutes })}
        </Help>
        {t("dayTripSays", { text: dayTripText(card.dayTrip) })}
      </p>
    </div>
  );
}

function dayTripText(dayTrip: BySeason<boolean | null>): string {
  const say = (value: boolean | null | undefined) => (value ? t("yes") : t("no"));
  return seasonsKnown()
    .map((season) => `${t(season)} ${say(dayTrip[season])}`)
    .join(between());
}

function SitesHere({ card }: { readonly card: Card }) {
  if (card.servedBy.length === 0) return null;
  const { season } = conditions.value;
  return (
    <details open>
      <summary>{t("sitesHere")}</summary>
      <ul class="plain">
        {card.servedBy.map((site) => (
          <li key={site.siteId}>
            <button type="button" class="link" onClick={() => (routeFromId.value = site.siteId)}>
              {siteNameOf(site)}
            </button>{" "}
            {minutes(site.minutes[season])}
            <small>
              {between()}
              {siteText(site.kind)}
            </small>
            {site.daysPerMonth !== null && (
              <small>
                {between()}
                {t(SITE_KIND_FACTS[site.kind].travel === "sessions" ? "timesPerMonth" : "daysPerMonth", {
                  n: site.daysPerMonth,
                })}
              </small>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}

function FromCentres({ card }: { readonly card: Card }) {
  return (
    <details>
      <summary>{t("fromCentres")}</summary>
      <ScrollRegion label={t("fromCentres")}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t("centre")}</th>
              <th scope="col">{t("summer")}</th>
              <th scope="col">{t("winter")}</th>
              <th scope="col">{t("km")}</th>
            </tr>
          </thead>
          <tbody>
            {card.fromCentres.map(({ centreId, minutes: times, km, needsFerry }) => (
              <tr key={centreId} class={centreId === card.centreId ? "total" : ""}>
                <th scope="row">
                  <button
                    type="button"
                    class="link"
                    title={t("showRoute")}
                    onClick={() => (routeFromId.value = centreId)}
                  >
                    {centreName(centreId)}
                  </button>
                  {needsFerry && <small class="ferry-mark">{t("ferry")}</small>}
                </th>
                <td>{minutes(times.summer)}</td>
                <td>{minutes(times.winter)}</td>
                <td>{km ?? "—"}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </details>
  );
}

function RiskSections({ card }: { readonly card: Card }) {
  if (card.riskSections === null) return <p class="note">{t("riskUnknown")}</p>;
  if (card.riskSections.length === 0) return null;
  return (
    <details>
      <summary>{t("risk")}</summary>
      <ul class="plain">
        {card.riskSections.map(({ road, section, cause, record }) => (
          <li key={section}>
            {road} {section}
            <small>{between() + cause + between() + record}</small>
          </li>
        ))}
      </ul>
      {card.stormDetourMinutes !== undefined && (
        <p>{t("stormDetour", { minutes: minutes(card.stormDetourMinutes) })}</p>
      )}
      {card.stormAllShutMinutes !== undefined && (
        <p>{t("stormAllShut", { minutes: minutes(card.stormAllShutMinutes) })}</p>
      )}
    </details>
  );
}

const ESTABLISHMENT_KEYS = ["transition", "typeA", "typeB"] as const;
const OFFICE_KEYS = ["consultDirect", "consultCommissioned", "consultTotal", "helloWork"] as const;

function Resources({ card: { resources } }: { readonly card: Card }) {
  if (!resources) return null;
  return (
    <details>
      <summary>{t("resources")}</summary>
      <dl class="pairs">
        {ESTABLISHMENT_KEYS.map((key) => (
          <div key={key}>
            <dt>{t(key)}</dt>
            <dd>
              {t("establishmentsNow", { n: resources.establishments2026[key] ?? t("notStated") })}
              <small class="note">
                {t("establishmentsBefore", { n: resources.establishments2014[key] ?? t("notStated") })}
              </small>
            </dd>
          </div>
        ))}
        {OFFICE_KEYS.map((key) => (
          <div key={key}>
            <dt>{t(key)}</dt>
            <dd>
              {resources[key] ?? t("notStated")} <small class="note">{t("asOf2014")}</small>
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
