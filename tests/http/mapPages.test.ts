import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Problem, Scenario } from "../../server/contract/answers.ts";
import { DATE, mapPageAsker, TOMAKOMAI, textsOf as texts } from "../support/askedMapPages.ts";
import { startTestServer, type TestServer } from "../support/testServer.ts";

let server: TestServer;
let scenario: Scenario;
beforeAll(async () => {
  server = await startTestServer();
  const created = await post("/api/scenarios", { name: "案A & <苫小牧>", sites: [TOMAKOMAI] });
  scenario = (await created.json()) as Scenario;
});
afterAll(() => server.close());

const { get, post, svg, coverage } = mapPageAsker(() => server.url);

const PAGES = [
  ["A4", "landscape", "ja"],
  ["A4", "portrait", "en"],
  ["A3", "landscape", "en"],
  ["A3", "portrait", "ja"],
];
const LAYOUTS = ["single", "seasons", "before-after", "difference", "centres", "centre"];

describe.each(LAYOUTS)("layout %s", (layout) => {
  const query = () => `layout=${layout}&season=winter&scenario=${scenario.id}&centre=suteji`;

  test("answers as SVG, PDF and PNG", async () => {
    const svgAnswer = await get(`/api/export/map.svg?${query()}&${DATE}`);
    expect(svgAnswer.headers.get("content-type")).toContain("image/svg+xml");
    const pdfAnswer = await get(`/api/export/map.pdf?${query()}&${DATE}`);
    expect(pdfAnswer.headers.get("content-type")).toBe("application/pdf");
    expect(Buffer.from(await pdfAnswer.arrayBuffer()).toString("latin1", 0, 5)).toBe("%PDF-");
    const pngAnswer = await get(`/api/export/map.png?${query()}&${DATE}`);
    expect(pngAnswer.headers.get("content-type")).toBe("image/png");
    expect(Buffer.from(await pngAnswer.arrayBuffer()).toString("latin1", 1, 4)).toBe("PNG");
  });

  test("says which season, which threshold, which 案 and version, as of when and from what data", async () => {
    const { assumptions } = await coverage({ season: "winter", scenario: scenario.id });
    const all = texts(await svg(query())).join("\n");
    expect(all).toMatch(/季節：.*冬期/);
    expect(all).toContain("120分以下を2時間以内とする");
    expect(all).toContain("案：案A & <苫小牧>（第1版）");
    expect(all).toContain("作成日 2026-11-24");
    expect(all).toContain(assumptions.dataVersion);
    expect(all).toContain("国勢調査");
    expect(all).toContain("GSHHG");
    expect(all).toContain("CC BY 4.0");
    expect(all).toMatch(/1 \/ \d+ ページ/);
    expect(all).toContain("担当：管轄のセンター");
    expect(all).toContain("有料道路：使う");
    expect(all).toContain("北");
    expect(all).toMatch(/\d+ km/);
  });

  test("on grey paper holds no colour, with or without a 案", async () => {
    const mapPage = await svg(`${query()}&tone=grey`);
    const colours = new Set([...mapPage.matchAll(/(?:fill|stroke)="(#[0-9a-f]{6})"/g)].map(([, colour]) => colour));
    expect(colours.size).toBeGreaterThan(5);
    for (const colour of colours) expect(colour).toMatch(/^#(..)\1\1$/);
  });

  test("fits its page in both sizes, both directions and both languages", async () => {
    for (const [paper, orientation, lang] of PAGES) {
      const mapPage = await svg(`${query()}&paper=${paper}&orientation=${orientation}&lang=${lang}`);
      const [, width, height] = /viewBox="0 0 (\S+) (\S+)"/.exec(mapPage) ?? [];
      expect(Number(width) > Number(height)).toBe(orientation === "landscape");
      for (const [, x, y] of mapPage.matchAll(/<text x="(\S+)" y="(\S+)"/g)) {
        expect(Number(x)).toBeGreaterThan(20);
        expect(Number(x)).toBeLessThan(Number(width) - 20);
        expect(Number(y)).toBeGreaterThan(20);
        expect(Number(y)).toBeLessThan(Number(height) - 20);
      }
    }
  });
});

describe("what a public plan shows", () => {
  test.each(["A4", "A3"])("the scale 1:N as it is on %s", async (paper) => {
    const page = await svg(`season=winter&paper=${paper}`);
    const scale = /1:([\d,]+)（(A\d)）/.exec(page);
    expect(scale?.[2]).toBe(paper);
    const km = Number(/>(\d+) km</.exec(page)?.[1]);
    const halfBar = /<rect x="\S+" y="\S+" width="(\S+)" height="\S+" fill="#222222" stroke="#222222"/.exec(page);
    const millimetres = (Number(halfBar?.[1]) * 2 * 25.4) / 72;
    const given = Number(scale?.[1].replaceAll(",", ""));
    expect(Math.abs(given / ((km * 1_000_000) / millimetres) - 1)).toBeLessThan(0.006); // three figures
  });

  test("the Northern Territories, said to be without figures, road numbers and the projection", async () => {
    const shown = texts(await svg("season=winter"));
    expect(shown).toContain("北方領土（数字なし）");
    for (const road of ["40", "38", "E5"]) expect(shown).toContain(road);
    expect(shown.join("")).toContain("正距円筒図法");
  });

  test("municipalities that a tenth of speed would move across the threshold", async () => {
    const { municipalities } = await coverage({ season: "winter" });
    const close = municipalities.filter(({ isBorderline }) => isBorderline.winter);
    const all = texts(await svg("season=winter")).join("");
    expect(close.length).toBeGreaterThan(0);
    expect(all).toContain(`判定が近い市町村（速度が1割違うと役場が2時間の内外を移る）：${close.length}（`);
  });
});

describe("title and words", () => {
  test("title and subtitle can be set; empty ones are made", async () => {
    const set = texts(await svg("title=冬の道と私たち&subtitle=理事会資料"));
    expect(set.slice(0, 2)).toEqual(["冬の道と私たち", "理事会資料"]);
    expect(texts(await svg("title=&season=winter"))[0]).toBe("センターまでの所要時間（冬期）");
  });

  test("what is typed for the page is printed on it", async () => {
    const fields = "documentNumber=資料2-1&author=北海道 障がい者保健福祉課&remark=第3回協議会で配布";
    const all = texts(await svg(fields)).join("\n");
    for (const text of ["資料2-1", "北海道 障がい者保健福祉課", "第3回協議会で配布"]) expect(all).toContain(text);
    expect(texts(await svg("")).join("\n")).not.toContain("資料番号");
  });

  test("the English map page has no Japanese on the baseline but the names of settlements", async () => {
    const japanese = texts(await svg("lang=en&season=winter&layout=seasons")).filter((text) =>
      /[ぁ-んァ-ヶ一-龠]/.test(text),
    );
    const settlementNames = server.planner.facts.places.settlements.map(({ name }) => name);
    for (const text of japanese) expect(settlementNames.some((name) => text.includes(name))).toBe(true);
  });

  test("another rule, threshold and toll choice are said", async () => {
    const all = texts(await svg("rule=nearest&threshold=90&toll=avoid&ferry=avoid")).join("\n");
    expect(all).toContain("90分以下を90分以内とする");
    expect(all).toContain("担当：最寄りのセンター");
    expect(all).toContain("有料道路：使わない");
    expect(all).toContain("フェリー：使わない");
  });
});

describe("the same 案 twice", () => {
  test.each(["svg", "pdf", "png"])("is the same %s to the byte on the same date", async (format) => {
    const file = async (date: string) => {
      const answer = await get(`/api/export/map.${format}?season=winter&scenario=${scenario.id}&date=${date}`);
      return Buffer.from(await answer.arrayBuffer());
    };
    const [first, second, later] = [await file("2026-11-24"), await file("2026-11-24"), await file("2026-11-25")];
    expect(first.equals(second)).toBe(true);
    expect(first.equals(later)).toBe(false);
  });
});

describe("a bad query names its field", () => {
  test.each([
    ["layout=poster", "layout"],
    ["paper=A5", "paper"],
    ["orientation=sideways", "orientation"],
    ["tone=sepia", "tone"],
    ["lang=fr", "lang"],
    ["layout=centre", "centre"],
    ["layout=centre&centre=nobody", "centre"],
    ["date=2026-02-30", "date"],
    ["season=spring", "season"],
    ["colour=red", "colour"],
    ["page=0", "page"],
    ["page=9", "page"],
  ])("%s", async (query, field) => {
    const answer = await get(`/api/export/map.svg?${query}`);
    expect(answer.status).toBe(400);
    const problem = (await answer.json()) as Problem;
    expect(problem.errors?.map((error) => error.field)).toContain(field);
  });

  test("an unknown 案 is 404", async () => {
    expect((await get("/api/export/map.pdf?scenario=9999")).status).toBe(404);
    expect((await get("/api/export/map.pdf?layout=difference&b=9999")).status).toBe(404);
  });
});
