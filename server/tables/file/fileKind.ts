import { type Said, said, unreadable } from "../said.ts";
import { zipEntryNames } from "./zipEntries.ts";

/** How the bytes are read on; anything else is refused for what it is. */
export type FileKind = "workbook" | "text";

interface Signature {
  readonly bytes: readonly number[];
  readonly at?: number;
  readonly what: Said;
}

const latin = (text: string) => [...text].map((letter) => letter.charCodeAt(0));

const IMAGE = said("画像", "a picture");
const ARCHIVE = said("圧縮ファイル", "a packed archive");
const SIGNATURES: readonly Signature[] = [
  { bytes: latin("%PDF"), what: said("PDF", "a PDF") },
  { bytes: [0x89, ...latin("PNG")], what: IMAGE },
  { bytes: [0xff, 0xd8, 0xff], what: IMAGE },
  { bytes: latin("GIF8"), what: IMAGE },
  { bytes: latin("II*\0"), what: IMAGE },
  { bytes: latin("MM\0*"), what: IMAGE },
  { bytes: latin("WEBP"), at: 8, what: IMAGE },
  { bytes: latin("ftyphei"), at: 4, what: IMAGE },
  { bytes: latin("ftyp"), at: 4, what: said("動画・音声", "a film or sound") },
  { bytes: latin("ID3"), what: said("動画・音声", "a film or sound") },
  { bytes: [0x1f, 0x8b], what: ARCHIVE },
  { bytes: latin("7z\xbc\xaf"), what: ARCHIVE },
  { bytes: latin("Rar!"), what: ARCHIVE },
  { bytes: latin("-lh"), at: 2, what: ARCHIVE },
  { bytes: latin("MSCF"), what: ARCHIVE },
  { bytes: latin("{\\rtf"), what: said("リッチテキスト（.rtf）", "a rich text file (.rtf)") },
  { bytes: latin("SQLite format 3"), what: said("データベース（SQLite）", "a database (SQLite)") },
  { bytes: [0x00, 0x00, 0x27, 0x0a], what: said("シェープファイル（.shp）", "a shapefile (.shp)") },
  { bytes: latin("PAR1"), what: said("Parquet ファイル", "a Parquet file") },
  { bytes: latin("MZ"), what: said("プログラム（.exe など）", "a program") },
];

/** By a name inside the archive. */
const ZIPS: readonly (readonly [RegExp, Said | "workbook"])[] = [
  [/^xl\/workbook\.(xml|bin)$/, "workbook"],
  [/^word\//, said("Word文書（.docx）", "a Word document (.docx)")],
  [/^ppt\//, said("PowerPoint（.pptx）", "a PowerPoint file (.pptx)")],
  [/\.iwa$/, said("Numbers・Pages・Keynote のファイル", "a Numbers, Pages or Keynote file")],
  [/^content\.xml$/, "workbook"], // OpenDocument: a text or a drawing has no table and is refused as such
  [/\.kml$/, said("KMZ（地図）", "a KMZ map")],
  [/\.shp$/i, said("シェープファイルの圧縮ファイル", "a packed shapefile")],
];

/** Streams of an OLE compound file: their names stand in it in UTF-16. */
const COMPOUND: readonly (readonly [string, Said])[] = [
  ["EncryptedPackage", said("パスワード付きのファイル", "a file with a password")],
  ["WordDocument", said("Word文書（.doc）", "a Word document (.doc)")],
  ["PowerPoint Document", said("PowerPoint（.ppt）", "a PowerPoint file (.ppt)")],
  ["__substg1.0_", said("Outlookのメール（.msg）", "an Outlook message (.msg)")],
];

const TEXTS: readonly (readonly [RegExp, Said])[] = [
  [/^<!doctype html|^<html|^<table|^<meta|^<head/i, said("ウェブページ（HTML）", "a web page (HTML)")],
  [/^mime-version:/i, said("ウェブページ（MHTML）", "a web page (MHTML)")],
  [
    /^<\?xml[\s\S]{0,2000}urn:schemas-microsoft-com:office:spreadsheet/,
    said("XMLスプレッドシート", "an XML spreadsheet"),
  ],
  [/^<\?xml[\s\S]{0,500}<kml/i, said("KML（地図）", "a KML map")],
  [/^(<\?xml[\s\S]{0,500})?<svg/i, IMAGE],
  [/^<\?xml/, said("XML", "an XML file")],
  [/^\s*\{[\s\S]*"FeatureCollection"/, said("GeoJSON", "a GeoJSON file")],
  [/^\s*[{[]\s*["{}[\]]/, said("JSON", "a JSON file")],
  [/^BEGIN:VCALENDAR/, said("予定表（.ics）", "a calendar (.ics)")],
  [/^BEGIN:VCARD/, said("アドレス帳（.vcf）", "an address book (.vcf)")],
  [/^%!PS/, said("PostScript", "a PostScript file")],
];

const RESAVE = said(
  "Excelで開けるなら、「名前を付けて保存」で「Excel ブック（.xlsx）」か「CSV UTF-8」にして、もう一度選んでください",
  "If Excel can open it, save it as an Excel workbook (.xlsx) or “CSV UTF-8” and choose it again",
);

/** Refuses a file for what it is. */
function refusalOf(what: Said) {
  return unreadable(
    `これは${what.ja}で、表として読めません。${RESAVE.ja}`,
    `This is ${what.en}, not a table. ${RESAVE.en}`,
  );
}

/**
 * What the bytes are, by what they are and not by the file's name.
 * @throws {UnreadableTableError} for anything but text and a workbook
 */
export function fileKindOf(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) throw unreadable("ファイルが空です（0バイト）", "The file is empty (0 bytes)");
  if (startsWith(bytes, latin("PK"))) return zipKind(bytes);
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return compoundKind(bytes);
  if (bytes[0] === 0x09 && bytes[1] <= 0x08 && bytes[3] === 0) return "workbook"; // Excel 2 to 4: a bare stream
  const signature = SIGNATURES.find((known) => startsWith(bytes, known.bytes, known.at));
  if (signature) throw refusalOf(signature.what);
  return "text";
}

/** @throws {UnreadableTableError} when a text is markup, data or a calendar rather than a table */
export function refuseOtherText(text: string): void {
  const head = text.slice(0, 4000).trimStart();
  if (head.startsWith("{") && text.includes('"sites"')) {
    throw unreadable(
      "これは案のファイルです。人数や候補地の表ではありません。「出力」の「案のファイルを読み込む」で開いてください",
      "This is a scenario file, not a table of people or places. Open it under “Export”, “Open a scenario file”",
    );
  }
  const other = TEXTS.find(([pattern]) => pattern.test(head));
  if (other) throw refusalOf(other[1]);
}

function zipKind(bytes: Uint8Array): FileKind {
  const names = zipEntryNames(bytes);
  const known = ZIPS.find(([pattern]) => names.some((name) => pattern.test(name)));
  if (known?.[1] === "workbook") return "workbook";
  throw refusalOf(known?.[1] ?? said("圧縮ファイル（.zip）", "a zip archive"));
}

function compoundKind(bytes: Uint8Array): FileKind {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
  const has = (name: string) => text.includes([...name].join("\0"));
  const other = COMPOUND.find(([name]) => has(name));
  if (other) throw refusalOf(other[1]);
  if (has("Workbook") || has("Book")) return "workbook";
  throw refusalOf(said("古いOffice形式のファイル", "an old Office file"));
}

function startsWith(bytes: Uint8Array, start: readonly number[], at = 0): boolean {
  return start.every((byte, index) => bytes[at + index] === byte);
}
