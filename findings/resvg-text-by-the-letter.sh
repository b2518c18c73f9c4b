#!/usr/bin/env bash
# @resvg/resvg-js 2.6.2 with a Japanese font (@embedpdf/fonts-jp 1.0.0): reading an SVG costs about half a millisecond for
# every letter and a millisecond more for every <text>, the same letter again and again included.
#
# One would guess that a font is read once a picture and a letter's shape once a font. 200 labels of eight letters take
# 0.9 s in `new Resvg`, before anything is painted; 200 times the one letter 町 take over 100 times as long as one of
# them, and as long in one <text> of 200 <tspan>. As many <path> cost next to nothing: a page of Japanese labels is
# drawn several times as fast when the letters are handed over as paths.
#
# Seen (node 20.20, a busy machine, ms of CPU): one 1.9, letters 284, words 945, spans 199, paths 0.7
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --no-audit --no-fund --silent @resvg/resvg-js@2.6.2 @embedpdf/fonts-jp@1.0.0
cat >measure.mjs <<'JS'
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { Resvg } from "@resvg/resvg-js";
const fonts = join(dirname(createRequire(import.meta.url).resolve("@embedpdf/fonts-jp")), "..", "fonts");
const font = { loadSystemFonts: false, fontFiles: [join(fonts, "NotoSansJP-Regular.otf")] };
const svg = (inner) => `<svg xmlns="http://www.w3.org/2000/svg" width="400" height="400">${inner}</svg>`;
const label = (i, text) => `<text x="${i}" y="${i}" font-family="Noto Sans Japanese Regular" font-size="9">${text}</text>`;
const many = (make) => Array.from({ length: 200 }, (_, i) => make(i)).join("");
const ms = (inner) => {
  const runs = Array.from({ length: 3 }, () => {
    const before = process.cpuUsage();
    new Resvg(svg(inner), { font });
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
  return Math.min(...runs);
};
const one = ms(label(9, "町"));
const letters = ms(many((i) => label(i, "町")));
const words = ms(many((i) => label(i, "南富良野町役場前")));
const spans = ms(`<text font-family="Noto Sans Japanese Regular" font-size="9">${many((i) => `<tspan x="${i}" y="${i}">町</tspan>`)}</text>`);
const paths = ms(many((i) => `<path d="M${i} ${i}h5v5h-5z"/>`));
console.log({ one, letters, words, spans, paths });
if (!(letters > 20 * one && words > 1.5 * letters && spans > letters / 5 && paths < letters / 20)) {
  console.error("letters are no longer paid for one by one");
  process.exit(1);
}
JS
node measure.mjs
