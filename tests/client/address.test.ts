import { beforeEach, describe, expect, test } from "vitest";
import { address, readAddress } from "../../client/state/address.ts";
import { conditions, DEFAULT_VIEW_CONDITIONS } from "../../client/state/conditions.ts";
import { openUnsaved } from "../../client/state/draft.ts";
import { isPresenting, layers, scope, selectedPlace, view, viewFields } from "../../client/state/view.ts";

beforeEach(() => {
  openUnsaved({ name: "", description: "", sites: [], reassigned: {}, parameters: {} });
  readAddress("");
});

describe("an address", () => {
  test("of the view that a first visit shows is empty", () => expect(address.value).toBe(""));

  test("opens the view it was written from", () => {
    const search =
      "?view=compare&season=summer&rule=nearest&toll=avoid&t=90&severity=0.5&asOf=2024-04-01&weight=w3" +
      "&scope=suteji&place=s-01609-3&layers=areas%2Croads&a=1&b=7";
    readAddress(search);
    expect(view.value).toBe("compare");
    expect(conditions.value).toEqual({
      ...{ season: "summer", rule: "nearest", toll: "avoid", ferry: "use", threshold: 90 },
      ...{ winterSeverity: 0.5, asOf: "2024-04-01", weight: "w3" },
    });
    expect([scope.value, selectedPlace.value]).toEqual(["suteji", { kind: "settlement", id: "01609-3" }]);
    expect([...layers.value].sort()).toEqual(["areas", "roads"]);
    expect(viewFields.value).toEqual({ a: "1", b: "7" });
    const written = address.value;
    readAddress("");
    readAddress(written);
    expect(address.value).toBe(written);
    expect([...new URLSearchParams(written)].sort()).toEqual([...new URLSearchParams(search)].sort());
  });

  test("with fields nobody knows how to read takes their defaults, and says which", () => {
    const { misread } = readAddress(
      "?season=spring&rule=&t=9999&severity=x&asOf=2024-02-30&place=x-1&view=nowhere&scenario=first&layers=roads%2Csnow",
    );
    expect(conditions.value).toEqual(DEFAULT_VIEW_CONDITIONS);
    expect([view.value, selectedPlace.value]).toEqual(["map", null]);
    expect(misread.map(({ field, text }) => `${field}=${text}`).sort()).toEqual(
      [
        "season=spring",
        "t=9999",
        "severity=x",
        "asOf=2024-02-30",
        "place=x-1",
        "view=nowhere",
        "scenario=first",
        "layers=roads,snow",
      ].sort(),
    );
    expect(address.value).toBe("");
  });

  test("keeps the presenter's screen, which is one of the map", () => {
    readAddress("?present=1&place=m-01609");
    expect(isPresenting.value).toBe(true);
    expect(address.value).toBe("?place=m-01609&present=1");
    readAddress("?present=1&view=compare");
    expect(isPresenting.value).toBe(false);
  });

  test("names the 案 to open, or none", () => {
    expect(readAddress("?scenario=12").scenarioId).toBe(12);
    expect(readAddress("?scenario=first").scenarioId).toBeNull();
    expect(readAddress("").scenarioId).toBeNull();
  });
});
