import type { StoredRecord } from "../storage/draftStore.ts";
import type { Draft } from "./draft.ts";

/** Unsaved edits of one 案 from one window, as this browser keeps them. */
export interface KeptDraft {
  readonly key: string;
  /** null: the 案 was never saved, or is gone. */
  readonly scenarioId: number | null;
  /** The version of the 案 they were made on; null as above. */
  readonly version: number | null;
  readonly name: string;
  readonly editedAt: string; // ISO 8601
  /** Left for later by the planner: told of, not asked about at every start. */
  readonly isPutOff: boolean;
  /** A content of whatever version of the planner: the server sorts out what of it still fits. */
  readonly content: object;
}

/** What is kept but cannot be understood: handed back as it is, never dropped. */
export interface DamagedDraft {
  readonly key: string;
  readonly damaged: unknown;
}

const FORMAT = 2;

export function recordOf({ saved, history: { present } }: Draft, editedAt: string): unknown {
  return {
    ...{ format: FORMAT, scenarioId: saved?.id ?? null, version: saved?.version ?? null },
    ...{ name: present.name, editedAt, isPutOff: false, content: present },
  };
}

export function putOffRecordOf({ key: _, ...kept }: KeptDraft): unknown {
  return { format: FORMAT, ...kept, isPutOff: true };
}

/** Reads a record of this or an older planner. */
export function readKept({ key, record }: StoredRecord): KeptDraft | DamagedDraft {
  if (!isRecord(record)) return { key, damaged: record };
  const { scenarioId, version, name, editedAt, isPutOff, content } = "saved" in record ? fromOldest(record) : record;
  if (!isRecord(content)) return { key, damaged: record };
  return {
    key,
    scenarioId: wholeOrNull(scenarioId),
    version: wholeOrNull(version),
    name: textOf(name) || textOf(content.name),
    editedAt: textOf(editedAt),
    isPutOff: isPutOff === true,
    content,
  };
}

/** 0.1.0 kept one draft a browser: the 案 it was read from, and the content. */
function fromOldest({ saved, content }: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const { id, version, name } = isRecord(saved) ? saved : {};
  return { scenarioId: id, version, name, content };
}

/** A text the oldest planner wrote; one that is no JSON is kept as the text it is. */
export function parsedOr(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

export function isDamaged(kept: KeptDraft | DamagedDraft): kept is DamagedDraft {
  return "damaged" in kept;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function wholeOrNull(value: unknown): number | null {
  return typeof value === "number" && Number.isInteger(value) ? value : null;
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}
