import { afterAll, beforeAll, expect, test } from "vitest";
import type { CoverageAnswer, Scenario } from "../../server/contract/answers.ts";
import { startTestServer, type TestServer } from "../support/testServer.ts";

let server: TestServer;
let answer: CoverageAnswer;
let id: number;
beforeAll(async () => {
  server = await startTestServer();
  const session = { kind: "outreach", centre: "ikinuki", recurrence: "第2水曜", hours: "10:00-15:00", staff: 2 };
  const sites = [
    { ...session, name: "稚内市", lat: 45.4156, lon: 141.673, municipalityCode: "01214", venue: "市役所" },
    { ...session, name: "枝幸町", lat: 44.9389, lon: 142.5811, municipalityCode: "01514", yenPerYear: 120_000 },
  ].map((site) => ({ ...site, centre: centreOf(site.municipalityCode) }));
  const content = { name: "道北の出張相談会", description: "", sites };
  id = ((await (await post("/api/scenarios", content)).json()) as Scenario).id;
  answer = (await (await post("/api/coverage", { scenario: id, season: "winter" })).json()) as CoverageAnswer;
});
afterAll(() => server.close());

function centreOf(code: string): string {
  const found = server.planner.facts.places.municipalities.find((municipality) => municipality.code === code);
  return found?.centreId ?? "";
}
function post(path: string, body: unknown): Promise<Response> {
  const headers = { "Content-Type": "application/json" };
  return fetch(server.url + path, { method: "POST", headers, body: JSON.stringify(body) });
}
async function page(query: string): Promise<{ svg: string; texts: string[] }> {
  const svg = await (await fetch(`${server.url}/api/export/map.svg?season=winter&scenario=${id}&${query}`)).text();
  return { svg, texts: [...svg.matchAll(/<text [^>]*>([^<]*)<\/text>/g)].map(([, text]) => text) };
}
/** What the pages of a sheet say: what the first has no room for goes on on the next. */
async function textsOfAllPages(query: string): Promise<string[]> {
  const { texts } = await page(query);
  const [, total] = /^1 \/ (\d+) ページ$/m.exec(texts.join("\n")) ?? [];
  const further = Array.from({ length: Number(total ?? 1) - 1 }, (_, index) => page(`${query}&page=${index + 2}`));
  return [texts, ...(await Promise.all(further)).map((next) => next.texts)].flat();
}
const people = (count: number) => `${Math.round(count).toLocaleString("ja")}人`;

test.each(["single", "seasons", "before-after", "difference", "centres"])(
  "layout %s lists the sessions with days, hours, host, staff and cost, and the people reached by them alone",
  async (layout) => {
    const texts = await textsOfAllPages(`layout=${layout}`);
    const { periodicOnlyWithin } = answer.whole.now.winter;
    expect(periodicOnlyWithin).toBeGreaterThan(1000);
    expect(texts).toContain("提案する拠点（2か所）");
    for (const text of ["第2水曜", "10:00-15:00", "市役所", "12万円"]) expect(texts).toContain(text);
    for (const { reach } of answer.sites) expect(texts).toContain(people(reach.people));
    expect(texts).toContain(people(periodicOnlyWithin));
    expect(texts.filter((text) => text.includes("定期でのみ2時間以内")).length).toBeGreaterThan(0);
  },
);

test("before and after differ by the people of the sessions", async () => {
  const { texts } = await page("layout=before-after");
  const before = answer.whole.baseline.winter.periodicOnlyWithin;
  expect(before).toBe(0);
  expect(texts).toContain("0人");
  expect(texts).toContain(`＋${people(answer.whole.now.winter.periodicOnlyWithin)}`);
});

test("every settlement within two hours of a session alone wears a ring", async () => {
  const { minutes, periodicMinutes, people: weight } = answer.settlements;
  const ringed = minutes.winter.filter((time, index) => {
    const session = periodicMinutes?.winter[index] ?? Infinity;
    return weight[index] > 0 && (time ?? Infinity) > 120 && session <= 120;
  }).length;
  const { svg } = await page("layout=single");
  const rings = [...svg.matchAll(/<circle [^>]*fill="none" stroke="#111111"/g)].length;
  expect(rings).toBe(ringed + 1); // and the legend's
  const { svg: baseline } = { svg: await (await fetch(`${server.url}/api/export/map.svg?season=winter`)).text() };
  expect(baseline.includes('stroke="#111111"')).toBe(false);
});

test("the line below the title counts the satellites that count like a centre, and no session", async () => {
  expect((await page("layout=single")).texts.join()).toContain("支援センター（11か所）から車で片道");
  const satellite = {
    kind: "satellite",
    centre: "suteji",
    name: "苫小牧",
    lat: 42.634,
    lon: 141.605,
    daysPerMonth: 20,
  };
  const svg = await (await post("/api/export/map.svg", { season: "winter", sites: [satellite] })).text();
  expect(svg.includes("（11か所）と案のサテライト（月8日以上、1か所）から")).toBe(true);
});
