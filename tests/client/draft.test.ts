import { beforeEach, describe, expect, test } from "vitest";
import {
  canUndo,
  content,
  draft,
  edit,
  endTyping,
  isDirty,
  markSaved,
  openDraft,
  openUnsaved,
  putSite,
  undo,
} from "../../client/state/draft.ts";
import type { Scenario, Site } from "../../server/contract/answers.ts";

const SITE: Site = {
  ...{ id: "satellite-1", kind: "satellite", centreId: "suteji", name: "苫小牧", lat: 42.634, lon: 141.605 },
  daysPerMonth: 20,
};
const STORED: Scenario = {
  ...{ id: 12, name: "案A", description: "", sites: [], reassigned: {}, parameters: {} },
  ...{ isBuiltIn: false, version: 3, updatedAt: "2026-11-28T00:00:00Z" },
};
/** As the server answers a save: the site with the municipality it lies in. */
const completed = (name: string): Scenario => ({
  ...STORED,
  ...{ name, version: 4, sites: [{ ...SITE, municipalityCode: "01213" }] },
});

beforeEach(() => openDraft(STORED));

describe("an opened 案", () => {
  test("is clean until it is edited, and clean again once the edit is taken back", () => {
    expect(isDirty.value).toBe(false);
    putSite("placed", SITE);
    expect(isDirty.value).toBe(true);
    undo();
    expect([isDirty.value, canUndo.value]).toEqual([false, false]);
  });
  test("has an opening of its own every time: two windows keep their edits apart", () => {
    const first = draft.value.opening;
    openDraft(STORED);
    expect(draft.value.opening).not.toBe(first);
  });
  test("that was never saved is unsaved from the start", () => {
    openUnsaved({ ...content.value, sites: [SITE] });
    expect([isDirty.value, draft.value.saved]).toEqual([true, null]);
  });
});

describe("an edit that changes nothing", () => {
  test("is no step of undo", () => {
    edit("nothing", (before) => ({ ...before, name: before.name }));
    expect(canUndo.value).toBe(false);
  });
});

describe("a save", () => {
  test("takes over what the server completed, and keeps the history", () => {
    putSite("placed", SITE);
    markSaved(completed("案A"), content.value);
    expect([isDirty.value, content.value.sites[0].municipalityCode]).toEqual([false, "01213"]);
    undo();
    expect(content.value.sites).toEqual([]);
  });
  test("keeps what was typed after it began", () => {
    putSite("placed", SITE);
    const sent = content.value;
    putSite("second", { ...SITE, id: "satellite-2", name: "室蘭" });
    edit("renamed", (before) => ({ ...before, name: "案B" }));
    markSaved(completed("案A"), sent);
    expect(content.value.name).toBe("案B");
    expect(content.value.sites.map(({ id, municipalityCode }) => [id, municipalityCode])).toEqual([
      ["satellite-1", "01213"],
      ["satellite-2", undefined],
    ]);
    expect(isDirty.value).toBe(true);
  });
  test("keeps a site changed or removed after it began", () => {
    putSite("placed", SITE);
    const sent = content.value;
    putSite("changed", { ...SITE, name: "苫小牧西" });
    markSaved(completed("案A"), sent);
    expect(content.value.sites[0]).toEqual({ ...SITE, name: "苫小牧西" });
    edit("removed", (before) => ({ ...before, sites: [] }));
    markSaved(completed("案A"), sent);
    expect(content.value.sites).toEqual([]);
  });
});

test("a name typed letter by letter is one step of undo", () => {
  putSite("placed", SITE);
  for (const name of ["西", "西苫", "西苫小牧"]) putSite("changed", { ...SITE, name }, "name");
  endTyping();
  undo();
  expect(content.value.sites[0].name).toBe("苫小牧");
});
