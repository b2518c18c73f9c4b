import { describe, expect, test } from "vitest";
import { cleanLine, cleanLines, letterCount, shortenedTo } from "../../server/core/cleanText.ts";
import type { Centre } from "../../server/core/places.ts";
import {
  POPULATION_YEARS,
  populationBasis,
  populationName,
  populationWeightId,
  populationYear,
  weightName,
} from "../../server/core/population.ts";
import { judge, KINDS_WITH_MINUTES, type TravelStatement } from "../../server/core/report/statedTravel.ts";
import { centreToday } from "../../server/core/scenario/centreFigures.ts";
import { spreadWhole } from "../../server/core/spread.ts";

const char = (code: number) => String.fromCodePoint(code);

describe("a line of text as it is kept", () => {
  test.each([
    ["\t苫小牧 ", "苫小牧"],
    ["a\r\n\r\nb", "a b"], // a run of breaks is one space
    [`a${char(0x2028)}b${char(0x85)}c`, "a b c"],
    [`a${char(0x0b)}b${char(0)}c`, "abc"], // a vertical tab comes along from PowerPoint
    [`a${char(0x202e)}b${char(0x200b)}c${char(0xfeff)}`, "abc"], // what turns the direction, what cannot be seen
    [`a${char(0xfffe)}b`, "ab"], // no character at all
    ["a\ud800b", "ab"], // half of a pair
    ["𠮷野家 👨‍👩‍👧", "𠮷野家 👨‍👩‍👧"], // whole pairs, and joined emoji, stay
  ])("%j is %j", (text, kept) => expect(cleanLine(text)).toBe(kept));
  test("a note keeps its line breaks, whatever wrote them", () => {
    expect(cleanLines(`a\r\nb\rc${char(0x2029)}d\ne`)).toBe("a\nb\nc\nd\ne");
    expect(cleanLines(" \n a\tb \n\n c \n ")).toBe("a b \n\n c");
  });
});

describe("letters as a person counts them", () => {
  test("are graphemes", () => expect(["𠮷", "が", "👨‍👩‍👧", "ab", ""].map(letterCount)).toEqual([1, 1, 1, 2, 0]));
  test("a text that is too long ends in …, as long as may be; one that fits stays", () => {
    expect(shortenedTo(3, "苫小牧")).toBe("苫小牧");
    expect(shortenedTo(3, "苫小牧市")).toBe("苫小…");
    expect(shortenedTo(2, "👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧")).toBe("👨‍👩‍👧…");
  });
});

describe("the year and the kind beside every count of people", () => {
  test.each([
    [2020, "2020年国勢調査・確定", "2020 census, final"],
    [2025, "2025年国勢調査・速報", "2025 census, preliminary"],
    [2040, "2040年・社人研推計", "2040, IPSS projection"],
  ] as const)("%d", (year, ja, en) => {
    expect([populationBasis(year, "ja"), populationBasis(year, "en")]).toEqual([ja, en]);
    expect([populationName(year, "ja"), populationName(year, "en")]).toEqual([`人口（${ja}）`, `population (${en})`]);
  });
  test("an id leads back to its year; an own weight has none and keeps its name", () => {
    expect(POPULATION_YEARS.map((year) => populationYear(populationWeightId(year)))).toEqual([...POPULATION_YEARS]);
    expect([populationYear("w3"), populationYear("population-2021"), populationYear("")]).toEqual([null, null, null]);
    expect(weightName({ id: "w3", name: "手帳所持者" }, "en")).toBe("手帳所持者");
    expect(weightName({ id: "population-2025", name: "?" }, "en")).toBe("population (2025 census, preliminary)");
  });
});

describe("a centre as it stands today", () => {
  const centre = { id: "c", lat: 42, lon: 141, positionBasis: "office", staffTotal: 4, name: "C" } as Centre;
  const said = {
    address: null,
    lat: null,
    lon: null,
    phone: null,
    staff: null,
    registered: null,
    workplaceVisits: null,
    placements: null,
    asOf: "2026-04-01",
  };
  test("is the report's where nothing is said", () => {
    expect(centreToday(centre, undefined)).toBe(centre);
    expect(centreToday(centre, said)).toMatchObject({
      lat: 42,
      lon: 141,
      positionBasis: "office",
      staffTotal: 4,
      figuresAsOf: "2026-04-01",
    });
  });
  test("moves when both coordinates are said, and only then", () => {
    expect(centreToday(centre, { ...said, lat: 43, lon: 142 })).toMatchObject({
      lat: 43,
      lon: 142,
      positionBasis: "address",
    });
    expect(centreToday(centre, { ...said, lat: 43 })).toMatchObject({ lat: 42, lon: 141, positionBasis: "office" });
    expect(centreToday(centre, { ...said, lon: 143 })).toMatchObject({ lat: 42, lon: 141, positionBasis: "office" });
  });
  test("has the staff it says, also none", () => {
    expect(centreToday(centre, { ...said, staff: 6, phone: "0143", address: "A" })).toMatchObject({
      staffTotal: 6,
      phone: "0143",
      address: "A",
    });
    expect(centreToday(centre, { ...said, staff: 0 }).staffTotal).toBe(0);
  });
});

describe("whole persons", () => {
  test("left over go to the largest remainders, of equal ones to the first", () => {
    expect(spreadWhole(1, [0.25, 0.5, 0.25])).toEqual([0, 1, 0]);
    expect(spreadWhole(3, [0.5, 0.5])).toEqual([2, 1]);
    expect(spreadWhole(0, [0.5, 0.5])).toEqual([0, 0]);
  });
});

describe("what the report says of a journey, held against minutes", () => {
  const say = (kind: string, fields: Partial<TravelStatement> = {}): TravelStatement => ({
    ...{ centreId: "c", kind, scope: "all", minutesMin: null, minutesMax: null },
    ...fields,
  });
  const verdict = (row: TravelStatement, summer: number[], winter = summer) => judge(row, summer, winter).verdict;
  test.each([
    ["over_2h", {}, [120.1, 130], "agrees"],
    ["over_2h", {}, [120, 130], "differs"],
    ["over_2h", { minutesMin: 180 }, [180.1], "agrees"],
    ["over_2h", { scope: "most" }, [130, 130, 60], "agrees"],
    ["over_2h", { scope: "most" }, [130, 60], "differs"], // half is not most
    ["map_over_2h", {}, [121, 120], "differs"],
    ["map_over_2h", { minutesMin: 100 }, [101], "agrees"],
    ["range_2_3h", {}, [120, 180], "agrees"],
    ["range_2_3h", {}, [119.9], "differs"],
    ["range_2_3h", {}, [180.1], "differs"],
    ["range_2_3h", { minutesMin: 60, minutesMax: 90 }, [60, 90], "agrees"],
    ["about_2h", {}, [96, 144], "agrees"], // a fifth either way
    ["about_2h", {}, [95], "differs"],
    ["about_2h", {}, [145], "differs"],
    ["about_2h", { minutesMax: 60 }, [70], "agrees"],
    ["stated_minutes", { minutesMax: 300 }, [250, 350], "agrees"],
    ["stated_minutes", { minutesMax: 300 }, [239], "differs"],
    ["stated_minutes", {}, [100], "differs"], // no minutes stated
    ["round_trip", { minutesMax: 480 }, [400], "agrees"],
    ["round_trip", { minutesMax: 480 }, [300], "differs"],
    ["day_trip_impossible", {}, [187.6], "agrees"],
    ["day_trip_impossible", {}, [187.5, 300], "differs"],
  ] as const)("%s %o of %o minutes %s", (kind, fields, minutes, expected) =>
    expect(verdict(say(kind, fields), [...minutes])).toBe(expected),
  );
  test("may hold in winter only", () => {
    expect(judge(say("over_2h"), [110], [130])).toEqual({ verdict: "agreesInWinter", reason: null });
    expect(judge(say("over_2h"), [130], [110])).toEqual({ verdict: "agrees", reason: null });
  });
  test("cannot be judged of another prefecture, without a time, without a place, in that order", () => {
    expect(judge(say("over_2h", { centreId: null }), [], [])).toEqual({
      verdict: "undecidable",
      reason: "otherPrefecture",
    });
    expect(judge(say("far"), [], [])).toEqual({ verdict: "undecidable", reason: "noTime" });
    expect(judge(say("over_2h"), [], [])).toEqual({ verdict: "undecidable", reason: "placeNotNamed" });
    expect(KINDS_WITH_MINUTES).toHaveLength(7);
  });
});
