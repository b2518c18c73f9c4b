import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { CoverageAnswer, Scenario } from "../../server/contract/answers.ts";
import { shown } from "../../server/export/tables/shown.ts";
import { readParts, textsOf } from "../support/exportReading.ts";
import { startTestServer, type TestServer } from "../support/testServer.ts";

let server: TestServer;
let answer: CoverageAnswer;
let parts: ReadonlyMap<string, string>;
beforeAll(async () => {
  server = await startTestServer();
  const scenarios = (await (await fetch(`${server.url}/api/scenarios`)).json()) as Scenario[];
  const id = scenarios.find(({ name }) => name.includes("すて～じ"))?.id;
  const headers = { "Content-Type": "application/json" };
  const body = JSON.stringify({ scenario: id, season: "winter" });
  const coverage = await fetch(`${server.url}/api/coverage`, { method: "POST", headers, body });
  answer = (await coverage.json()) as CoverageAnswer;
  parts = await slides(`scenario=${id}&season=winter`);
}, 120_000);
afterAll(() => server.close());

async function slides(query: string): Promise<ReadonlyMap<string, string>> {
  return readParts(await (await fetch(`${server.url}/api/export/slides.pptx?${query}`)).arrayBuffer());
}

const slideTexts = () =>
  [...parts].filter(([name]) => /^ppt\/slides\/slide\d+\.xml$/.test(name)).map(([, xml]) => textsOf(xml));
const slideTitled = (start: string) => slideTexts().filter(([title]) => title?.startsWith(start));

describe("the slides", () => {
  test("begin with the 案, its conditions and the data version", () => {
    const [title] = slideTexts();
    expect(title[0]).toBe(answer.assumptions.scenario?.name);
    expect(title.join()).toContain("冬期の所要時間・管轄のセンターの拠点から・基準 120分以内（2時間以内）");
    expect(title.join()).toContain(answer.assumptions.dataVersion);
  });
  test("put the question in the figures of 現状, and say why offices and people do not add up to the same", () => {
    const [texts] = slideTitled("問い：センターから2時間を超える地域");
    const { baseline } = answer.whole;
    expect(texts.join()).toContain(`冬期に2時間を超える人が ${shown(baseline.winter.overThreshold, "people")}人`);
    const beyond = answer.municipalities.filter(({ baselineMinutes }) => (baselineMinutes.winter ?? Infinity) > 120);
    const people = beyond.reduce((sum, { population }) => sum + population, 0);
    expect(texts.join()).toContain(`${beyond.length}市町村、その人口は ${shown(people, "people")}人`);
    expect(texts.join()).toContain("一致しない");
  });
  test("show the five numbers as POST /api/coverage answers them, rounded once, with the change", () => {
    const [texts] = slideTitled("何が変わるか");
    const { now, baseline } = answer.whole;
    const at = texts.indexOf("2時間超の人（人）");
    const expected = (["summer", "winter"] as const).flatMap((season) => {
      const [before, after] = [baseline[season].overThreshold, now[season].overThreshold];
      return [
        shown(before, "people"),
        shown(after, "people"),
        shown(Math.round(after) - Math.round(before), "people", true),
      ];
    });
    expect(texts.slice(at + 1, at + 7)).toEqual(expected);
  });
  test("say what is proposed: every site with its kind and the people it reaches", () => {
    const texts = slideTitled("提案：").flat();
    for (const { name, reach } of answer.sites) {
      expect(texts.some((text) => text.startsWith(name))).toBe(true);
      expect(texts).toContain(`${shown(reach.people, "people")}人`);
    }
  });
  test("list every municipality whose office is beyond two hours, the farthest first", () => {
    const beyond = answer.municipalities.filter(({ minutes }) => (minutes.winter ?? Infinity) > 120);
    const texts = slideTitled("資料：市町村役場まで2時間を超える市町村").flat();
    const places = new Map(server.planner.facts.places.municipalities.map(({ code, name }) => [code, name]));
    const farthestFirst = beyond
      .toSorted((a, b) => (b.minutes.winter ?? Infinity) - (a.minutes.winter ?? Infinity))
      .map(({ code }) => places.get(code));
    const listed = texts.filter((text) => farthestFirst.includes(text));
    expect(listed).toEqual(farthestFirst);
  });
  test("say who gains: the people newly within, municipality by municipality, add up to the change", () => {
    const texts = slideTitled("だれに届くか").flat();
    const { minutes, baselineMinutes, people } = answer.settlements;
    const codes = server.planner.facts.places.settlements.map(({ municipalityCode }) => municipalityCode);
    const gained = new Map<string, number>();
    for (const [index, code] of codes.entries()) {
      const [before, after] = [baselineMinutes?.winter[index] ?? Infinity, minutes.winter[index] ?? Infinity];
      if (after <= 120 && before > 120) gained.set(code, (gained.get(code) ?? 0) + people[index]);
    }
    expect(gained.size).toBeGreaterThan(0);
    for (const { code, name } of server.planner.facts.places.municipalities) {
      const newly = gained.get(code) ?? 0;
      if (newly >= 0.5) expect(texts[texts.indexOf(name) + 3]).toBe(shown(newly, "people"));
    }
  });
  test("show maps drawn for a slide, described for those who cannot see them, their legend in type", () => {
    expect([...parts.keys()].filter((name) => /^ppt\/media\/.*\.png$/.test(name))).toHaveLength(3);
    const pictures = [...parts].filter(([name, xml]) => /slides\/slide\d+\.xml$/.test(name) && xml.includes("<p:pic>"));
    expect(pictures).toHaveLength(2);
    for (const [, xml] of pictures) {
      expect(/<p:pic>.*?descr="([^"]*)"/s.exec(xml)?.[1]).toContain("冬期");
      expect(textsOf(xml)).toContain("30分以内");
    }
  });
  test("have native charts of 現状 and the 案 whose bands are the areas' people", () => {
    const charts = [...parts]
      .filter(([name, xml]) => /^ppt\/charts\/chart\d+\.xml$/.test(name) && xml.includes("percentStacked"))
      .map(([, xml]) => xml);
    expect(charts).toHaveLength(2);
    const areas = answer.areas.toReversed();
    for (const [chart, side] of [
      [charts[0], "baseline"],
      [charts[1], "now"],
    ] as const) {
      const bands = [...chart.matchAll(/<c:val>.*?<\/c:val>/gs)].map(([band]) =>
        [...band.matchAll(/<c:v>([^<]*)<\/c:v>/g)].map(([, value]) => Number(value)),
      );
      const measures = areas.map((area) => area[side].winter);
      expect(bands[0]).toEqual(measures.map(({ within30 }) => within30)); // 30分以内, ferries apart
      expect(bands[1]).toEqual(measures.map(({ classes }) => classes.upTo60));
      expect(chart).toContain("<c:v>30〜60分</c:v>");
      for (const [index, { population }] of measures.entries()) {
        expect(bands.reduce((sum, band) => sum + band[index], 0)).toBeCloseTo(population, 1);
      }
    }
    const data = [...parts.keys()].filter((name) => name.endsWith(".xlsx"));
    expect(data).toHaveLength(4); // of every chart, editable: the question, the centres, two of areas
  });
  test("say in every slide's notes where the numbers come from", () => {
    const notes = [...parts].filter(([name]) => /^ppt\/notesSlides\/notesSlide\d+\.xml$/.test(name));
    expect(notes).toHaveLength(slideTexts().length);
    for (const [, xml] of notes) expect(textsOf(xml).join("")).toContain(answer.assumptions.dataVersion);
  });
  test("are set in a Japanese font", () => {
    expect(parts.get("ppt/slides/slide1.xml")).toContain('<a:ea typeface="Yu Gothic"');
  });
});

describe("slides of 現状", () => {
  test("compare summer with winter, in English too", async () => {
    const english = await slides("lang=en");
    const charts = [...english].filter(([name]) => /^ppt\/charts\/chart\d+\.xml$/.test(name)).map(([, xml]) => xml);
    for (const season of ["Summer", "Winter"]) {
      expect(charts.some((xml) => xml.includes(`Baseline (${season})`))).toBe(true);
    }
  }, 60_000);
});
