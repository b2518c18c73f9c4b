import type { Words } from "../core/language.ts";

/** A sentence for a person, in every language: what a file is, or why a line of it is not taken. */
export type Said = Words;

export function said(ja: string, en: string): Said {
  return { ja, en };
}

/** A file no table can be read from: what it is, or what to change in it. */
export class UnreadableTableError extends Error {
  override name = "UnreadableTableError";
  readonly reason: Said;
  constructor(reason: Said) {
    super(reason.en);
    this.reason = reason;
  }
}

export function unreadable(ja: string, en: string): UnreadableTableError {
  return new UnreadableTableError(said(ja, en));
}
