import { read, utils, write } from "@e965/xlsx";
import ExcelJS from "exceljs";
import JSZip from "jszip";
import { describe, expect, test } from "vitest";
import { readWeights, reasonsOf, refusalOf, valuesOf } from "../support/readTables.ts";

const HAKODATE = { "01202": 1234 };
const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, isLittle: boolean) => {
  const bytes = Buffer.from(`\ufeff${text}`, "utf16le");
  return new Uint8Array(isLittle ? bytes : bytes.swap16());
};
/** 市町村名,人数 / 函館市,1234 in the encodings of older systems. */
const SHIFT_JIS = [
  0x8e, 0x73, 0x92, 0xac, 0x91, 0xba, 0x96, 0xbc, 0x2c, 0x90, 0x6c, 0x90, 0x94, 0x0a, 0x94, 0x9f, 0x8a, 0xd9, 0x8e,
  0x73,
];
const EUC = [
  0xbb, 0xd4, 0xc4, 0xae, 0xc2, 0xbc, 0xcc, 0xbe, 0x2c, 0xbf, 0xcd, 0xbf, 0xf4, 0x0a, 0xc8, 0xa1, 0xb4, 0xdb, 0xbb,
  0xd4,
];

describe("text files", () => {
  test.each([
    ["UTF-8", "comma", utf8("市町村名,人数\n函館市,1234\n")],
    ["UTF-8", "comma, with its mark and CRLF", utf8("\ufeff市町村名,人数\r\n函館市,1234\r\n")],
    ["UTF-8", "comma, the line ends of old Macs", utf8("市町村名,人数\r函館市,1234\r")],
    ["UTF-8", "tab, a comma in every number", utf8("市町村名\t人数\n函館市\t1,234\n")],
    ["UTF-8", "semicolon", utf8("市町村名;人数\n函館市;1234\n")],
    ["UTF-8", "sep=", utf8("sep=;\n市町村名;人数\n函館市;1234\n")],
    ["UTF-16", "little end first", utf16("市町村名\t人数\n函館市\t1234\n", true)],
    ["UTF-16", "big end first", utf16("市町村名,人数\n函館市,1234\n", false)],
    ["Shift_JIS", "as Excel saves a CSV", Uint8Array.from([...SHIFT_JIS, ...utf8(",1234\n")])],
    ["EUC-JP", "as an old server has it", Uint8Array.from([...EUC, ...utf8(",1234\n")])],
  ])("%s: %s", async (encoding, _, bytes) => {
    const reading = await readWeights(bytes);
    expect([reading.table.file.encoding, valuesOf(reading)]).toEqual([encoding, HAKODATE]);
  });

  test("a quote inside a cell, and a line break inside quotes", async () => {
    expect(valuesOf(await readWeights("w27-quote-inside.csv"))).toEqual({ "01202": 100, "01203": 50 });
    const reading = await readWeights('市町村名,"人数\n（人）"\n函館市,1234\nどこか,1\n');
    expect([valuesOf(reading), reading.column?.heading]).toEqual([HAKODATE, "人数 （人）"]);
    expect(reasonsOf(reading.lines)[0]).toMatch(/^4: /); // the heading takes two lines of the file
  });

  test("a quote that is never closed is named by its line", async () => {
    expect(await refusalOf(readWeights('市町村名,人数\n"函館市,1\n森町,2\n'))).toMatch(/^2行目の引用符/);
  });

  test("letters that are not the file's own are named by their line", async () => {
    const bytes = Uint8Array.from([...utf8("\ufeff市町村名,人数\n"), 0x94, 0x9f, ...utf8(",1\n")]);
    expect(await refusalOf(readWeights(bytes))).toMatch(/^2行目にUTF-8として読めない文字/);
  });
});

async function workbook(build: (book: ExcelJS.Workbook) => void): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  build(book);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

describe("workbooks", () => {
  const twoSheets = () =>
    workbook((book) => {
      book.addWorksheet("説明").addRow(["この表について"]);
      const sheet = book.addWorksheet("令和5年度");
      sheet.addRow(["手帳所持者数"]);
      sheet.addRow(["団体コード", "市町村名", "人数"]);
      sheet.addRow([12025, "函館市", 1234]);
      book.addWorksheet("令和4年度").addRows([
        ["市町村名", "人数"],
        ["函館市", 1000],
      ]);
    });

  test("the first sheet with a table is read, another by its name", async () => {
    const reading = await readWeights(await twoSheets());
    expect([reading.table.sheet, reading.table.headingLines, valuesOf(reading)]).toEqual(["令和5年度", [2], HAKODATE]);
    expect(reading.table.file.sheets.map(({ name }) => name)).toEqual(["説明", "令和5年度", "令和4年度"]);
    expect(valuesOf(await readWeights(await twoSheets(), { sheet: "令和4年度" }))).toEqual({ "01202": 1000 });
    expect(await refusalOf(readWeights(await twoSheets(), { sheet: "平成" }))).toMatch(/シートはありません.*令和5年度/);
  });

  test("a number is read as it is kept, a code as it is shown, and a merged name holds for its lines", async () => {
    const bytes = await workbook((book) => {
      const sheet = book.addWorksheet("表");
      sheet.addRow(["コード", "市町村名", "手帳", ""]);
      sheet.addRow(["", "", "種別", "人数"]);
      sheet.mergeCells("C1:D1");
      for (const [kind, people] of [
        ["身体", 1000.4],
        ["知的", 234],
      ] as const)
        sheet.addRow([1202, "函館市", kind, people]);
      sheet.getCell("A3").numFmt = "00000";
      sheet.getCell("D3").numFmt = "#,##0";
      sheet.mergeCells("A3:A4");
      sheet.mergeCells("B3:B4");
    });
    const reading = await readWeights(bytes);
    expect(valuesOf(reading)).toEqual({ "01202": 1000.4 + 234 });
  });

  test.each(["biff8", "xlsb", "ods"] as const)("%s", async (bookType) => {
    const book = utils.book_new(
      utils.aoa_to_sheet([
        ["市町村名", "人数"],
        ["函館市", 1234],
      ]),
      "表",
    );
    const bytes = new Uint8Array(
      write(book, { type: "buffer", bookType, codepage: 932 } as Parameters<typeof write>[1]),
    );
    expect(read(bytes).SheetNames).toEqual(["表"]); // what was written is what is meant
    expect(valuesOf(await readWeights(bytes))).toEqual(HAKODATE);
  });

  test("an .xls of Excel 95, whose Japanese is Shift_JIS", async () => {
    const letters = utils.book_new(
      utils.aoa_to_sheet([
        ["AAAAAAAA", "BBBB"],
        ["CCCCCC", 1234],
      ]),
      "S",
    );
    const bytes = Buffer.from(write(letters, { type: "buffer", bookType: "biff5" }) as Uint8Array); // it writes ASCII only
    const put = (ascii: string, sjis: readonly number[]) => Buffer.from(sjis).copy(bytes, bytes.indexOf(ascii));
    put("AAAAAAAA", SHIFT_JIS.slice(0, 8));
    put("BBBB", SHIFT_JIS.slice(9, 13));
    put("CCCCCC", SHIFT_JIS.slice(14));
    bytes.writeUInt16LE(932, bytes.indexOf(Uint8Array.from([0x42, 0, 2, 0])) + 4); // its CODEPAGE record
    expect(valuesOf(await readWeights(new Uint8Array(bytes)))).toEqual(HAKODATE);
  });

  test("a workbook made to burst is refused before it is unpacked", async () => {
    const zip = new JSZip();
    zip.file("xl/workbook.xml", "<workbook/>");
    zip.file("xl/worksheets/sheet1.xml", new Uint8Array(80 * 2 ** 20));
    const bytes = await zip.generateAsync({ type: "uint8array", compression: "DEFLATE" });
    expect(await refusalOf(readWeights(bytes))).toMatch(/大きすぎます/);
  });
});

describe("a file of another kind is named for what it is", () => {
  const zipOf = async (name: string) => {
    const zip = new JSZip();
    zip.file(name, "<x/>");
    return zip.generateAsync({ type: "uint8array" });
  };
  test.each([
    ["PDF", utf8("%PDF-1.7\n…")],
    ["画像", Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0xff, 0xfe, 0x00])],
    ["画像", Uint8Array.from([0xff, 0xd8, 0xff, 0xe0])],
    ["圧縮ファイル", Uint8Array.from([0x1f, 0x8b, 8, 0])],
    ["ウェブページ（HTML）", utf8("<html><table><tr><td>市町村</td></tr></table></html>")],
    [
      "XMLスプレッドシート",
      utf8('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">'),
    ],
    ["GeoJSON", utf8('{"type":"FeatureCollection","features":[]}')],
    ["JSON", utf8('[{"市町村":"函館市"}]')],
    ["予定表（.ics）", utf8("BEGIN:VCALENDAR\r\n")],
    ["案のファイル", utf8('{"name":"案","sites":[]}')],
  ])("%s", async (what, bytes) => {
    expect(await refusalOf(readWeights(bytes))).toContain(`これは${what}`);
  });

  test.each([
    ["Word文書（.docx）", "word/document.xml"],
    ["PowerPoint（.pptx）", "ppt/presentation.xml"],
    ["圧縮ファイル（.zip）", "表.csv"],
  ])("%s", async (what, name) => {
    expect(await refusalOf(readWeights(await zipOf(name)))).toContain(`これは${what}`);
  });

  test("empty, cut off, and bytes without any text", async () => {
    expect(await refusalOf(readWeights(new Uint8Array()))).toContain("空です");
    expect(await refusalOf(readWeights((await zipOf("xl/workbook.xml")).slice(0, 60)))).toContain("壊れています");
    expect(await refusalOf(readWeights(Uint8Array.from({ length: 300 }, (_, index) => (index * 7) % 256)))).toContain(
      "表のファイルではありません",
    );
  });
});

describe("limits", () => {
  test.each([
    ["two megabytes of commas", ",".repeat(2 ** 21), /1行目が長すぎます：300列まで/],
    ["520,000 short lines", "a\n".repeat(520_000), /表が大きすぎます：30,000行まで/],
    ["a field of blank cells", `${",".repeat(250)}\n`.repeat(2500), /表が大きすぎます：600,000セルまで/],
  ])("%s", async (_, text, reason) => {
    expect(await refusalOf(readWeights(utf8(text)))).toMatch(reason);
  });
});
