import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import JSZip from "jszip";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Scenario } from "../../server/contract/answers.ts";
import { officeFaults, officeValidator } from "../support/officeValidator.ts";
import { startTestServer, type TestServer } from "../support/testServer.ts";

/**
 * Files for Office against what is published of their formats (the schemas in Microsoft's Open XML SDK) and against what
 * PowerPoint repairs although the schemas allow it.
 */
let server: TestServer;
let folder: string;
let scenario: number;
beforeAll(async () => {
  server = await startTestServer();
  folder = mkdtempSync(join(tmpdir(), "office-"));
  const site = { centre: "ikinuki", lat: 45.4157, lon: 141.6731, name: "稚内 <A&B> “q”" };
  const body = {
    name: "名前の長い案".repeat(10),
    sites: [
      { ...site, id: "s1", kind: "outreach", recurrence: "第3金曜" },
      { ...site, id: "s2", kind: "satellite", daysPerMonth: 20 },
      { ...site, id: "s3", kind: "remote" },
      { ...site, id: "s4", kind: "liaison" },
      { ...site, id: "s5", kind: "retention" },
    ],
  };
  const headers = { "Content-Type": "application/json" };
  const made = await fetch(`${server.url}/api/scenarios`, { method: "POST", headers, body: JSON.stringify(body) });
  scenario = ((await made.json()) as Scenario).id;
}, 60_000);
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

async function file(path: string): Promise<Buffer> {
  const response = await fetch(`${server.url}/api/export/${path}`);
  expect(response.status).toBe(200);
  return Buffer.from(await response.arrayBuffer());
}

async function faultsOf(bytes: Uint8Array, name: string): Promise<string[]> {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  if (officeValidator === null) throw new Error("no validator for this machine");
  return officeFaults(officeValidator, path);
}

describe("the workbook", () => {
  test.skipIf(officeValidator === null).each(["ja", "en"])(
    "holds to the published schemas (%s)",
    async (lang) => {
      expect(
        await faultsOf(await file(`tables.xlsx?lang=${lang}&scenario=${scenario}&season=storm`), "t.xlsx"),
      ).toEqual([]);
    },
    60_000,
  );
});

describe.each([
  ["of a 案 with every kind of site", () => `slides.pptx?scenario=${scenario}&season=winter`, "ja-JP"],
  ["of 現状, in English", () => "slides.pptx?lang=en&threshold=90", "en-US"],
])("slides %s", (_, path, language) => {
  let bytes: Buffer;
  let zip: JSZip;
  let parts: ReadonlyMap<string, string>;
  let slides: readonly string[];
  beforeAll(async () => {
    bytes = await file(path());
    zip = await JSZip.loadAsync(bytes);
    const names = Object.keys(zip.files).filter((name) => /\.(xml|rels)$/.test(name));
    parts = new Map(
      await Promise.all(names.map(async (name) => [name, (await zip.file(name)?.async("string")) ?? ""] as const)),
    );
    slides = [...parts].filter(([name]) => /^ppt\/slides\/slide\d+\.xml$/.test(name)).map(([, xml]) => xml);
  }, 120_000);
  const part = (name: string) => parts.get(name) ?? "";
  const found = (xml: string, pattern: RegExp) => [...xml.matchAll(pattern)].map(([, group]) => group);

  test.skipIf(officeValidator === null)(
    "hold to the published schemas, the workbooks behind their charts too",
    async () => {
      expect(await faultsOf(bytes, "s.pptx")).toEqual([]);
      for (const name of Object.keys(zip.files).filter((entry) => entry.endsWith(".xlsx"))) {
        const workbook = await JSZip.loadAsync((await zip.file(name)?.async("uint8array")) ?? new Uint8Array());
        expect(await workbook.file("xl/worksheets/sheet1.xml")?.async("string")).not.toContain("<v></v>");
      }
    },
    60_000,
  );
  test("name only parts that exist, and every part by a media type", () => {
    const named = found(part("[Content_Types].xml"), /PartName="\/([^"]*)"/g);
    expect(named.filter((name) => !zip.file(name))).toEqual([]);
    expect(new Set(named).size).toBe(named.length);
    expect(part("[Content_Types].xml")).not.toContain("image/jpg");
    for (const [name, xml] of [...parts].filter(([entry]) => entry.endsWith(".rels"))) {
      const from = name.replace(/_rels\/[^/]*$/, "");
      for (const target of found(xml, /Target="([^"]*)"/g)) {
        const path = target.startsWith("/") ? target.slice(1) : new URL(target, `file:///${from}`).pathname.slice(1);
        expect(zip.file(path), `${name} → ${target}`).not.toBeNull();
      }
    }
  });
  test("give every master a theme of its own, the notes after the slides' master", () => {
    const themes = [...parts]
      .filter(([name]) => /Masters\/_rels\//.test(name))
      .flatMap(([, xml]) => found(xml, /Target="([^"]*theme\d+\.xml)"/g));
    expect(new Set(themes).size).toBe(2);
    const order = found(part("ppt/presentation.xml"), /<p:(sldMasterIdLst|notesMasterIdLst|sldIdLst|sldSz|notesSz)\b/g);
    expect(order).toEqual(["sldMasterIdLst", "notesMasterIdLst", "sldIdLst", "sldSz", "notesSz"]);
  });
  test("number every shape of a slide once, and give a chart as many axis ids as axes", () => {
    for (const slide of slides) {
      const ids = found(slide, /<p:cNvPr id="(\d+)"/g);
      expect(new Set(ids).size).toBe(ids.length);
    }
    const charts = [...parts].filter(([name]) => /^ppt\/charts\/chart\d+\.xml$/.test(name)).map(([, xml]) => xml);
    expect(charts.length).toBeGreaterThan(1);
    for (const chart of charts) {
      const [, plot = ""] = /<c:barChart>(.*?)<\/c:barChart>/s.exec(chart) ?? [];
      expect(found(plot, /<c:axId val="(\d+)"/g)).toHaveLength(2);
      expect(found(chart, /<c:(catAx|valAx)>/g)).toHaveLength(2);
    }
  });
  test("have a title in its place on every slide", () => {
    for (const slide of slides) {
      const [shape = ""] = /<p:ph\b[^>]*type="title".*?<\/p:sp>/s.exec(slide) ?? [];
      expect(found(shape, /<a:t>([^<]+)<\/a:t>/g).join("")).not.toBe("");
    }
  });
  test("say in words what every picture, chart and table shows, and which row is the heading", () => {
    for (const slide of slides) {
      const shown = slide.match(/<p:(?:nvPicPr|nvGraphicFramePr)>\s*<p:cNvPr [^>]*>/g) ?? [];
      for (const shape of shown) expect(shape).toMatch(/descr="[^"]+"/);
      for (const table of slide.match(/<a:tblPr[^>]*>/g) ?? []) expect(table).toContain('firstRow="1"');
    }
  });
  test("are marked with their language", () => {
    for (const slide of slides) expect(new Set(found(slide, / lang="([^"]*)"/g))).toEqual(new Set([language]));
  });
  test("give every line of the notes a paragraph", () => {
    const notes = [...parts].filter(([name]) => /^ppt\/notesSlides\/notesSlide\d+\.xml$/.test(name));
    expect(notes).toHaveLength(slides.length);
    for (const [, xml] of notes) {
      expect(found(xml, /<a:t>([^<]*)<\/a:t>/g).length).toBeGreaterThan(4);
      expect(found(xml, /<a:t>([^<]*\n[^<]*)<\/a:t>/g)).toEqual([]);
    }
  });
});
