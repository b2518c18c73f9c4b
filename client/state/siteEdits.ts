import { effect } from "@preact/signals";
import type { Site } from "../../server/contract/answers.ts";
import type { SiteKind } from "../../server/core/places.ts";
import { usualDaysPerMonth } from "../../server/core/scenario/coverKind.ts";
import { fetchSnap } from "../api/coverage.ts";
import { siteText as t } from "../i18n/sites.ts";
import { content, dragged, moveSite, putSite, removeSite, undoOffer } from "./draft.ts";
import { centreName, factIndex, facts } from "./facts.ts";
import { say, sayError } from "./messages.ts";
import { isUnreachable, returns } from "./serverAway.ts";
import { dropKind, selectSite } from "./view.ts";

interface Spot {
  readonly lat: number;
  readonly lon: number;
}

/** Every edit of sites a planner can make, each one step of undo. The server is asked first whether a site can stand there. */
export async function placeSite(kind: SiteKind, at: Spot, name?: string): Promise<void> {
  try {
    const { municipalityCode } = await fetchSnap(at.lat, at.lon);
    const site: Site = {
      id: freeId(kind),
      kind,
      centreId: centreInCharge(municipalityCode),
      name: name ?? (storedName(municipalityCode) || t(kind)),
      lat: rounded(at.lat),
      lon: rounded(at.lon),
      daysPerMonth: usualDaysPerMonth(kind),
      ...(municipalityCode ? { municipalityCode } : {}),
    };
    const note = t("placed", { name: site.name, kind: t(kind) });
    putSite(note, site);
    dropKind.value = null;
    selectSite(site.id);
    say(`${note}（${centreName(site.centreId)}）`, undoOffer(t("undo")));
  } catch (error) {
    sayError(error);
  }
}

/** What a site is called after its town, whatever the language on screen: a 案 is everybody's. */
function storedName(code: string | null | undefined): string {
  return factIndex().municipalityByCode.get(code ?? "")?.name ?? "";
}

function centreInCharge(code: string | null | undefined): string {
  return content.value.reassigned[code ?? ""] ?? factIndex().municipalityByCode.get(code ?? "")?.centreId ?? "";
}

/** A name that was proposed (the town's, or a settlement's of it) follows the place; one that was typed stays. */
function isProposedName({ name, municipalityCode: code }: Site): boolean {
  if (!code) return false;
  const settlements = facts().settlements.filter((settlement) => settlement.municipalityCode === code);
  return name === storedName(code) || settlements.some((settlement) => settlement.name === name);
}

/** What a moved site takes from its new place: the centre in charge, too, unless another was chosen for it. */
function whatFollows(site: Site, code: string | null): Partial<Site> {
  if (!code || code === site.municipalityCode) return code ? { municipalityCode: code } : {};
  return {
    municipalityCode: code,
    ...(isProposedName(site) ? { name: storedName(code) } : {}),
    ...(site.municipalityCode && site.centreId === centreInCharge(site.municipalityCode)
      ? { centreId: centreInCharge(code) }
      : {}),
  };
}

export function dragSite(id: string, at: Spot): void {
  dragged.value = { id, lat: rounded(at.lat), lon: rounded(at.lon) };
}

/** The site goes back to where it was. */
export function giveUpDrag(): void {
  dragged.value = null;
}

/** Sites moved while the server was away, as they were before. */
const unasked = new Map<string, Site>();

/** Once the server is back, what follows a site's new place is found out after all. */
export function startSiteEdits(): void {
  effect(() => {
    if (returns.value > 0) void askWhatFollows();
  });
}

async function askWhatFollows(): Promise<void> {
  const moves = [...unasked];
  unasked.clear();
  for (const [id, before] of moves) {
    const site = content.peek().sites.find((candidate) => candidate.id === id);
    if (!site || site.municipalityCode) continue;
    try {
      const { municipalityCode } = await fetchSnap(site.lat, site.lon);
      putSite(t("moved", { name: site.name }), { ...site, ...whatFollows(before, municipalityCode) });
    } catch (error) {
      sayError(error);
    }
  }
}

/**
 * Ends a drag or a move by keyboard. A refused place leaves the site where it was, and says why; where nobody answers
 * the move stays, and so do the figures of before, marked as such.
 */
export async function dropSite(id: string, at: Spot): Promise<void> {
  const site = content.value.sites.find((candidate) => candidate.id === id);
  if (!site) return;
  const held = { id, lat: rounded(at.lat), lon: rounded(at.lon) };
  dragged.value = held;
  try {
    const { municipalityCode } = await fetchSnap(at.lat, at.lon);
    // Moved on, or taken back, while the server was asked: then there is nothing left to do.
    if (dragged.value === held) {
      const { lat, lon } = held;
      moveSite(t("moved", { name: site.name }), id, { lat, lon, ...whatFollows(site, municipalityCode) });
    }
  } catch (error) {
    if (dragged.value === held && isUnreachable(error)) keepMove(site, held);
    else sayError(error);
  } finally {
    if (dragged.value === held) dragged.value = null;
  }
}

function keepMove(site: Site, { lat, lon }: Spot): void {
  const { id, name } = site;
  if (!unasked.has(id)) unasked.set(id, site);
  moveSite(t("moved", { name }), id, { lat, lon });
}

/** A change of attributes; `undefined` takes the attribute away. */
export type SiteChange = { readonly [K in keyof Site]?: Site[K] | undefined };

/** @param isTyped  typed in a field that is not left yet: until then all its letters are one step of undo */
export function changeSite(id: string, changed: SiteChange, isTyped = false): void {
  const site = content.value.sites.find((candidate) => candidate.id === id);
  if (!site) return;
  const typing = isTyped ? `${id} ${Object.keys(changed).join()}` : null;
  putSite(t("changedSite", { name: site.name }), withChange(site, changed), typing);
}

function withChange(site: Site, changed: SiteChange): Site {
  return Object.fromEntries(
    Object.entries({ ...site, ...changed }).filter(([, value]) => value !== undefined),
  ) as unknown as Site;
}

export function deleteSite({ id, name }: Site): void {
  const note = t("removedSite", { name });
  removeSite(note, id);
  selectSite(null);
  say(note, undoOffer(t("undo")));
}

/** About a metre: a longer coordinate says nothing more and makes the calls longer. */
function rounded(degrees: number): number {
  return Math.round(degrees * 1e5) / 1e5;
}

function freeId(kind: SiteKind): string {
  const taken = new Set(content.value.sites.map(({ id }) => id));
  for (let number = 1; ; number++) {
    const id = `${kind}-${number}`;
    if (!taken.has(id)) return id;
  }
}
