import { readdirSync, readFileSync } from "node:fs";
import { utils, write } from "@e965/xlsx";

/** Every table among the fixtures, and one as each kind of workbook. */
export function tablesToMutate(): Uint8Array[] {
  const folder = "tests/fixtures/tables";
  const texts = readdirSync(folder)
    .filter((name) => name.endsWith(".csv"))
    .map((name) => new Uint8Array(readFileSync(`${folder}/${name}`)));
  const rows = [
    ["第3表", "", "", ""],
    ["市町村コード", "市町村名", "種別", "人数"],
    ["01202", "函館市", "身体", 100],
    ["", "", "知的", 20],
    ["01345", "森町", "身体", "-"],
  ];
  const sheet = utils.aoa_to_sheet(rows);
  sheet["!merges"] = [utils.decode_range("A1:D1"), utils.decode_range("B3:B4")];
  const book = utils.book_new(sheet, "表");
  const places = utils.aoa_to_sheet([
    ["名称", "緯度", "経度", "住所"],
    ["森町役場", 42.1047, 140.5764, "森町字御幸町144"],
  ]);
  utils.book_append_sheet(book, places, "場所");
  const workbooks = (["xlsx", "biff8", "xlsb", "ods"] as const).map(
    (bookType) => new Uint8Array(write(book, { type: "buffer", bookType }) as Uint8Array),
  );
  return [...texts, ...workbooks];
}

const TOKENS = [
  ...[
    "\0",
    "\u000b",
    '"',
    '""',
    ",,,,",
    "\t",
    ";",
    "\r",
    "\n\n",
    "\ufeff",
    "\ufffd",
    "\u202e",
    "=",
    "-",
    "…",
    "***",
    "1e308",
    "-1",
    "NaN",
    "0",
    "140.7",
    "緯度",
  ],
  ...[
    "市町村名",
    "函館市",
    "札幌市",
    "合計",
    "01202",
    "22461",
    "999999",
    "１２",
    "sep=|\n",
    "<html>",
    "{",
    "%PDF",
    "PK\u0003\u0004",
    "__proto__",
    "constructor",
  ],
];

/** One to four faults: bytes flipped, cut, doubled, put from another file, or a token pasted in. */
export function mutated(files: readonly Uint8Array[], random: () => number): Uint8Array {
  const below = (most: number) => Math.floor(random() * most);
  const pick = <T>(list: readonly T[]): T => list[below(list.length)];
  let bytes = pick(files);
  for (let faults = 1 + below(4); faults > 0; faults--) {
    const at = below(bytes.length + 1);
    const span = below(Math.min(40, bytes.length - at + 1));
    const join = (...parts: Uint8Array[]) => Uint8Array.from(parts.flatMap((part) => [...part]));
    const [head, tail] = [bytes.slice(0, at), bytes.slice(at)];
    const faultsOf = [
      () => bytes.map((byte, index) => (index === at ? below(256) : byte)),
      () => join(head, bytes.slice(at + span)),
      () => join(head, bytes.slice(at, at + span), tail),
      () => join(head, new TextEncoder().encode(pick(TOKENS)), tail),
      () => head,
      () => join(head, pick(files).slice(0, below(200)), tail),
      () => join(head, new TextEncoder().encode(pick(TOKENS).repeat(1 + below(200))), tail),
    ];
    bytes = pick(faultsOf)();
  }
  return bytes;
}
