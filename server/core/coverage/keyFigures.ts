import { holdForTheSamePeople, shownDifference } from "./difference.ts";
import type { Measures } from "./measures.ts";
import type { ReachedPeople } from "./reach.ts";

/** What the five numbers are read off: measures as computed or as they are sent. */
export type FigureMeasures = Omit<Measures, "worst" | keyof ReachedPeople> & {
  readonly worst: { readonly minutes: number } | null;
};

/** One of the five numbers in view everywhere: screen, sheet, workbook and slides read them off here. */
export interface KeyFigure {
  readonly key: "within" | "beyond" | "longest" | "excess" | "nearer";
  readonly unit: "people" | "minutes" | "personHours";
  readonly digits: 0 | 1; // as shown
  /** null: nobody has a way. */
  readonly value: (m: FigureMeasures) => number | null;
  /** Which way is better. */
  readonly better: "more" | "less";
  /** It speaks only of the people who have a way. */
  readonly isOfReached: boolean;
}

export const KEY_FIGURES: readonly KeyFigure[] = [
  {
    ...{ key: "within", unit: "people", digits: 0, better: "more", isOfReached: false },
    value: (m) => m.withinThreshold,
  },
  {
    ...{ key: "beyond", unit: "people", digits: 0, better: "less", isOfReached: false },
    value: (m) => m.overThreshold,
  },
  {
    ...{ key: "longest", unit: "minutes", digits: 1, better: "less", isOfReached: true },
    value: (m) => m.worst?.minutes ?? null,
  },
  {
    ...{ key: "excess", unit: "personHours", digits: 0, better: "less", isOfReached: true },
    value: (m) => m.excessPersonMinutes / 60,
  },
  {
    ...{ key: "nearer", unit: "people", digits: 0, better: "less", isOfReached: false },
    value: (m) => m.nearerElsewhere,
  },
];

/** What a figure is compared by: one of the five, or another read off the same measures. */
export interface ComparedFigure<M> extends Pick<KeyFigure, "digits" | "better" | "isOfReached"> {
  readonly value: (m: M) => number | null;
}

/** How a figure changes, or why it cannot be said. */
export type FigureChange =
  | { readonly kind: "change"; readonly size: number; readonly isBetter: boolean }
  /** The two sides hold for other people: so many more (below 0: fewer) have no way at all. */
  | { readonly kind: "otherPeople"; readonly lostPeople: number }
  | { readonly kind: "none" };

export function figureChange<M extends FigureMeasures>(figure: ComparedFigure<M>, before: M, after: M): FigureChange {
  if (figure.isOfReached && !holdForTheSamePeople(before, after)) {
    return { kind: "otherPeople", lostPeople: shownDifference(before.unreachable, after.unreachable) };
  }
  const [from, to] = [figure.value(before), figure.value(after)];
  if (from === null || to === null) return { kind: "none" };
  const size = shownDifference(from, to, figure.digits);
  return { kind: "change", size, isBetter: figure.better === "more" ? size > 0 : size < 0 };
}
