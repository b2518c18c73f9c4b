#!/usr/bin/env bash
# Noto Sans JP draws 〜 (U+301C) and ～ (U+FF5E) with one glyph. A PDF of pdfkit says for it the character it met first,
# so in a text with "30〜60" before "すて～じ" a search for the name finds nothing; and when the font is handed over open
# (fontkit), a mere measurement of "〜" before the PDF is begun is enough: fontkit keeps a glyph with its first character.
# pdfkit 0.20.2, fontkit 2.0.4, Noto Sans JP of @embedpdf/fonts-jp 1.0.0. Exits non-zero when that changes.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund pdfkit@0.20.2 fontkit@2.0.4 @embedpdf/fonts-jp@1.0.0 >/dev/null
cat > try.mjs <<'JS'
import { dirname, join } from "node:path";
import { createRequire } from "node:module";
import { inflateSync } from "node:zlib";
import { openSync } from "fontkit";
import PDFDocument from "pdfkit";
const require = createRequire(import.meta.url);
const path = join(dirname(require.resolve("@embedpdf/fonts-jp")), "..", "fonts", "NotoSansJP-Regular.otf");

/** The characters a reader of the PDF is told, U+301C and U+FF5E only. */
async function told(font, lines) {
  const document = new PDFDocument({ compress: true });
  const chunks = [];
  document.on("data", (chunk) => chunks.push(chunk));
  const ended = new Promise((resolve) => document.on("end", resolve));
  document.font(font);
  for (const line of lines) document.text(line, { features: [] });
  document.end();
  await ended;
  const file = Buffer.concat(chunks);
  const streams = [...file.toString("latin1").matchAll(/stream\r?\n/g)].map(({ index, 0: head }) => {
    try { return inflateSync(file.subarray(index + head.length)).toString("latin1"); } catch { return ""; }
  });
  const map = streams.filter((stream) => stream.includes("begincmap")).join("");
  return [/301c/i.test(map) ? "U+301C" : "", /ff5e/i.test(map) ? "U+FF5E" : ""].filter(Boolean).join(" and ");
}

const font = openSync(path);
const one = font.glyphForCodePoint(0x301c).id === openSync(path).glyphForCodePoint(0xff5e).id;
const both = await told(path, ["30〜60分", "すて～じ"]);
const alone = await told(path, ["すて～じ"]);
const measured = openSync(path);
measured.glyphForCodePoint(0x301c);
const after = await told(measured, ["すて～じ"]);
console.log(`one glyph: ${one}; both drawn, told: ${both}; name alone: ${alone}; name alone, 〜 measured before: ${after}`);
if (!one || both !== "U+301C" || alone !== "U+FF5E" || after !== "U+301C") process.exit(1);
JS
node try.mjs
