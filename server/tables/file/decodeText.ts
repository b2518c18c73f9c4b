import { unreadable } from "../said.ts";

export type Encoding = "UTF-8" | "Shift_JIS" | "UTF-16" | "EUC-JP" | "ISO-2022-JP";

export interface DecodedText {
  readonly text: string; // without its byte order mark
  readonly encoding: Encoding;
}

/**
 * Text as offices in Japan save it: UTF-8 and UTF-16 with or without a byte order mark, Shift_JIS with the letters of
 * CP932 (①, 髙), and the older EUC-JP and JIS.
 * @throws {UnreadableTableError}
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const utf16 = utf16Of(bytes);
  if (utf16) return { text: decodeWith(utf16, bytes, false) ?? "", encoding: "UTF-16" };
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const utf8 = decodeWith("utf-8", bytes);
  if (utf8 !== null && isJis(utf8))
    return { text: decodeWith("iso-2022-jp", bytes, false) ?? "", encoding: "ISO-2022-JP" };
  if (utf8 !== null) return { text: utf8, encoding: "UTF-8" };
  if (hasMark) throw damaged(decodeWith("utf-8", bytes, false) ?? "", "UTF-8");
  const sjis = decodeWith("shift_jis", bytes);
  const euc = decodeWith("euc-jp", bytes);
  if (sjis !== null && (euc === null || oddLetters(sjis) <= oddLetters(euc)))
    return { text: sjis, encoding: "Shift_JIS" };
  if (euc !== null) return { text: euc, encoding: "EUC-JP" };
  throw damagedUnlessBinary(bytes);
}

function decodeWith(encoding: string, bytes: Uint8Array, isFatal = true): string | null {
  try {
    return new TextDecoder(encoding, { fatal: isFatal }).decode(bytes);
  } catch {
    return null;
  }
}

/** By its mark; without one, by the zero bytes beside every comma, digit and line end. */
function utf16Of(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  const head = bytes.subarray(0, 2000);
  const zeros = [0, 0];
  for (const [index, byte] of head.entries()) if (byte === 0) zeros[index % 2]++;
  if (zeros[0] + zeros[1] < head.length / 20) return null;
  if (zeros[0] === 0) return "utf-16le";
  return zeros[1] === 0 ? "utf-16be" : null;
}

/** JIS is all ASCII, switched by escapes. */
function isJis(text: string): boolean {
  return text.includes("\u001b$B") || text.includes("\u001b$@");
}

/** EUC read as Shift_JIS is a row of half-width katakana; the other way round, of rare signs. */
function oddLetters(text: string): number {
  return text.match(/[\uff61-\uff9f\ue000-\uf8ff\u0080-\u009f]/g)?.length ?? 0;
}

function damaged(text: string, encoding: string) {
  const line = text.slice(0, text.indexOf("\ufffd")).split(/\r\n|\r|\n/).length;
  return unreadable(
    `${line}行目に${encoding}として読めない文字があります。文字コードを選び直して保存してください`,
    `Line ${line} has letters that are not ${encoding}. Save the file again with one encoding`,
  );
}

function damagedUnlessBinary(bytes: Uint8Array) {
  const head = bytes.subarray(0, 4000);
  const control = head.filter((byte) => byte < 9 || (byte > 13 && byte < 27)).length;
  if (control * 20 > head.length) {
    return unreadable(
      "表のファイルではありません（文字が読めません）。CSVかExcelブックを選んでください",
      "This is no table (no text in it). Choose a CSV or an Excel workbook",
    );
  }
  return unreadable(
    "文字コードがUTF-8でもShift_JISでもありません。Excelで「CSV UTF-8」として保存してください",
    "The text is neither UTF-8 nor Shift_JIS. Save it from Excel as “CSV UTF-8”",
  );
}
