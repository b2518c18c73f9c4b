import { computed, signal } from "@preact/signals";
import { content, draft, liveSites } from "./draft.ts";
import { centreName, facts } from "./facts.ts";

/** What is shut for now: centres and sites by id, road sections by name. Never saved with a 案. */
export interface Shut {
  readonly closedSiteIds: readonly string[];
  readonly shutSections: readonly string[];
}

const NOTHING: Shut = { closedSiteIds: [], shutSections: [] };

const chosen = signal<Shut>(NOTHING);

/** What is shut among what there is: a closed site that is taken away is no longer part of the test, and is again after undo. */
export const shut = computed((): Shut => {
  const { closedSiteIds, shutSections } = chosen.value;
  if (closedSiteIds.length === 0) return chosen.value;
  const known = new Set([...facts().centres, ...liveSites.value].map(({ id }) => id));
  return { closedSiteIds: closedSiteIds.filter((id) => known.has(id)), shutSections };
});

export const isStressed = computed(() => shut.value.closedSiteIds.length + shut.value.shutSections.length > 0);

/** In words, as they are named everywhere: centres, sites, sections. */
export const shutNames = computed((): string[] => {
  const named = [
    ...facts().centres.map(({ id }) => ({ id, name: centreName(id) })),
    ...content.value.sites.map(({ id, name }) => ({ id, name })),
  ];
  const { closedSiteIds, shutSections } = shut.value;
  return [...named.filter(({ id }) => closedSiteIds.includes(id)).map(({ name }) => name), ...shutSections];
});

export function toggleShut(kind: keyof Shut, name: string): void {
  const before = chosen.value[kind];
  const after = before.includes(name) ? before.filter((each) => each !== name) : [...before, name];
  chosen.value = { ...chosen.value, [kind]: after };
}

/** Opens again what there is no section of. @returns the names it had */
export function dropUnknownSections(): readonly string[] {
  const known = new Set(facts().riskSections.features.map(({ properties }) => properties.name));
  const { shutSections } = chosen.value;
  const unknown = shutSections.filter((name) => !known.has(name));
  if (unknown.length > 0)
    chosen.value = { ...chosen.value, shutSections: shutSections.filter((name) => known.has(name)) };
  return unknown;
}

/** Closed by their id, and neither a centre nor a site on screen: they are counted as open. */
export const unknownClosed = (): readonly string[] =>
  chosen.value.closedSiteIds.filter((id) => !shut.value.closedSiteIds.includes(id));

export function openAll(): void {
  chosen.value = NOTHING;
}

/** As an address carries it: names joined with ";", empty where there are none. */
export const shutFields = computed(() => fieldsOf(shut.value));

/** As a call on the saved 案 carries it: a site that is not saved yet is not there to be shut. */
export const savedShutFields = computed(() => {
  const { closedSiteIds, shutSections } = shut.value;
  const saved = new Set([...facts().centres, ...(draft.value.saved?.sites ?? [])].map(({ id }) => id));
  return fieldsOf({ closedSiteIds: closedSiteIds.filter((id) => saved.has(id)), shutSections });
});

function fieldsOf({ closedSiteIds, shutSections }: Shut) {
  return { closedSiteIds: closedSiteIds.join(";"), shutSections: shutSections.join(";") };
}

export function readShut(closedSiteIds: string, shutSections: string): void {
  const names = (text: string) => text.split(";").filter((name) => name !== "");
  chosen.value = { closedSiteIds: names(closedSiteIds), shutSections: names(shutSections) };
}
