import { effect, signal } from "@preact/signals";
import type { PlaceCard } from "../../server/contract/answers.ts";
import type { Season } from "../../server/core/conditions.ts";
import { fetchPlaceCard } from "../api/coverage.ts";
import { fetchRoute, type Route } from "../api/route.ts";
import { conditions } from "./conditions.ts";
import { coverageBody } from "./coverage.ts";
import { content, dragged } from "./draft.ts";
import { factIndex, facts } from "./facts.ts";
import { language } from "./language.ts";
import { latest } from "./latest.ts";
import { sayError } from "./messages.ts";
import { returns } from "./serverAway.ts";
import { shut } from "./stress.ts";
import { type PlaceRef, selectedPlace } from "./view.ts";

const card = latest<PlaceCard>({ whenFailed: sayError });
const route = latest<ShownRoute>({ whenFailed: sayError });

/** Of the chosen place under the conditions on screen, or the last ones while these are asked for. */
export const placeCard = card.answer;
/** The numbers on the card are those of earlier conditions. */
export const isCardStale = card.isAsking;

/** The route on screen: from a centre or site to the chosen place; `null` route = no open road leads there. */
export interface ShownRoute {
  readonly fromId: string;
  readonly route: Route | null;
}
export const shownRoute = route.answer;
/** The origin a planner asked for; unset = whoever serves the place. */
export const routeFromId = signal<string | null>(null);

export function positionOf({ kind, id }: PlaceRef): { readonly lat: number; readonly lon: number } | undefined {
  if (kind === "municipality") return factIndex().municipalityByCode.get(id);
  return facts().settlements[factIndex().settlementIndexById.get(id) ?? -1];
}

function originOf(id: string): { readonly lat: number; readonly lon: number } | undefined {
  return content.value.sites.find((site) => site.id === id) ?? factIndex().centreById.get(id);
}

/** Keeps the card and its route up with the chosen place and the conditions. */
export function startPlaceCard(): void {
  effect(() => {
    const place = selectedPlace.value;
    if (dragged.value) return; // the card follows once the site is dropped
    const body = coverageBody.value;
    void returns.value;
    if (!place) {
      card.clear();
      routeFromId.value = null;
      return;
    }
    void card.ask((signal) => fetchPlaceCard(place.kind, place.id, body, signal));
  });
  effect(() => {
    const shown = placeCard.value;
    const place = selectedPlace.value;
    const to = place && positionOf(place);
    const fromId = routeFromId.value ?? (shown && serverOf(shown));
    const from = fromId ? originOf(fromId) : undefined;
    if (!to || !from || !fromId) {
      route.clear();
      return;
    }
    const [asked, lang, { shutSections }] = [conditions.value, language.value, shut.value];
    const find = async (signal: AbortSignal) => ({
      fromId,
      route: (await fetchRoute(from, to, asked, lang, shutSections, signal)) ?? null,
    });
    void route.ask(find);
  });
}

export interface Server {
  readonly id: string; // of a centre or a site
  readonly minutes: number | null; // one way; null = no way
}

/** Who serves the place in a season: the quickest open full-cover site that may, as the map is coloured by. */
export function serverIn(card: PlaceCard, season: Season): Server {
  const isOpen = (id: string) => !shut.value.closedSiteIds.includes(id);
  const mayServe = (centreId: string) => conditions.value.rule === "nearest" || centreId === card.centreId;
  const centres = card.fromCentres
    .filter(({ centreId }) => mayServe(centreId))
    .map(({ centreId, minutes }) => ({ id: centreId, minutes: minutes[season] ?? null }));
  const sites = card.servedBy
    .filter(({ cover }) => cover === "full")
    .map(({ siteId, minutes }) => ({ id: siteId, minutes: minutes[season] ?? null }));
  return [...centres, ...sites]
    .filter(({ id }) => isOpen(id))
    .reduce((a, b) => ((b.minutes ?? Infinity) < (a.minutes ?? Infinity) ? b : a), {
      id: card.centreId,
      minutes: null,
    });
}

/** Minutes to the centres alone, as they are in charge without the 案; null = no way. */
export function withoutSites(card: PlaceCard, season: Season): number | null {
  const inCharge = factIndex().municipalityByCode.get(card.municipalityCode)?.centreId;
  const minutes = card.fromCentres
    .filter(({ centreId }) => conditions.value.rule === "nearest" || centreId === inCharge)
    .map(({ minutes: each }) => each[season] ?? Infinity);
  const least = Math.min(...minutes);
  return least === Infinity ? null : least;
}

/** Who serves the place in the season on screen. */
export function serverOf(card: PlaceCard): string {
  return serverIn(card, conditions.value.season).id;
}
