import type { Words } from "../core/language.ts";

/** What is said of every code of `R`, with its values. */
export type ReasonWords<R> = { readonly [C in keyof R]: (values: Readonly<R[C]>) => Words };
