import ICAL from "ical.js";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Problem, Scenario } from "../../server/contract/answers.ts";
import type { CalendarAnswer } from "../../server/contract/calendarAnswers.ts";
import type { WorkloadAnswer } from "../../server/contract/workloadAnswers.ts";
import { startTestServer, type TestServer } from "../support/testServer.ts";

let server: TestServer;
let suteji: Scenario;
beforeAll(async () => {
  server = await startTestServer();
  const all = (await (await fetch(`${server.url}/api/scenarios`)).json()) as Scenario[];
  suteji = all.find(({ name }) => name.includes("すて～じ")) as Scenario;
});
afterAll(() => server.close());

const TOMAKOMAI = { kind: "satellite", centre: "suteji", name: "苫小牧", lat: 42.634, lon: 141.605, daysPerMonth: 20 };

function post(path: string, body: unknown): Promise<Response> {
  const headers = { "Content-Type": "application/json" };
  return fetch(server.url + path, { method: "POST", headers, body: JSON.stringify(body) });
}
const get = (path: string) => fetch(server.url + path);

describe("すて～じ's own sessions", () => {
  test("are there from the start, each with the report's day and venue", () => {
    for (const row of server.planner.facts.outreach.filter(({ centreId }) => centreId === "suteji")) {
      const site = suteji.sites.find(({ kind, name }) => kind === "outreach" && name === row.municipality);
      expect(site?.recurrence).toBe(row.weekday ? `第${row.weekOfMonth}${row.weekday}曜` : undefined);
      expect(site?.venue).toBe(row.venue ?? undefined);
    }
  });
  test("become a year: 登別 on the third Friday, 室蘭 without a day yet", async () => {
    const path = `/api/calendar?scenario=${suteji.id}&centre=suteji&year=2026`;
    const { centres } = (await (await get(path)).json()) as CalendarAnswer;
    const noboribetsu = centres[0].trips.filter(({ stops }) => stops[0].name === "登別市");
    expect(noboribetsu[0]).toMatchObject({ day: "2026-04-17", season: "summer" });
    expect(noboribetsu.find(({ day }) => day === "2027-01-15")?.season).toBe("winter");
    expect(centres[0].unscheduled.map(({ name }) => name)).toContain("室蘭市");
  });
  test("open in another program as .ics, the same bytes twice, no line over 75 octets", async () => {
    const path = `/api/export/calendar.ics?scenario=${suteji.id}&centre=suteji&year=2026`;
    const text = await (await get(path)).text();
    expect(await (await get(path)).text()).toBe(text);
    for (const line of text.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    const events = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents("vevent").map((e) => new ICAL.Event(e));
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length);
    const first = events.find(({ location }) => location === "登別市 市役所");
    expect(first?.startDate.toString().slice(0, 10)).toBe("2026-04-17");
    expect(first?.startDate.zone.tzid).toBe("Asia/Tokyo");
    expect(first?.component.getFirstPropertyValue("sequence")).toBe(suteji.version);
    expect(first?.component.getFirstPropertyValue("geo")).toEqual([expect.any(Number), expect.any(Number)]);
    expect(first?.description).toMatch(/すて～じから片道 \d+分（夏期）/);
  });
});

describe("the calendar in another program", () => {
  const session = {
    kind: "outreach",
    centre: "ikinuki",
    name: "稚内",
    lat: 45.4156,
    lon: 141.673,
    hours: "10:00-15:00",
  };
  async function eventsOf(recurrence: string, ifMatch?: Scenario): Promise<[Scenario, ICAL.Event[]]> {
    const body = JSON.stringify({ name: "道北", sites: [{ ...session, id: "s1", recurrence }] });
    const headers = { "Content-Type": "application/json", ...(ifMatch ? { "If-Match": `"${ifMatch.version}"` } : {}) };
    const path = `/api/scenarios${ifMatch ? `/${ifMatch.id}` : ""}`;
    const answer = await fetch(server.url + path, { method: ifMatch ? "PUT" : "POST", headers, body });
    const scenario = (await answer.json()) as Scenario;
    const text = await (await get(`/api/export/calendar.ics?scenario=${scenario.id}&centre=ikinuki&year=2026`)).text();
    const events = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents("vevent").map((e) => new ICAL.Event(e));
    return [scenario, events];
  }
  const sessions = (events: readonly ICAL.Event[]) => events.filter(({ summary }) => summary === "出張相談会 稚内");

  test("keeps a session's UID when its rule moves it to another day, and counts the change", async () => {
    const [before, old] = await eventsOf("第2水曜");
    const [after, moved] = await eventsOf("第3木曜", before);
    expect(after.version).toBe(before.version + 1);
    const [first, firstMoved] = [sessions(old)[0], sessions(moved)[0]];
    expect(firstMoved.uid).toBe(first.uid);
    expect(first.startDate.toString().slice(0, 10)).toBe("2026-04-08");
    expect(firstMoved.startDate.toString().slice(0, 10)).toBe("2026-04-16");
    expect(firstMoved.component.getFirstPropertyValue("sequence")).toBe(after.version);
  });
  test("has the hours of every session, a night away or not, and the journey with a night as an event", async () => {
    const [, events] = await eventsOf("第2水曜");
    for (const { startDate, endDate } of sessions(events)) {
      expect([startDate.isDate, startDate.hour, endDate.hour]).toEqual([false, 10, 15]);
    }
    const journeys = events.filter(({ summary }) => summary === "出張（宿泊） 稚内");
    expect(journeys.length).toBeGreaterThan(0);
    for (const { startDate, endDate } of journeys) expect(endDate.compare(startDate)).toBe(1);
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length);
  });
  test("cancels what an earlier version had and this one has no more, by the same UIDs", async () => {
    const [before, old] = await eventsOf("第1・3水曜");
    const [, fewer] = await eventsOf("第3水曜", before);
    const cancelledIn = (events: readonly ICAL.Event[]) =>
      events.filter(({ component }) => component.getFirstPropertyValue("status") === "CANCELLED");
    const heldUids = new Set(sessions(old).map(({ uid }) => uid));
    const gone = cancelledIn(fewer).filter(({ uid }) => heldUids.has(uid));
    const kept = new Set(sessions(fewer).map(({ uid }) => uid));
    expect(gone.map(({ uid }) => uid).sort()).toEqual([...heldUids].filter((uid) => !kept.has(uid)).sort());
    expect(gone.length).toBeGreaterThan(8);
  });
  test("holds sites that are not saved, as the next version, with a reminder where one is asked for", async () => {
    const [saved] = await eventsOf("第2水曜");
    const sites = [{ ...session, id: "s2", name: "豊富", lat: 45.103, lon: 141.779, recurrence: "第2木曜" }];
    const body = { scenario: saved.id, sites, centre: "ikinuki", year: 2026, alarm: 1440 };
    const text = await (await post("/api/export/calendar.ics", body)).text();
    const events = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents("vevent").map((e) => new ICAL.Event(e));
    const own = events.filter(({ summary }) => summary === "出張相談会 豊富");
    expect(own.length).toBeGreaterThan(8);
    expect(sessions(events).length).toBeGreaterThan(8);
    for (const { component } of own) {
      expect(component.getFirstPropertyValue("sequence")).toBe(saved.version + 1);
      const [alarm, ...others] = component.getAllSubcomponents("valarm");
      expect(others).toEqual([]);
      expect(String(alarm.getFirstPropertyValue("trigger"))).toBe("-PT1440M");
    }
    expect(text.replaceAll("\r\n ", "")).toContain("から変更・未保存");
  });
  test("says why it is empty", async () => {
    const text = await (await get("/api/export/calendar.ics?scenario=1&year=2026")).text();
    expect(text.replaceAll("\r\n ", "")).toContain("X-WR-CALDESC:予定はありません。");
  });
});

describe("staff time", () => {
  test("a satellite at 苫小牧 saves すて～じ hours and leaves だいち as it was", async () => {
    const answer = (await (await post("/api/workload", { sites: [TOMAKOMAI], year: 2026 })).json()) as WorkloadAnswer;
    const of = (id: string) => answer.centres.find(({ centreId }) => centreId === id);
    expect(of("suteji")?.difference?.hoursPerYear).toBeLessThan(0);
    expect(of("daichi")?.difference?.hoursPerYear).toBe(0);
    expect(of("suteji")?.now.shareOfWorkingTime).toBeNull(); // the report does not state its staff
    expect(answer.costs.yenPerYear).toBe(4_000_000);
    expect(answer.costs.yenPerPersonNewlyWithin).toBeGreaterThan(0);
  });
  test("yen per person of one centre counts the people of its sites only", async () => {
    const MONBETSU = { ...TOMAKOMAI, centre: "aozora", name: "紋別", lat: 44.356, lon: 143.354 };
    const costs = async (sites: readonly unknown[], centre: string) =>
      ((await (await post("/api/workload", { sites, centre, season: "winter" })).json()) as WorkloadAnswer).costs;
    const [alone, both] = [await costs([TOMAKOMAI], "suteji"), await costs([TOMAKOMAI, MONBETSU], "suteji")];
    expect((await costs([MONBETSU], "aozora")).peopleNewlyWithin).toBeGreaterThan(0);
    expect(both).toMatchObject({ yenPerYear: 4_000_000, peopleNewlyWithin: alone.peopleNewlyWithin });
    expect(both.yenPerPersonNewlyWithin).toBe(alone.yenPerPersonNewlyWithin);
  });
  test("staff that travels to the satellite costs hours; a centre's own figures count", async () => {
    const body = { sites: [{ ...TOMAKOMAI, staffedLocally: false }], centre: "suteji", year: 2026 };
    const parameters = { centreFigures: { suteji: { staff: 5, workplaceVisits: 0 } } };
    const answer = (await (await post("/api/workload", { ...body, parameters })).json()) as WorkloadAnswer;
    expect(answer.centres[0].now.visits?.hoursPerYear).toBe(0);
    expect(answer.centres[0].now.satelliteDuty.hoursPerYear).toBeGreaterThan(0);
    expect(answer.centres[0].now.shareOfWorkingTime).toBeGreaterThan(0);
  });
  test("a wrong recurrence or time span is named", async () => {
    const site = { ...TOMAKOMAI, recurrence: "第6金曜", hours: "15:00-10:00" };
    const response = await post("/api/calendar", { sites: [site] });
    expect(response.status).toBe(400);
    const { errors } = (await response.json()) as Problem;
    expect(errors?.map(({ field }) => field).sort()).toEqual(["sites.0.hours", "sites.0.recurrence"]);
  });
});
