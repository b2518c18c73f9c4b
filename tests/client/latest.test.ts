import { describe, expect, test } from "vitest";
import { latest } from "../../client/state/latest.ts";

/** A question that is answered (or fails) when the test says so. */
function question<T>() {
  let answer: (value: T) => void = () => undefined;
  let fail: (reason: Error) => void = () => undefined;
  const promise = new Promise<T>((resolve, reject) => {
    [answer, fail] = [resolve, reject];
  });
  return { ask: () => promise, answer, fail };
}

describe("the newest question wins", () => {
  test("also when its answer comes first", async () => {
    const newest = latest<string>();
    const [winter, summer] = [question<string>(), question<string>()];
    const asked = [newest.ask(winter.ask), newest.ask(summer.ask)];
    summer.answer("summer");
    expect(await asked[1]).toBe("summer");
    winter.answer("winter");
    expect(await asked[0]).toBeUndefined();
    expect(newest.answer.value).toBe("summer");
  });

  test("the older one is told to stop", () => {
    const newest = latest<string>();
    let stopped: AbortSignal | undefined;
    void newest.ask((signal) => {
      stopped = signal;
      return new Promise(() => undefined);
    });
    expect(stopped?.aborted).toBe(false);
    void newest.ask(question<string>().ask);
    expect(stopped?.aborted).toBe(true);
  });

  test("a failure of an older one changes nothing and is not told", async () => {
    const told: unknown[] = [];
    const newest = latest<string>({ whenFailed: (error) => told.push(error) });
    const [first, second] = [question<string>(), question<string>()];
    const asked = [newest.ask(first.ask), newest.ask(second.ask)];
    second.answer("second");
    first.fail(new Error("late"));
    await Promise.all(asked);
    expect([newest.answer.value, newest.failure.value, told]).toEqual(["second", null, []]);
  });

  test("parts of an answer are shown, but not those of an older question", async () => {
    const newest = latest<number>();
    let showOld: (part: number) => void = () => undefined;
    void newest.ask((_, show) => {
      showOld = show;
      show(1);
      return new Promise(() => undefined);
    });
    expect(newest.answer.value).toBe(1);
    await newest.ask(async () => 7);
    showOld(2);
    expect(newest.answer.value).toBe(7);
  });
});

describe("a failure of the newest question", () => {
  test("clears the answer, so that nothing of earlier conditions stays", async () => {
    const told: unknown[] = [];
    const newest = latest<string>({ whenFailed: (error) => told.push(error) });
    await newest.ask(async () => "old");
    const reason = new Error("no server");
    await newest.ask(() => Promise.reject(reason));
    expect([newest.answer.value, newest.failure.value, told]).toEqual([null, reason, [reason]]);
    await newest.ask(async () => "again");
    expect([newest.answer.value, newest.failure.value]).toEqual(["again", null]);
  });

  test("keeps it only where that is asked for", async () => {
    const newest = latest<string>({ onFailure: "keep" });
    await newest.ask(async () => "old");
    await newest.ask(() => Promise.reject(new Error("no server")));
    expect(newest.answer.value).toBe("old");
  });
});

test("while older ones may be answered, one runs at a time and only the newest waits", async () => {
  const newest = latest<number>({ older: "wait" });
  const asked: number[] = [];
  const [first, third] = [question<number>(), question<number>()];
  const ask = (number: number, { ask: answer }: { ask: () => Promise<number> }) =>
    newest.ask(() => {
      asked.push(number);
      return answer();
    });
  const [one, two, three] = [ask(1, first), ask(2, question<number>()), ask(3, third)];
  expect(asked).toEqual([1]);
  first.answer(1);
  expect(await one).toBe(1);
  expect(newest.answer.value).toBe(1); // a drag is followed
  expect(await two).toBeUndefined();
  third.answer(3);
  expect(await three).toBe(3);
  expect([asked, newest.isAsking.value]).toEqual([[1, 3], false]);
});

test("clearing forgets the answer and whatever is on its way", async () => {
  const newest = latest<string>();
  await newest.ask(async () => "old");
  const late = question<string>();
  const asked = newest.ask(late.ask);
  newest.clear();
  late.answer("late");
  expect(await asked).toBeUndefined();
  expect([newest.answer.value, newest.isAsking.value]).toEqual([null, false]);
});
