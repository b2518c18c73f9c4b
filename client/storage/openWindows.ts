const CHANNEL = "planner.windows";
const ANSWER_WITHIN_MS = 150;

type Word = { readonly ask: string } | { readonly to: string; readonly has: string };

/** Lets windows of this browser tell each other which draft they have on screen, so that none takes another's. */
export interface OpenWindows {
  /** Drafts other windows have on screen now; one that is frozen does not answer. */
  drafts(): Promise<ReadonlySet<string>>;
}

/** @param current  the draft on screen in this window */
export function openWindows(current: () => string): OpenWindows {
  if (typeof BroadcastChannel === "undefined") return { drafts: async () => new Set() };
  const channel = new BroadcastChannel(CHANNEL);
  channel.addEventListener("message", ({ data }: MessageEvent<Word>) => {
    if ("ask" in data) channel.postMessage({ to: data.ask, has: current() } satisfies Word);
  });
  let asked = 0;
  return {
    async drafts() {
      const question = `${current()} ${++asked}`;
      const found = new Set<string>();
      const collect = ({ data }: MessageEvent<Word>) => {
        if ("to" in data && data.to === question) found.add(data.has);
      };
      channel.addEventListener("message", collect);
      channel.postMessage({ ask: question } satisfies Word);
      await new Promise((resolve) => setTimeout(resolve, ANSWER_WITHIN_MS));
      channel.removeEventListener("message", collect);
      return found;
    },
  };
}
