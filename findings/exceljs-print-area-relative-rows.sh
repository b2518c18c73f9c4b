#!/usr/bin/env bash
# exceljs writes a print area given as "A1:C3" with the $ before the columns only ('S'!$A1:$C3): the rows are relative, which
# no print area of Excel's own is, and LibreOffice then prints the whole sheet. Its print titles get both. Giving it
# "A$1:C$3" writes what Excel writes. exceljs 4.4.0. Exits non-zero when that changes.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund exceljs@4.4.0 jszip@3.10.1 >/dev/null
cat > try.mjs <<'JS'
import ExcelJS from "exceljs";
import JSZip from "jszip";
async function definedNames(printArea) {
  const workbook = new ExcelJS.Workbook();
  workbook.addWorksheet("S", { pageSetup: { printArea, printTitlesRow: "1:1" } }).addRow([1, 2, 3]);
  const zip = await JSZip.loadAsync(await workbook.xlsx.writeBuffer());
  const xml = await zip.file("xl/workbook.xml").async("string");
  return [...xml.matchAll(/<definedName [^>]*>([^<]*)</g)].map(([, text]) => text.replaceAll("&apos;", "'"));
}
const [area, titles] = await definedNames("A1:C3");
const [anchored] = await definedNames("A$1:C$3");
console.log(`exceljs 4.4.0: "A1:C3" is written as ${area}, titles as ${titles}; "A$1:C$3" as ${anchored}`);
if (area !== "'S'!$A1:$C3" || titles !== "'S'!$1:$1" || anchored !== "'S'!$A$1:$C$3") process.exit(1);
JS
node try.mjs
