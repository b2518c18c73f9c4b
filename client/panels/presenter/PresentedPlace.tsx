import type { PlaceCard } from "../../../server/contract/answers.ts";
import type { Season } from "../../../server/core/conditions.ts";
import { classFill, fillWords } from "../../../server/core/coverage/zoneFill.ts";
import { minutes } from "../../format.ts";
import { conditionWord, conditionText as words } from "../../i18n/conditions.ts";
import { presenterText as t } from "../../i18n/presenter.ts";
import { patternUrl } from "../../map/zoneFill.ts";
import { conditions } from "../../state/conditions.ts";
import { coverage, shownThreshold } from "../../state/coverage.ts";
import { liveSites } from "../../state/draft.ts";
import { centreName, factIndex } from "../../state/facts.ts";
import { language } from "../../state/language.ts";
import { placeName } from "../../state/names.ts";
import { seasonsKnown } from "../../state/network.ts";
import { isCardStale, placeCard, serverIn, withoutSites } from "../../state/placeCard.ts";
import { canCompareWithBefore } from "../../state/presentation.ts";
import { type PlaceRef, selectedPlace, selectPlace } from "../../state/view.ts";
import { FoundPlace } from "../FoundPlace.tsx";
import "./PresentedPlace.css";

/** The answer for the room: the place's minutes in every season, their class, and who goes there. */
export function PresentedPlace() {
  const card = placeCard.value;
  const place = selectedPlace.value;
  if (!place || !card) return null;
  return (
    <aside
      class={isCardStale.value ? "presented-place is-stale" : "presented-place"}
      aria-label={card.name}
      aria-busy={isCardStale.value}
    >
      <header>
        <div>
          <h2>{placeName(card.municipalityCode, card.name)}</h2>
          <FoundPlace />
          <Servers card={card} />
        </div>
        <button type="button" class="icon-button" aria-label={t("close")} onClick={() => selectPlace(null)}>
          ✕
        </button>
      </header>
      <dl>
        {seasonsKnown().map((season) => (
          <SeasonMinutes key={season} card={card} place={place} season={season} />
        ))}
      </dl>
    </aside>
  );
}

/** Whoever serves in the season on screen, and any season in which it is somebody else. */
function Servers({ card }: { readonly card: PlaceCard }) {
  const { season } = conditions.value;
  const shown = serverIn(card, season).id;
  const others = seasonsKnown()
    .map((each) => ({ each, id: serverIn(card, each).id }))
    .filter(({ id }) => id !== shown);
  return (
    <>
      <p class="presented-server" title={nameOf(shown)}>
        {t("served", { name: nameOf(shown) })}
      </p>
      {others.map(({ each, id }) => (
        <p key={each}>{t("servedOtherwise", { season: conditionWord(each), name: nameOf(id) })}</p>
      ))}
    </>
  );
}

const nameOf = (id: string) => liveSites.value.find((site) => site.id === id)?.name ?? centreName(id);

interface SeasonProps {
  readonly card: PlaceCard;
  readonly place: PlaceRef;
  readonly season: Season;
}

function SeasonMinutes({ card, place, season }: SeasonProps) {
  const now = serverIn(card, season).minutes;
  const before = baselineOf(card, place, season);
  const threshold = shownThreshold.value;
  const fill = classFill(now, needsFerry(place), threshold);
  return (
    <div class={season === conditions.value.season ? "is-current" : ""} data-season={season}>
      <dt>{words(season)}</dt>
      <dd>
        <strong>{minutes(now)}</strong>
        <span class="presented-class">
          <svg aria-hidden="true">
            <rect width="100%" height="100%" fill={patternUrl(fill)} />
          </svg>
          {fillWords(fill, threshold)[language.value]}
        </span>
        {before !== undefined && before !== now && <small>{t("was", { minutes: minutes(before) })}</small>}
      </dd>
    </div>
  );
}

/** Minutes without the 案; of a season the figures on screen do not hold, from the centre that is in charge without it. */
function baselineOf(card: PlaceCard, { kind, id }: PlaceRef, season: Season): number | null | undefined {
  const { municipalities, settlements } = coverage.value ?? {};
  const index = factIndex().settlementIndexById.get(id) ?? -1;
  const known =
    kind === "municipality"
      ? municipalities?.find(({ code }) => code === id)?.baselineMinutes[season]
      : settlements?.baselineMinutes?.[season]?.[index];
  return known === undefined && canCompareWithBefore() ? withoutSites(card, season) : known;
}

function needsFerry({ kind, id }: PlaceRef): boolean {
  const answer = coverage.value;
  if (kind === "municipality") return answer?.municipalities.find(({ code }) => code === id)?.needsFerry ?? false;
  return answer?.settlements.needsFerry.includes(factIndex().settlementIndexById.get(id) ?? -1) ?? false;
}
