import { describe, expect, test } from "vitest";
import { differenceClassOf } from "../../server/core/coverage/differenceStyle.ts";
import { measure, type SettlementTimes } from "../../server/core/coverage/measures.ts";
import { reachMarks } from "../../server/core/coverage/reach.ts";
import { fillOf } from "../../server/core/coverage/zoneFill.ts";

// A bound belongs to its class: "within 120" is minutes <= 120, "30 or more shorter" is −30 as well.
const T = 120;
const JUST_OVER = 120.01;

const noMarks = (places: number) => reachMarks([], new Uint16Array(places), null);

/** One settlement of 8 people, 200 minutes away in every way that is not said here. */
function onePlace(times: Partial<Record<Exclude<keyof SettlementTimes, "marks">, number>>) {
  const full = (name: Exclude<keyof SettlementTimes, "marks">, otherwise: number) =>
    Float64Array.of(times[name] ?? otherwise);
  return measure(
    Uint32Array.of(0),
    {
      weight: full("weight", 8),
      minutes: full("minutes", 200),
      needsFerry: Uint8Array.of(times.needsFerry ?? 0),
      assigned: full("assigned", 200),
      nearest: full("nearest", 200),
      summer: full("summer", 200),
      winter: full("winter", 200),
      periodic: full("periodic", Infinity),
      remote: full("remote", Infinity),
      marks: noMarks(1),
    },
    T,
  );
}

describe("people at exactly the threshold", () => {
  test("are within it, and one hundredth of a minute later beyond", () => {
    expect(onePlace({ minutes: T })).toMatchObject({ withinThreshold: 8, overThreshold: 0, excessPersonMinutes: 0 });
    expect(onePlace({ minutes: JUST_OVER })).toMatchObject({ withinThreshold: 0, overThreshold: 8 });
  });

  test.each([30, 60, 90, 120])("of %d minutes are in that band and in all wider ones", (minutes) => {
    const { within30, within60, within90, within120 } = onePlace({ minutes });
    expect([within30, within60, within90, within120]).toEqual([30, 60, 90, 120].map((b) => (minutes <= b ? 8 : 0)));
  });

  test("count as within it of a session and of a remote point", () => {
    expect(onePlace({ periodic: T }).periodicOnlyWithin).toBe(8);
    expect(onePlace({ periodic: JUST_OVER }).periodicOnlyWithin).toBe(0);
    expect(onePlace({ remote: T }).remoteOnlyWithin).toBe(8);
    expect(onePlace({ remote: JUST_OVER }).remoteOnlyWithin).toBe(0);
  });

  test("of full cover are no people of sessions or remote points alone", () => {
    const near = onePlace({ minutes: T, periodic: 10, remote: 10 });
    expect([near.periodicOnlyWithin, near.remoteOnlyWithin]).toEqual([0, 0]);
  });

  test("in summer and beyond it in winter are winter-only", () => {
    expect(onePlace({ summer: T, winter: JUST_OVER }).winterOnlyOver).toBe(8);
    expect(onePlace({ summer: T, winter: T }).winterOnlyOver).toBe(0);
    expect(onePlace({ summer: JUST_OVER, winter: 150 }).winterOnlyOver).toBe(0);
  });

  test("are nearer elsewhere only when another centre is truly nearer", () => {
    expect(onePlace({ assigned: 100, nearest: 100 }).nearerElsewhere).toBe(0);
    expect(onePlace({ assigned: 100, nearest: 99.9 }).nearerElsewhere).toBe(8);
  });
});

describe("a place without a way", () => {
  const cut = () => onePlace({ minutes: Infinity, periodic: 60, remote: 60 });
  test("is beyond every threshold, and in no mean, no excess and no longest way", () =>
    expect(cut()).toMatchObject({
      unreachable: 8,
      overThreshold: 8,
      reachedPeople: 0,
      excessPersonMinutes: 0,
      meanMinutes: null,
      worst: null,
    }));
  test("may still be within reach of a session or a remote point", () =>
    expect([cut().periodicOnlyWithin, cut().remoteOnlyWithin]).toEqual([8, 8]));
});

describe("the worst place", () => {
  const none = new Float64Array(3).fill(Infinity);
  const minutes = Float64Array.of(300, 150, 150);
  const worstOf = (weight: number[], members: number[]) =>
    measure(
      Uint32Array.from(members),
      {
        ...{ weight: Float64Array.from(weight), minutes, needsFerry: new Uint8Array(3), periodic: none, remote: none },
        ...{ assigned: minutes, nearest: minutes, summer: minutes, winter: minutes, marks: noMarks(3) },
      },
      T,
    ).worst;
  test("is one where somebody lives, however far an empty one lies", () =>
    expect(worstOf([0, 5, 5], [0, 1, 2])).toEqual({ settlement: 1, minutes: 150 }));
  test("of two equally far is the first", () => expect(worstOf([0, 5, 5], [2, 1])?.settlement).toBe(2));
  test("is none where nobody lives", () => expect(worstOf([0, 5, 5], [0])).toBeNull());
});

describe("the class a place is drawn in", () => {
  const fill = (now: number | null, summer: number | null, winter: number | null, needsFerry = false) =>
    fillOf({ now, summer, winter, needsFerry }, T);
  test("is winter-only from exactly 120 in summer, in whatever season it is drawn", () => {
    expect(fill(120, 120, 120.1)).toBe("winterOnly");
    expect(fill(120.1, 120, 120.1)).toBe("winterOnly");
  });
  test("is its band when winter is exactly 120, too", () => expect(fill(120, 100, 120)).toBe("upTo120"));
  test("is its band when summer is beyond as well", () => expect(fill(150, 120.1, 150)).toBe("upTo150"));
  test("is winter-only where the way is shut in winter", () => expect(fill(100, 100, null)).toBe("winterOnly"));
  test("is no way where there is none", () => expect(fill(null, null, null)).toBe("noWay"));
  test("is 船便 on an island, also where only winter is beyond", () => expect(fill(100, 100, 130, true)).toBe("ferry"));
});

describe("the class of a difference", () => {
  test.each([
    [-31, "muchShorter"],
    [-30, "muchShorter"],
    [-29.9, "shorter"],
    [-10, "shorter"],
    [-9.9, "same"],
    [0, "same"],
    [9.9, "same"],
    [10, "longer"],
    [29.9, "longer"],
    [30, "muchLonger"],
    [Infinity, "muchLonger"],
  ])("of %d minutes is %s", (minutes, key) => expect(differenceClassOf(minutes)?.key).toBe(key));
  test("is none where there is no way on one side", () => expect(differenceClassOf(null)).toBeNull());
});
