import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { CoverageAnswer } from "../../server/contract/answers.ts";
import type { CalendarAnswer } from "../../server/contract/calendarAnswers.ts";
import type { WorkloadAnswer } from "../../server/contract/workloadAnswers.ts";
import type { Scenario } from "../../server/core/scenario/scenario.ts";
import { startTestServer, type TestServer } from "../support/testServer.ts";

// What the report's six models change, each in its own kind of cover.
let server: TestServer;
let models: Map<string, Scenario>;
beforeAll(async () => {
  server = await startTestServer();
  models = new Map(
    server.planner.scenarios.list().map((scenario) => [scenario.name.replace("報告書モデル：", ""), scenario]),
  );
});
afterAll(() => server.close());

const get = async <T>(path: string) => (await fetch(server.url + path)).json() as Promise<T>;
async function post<T>(path: string, body: unknown): Promise<T> {
  const headers = { "Content-Type": "application/json" };
  return (await fetch(server.url + path, { method: "POST", headers, body: JSON.stringify(body) })).json() as Promise<T>;
}
const model = (name: string) => models.get(name) ?? expect.fail(`no model ${name}`);
const coverageOf = (name: string) => get<CoverageAnswer>(`/api/coverage?season=winter&scenario=${model(name).id}`);
const peopleIn = ({ municipalities }: CoverageAnswer, names: readonly string[]) => {
  const codes = server.planner.facts.places.municipalities
    .filter(({ name }) => names.includes(name))
    .map((m) => m.code);
  return municipalities.reduce((sum, { code, population }) => sum + (codes.includes(code) ? population : 0), 0);
};

describe("市町村相談支援との連携", () => {
  const NORTH = ["深川市", "妹背牛町", "秩父別町", "北竜町", "沼田町"];
  test("everybody of the five towns of 北空知 has a first contact in the own town; drive times stay as they are", async () => {
    const answer = await coverageOf("ひびき");
    const { now, baseline } = answer.whole;
    expect(now.winter.firstContactPeople).toBeGreaterThanOrEqual(peopleIn(answer, NORTH));
    expect(baseline.winter.firstContactPeople).toBe(0);
    expect(now.winter.withinThreshold).toBe(baseline.winter.withinThreshold);
    expect(now.winter.reactionPeople + now.winter.remoteOnlyWithin + now.winter.periodicOnlyWithin).toBe(0);
  });
  test("with 0 minutes beside the own town it is exactly the five towns", async () => {
    const body = { season: "winter", scenario: model("ひびき").id, parameters: { firstContactMinutes: 0 } };
    const answer = await post<CoverageAnswer>("/api/coverage", body);
    expect(answer.whole.now.winter.firstContactPeople).toBeCloseTo(peopleIn(answer, NORTH), 0);
    expect(answer.sites.map(({ reach }) => reach.people).reduce((a, b) => a + b)).toBeCloseTo(
      peopleIn(answer, NORTH),
      0,
    );
  });
  test("takes over first consultations: registered users × the setting; the centre's cost is unknown, never 0", async () => {
    const { centres, costs } = await get<WorkloadAnswer>(`/api/workload?scenario=${model("ひびき").id}&season=winter`);
    const own = centres.find(({ centreId }) => centreId === "hibiki");
    expect(own?.takenOver.firstContacts).toBeCloseTo((own?.takenOver.firstContactUsers ?? 0) * 0.2, 6);
    expect(own?.takenOver.firstContactUsers).toBeGreaterThan(0);
    expect(own?.takenOver.firstContactHours).toBeGreaterThan((own?.takenOver.firstContacts ?? 0) * 1.5); // talk and travel
    expect(costs.yenPerYear).toBeNull();
    expect(costs.byKind).toMatchObject([{ kind: "firstContact", sites: 5, yenPerYear: null, yenPerPerson: null }]);
  });
});

describe("定着支援の連携", () => {
  test("takes its share of the visits to workplaces it reacts to: travel falls by what is taken", async () => {
    const { id } = model("すてっぷ");
    const workload = (parameters: object) =>
      post<WorkloadAnswer>("/api/workload", { season: "winter", scenario: id, parameters });
    const [none, half] = await Promise.all([
      workload({ reactionVisitShare: 0 }),
      workload({ reactionVisitShare: 0.5 }),
    ]);
    const own = ({ centres }: WorkloadAnswer) => centres.find(({ centreId }) => centreId === "suteppu");
    expect(own(none)?.difference?.hoursPerYear).toBeCloseTo(0, 6);
    const { difference, takenOver } = own(half) ?? expect.fail("no すてっぷ");
    const talk = (takenOver.visits ?? 0) * 1.5; // 90 minutes each
    expect(difference?.hoursPerYear).toBeCloseTo(talk - (takenOver.visitHours ?? 0), 3);
    expect(difference?.hoursPerYear).toBeLessThan(-1);
    expect(takenOver.visits).toBeCloseTo(
      ((takenOver.reactionUsers ?? 0) / (own(half)?.registered ?? 1)) * (own(half)?.workplaceVisits ?? 0) * 0.5,
      6,
    );
  });
  test("a partner slower than the days asked for reacts for nobody", async () => {
    const sites = model("すてっぷ").sites.map(({ centreId: centre, ...site }) => ({
      ...site,
      centre,
      reactionDays: 10,
    }));
    const answer = await post<CoverageAnswer>("/api/coverage", { season: "winter", sites });
    expect(answer.whole.now.winter.reactionPeople).toBe(0);
    expect((await coverageOf("すてっぷ")).whole.now.winter.reactionPeople).toBeGreaterThan(0);
  });
});

describe("every model of the report differs from 現状 in the kind it stands for", () => {
  const KIND = {
    のいける: "firstContactPeople",
    ひびき: "firstContactPeople",
    すてっぷ: "reactionPeople",
    いきぬき: "remoteOnlyWithin",
    あおぞら: "withinThreshold",
    "すて～じ": "withinThreshold",
  } as const;
  test.each(Object.entries(KIND))("%s: %s", async (name, kind) => {
    const { now, baseline } = (await coverageOf(name)).whole;
    expect(now.winter[kind]).toBeGreaterThan(baseline.winter[kind]);
  });
  test("あおぞら: one satellite, at 西興部 as wished, and a screen in each of the eight towns of 遠紋", () => {
    const { sites } = model("あおぞら");
    expect(sites.filter(({ kind }) => kind === "satellite").map(({ name }) => name)).toEqual(["西興部村"]);
    const enmon = server.planner.facts.places.areas.find(({ name }) => name === "遠紋")?.id;
    const towns = server.planner.facts.places.municipalities.filter(({ areaId }) => areaId === enmon);
    const spots = sites.filter(({ kind }) => kind === "remote").map(({ name }) => name);
    expect(spots.sort()).toEqual(towns.map(({ name }) => name).sort());
  });
  test("すて～じ: 日高 with a night away; what is assumed stands in every site's note", () => {
    const sessions = model("すて～じ").sites.filter(({ kind }) => kind === "outreach");
    expect(sessions.filter(({ overnight }) => overnight).map(({ name }) => name)).toEqual(["日高町"]);
    for (const { sites } of models.values()) for (const { note } of sites) expect(note).toContain("想定：");
  });
});

describe("sessions start from the nearest staffed site", () => {
  const place = { lat: 42.335, lon: 142.369 }; // 新ひだか町の役場
  const satellite = { id: "s", kind: "satellite", centre: "suteji", name: "新ひだか", ...place, daysPerMonth: 20 };
  const session = { id: "o", kind: "outreach", centre: "suteji", name: "相談会", ...place, recurrence: "第1金曜" };
  const trips = async (sites: object[]) =>
    (await post<CalendarAnswer>("/api/calendar", { centre: "suteji", year: 2026, sites })).centres[0].trips;
  test("a satellite with its own staff in the same town makes the trip 0; one that is visited does not", async () => {
    const [far] = await trips([session]);
    expect(far.base.id).toBe("suteji");
    expect(far.driveMinutes).toBeGreaterThan(200);
    const [near] = await trips([session, satellite]);
    expect(near).toMatchObject({ base: { id: "s" }, driveMinutes: 0, km: 0, overnight: { nights: 0 } });
    const visited = (await trips([session, { ...satellite, staffedLocally: false }])).find(
      ({ stops }) => stops[0].siteId === "o",
    );
    expect(visited?.base.id).toBe("suteji");
  });
  test("a night away has times on both days", async () => {
    const erimo = { ...session, lat: 42.0168, lon: 143.1495, hours: "9:00-12:00", name: "えりも" };
    const [trip] = await trips([erimo]);
    expect(trip.overnight).toMatchObject({ needed: true, nights: 1 });
    expect(trip.leaveDay).not.toBe(trip.day);
    expect([trip.leave, trip.return, trip.stops[0].start]).toEqual([expect.any(String), expect.any(String), "9:00"]);
  });
});

describe("clients who do not drive", () => {
  test("a satellite is reached by families within 30 minutes, by its 送迎 within its radius, at its cost", async () => {
    const { settlements } = server.planner.facts.places;
    const site = { id: "s", kind: "satellite", centre: "suteji", name: "浦河", lat: 42.168, lon: 142.768 };
    const fetched = { ...site, pickupMinutes: 60, pickupDaysPerMonth: 4 };
    const ask = (own: object) => post<CoverageAnswer>("/api/coverage", { season: "winter", sites: [own] });
    const [plain, answer] = [await ask(site), await ask(fetched)];
    // the satellite's own minutes, asked for as if it alone could serve: the coverage of its places under a threshold
    const within = (limit: number) =>
      post<CoverageAnswer>("/api/coverage", { season: "winter", threshold: limit, sites: [site] }).then(
        ({ sites }) => sites[0].reach.people,
      );
    const [reach] = answer.sites.map((each) => each.reach);
    expect(reach.ownWayPeople).toBe(await within(30));
    expect(reach.pickupPeople).toBe(await within(60));
    expect(plain.sites[0].reach.pickupPeople).toBeNull();
    const gained = answer.whole.now.winter.ownWayPeople - answer.whole.baseline.winter.ownWayPeople;
    expect(gained).toBeGreaterThan(0);
    expect(answer.whole.now.winter.pickupOnlyPeople).toBeGreaterThan(0);
    expect(settlements.length).toBe(answer.settlements.people.length);
    const { costs } = await post<WorkloadAnswer>("/api/workload", { season: "winter", sites: [fetched] });
    expect(costs.sites[0].pickupYenPerYear).toBe(12 * 4 * 10_000);
    expect(costs.yenPerYear).toBe(4_000_000 + 480_000);
  });
});

describe("a satellite on 礼文", () => {
  test("leaves 稚内市 a town with a road: its minutes stay, and the ferry is told beside", async () => {
    const site = { id: "r", kind: "satellite", centre: "ikinuki", name: "礼文", lat: 45.3031, lon: 141.0478 };
    const [before, after] = [
      await post<CoverageAnswer>("/api/coverage", { season: "winter" }),
      await post<CoverageAnswer>("/api/coverage", { season: "winter", sites: [site] }),
    ];
    const wakkanai = ({ municipalities }: CoverageAnswer) => municipalities.find(({ code }) => code === "01214");
    expect(wakkanai(after)?.minutes).toEqual(wakkanai(before)?.minutes);
    expect(wakkanai(after)?.needsFerry).toBe(false);
    expect(wakkanai(after)?.quickerByFerry.winter).toBeLessThan(wakkanai(after)?.minutes.winter ?? 0);
    expect(after.whole.now.winter.classes.ferry).toBeLessThan(before.whole.now.winter.classes.ferry); // 礼文 itself
  });
});
