import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Measures, Scenario } from "../../server/contract/answers.ts";
import { mapPageAsker, TOMAKOMAI, textsOf as texts } from "../support/askedMapPages.ts";
import { startTestServer, type TestServer } from "../support/testServer.ts";

let server: TestServer;
let scenario: Scenario;
beforeAll(async () => {
  server = await startTestServer();
  const created = await post("/api/scenarios", { name: "案A & <苫小牧>", sites: [TOMAKOMAI] });
  scenario = (await created.json()) as Scenario;
});
afterAll(() => server.close());

const { post, svg, coverage } = mapPageAsker(() => server.url);

const people = (count: number) => `${Math.round(count).toLocaleString("ja")}人`;
const hours = (personMinutes: number) => `${Math.round(personMinutes / 60).toLocaleString("ja")}人・時間`;

function figures({ withinThreshold, overThreshold, excessPersonMinutes, nearerElsewhere, worst, classes }: Measures) {
  return [
    people(withinThreshold),
    people(overThreshold),
    hours(excessPersonMinutes),
    people(nearerElsewhere),
    `${worst?.minutes.toLocaleString("ja")}分`,
    ...Object.values(classes).map(people),
  ];
}

describe("the figures of a map page are the screen's, to the digit", () => {
  test.each(["summer", "winter", "storm"] as const)("of 現状 in %s", async (season) => {
    const { whole } = await coverage({ season });
    const shown = texts(await svg(`season=${season}`));
    for (const figure of figures(whole.now[season] ?? whole.now.winter)) expect(shown).toContain(figure);
  });

  test("of a town that a blizzard cuts off: no way, never the minutes of another season", async () => {
    const { municipalities } = await coverage({ season: "storm" });
    const cut = municipalities.filter(({ minutes }) => minutes.storm === null && minutes.winter !== null);
    expect(cut.length).toBeGreaterThan(0);
    const shown = [...texts(await svg("season=storm")), ...texts(await svg("season=storm&page=2"))];
    for (const { code } of cut) {
      const name = server.planner.facts.places.municipalities.find((place) => place.code === code)?.name;
      const row = shown.findIndex(
        (text, index) => index > 100 && text.startsWith(`${name}`) && shown[index + 3] === "道路なし",
      );
      expect(row, name).toBeGreaterThan(0);
    }
  });

  test("of a 案, with the change from 現状", async () => {
    const { whole } = await coverage({ season: "winter", scenario: scenario.id });
    const shown = texts(await svg(`season=winter&scenario=${scenario.id}`));
    for (const figure of figures(whole.now.winter)) expect(shown).toContain(figure);
    const gained = Math.round(whole.now.winter.withinThreshold) - Math.round(whole.baseline.winter.withinThreshold);
    expect(shown.filter((text) => text.endsWith(`＋${people(gained)}`))).not.toHaveLength(0);
  });

  test("of sites that are not saved, sent as POST /api/coverage takes them", async () => {
    const { whole } = await coverage({ season: "winter", sites: [TOMAKOMAI] });
    const mapPage = await post("/api/export/map.svg", { season: "winter", sites: [TOMAKOMAI], date: "2026-11-24" });
    const shown = texts(await mapPage.text());
    for (const figure of figures(whole.now.winter)) expect(shown).toContain(figure);
    expect(shown).toContain("案：未保存");
  });

  test("of 現状 beside the 案, and their difference", async () => {
    const { whole } = await coverage({ season: "winter", scenario: scenario.id });
    const shown = texts(await svg(`season=winter&layout=before-after&scenario=${scenario.id}`));
    for (const figure of [...figures(whole.now.winter), ...figures(whole.baseline.winter)]) {
      expect(shown).toContain(figure);
    }
    const gained = Math.round(whole.now.winter.withinThreshold) - Math.round(whole.baseline.winter.withinThreshold);
    expect(shown).toContain(`＋${people(gained)}`);
  });

  test("of one centre", async () => {
    const { centres } = await coverage({ season: "winter" });
    const own = centres.find(({ id }) => id === "puren")?.now.winter as Measures;
    const shown = texts(await svg("season=winter&layout=centre&centre=puren"));
    for (const figure of figures(own)) expect(shown).toContain(figure);
  });

  test("the difference's classes add up to everybody", async () => {
    const { whole } = await coverage({ season: "winter" });
    const shown = texts(await svg(`season=winter&layout=difference&scenario=${scenario.id}`));
    const labels = ["30分以上短縮", "10分以上短縮", "ほぼ同じ（10分未満）", "10分以上延長", "30分以上延長"];
    const counts = [...labels, "道路なし（比較できない）"].map((label) =>
      Number(shown[shown.indexOf(label) + 1].replace(/[,人]/g, "")),
    );
    const sum = counts.reduce((a, b) => a + b, 0);
    expect(Math.abs(sum - whole.now.winter.population)).toBeLessThan(counts.length); // each rounded once
    expect(counts[0]).toBeGreaterThan(0);
  });
});

describe("a stress test on a map page", () => {
  const SECTION = "標津-羅臼(国道335号)";
  const mapPage = async (body: unknown) => texts(await (await post("/api/export/map.svg", body)).text());
  test("is said with the conditions, three names at most", async () => {
    const shown = await mapPage({ season: "winter", closedSiteIds: ["puren"], shutSections: [SECTION] });
    expect(shown.join("\n")).toContain(`休止・通行止めの想定：ぷれん、${SECTION}`);
    const everything = server.planner.facts.places.centres.map(({ id }) => id);
    expect((await mapPage({ closedSiteIds: everything })).join("\n")).toContain("ほか8件");
  });
  test("is compared with 現状 as it is, also where it closes a site of the 案", async () => {
    const body = { season: "winter", sites: [{ ...TOMAKOMAI, id: "s" }], closedSiteIds: ["s", "puren"] };
    const { now, baseline } = (await coverage(body)).whole;
    const shown = await mapPage({ ...body, layout: "before-after" });
    for (const state of [now, baseline]) expect(shown).toContain(people(state.winter.overThreshold));
    expect(now.winter.withinThreshold).toBeLessThan(baseline.winter.withinThreshold);
  });
  test("that leaves a centre's people no way shows no minutes, never 0", async () => {
    const shown = await mapPage({ layout: "centre", centre: "puren", closedSiteIds: ["puren"] });
    expect(shown).toContain("道路なし");
    expect(shown).not.toContain("0分");
  });
});

describe("who is left out", () => {
  test("the municipality with the most people beyond two hours is named with their number", async () => {
    const { municipalities } = await coverage({ season: "winter" });
    const beyond = municipalities.map(({ code, population, within }) => ({ code, people: population - within.winter }));
    const most = beyond.reduce((a, b) => (a.people >= b.people ? a : b));
    const name = server.planner.facts.places.municipalities.find(({ code }) => code === most.code)?.name;
    const shown = texts(await svg("season=winter"));
    const heading = shown.indexOf("2時間超の人がいる市町村（冬期）");
    const row = shown.slice(shown.indexOf(name ?? "?", heading)).slice(0, 5);
    expect(row[0]).toBe(name);
    expect(row[4]).toBe(Math.round(most.people).toLocaleString("ja"));
  });

  test("rows that find no room go on on the next page, none lost", async () => {
    const { municipalities } = await coverage({ season: "winter" });
    const left = municipalities.filter(({ population, within }) => population - within.winter >= 0.5);
    const pages = [texts(await svg("season=winter")), texts(await svg("season=winter&page=2"))];
    expect(pages[0].join("")).toContain(`計 ${left.length} 市町村`);
    expect(pages[1]).toContain("2時間超の人がいる市町村（冬期）（続き）");
    const rows = pages.flatMap((page) => page.slice(page.findIndex((text) => text.startsWith("2時間超の人がいる"))));
    for (const { code, population, within } of left) {
      const name = server.planner.facts.places.municipalities.find((place) => place.code === code)?.name ?? "?";
      const at = rows.findIndex((text, index) => (text === name || text === `${name}（船便）`) && index > 0);
      expect(rows[at + 4], name).toBe(Math.round(population - within.winter).toLocaleString("ja"));
    }
    const more = pages[0].find((text) => /^ほか \d+ 市町村（続きあり）$/.test(text)) ?? "";
    const onSecond = left.length - Number(/\d+/.exec(more)?.[0]);
    expect(onSecond).toBeGreaterThan(0);
    expect(pages[1].at(-1)).toBe("2 / 2 ページ");
  });
});
