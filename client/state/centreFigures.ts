import { tryAgain } from "./coverage.ts";
import { refreshCentres } from "./facts.ts";

/** After 今の数字 were kept: the centres as they are now, and the figures on screen computed anew. */
export async function startAnewFromCentres(): Promise<void> {
  await refreshCentres();
  tryAgain();
}
