/** What a file that is no PBF looks like, as words to put behind "not an OSM PBF file". */
export interface ForeignFormat {
  readonly japanese: string;
  readonly english: string;
}

const SIGNATURES: readonly (readonly [start: readonly number[], name: string])[] = [
  [[0x1f, 0x8b], "gzip"],
  [[0x42, 0x5a, 0x68], "bzip2"],
  [[0x50, 0x4b], "zip"],
  [[0xff, 0xe0], "o5m"],
];

/** @param start the first bytes of a file */
export function foreignFormatOf(start: Uint8Array): ForeignFormat {
  const signature = SIGNATURES.find(([bytes]) => bytes.every((byte, index) => start[index] === byte));
  if (signature) return { japanese: `(${signature[1]} のようです)`, english: ` (it looks like ${signature[1]})` };
  const text = new TextDecoder()
    .decode(start)
    .replace(/^\uFEFF/, "")
    .trimStart();
  if (/^<!doctype html|^<html/i.test(text))
    return { japanese: "(ウェブページのようです)", english: " (it looks like a web page)" };
  if (text.startsWith("<")) return { japanese: "(XML のようです)", english: " (it looks like XML)" };
  if (/^[{[]/.test(text)) return { japanese: "(JSON のようです)", english: " (it looks like JSON)" };
  return { japanese: "", english: "" };
}
