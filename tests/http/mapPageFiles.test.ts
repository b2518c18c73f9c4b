import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inflateSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startTestServer, type TestServer } from "../support/testServer.ts";

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

const DATE = "date=2026-11-24";

function get(path: string): Promise<Response> {
  return fetch(server.url + path);
}

describe("the PDF", () => {
  test("embeds its fonts and says which characters the glyphs are", async () => {
    const file = Buffer.from(await (await get(`/api/export/map.pdf?${DATE}`)).arrayBuffer());
    const text = file.toString("latin1");
    expect(text.match(/\/FontFile3/g)).toHaveLength(2); // regular and bold
    expect(text.match(/\/ToUnicode/g)).toHaveLength(2);
    const streams = streamsOf(file);
    const maps = streams.filter((stream) => stream.includes("begincmap")).join("");
    for (const character of "季節冬期") {
      expect(maps).toContain((character.codePointAt(0) ?? 0).toString(16).padStart(4, "0"));
    }
  });

  test("is A3 where A3 is asked for", async () => {
    const file = await (await get(`/api/export/map.pdf?paper=A3&orientation=portrait&${DATE}`)).text();
    expect(file).toContain("/MediaBox [0 0 841.89 1190.55]");
  });

  test.skipIf(!hasPdftotext())("gives its title to a program that reads text", async () => {
    const folder = mkdtempSync(join(tmpdir(), "map-page-"));
    try {
      const path = join(folder, "page.pdf");
      const answer = await get(`/api/export/map.pdf?title=冬の道と私たち&${DATE}`);
      writeFileSync(path, Buffer.from(await answer.arrayBuffer()));
      const read = execFileSync("pdftotext", [path, "-"], { encoding: "utf8" });
      for (const text of ["冬の道と私たち", "季節：夏期", "稚内市", "えりも町"]) expect(read).toContain(text);
      // One glyph draws two characters: all are written as in the name, so that a search finds every row.
      expect(read.match(/すて～じ/g)?.length).toBeGreaterThan(3);
      expect(read).not.toContain("〜");
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

/** What a PDF's packed streams hold. */
function streamsOf(file: Buffer): string[] {
  return [...file.toString("latin1").matchAll(/stream\r?\n/g)].map(({ index, 0: head }) => {
    try {
      return inflateSync(file.subarray(index + head.length)).toString("latin1");
    } catch {
      return "";
    }
  });
}

function hasPdftotext(): boolean {
  try {
    execFileSync("pdftotext", ["-v"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

describe("a grey page is in the grey colour space", () => {
  test("as PDF", async () => {
    const file = Buffer.from(await (await get(`/api/export/map.pdf?tone=grey&${DATE}`)).arrayBuffer());
    const drawn = streamsOf(file).filter((stream) => stream.includes(" re\n"));
    expect(drawn.length).toBeGreaterThan(0);
    for (const stream of drawn) {
      expect(stream).toMatch(/^[\d.]+ g$/m);
      expect(stream).not.toMatch(/^.* (rg|RG|scn|SCN|k|K)$/m);
    }
  });
  test("as PNG", async () => {
    const png = Buffer.from(await (await get(`/api/export/map.png?tone=grey&${DATE}`)).arrayBuffer());
    expect(png.readUInt8(24)).toBe(8); // bits
    expect(png.readUInt8(25)).toBe(0); // grey, without colour or transparency
  });
});

test("the PNG has 300 dots to the inch", async () => {
  const png = Buffer.from(await (await get(`/api/export/map.png?paper=A3&${DATE}`)).arrayBuffer());
  expect(png.readUInt32BE(16)).toBe(Math.round((1190.55 / 72) * 300));
  expect(png.toString("latin1", 37, 41)).toBe("pHYs");
  expect(Math.round(png.readUInt32BE(41) * 0.0254)).toBe(300);
});
