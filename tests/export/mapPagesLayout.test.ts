import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  LAYOUTS,
  type MapPageContent,
  type MapPageFormat,
  ORIENTATIONS,
  PAPERS,
} from "../../server/contract/mapPageContent.ts";
import { type Box, contains, overlaps } from "../../server/core/labels/box.ts";
import { LANGUAGES } from "../../server/core/language.ts";
import type { Canvas } from "../../server/export/mapPage/canvas.ts";
import { createMapPageFonts } from "../../server/export/mapPage/fonts.ts";
import { type Page, planPages } from "../../server/export/mapPage/pages.ts";
import { sheetOf } from "../../server/export/mapPage/paper.ts";
import { coverageRequest } from "../../server/services/coverage/coverageRequest.ts";
import { startTestServer, type TestServer } from "../support/testServer.ts";

/** Names as long as somebody might type them, with and without places to break. */
const LONG = {
  ja: "道北地域における障害者就業・生活支援センターの出張相談会とサテライトの組合せによる冬期到達圏の改善案その二改訂版第三稿",
  en: "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogochandthenalittl",
};
const SMALLEST = { A4: 7, A3: 8 };

let server: TestServer;
const fonts = createMapPageFonts();
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

function sites(name: string) {
  const place = (lat: number, lon: number, municipalityCode: string) => ({
    lat,
    lon,
    municipalityCode,
    centreId: "ikinuki",
  });
  const session = { recurrence: "第2水曜", hours: "10:00-15:00", staff: 2, daysPerMonth: 1, venue: name, host: name };
  return [
    {
      ...place(42.634, 141.605, "01213"),
      centreId: "suteji",
      id: "a",
      kind: "satellite" as const,
      name,
      daysPerMonth: 20,
    },
    { ...place(45.4156, 141.673, "01214"), ...session, id: "b", kind: "outreach" as const, name },
    { ...place(44.9389, 142.5811, "01514"), id: "c", kind: "remote" as const, name, daysPerMonth: 20 },
    { ...place(43.9411, 141.637, "01212"), id: "d", kind: "liaison" as const, name, daysPerMonth: 20 },
    {
      ...place(44.3553, 143.3545, "01219"),
      centreId: "aozora",
      id: "e",
      kind: "retention" as const,
      name,
      daysPerMonth: 20,
    },
  ];
}

function contentOf(layout: (typeof LAYOUTS)[number], lang: (typeof LANGUAGES)[number]): MapPageContent {
  const name = LONG[lang];
  const request = coverageRequest({ season: "winter", sites: sites(name), thresholdMinutes: 100 });
  const typed = {
    title: name + name.slice(0, 10),
    subtitle: name + name,
    documentNumber: name.slice(0, 40),
    author: name,
  };
  return server.planner.mapPages.content(request, {
    ...{ layout, lang, date: "2026-11-24", typed: { ...typed, remark: name + name }, centreId: "ikinuki" },
  });
}

interface DrawnText {
  readonly text: string;
  readonly size: number;
  readonly box: Box;
}

/** What a page draws as text, each with the box its letters take. */
function textsOn(page: Page, number: number, total: number): DrawnText[] {
  const drawn: DrawnText[] = [];
  const canvas: Canvas = {
    tagged: (_, draw) => draw(),
    rect: () => undefined,
    path: () => undefined,
    circle: () => undefined,
    text(text, x, y, { size, weight = "regular", anchor = "start" }) {
      const width = fonts.widthOf(text, size, weight);
      const left = anchor === "start" ? x : anchor === "middle" ? x - width / 2 : x - width;
      drawn.push({ text, size, box: { x: left, y: y - 0.88 * size, width, height: 1.08 * size } });
    },
  };
  page.draw(canvas, number, total);
  return drawn;
}

/** Pairs that touch; sorted by their tops, so that only neighbours are looked at. */
function touching(drawn: readonly DrawnText[]): string[] {
  const sorted = [...drawn].sort((a, b) => a.box.y - b.box.y);
  return sorted.flatMap((one, index) => {
    const found: string[] = [];
    for (let next = index + 1; next < sorted.length; next++) {
      const other = sorted[next];
      if (other.box.y >= one.box.y + one.box.height) break;
      const less = (box: Box): Box => ({
        x: box.x + 0.05,
        y: box.y + 0.05,
        width: box.width - 0.1,
        height: box.height - 0.1,
      });
      if (overlaps(less(one.box), less(other.box))) found.push(`${one.text} × ${other.text}`);
    }
    return found;
  });
}

const FORMATS = PAPERS.flatMap((paper) =>
  ORIENTATIONS.map((orientation): MapPageFormat => ({ paper, orientation, tone: "colour" })),
);

describe.each(LAYOUTS)("layout %s, with names of 70 letters everywhere", (layout) => {
  test.each(LANGUAGES)(
    "in %s: no text over another, none too small, none off the page, on every paper",
    (lang) => {
      const content = contentOf(layout, lang);
      for (const format of FORMATS) {
        const pages = planPages(content, format, fonts, server.planner.mapPages.base);
        const { width, height } = sheetOf(format);
        for (const [index, page] of pages.entries()) {
          const drawn = textsOn(page, index + 1, pages.length);
          const where = `${format.paper} ${format.orientation} page ${index + 1}`;
          expect(drawn.length, where).toBeGreaterThan(10);
          expect(touching(drawn), where).toEqual([]);
          expect(Math.min(...drawn.map(({ size }) => size)), where).toBeGreaterThanOrEqual(SMALLEST[format.paper]);
          const printable = { x: 20, y: 20, width: width - 40, height: height - 40 };
          expect(
            drawn.filter(({ box }) => !contains(printable, box)).map(({ text }) => text),
            where,
          ).toEqual([]);
        }
      }
    },
    60_000,
  );
});
