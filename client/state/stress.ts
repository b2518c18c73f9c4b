import { computed, signal } from "@preact/signals";

/** What is shut for now: centres and sites by id, road sections by name. Never saved with a 案. */
export interface Shut {
  readonly closedSiteIds: readonly string[];
  readonly shutSections: readonly string[];
}

const NOTHING: Shut = { closedSiteIds: [], shutSections: [] };

export const shut = signal<Shut>(NOTHING);
export const isStressed = computed(() => shut.value.closedSiteIds.length + shut.value.shutSections.length > 0);

export function toggleShut(kind: keyof Shut, name: string): void {
  const before = shut.value[kind];
  const after = before.includes(name) ? before.filter((each) => each !== name) : [...before, name];
  shut.value = { ...shut.value, [kind]: after };
}

export function openAll(): void {
  shut.value = NOTHING;
}
