import { afterAll, beforeAll, expect, test } from "vitest";
import type { Scenario } from "../../server/contract/answers.ts";
import { coverageRequest } from "../../server/services/coverage/coverageRequest.ts";
import { startTestServer, type TestServer } from "../support/testServer.ts";

let server: TestServer;
let scenarioId: number;
beforeAll(async () => {
  server = await startTestServer();
  const session = { kind: "outreach", centre: "ikinuki", recurrence: "第2水曜", hours: "10:00-15:00", staff: 2 };
  const sites = [{ ...session, name: "稚内市", lat: 45.4156, lon: 141.673, municipalityCode: "01214" }];
  const headers = { "Content-Type": "application/json" };
  const body = JSON.stringify({ name: "道北の出張相談会", description: "", sites });
  const made = await fetch(`${server.url}/api/scenarios`, { method: "POST", headers, body });
  scenarioId = ((await made.json()) as Scenario).id;
}, 60_000);
afterAll(() => server.close());

const format = { paper: "A4", orientation: "landscape", tone: "colour" } as const;

async function atlas() {
  const { mapPages, mapPageRenderer } = server.planner;
  const request = coverageRequest({ season: "winter", scenarioId });
  const content = mapPages.content(request, { layout: "atlas", lang: "ja", date: "2026-11-24" });
  return { request, content, renderer: await mapPageRenderer() };
}

test("an atlas is the overview, then every centre with its map, municipalities, sites and days, numbered through", async () => {
  const { calendars, facts } = server.planner;
  const { request, content, renderer } = await atlas();
  const pages = Array.from({ length: renderer.pageCount(content, format) }, (_, index) => {
    const svg = renderer.svg(content, { ...format, page: index + 1 });
    return [...svg.matchAll(/<text [^>]*>([^<]*)<\/text>/g)].map(([, text]) => text);
  });
  for (const [index, page] of pages.entries()) expect(page.join("")).toContain(`${index + 1} / ${pages.length} ページ`);
  const { centres, municipalities } = facts.places;
  const parts = ["センターまでの所要時間（冬期）", ...centres.map(({ nickname }) => `${nickname}の到達圏（冬期）`)];
  expect([...new Set(pages.map(([title]) => title))]).toEqual(parts);
  for (const { id, nickname } of centres) {
    const own = pages.filter(([title]) => title === `${nickname}の到達圏（冬期）`).flat();
    for (const { name, centreId } of municipalities) if (centreId === id) expect(own.join("\n")).toContain(name);
  }
  const north = pages.filter(([title]) => title === "いきぬきの到達圏（冬期）").flat();
  expect(north).toContain("提案する拠点（1か所）");
  const year = calendars.calendar(request, { year: 2026 });
  const trips = year.centres.find(({ centreId }) => centreId === "ikinuki")?.trips ?? [];
  expect(trips.length).toBeGreaterThan(8);
  const printed = north.slice(north.indexOf("出張の予定（2026年度）")).join(" ");
  for (const { day } of trips) expect(printed).toContain(day.split("-").slice(1).map(Number).join("/"));
}, 180_000);

test("the PDF has a bookmark for every part and says what each map shows", async () => {
  const { content, renderer } = await atlas();
  const file = (await renderer.pdf(content, format)).toString("latin1");
  const { centres } = server.planner.facts.places;
  expect(file.match(/\/Alt /g)).toHaveLength(centres.length + 1); // a map each
  expect(file.match(/\/Type \/Outlines|\/Outlines /g)).not.toBeNull();
  expect(file).toContain("/Lang (ja-JP)");
  expect(file).toContain("/Marked true");
}, 120_000);
