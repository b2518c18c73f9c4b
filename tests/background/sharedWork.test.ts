import { describe, expect, test } from "vitest";
import { sharedWork } from "../../server/background/sharedWork.ts";

/** Work that ends when told to, and remembers how often it was begun and whether it was given up. */
function countedWork() {
  const begun: { readonly finish: (value: string) => void; readonly nobodyWaits: AbortSignal }[] = [];
  const start = (nobodyWaits: AbortSignal) =>
    new Promise<string>((finish, fail) => {
      begun.push({ finish, nobodyWaits });
      nobodyWaits.addEventListener("abort", () => fail(nobodyWaits.reason));
    });
  return { begun, start };
}

describe("the same work asked for by two", () => {
  test("is done once, and both get it", async () => {
    const shared = sharedWork();
    const { begun, start } = countedWork();
    const both = [shared.join("A3", AbortSignal.any([]), start), shared.join("A3", AbortSignal.any([]), start)];
    expect(begun).toHaveLength(1);
    begun[0].finish("sheet");
    expect(await Promise.all(both)).toEqual(["sheet", "sheet"]);
  });

  test("goes on while one of them still waits, and is given up when both have left", async () => {
    const shared = sharedWork();
    const { begun, start } = countedWork();
    const [first, second] = [new AbortController(), new AbortController()];
    const both = [shared.join("A3", first.signal, start), shared.join("A3", second.signal, start)];
    first.abort();
    await expect(both[0]).rejects.toThrow();
    expect(begun[0].nobodyWaits.aborted).toBe(false);
    second.abort();
    await expect(both[1]).rejects.toThrow();
    expect(begun[0].nobodyWaits.aborted).toBe(true);
  });

  test("is begun anew by whoever asks after it ended or was given up", async () => {
    const shared = sharedWork();
    const { begun, start } = countedWork();
    const leaving = new AbortController();
    const left = shared.join("A3", leaving.signal, start);
    leaving.abort();
    await expect(left).rejects.toThrow();
    const again = shared.join("A3", AbortSignal.any([]), start);
    expect(begun).toHaveLength(2);
    begun[1].finish("sheet");
    expect(await again).toBe("sheet");
    void shared.join("A3", AbortSignal.any([]), start);
    expect(begun).toHaveLength(3);
  });
});

test("other work is other work", () => {
  const shared = sharedWork();
  const { begun, start } = countedWork();
  void shared.join("A3", AbortSignal.any([]), start);
  void shared.join("A4", AbortSignal.any([]), start);
  expect(begun).toHaveLength(2);
});
