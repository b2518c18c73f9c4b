import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { CoverageAnswer, Health, Problem, Scenario } from "../../server/contract/answers.ts";
import { type SuggestAnswer, SuggestLine } from "../../server/contract/suggestAnswers.ts";
import { startTestServer, type TestServer } from "../support/testServer.ts";

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

type Body = Readonly<Record<string, unknown>>;

function post(path: string, body: Body, more: RequestInit = {}): Promise<Response> {
  const headers = { "Content-Type": "application/json", ...more.headers };
  return fetch(`${server.url}${path}`, { ...more, method: "POST", headers, body: JSON.stringify(body) });
}

const suggest = async (body: Body): Promise<SuggestAnswer> => (await post("/api/suggest", body)).json();
const coverage = async (body: Body): Promise<CoverageAnswer> => (await post("/api/coverage", body)).json();

const satellites = (sites: readonly { municipality: string; centre: string; lat: number; lon: number }[]) =>
  sites.map(({ municipality, centre, lat, lon }) => ({ kind: "satellite", centre, name: municipality, lat, lon }));

describe("one more site for すて～じ in winter", () => {
  const asked = { objective: "coverage", n: 1, season: "winter", centre: "suteji" };

  test("is the best of its 18 municipal offices, tried one by one with POST /api/coverage", async () => {
    const answer = await suggest(asked);
    const offices = server.planner.facts.places.municipalities.filter(({ centreId }) => centreId === "suteji");
    const tried = await Promise.all(
      offices.map(async ({ code, name, lat, lon }) => {
        const sites = satellites([{ municipality: name, centre: "suteji", lat, lon }]);
        const { centres } = await coverage({ season: "winter", sites });
        return { code, within: centres.find(({ id }) => id === "suteji")?.now.winter.withinThreshold ?? 0 };
      }),
    );
    const best = tried.reduce((a, b) => (a.within >= b.within ? a : b));
    expect(answer).toMatchObject({ status: "optimal", gap: 0, candidates: offices.length });
    expect(answer.sites.map(({ code }) => code)).toEqual([best.code]);
    expect(answer.proposal.peopleWithin).toBe(best.within);
    const near = tried.filter(
      ({ within }) => within - answer.start.peopleWithin >= 0.99 * answer.sites[0].gainedPeople,
    );
    const alternatives = answer.alternatives.map(({ take }) => take.code);
    expect([best.code, ...alternatives].sort()).toEqual(near.map(({ code }) => code).sort());
  });

  test("says why here: the municipalities' new people add up to the gain, each of them nearer than before", async () => {
    const [site] = (await suggest(asked)).sites;
    const sum = site.municipalities.reduce((people, { peopleNewlyWithin }) => people + peopleNewlyWithin, 0);
    expect(sum).toBeCloseTo(site.gainedPeople, 0);
    for (const { meanMinutesBefore, meanMinutesAfter } of site.municipalities) {
      expect(meanMinutesAfter).toBeLessThan(meanMinutesBefore ?? Infinity);
    }
  });

  test("stands beside the report's wishes for the same centre: 苫小牧 and 新ひだか, each with what it gains alone", async () => {
    const { reportWishes, sites } = await suggest(asked);
    expect(reportWishes.map(({ municipality }) => municipality)).toEqual(["苫小牧市", "新ひだか町"]);
    for (const { alone, isProposed, code, statements } of reportWishes) {
      expect(alone.people).toBeLessThanOrEqual(sites[0].alone.people);
      expect(isProposed).toBe(code === sites[0].code);
      expect(statements.length).toBeGreaterThan(0);
    }
  });
});

describe("three more sites for all of Hokkaido", () => {
  for (const objective of ["coverage", "mean", "worst"]) {
    test(`${objective}: proved, and its figures are those of POST /api/coverage with the same sites`, async () => {
      const answer = await suggest({ objective, n: 3, season: "winter" });
      expect(answer).toMatchObject({ status: "optimal", gap: 0, candidates: 179, n: 3 });
      const { whole } = await coverage({ season: "winter", sites: satellites(answer.sites) });
      const { withinThreshold, meanMinutes, worst } = whole.now.winter;
      expect(answer.proposal).toEqual({ peopleWithin: withinThreshold, meanMinutes, worst });
      const gained = answer.sites.reduce((people, site) => people + site.gainedPeople, 0);
      expect(gained).toBeCloseTo(withinThreshold - whole.baseline.winter.withinThreshold, 1);
      const { greedy, proposal } = answer.value;
      const sign = objective === "coverage" ? 1 : -1;
      expect(sign * (proposal ?? 0)).toBeGreaterThanOrEqual(sign * (greedy ?? 0));
    });
  }

  test("the report's wishes are all there: 網走, 紋別, 西興部, 苫小牧, 新ひだか and, for ICT, 留萌", async () => {
    const { reportWishes } = await suggest({ objective: "coverage", n: 1 });
    expect(new Set(reportWishes.map(({ municipality }) => municipality))).toEqual(
      new Set(["網走市", "紋別市", "西興部村", "苫小牧市", "新ひだか町", "留萌市"]),
    );
  });
});

describe("the curve", () => {
  test("holds the true best of each number, each as if asked for alone, and apart from the opening order", async () => {
    const two = await suggest({ objective: "coverage", n: 2, season: "winter", centre: "suteji" });
    const one = await suggest({ objective: "coverage", n: 1, season: "winter", centre: "suteji" });
    expect(two.curve.map(({ n, isProved }) => [n, isProved])).toEqual([
      [1, true],
      [2, true],
    ]);
    expect(two.curve[0].after).toEqual(one.proposal);
    expect(two.curve[0].sites.map(({ code }) => code)).toEqual(one.sites.map(({ code }) => code));
    expect(two.curve[1].after).toEqual(two.proposal);
    expect(two.curve[0].after.peopleWithin).toBeGreaterThanOrEqual(two.sites[0].after.peopleWithin);
  });
});

describe("what is there already, and what may be chosen", () => {
  test("no site asked for: the answer is the baseline, exactly", async () => {
    const answer = await suggest({ objective: "mean", n: 0, season: "winter" });
    const { whole } = await coverage({ season: "winter", sites: [] });
    const { withinThreshold, meanMinutes, worst } = whole.baseline.winter;
    expect(answer.sites).toEqual([]);
    expect(answer.start).toEqual({ peopleWithin: withinThreshold, meanMinutes, worst });
    expect(answer.proposal).toEqual(answer.start);
    expect(answer.status).toBe("optimal");
  });

  test("a 案's satellites stay: the start is the 案's own coverage", async () => {
    const scenarios: Scenario[] = await (await fetch(`${server.url}/api/scenarios`)).json();
    const scenario = scenarios.find(({ name }) => name.includes("すて～じ"))?.id;
    const answer = await suggest({ objective: "coverage", n: 1, season: "winter", scenario });
    const { whole } = await coverage({ season: "winter", scenario });
    expect(answer.start.peopleWithin).toBe(whole.now.winter.withinThreshold);
    expect(answer.start.peopleWithin).toBeGreaterThan(whole.baseline.winter.withinThreshold);
    expect(answer.assumptions.scenario?.id).toBe(scenario);
  });

  test("locked places are in, ruled out ones are not, and neither can gain more than the free choice", async () => {
    const asked = { objective: "coverage", n: 2, season: "winter", centre: "suteji" };
    const free = await suggest(asked);
    const locked = await suggest({ ...asked, locked: ["01213"] }); // 苫小牧
    expect(locked.sites.find(({ isLocked }) => isLocked)?.code).toBe("01213");
    expect(locked.proposal.peopleWithin).toBeLessThanOrEqual(free.proposal.peopleWithin);
    const without = await suggest({ ...asked, ruledOut: free.sites.map(({ code }) => code) });
    const codes = without.sites.map(({ code }) => code);
    expect(free.sites.filter(({ code }) => codes.includes(code))).toEqual([]);
    expect(without.proposal.peopleWithin).toBeLessThanOrEqual(free.proposal.peopleWithin);
  });

  test("filters keep to places with a ハローワーク, with a 相談支援 office, or of a 連携地域", async () => {
    const { resources, partnerships } = server.planner.facts;
    const asked = { objective: "coverage", n: 2, season: "winter" };
    const [{ region, municipalities }] = partnerships.filter((partnership) => partnership.region === "日高連携地域");
    const [helloWork, consultation, partners] = await Promise.all([
      suggest({ ...asked, hasHelloWork: true }),
      suggest({ ...asked, hasConsultation: true }),
      suggest({ ...asked, partnership: region }),
    ]);
    for (const { code } of helloWork.sites) expect(resources.get(code)?.helloWork).toBeGreaterThan(0);
    for (const { code } of consultation.sites) expect(resources.get(code)?.consultTotal).toBeGreaterThan(0);
    for (const { municipality } of partners.sites) expect(municipalities).toContain(municipality);
    expect(partners.candidates).toBe(municipalities.length);
  });

  test.each([
    [{ objective: "most", n: 1 }, "objective"],
    [{ objective: "mean" }, "n"],
    [{ objective: "mean", n: 1.5 }, "n"],
    [{ objective: "mean", n: 2, centre: "tasuku" }, "n"], // 札幌市 alone
    [{ objective: "mean", n: 1, centre: "nowhere" }, "centre"],
    [{ objective: "mean", n: 1, partnership: "nowhere" }, "partnership"],
    [{ objective: "mean", n: 1, locked: ["01999"] }, "locked.0"],
    [{ objective: "mean", n: 1, locked: ["01213", "01610"] }, "locked"],
    [{ objective: "mean", n: 2, locked: ["01610", "01610"] }, "locked.1"],
    [{ objective: "mean", n: 1, locked: ["01213"], ruledOut: ["01213"] }, "locked.0"],
    [{ objective: "mean", n: 1, locked: ["01213"], centre: "aozora" }, "locked.0"],
    [{ objective: "mean", n: 1, ruledOut: ["Tomakomai"] }, "ruledOut.0"],
    [{ objective: "mean", n: 1, sites: 3 }, "sites"],
  ])("%j is refused for its %s", async (body, field) => {
    const response = await post("/api/suggest", body);
    const problem: Problem = await response.json();
    expect(response.status).toBe(400);
    expect(problem.errors?.map((error) => error.field)).toEqual([field]);
  });
});

describe("as a stream of lines", () => {
  const lines = { headers: { Accept: "application/x-ndjson" } };
  const asked = { objective: "worst", n: 3, season: "winter" };

  test("the greedy answer comes first, the proved one last, the same as without a stream", async () => {
    const response = await post("/api/suggest", asked, lines);
    expect(response.headers.get("content-type")).toContain("application/x-ndjson");
    const sent = (await response.text()).trim().split("\n");
    const read = sent.map((line) => SuggestLine.parse(JSON.parse(line)));
    const [first, last] = [read[0], read[read.length - 1]];
    expect(first).toMatchObject({ type: "greedy", answer: { status: "feasible", gap: null } });
    expect(last).toEqual({ type: "answer", answer: await suggest(asked) });
    for (const { type } of read.slice(1, -1)) expect(type).toBe("progress");
  });

  test("a bad request is a problem with its status, not a line", async () => {
    expect((await post("/api/suggest", { ...asked, n: -1 }, lines)).status).toBe(400);
  });

  test("giving up leaves the server ready for the next question", async () => {
    const connection = new AbortController();
    const hard = { objective: "worst", n: 20, season: "winter", rule: "nearest" };
    const response = await post("/api/suggest", hard, { ...lines, signal: connection.signal });
    await response.body?.getReader().read(); // the greedy line is there: the search has begun
    connection.abort();
    expect((await suggest(asked)).status).toBe("optimal");
  });

  test("while it searches, the server answers others first", async () => {
    const finished: string[] = [];
    const search = suggest({ objective: "worst", n: 20, season: "winter", rule: "nearest" });
    const health = fetch(`${server.url}/api/health`).then((response): Promise<Health> => response.json());
    await Promise.all([search.then(() => finished.push("search")), health.then(() => finished.push("health"))]);
    expect(finished).toEqual(["health", "search"]);
  });
});

describe("places of an own list", () => {
  const asked = { objective: "coverage", n: 1, season: "winter", centre: "suteji" };

  test("are candidates beside the offices: the best of both is found, and named as the list names it", async () => {
    const { settlements, municipalities } = server.planner.facts.places;
    const own = settlements
      .filter(({ municipalityCode, share }) => share > 0.1 && ["01213", "01610", "01602"].includes(municipalityCode))
      .map(({ name, lat, lon }) => ({ name, lat, lon }));
    const kept = await post("/api/candidate-places", { listName: "胆振・日高", places: own });
    expect(kept.status).toBe(201);
    const offices = municipalities.filter(({ centreId }) => centreId === "suteji");
    const tried = await Promise.all(
      [...own, ...offices].map(async ({ name, lat, lon }) => {
        const { centres } = await coverage({
          season: "winter",
          sites: satellites([{ municipality: name, centre: "suteji", lat, lon }]),
        });
        return { lat, within: centres.find(({ id }) => id === "suteji")?.now.winter.withinThreshold ?? 0 };
      }),
    );
    const best = tried.reduce((a, b) => (a.within >= b.within ? a : b));
    const answer = await suggest(asked);
    expect(answer).toMatchObject({ status: "optimal", candidates: offices.length + own.length });
    expect(answer.proposal.peopleWithin).toBe(best.within);
    const isOwn = own.some(({ lat }) => lat === answer.sites[0].lat);
    expect(answer.sites[0].own?.listName).toBe(isOwn ? "胆振・日高" : undefined);
    expect((await suggest({ ...asked, ownPlaces: false })).candidates).toBe(offices.length);
    await fetch(`${server.url}/api/candidate-places/${encodeURIComponent("胆振・日高")}`, { method: "DELETE" });
  });
});
