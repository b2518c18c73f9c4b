/** A sentence for a person, in both languages of the screen. */
export interface Said {
  readonly ja: string;
  readonly en: string;
}

export type Language = keyof Said;

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
