import { effect } from "@preact/signals";
import type { Health } from "../../server/contract/answers.ts";
import { call } from "../api/http.ts";
import { failure, tryAgain } from "./coverage.ts";
import { roads, takeRoads } from "./network.ts";

const ASK_AGAIN_MS = { answers: 30_000, silent: 3000, asking: 1000 } as const;

/** It answers, and for every season. */
function isWhole(): boolean {
  const engine = roads.peek()?.engine;
  return engine?.state === "answers" && engine.refused.length === 0;
}

/** Follows a routing server, so that the screen says when it falls silent, and computes anew when it is back. */
export function startEngineWatch(): void {
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function ask(): Promise<void> {
    clearTimeout(timer);
    const wasWhole = isWhole();
    try {
      const health = await call<Health>("/api/health");
      await takeRoads(health.roads);
    } catch {
      // the planner itself does not answer: that is said elsewhere
    }
    const now = roads.peek()?.engine?.state ?? "answers";
    if (isWhole() && !wasWhole) tryAgain();
    timer = setTimeout(() => void ask(), ASK_AGAIN_MS[now]);
  }

  effect(() => {
    if (failure.value !== null) void ask(); // it may have fallen silent
  });
  void ask();
}
