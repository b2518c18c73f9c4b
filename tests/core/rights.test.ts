import { describe, expect, test } from "vitest";
import { waitMinutes } from "../../server/core/people/backoff.ts";
import {
  AT_THE_DESK,
  type Person,
  ROLES,
  type ScenarioAccess,
  type TableOwner,
} from "../../server/core/people/person.ts";
import { maySee, refusalOf, type Subject } from "../../server/core/people/rights.ts";
import { CALLS } from "../../server/http/calls.ts";

const person = (role: Person["role"], centreId: string | null = null, id = 1): Person => ({
  ...{ id, login: role, name: role, role, centreId },
});
const VIEWER = person("viewer", "suteji", 6);
const SUTEJI = person("centre", "suteji");
const COLLEAGUE = person("centre", "suteji", 2);
const ELSEWHERE = person("centre", "aozora", 3);
const PREFECTURE = person("prefecture", null, 4);
const ADMINISTRATOR = person("administrator", null, 5);

const PUBLIC: ScenarioAccess = {
  ...{
    ownerId: SUTEJI.id,
    owner: "centre",
    centreId: "suteji",
    visibility: "public",
    sharedWith: [],
    isBuiltIn: false,
  },
};
const PRIVATE: ScenarioAccess = { ...PUBLIC, visibility: "private" };
const SHARED: ScenarioAccess = { ...PUBLIC, visibility: "shared", sharedWith: ["aozora"] };
const NOBODYS: ScenarioAccess = { ...PUBLIC, ownerId: null, owner: null, centreId: null };

const about = (access: ScenarioAccess | null, centreId: string | null = null): Subject => ({
  scenarios: access ? [{ id: 9, access }] : [],
  tables: [],
  centreId,
});
const codeOf = (who: Person | null, needs: Parameters<typeof refusalOf>[1], subject = about(null)) =>
  refusalOf(who, needs, subject)?.reason.code ?? "yes";

/** What is no GET and still changes nothing: it computes, reads a file, or is about one's own session. */
const CHANGES_NOTHING = [
  ...[
    "coverage",
    "boundary-cases",
    "stress-test",
    "places/{kind}/{id}",
    "population-outlook",
    "suggest",
    "places-beyond",
  ],
  ...["scenarios/check", "calendar", "workload", "weights/preview", "candidate-places/preview"],
  ...["export/map.svg", "export/map.png", "export/map.pdf", "export/calendar.ics", "scenarios/preview", "session"],
].map((path) => `POST /api/${path}`);
const OWN_ACCOUNT = ["DELETE /api/session", "DELETE /api/sessions", "PUT /api/session/password"];

describe.each(CALLS.map((call) => [call.at, call] as const))("%s", (at, { needs = "read" }) => {
  test("is not answered to who has not signed in, but for health and signing in", () => {
    const isOpen = [
      "GET /api/health",
      "GET /api/ready",
      "GET /api/session",
      "POST /api/session",
      "DELETE /api/session",
    ].includes(at);
    expect(codeOf(null, needs)).toBe(isOpen ? "yes" : "signInFirst");
  });
  test("changes nothing for a viewer", () => {
    if (needs === "keepAccounts") {
      for (const who of [VIEWER, SUTEJI, PREFECTURE])
        expect(codeOf(who, needs, about(PUBLIC, "suteji"))).toBe("onlyAdministrator");
      return;
    }
    const isFree = at.startsWith("GET ") || [...CHANGES_NOTHING, ...OWN_ACCOUNT].includes(at);
    expect(codeOf(VIEWER, needs, about(PUBLIC, "suteji"))).toBe(isFree ? "yes" : "viewersOnlyRead");
  });
  const owner = { ownerId: SUTEJI.id, owner: "centre", centreId: "suteji" };
  const tables = [{ owner, notThere: { code: "noSuchWeight", id: "w1" } as const }];
  test("is answered to an administrator", () =>
    expect(codeOf(ADMINISTRATOR, needs, { ...about(PRIVATE), tables })).toBe("yes"));
  test("is not answered to who has yet to choose a password, but for choosing it and signing out", () => {
    const isOpen = needs === "nothing" || needs === "ownAccount";
    const newcomer = { ...ADMINISTRATOR, hasToChangePassword: true };
    expect(codeOf(newcomer, needs, { ...about(PRIVATE), tables })).toBe(isOpen ? "yes" : "changePasswordFirst");
  });
  test("finds no private 案 of another, whatever it is asked for it", () => {
    if (needs === "nothing" || needs === "keepAccounts") return;
    expect(codeOf(ELSEWHERE, needs, about(PRIVATE))).toBe("noSuchScenario");
  });
});

describe("a 案", () => {
  test.each([
    ["private", PRIVATE, [SUTEJI, PREFECTURE, ADMINISTRATOR]],
    ["shared", SHARED, [SUTEJI, COLLEAGUE, VIEWER, ELSEWHERE, PREFECTURE, ADMINISTRATOR]],
    ["public", PUBLIC, [SUTEJI, COLLEAGUE, VIEWER, ELSEWHERE, PREFECTURE, ADMINISTRATOR]],
    ["made without signing in", NOBODYS, [SUTEJI, COLLEAGUE, VIEWER, ELSEWHERE, PREFECTURE, ADMINISTRATOR]],
  ] as const)("%s is seen by those it is for", (_, access, seeing) => {
    const everybody = [VIEWER, SUTEJI, COLLEAGUE, ELSEWHERE, PREFECTURE, ADMINISTRATOR];
    expect(
      everybody
        .filter((who) => maySee(who, access))
        .map(({ id, role }) => `${role} ${id}`)
        .sort(),
    ).toEqual(seeing.map(({ id, role }) => `${role} ${id}`).sort());
  });
  test.each([
    ["its owner", SUTEJI, PUBLIC, "yes"],
    ["its centre", COLLEAGUE, PUBLIC, "yes"],
    ["a centre it is shared with, to read", ELSEWHERE, SHARED, "notYourScenario"],
    ["another centre", ELSEWHERE, PUBLIC, "notYourScenario"],
    ["a centre, of what nobody owns", SUTEJI, NOBODYS, "notYourScenario"],
    ["the prefecture", PREFECTURE, NOBODYS, "yes"],
    ["a viewer of its centre", VIEWER, PUBLIC, "viewersOnlyRead"],
    ["whoever sits at the desk", AT_THE_DESK, PRIVATE, "yes"],
  ] as const)("is changed by %s: %#", (_, who, access, code) => {
    expect(codeOf(who, "changeScenario", about(access))).toBe(code);
  });
  test("two of which one is hidden are not compared", () => {
    const both = {
      scenarios: [
        { id: 1, access: PUBLIC },
        { id: 2, access: PRIVATE },
      ],
      tables: [],
      centreId: null,
    };
    expect(refusalOf(ELSEWHERE, "read", both)).toEqual({ status: 404, reason: { code: "noSuchScenario", id: 2 } });
  });
});

describe("an own table", () => {
  const kept = (by: Person | null): TableOwner => {
    return { ownerId: by?.id ?? null, owner: by?.name ?? null, centreId: by?.centreId ?? null };
  };
  const naming = (owner: TableOwner | null) => ({
    ...about(null),
    tables: [{ owner, notThere: { code: "noSuchWeight", id: "w1" } as const }],
  });
  test.each([
    ["a centre's, by it", SUTEJI, kept(SUTEJI), "yes", "yes"],
    ["a centre's, by a colleague", COLLEAGUE, kept(SUTEJI), "yes", "yes"],
    ["a centre's, by its viewer", VIEWER, kept(SUTEJI), "yes", "viewersOnlyRead"],
    ["a centre's, by another", ELSEWHERE, kept(SUTEJI), "noSuchWeight", "noSuchWeight"],
    ["a centre's, by a viewer of no centre", person("viewer", null, 7), kept(SUTEJI), "noSuchWeight", "noSuchWeight"],
    ["a centre's, by the prefecture", PREFECTURE, kept(SUTEJI), "yes", "yes"],
    ["the prefecture's, by a centre", SUTEJI, kept(PREFECTURE), "yes", "notYourTable"],
    ["one kept at the desk, by a centre", SUTEJI, kept(null), "yes", "notYourTable"],
    ["one kept at the desk, by the prefecture", PREFECTURE, kept(null), "yes", "yes"],
    ["one's own, from another centre since", { ...SUTEJI, centreId: "aozora" }, kept(SUTEJI), "yes", "yes"],
  ] as const)("%s: counted by, changed", (_, who, owner, counts, changes) => {
    expect([codeOf(who, "read", naming(owner)), codeOf(who, "changeTable", naming(owner))]).toEqual([counts, changes]);
  });
  test("whose owner was not found out is not changed", () => {
    expect(codeOf(SUTEJI, "changeTable", about(null))).toBe("notYourTable");
  });
});

describe("今の数字", () => {
  test.each([
    [SUTEJI, "suteji", "yes"],
    [SUTEJI, "aozora", "notYourCentre"],
    [PREFECTURE, "aozora", "yes"],
    [VIEWER, "suteji", "viewersOnlyRead"],
  ] as const)("%j of %s: %s", (who, centreId, code) => {
    expect(codeOf(who, "changeFigures", about(null, centreId))).toBe(code);
  });
  test("of all centres at once are the prefecture's", () => {
    const codes = ROLES.map((role) => codeOf(person(role, "suteji"), "changeAllFigures"));
    expect(codes).toEqual(["viewersOnlyRead", "onlyPrefecture", "yes", "yes"]);
  });
});

test("wrong passwords: four are free, then 1, 2, 4, 8 minutes, never more than 15", () => {
  expect([0, 1, 4, 5, 6, 7, 8, 9, 50].map(waitMinutes)).toEqual([0, 0, 0, 1, 2, 4, 8, 15, 15]);
});
