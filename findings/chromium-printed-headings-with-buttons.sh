#!/usr/bin/env bash
# Chromium does not repeat a table's headings on every printed page when one of them holds a <button>.
#
# Seen with Chromium 156.0.8078.108 (Debian 12), playwright-core 1.65.1, pdfjs-dist 5.4.149, Node 20 and later.
# A table of 200 rows prints on several pages. CSS 2.2 (17.2, table-header-group) says: "Print user agents may repeat
# header rows on each page spanned by a table." With plain headings Chromium does, on every page. With a <button> in one
# of them, as in any table that is sorted by its headings, the headings stand on the first page alone, though the row
# fits on every page. Hiding the button on paper (display: none) and writing the heading beside
# it brings them back.
#
# Output seen:
#   plain headings: 5 pages, headings on 5
#   a button in a heading: 5 pages, headings on 1
#   the button hidden, text beside it: 5 pages, headings on 5
#
# Exits non-zero when that changes. Uses $CHROMIUM, or a chromium or google-chrome that is installed.
set -euo pipefail
browser=${CHROMIUM:-$(command -v chromium || command -v google-chrome)}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund playwright-core@1.65.1 pdfjs-dist@5.4.149 >/dev/null
cat >run.mjs <<'JS'
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { chromium } from "playwright-core";

const browser = await chromium.launch({ executablePath: process.argv[2], args: ["--headless", "--no-sandbox"] });
console.log(`Chromium ${browser.version()}`);
const page = await browser.newPage();
const rows = Array.from({ length: 200 }, (_, n) => `<tr><th>row ${n}</th><td>${n}</td></tr>`).join("");

/** How many pages, and on how many the heading stands. */
async function printed(heading, css = "") {
  await page.setContent(
    `<style>${css}</style><table><thead><tr><th>name</th><th>${heading}</th></tr></thead><tbody>${rows}</tbody></table>`,
  );
  const file = await getDocument({ data: new Uint8Array(await page.pdf()), verbosity: 0 }).promise;
  let headings = 0;
  for (let n = 1; n <= file.numPages; n++) {
    const { items } = await (await file.getPage(n)).getTextContent();
    if (items.map(({ str }) => str).join("").includes("HEADING")) headings++;
  }
  return { pages: file.numPages, headings };
}

const seen = [
  ["plain headings", await printed("HEADING")],
  ["a button in a heading", await printed("<button>HEADING</button>")],
  [
    "the button hidden, text beside it",
    await printed("<button>sort</button><span>HEADING</span>", "@media print { button { display: none } }"),
  ],
];
await browser.close();
for (const [what, { pages, headings }] of seen) console.log(`${what}: ${pages} pages, headings on ${headings}`);
const [plain, button, hidden] = seen.map(([, each]) => each);
const isAsSeen =
  plain.pages > 1 &&
  plain.headings === plain.pages &&
  button.pages > 1 &&
  button.headings === 1 &&
  hidden.headings === hidden.pages;
if (!isAsSeen) {
  console.error("changed: no longer as described");
  process.exit(1);
}
JS
node run.mjs "$browser"
