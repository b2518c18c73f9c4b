#!/usr/bin/env bash
# SheetJS writes an .xls of Excel 5/95 (biff5) in ASCII whatever `codepage` says: every Japanese letter becomes "_", the
# sheet's name too, and the CODEPAGE record stays 1252. The same library reads such a file with CODEPAGE 932 correctly.
# @e965/xlsx 0.20.3 (SheetJS CE 0.20.3), with its code page tables set. Exits non-zero when that changes.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @e965/xlsx@0.20.3 >/dev/null
cat > try.mjs <<'JS'
import * as codepages from "@e965/xlsx/dist/cpexcel.full.mjs";
import { read, set_cptable, utils, version, write } from "@e965/xlsx";
set_cptable(codepages);
const book = utils.book_new(utils.aoa_to_sheet([["市町村名", "人数"], ["函館市", 1234]]), "表");
const bytes = write(book, { type: "buffer", bookType: "biff5", codepage: 932 });
const [name] = read(bytes).SheetNames;
const heading = read(bytes).Sheets[name].A1.v;
const at = bytes.indexOf(Uint8Array.from([0x42, 0, 2, 0])) + 4;
const letters = Buffer.from(write(utils.book_new(utils.aoa_to_sheet([["AAAAAAAA"]]), "S"), { type: "buffer", bookType: "biff5" }));
Buffer.from([0x8e, 0x73, 0x92, 0xac, 0x91, 0xba, 0x96, 0xbc]).copy(letters, letters.indexOf("AAAAAAAA"));
letters.writeUInt16LE(932, letters.indexOf(Uint8Array.from([0x42, 0, 2, 0])) + 4);
const readBack = read(letters).Sheets.S.A1.v;
console.log(`SheetJS ${version}: sheet ${name}, heading ${heading}, CODEPAGE ${bytes.readUInt16LE(at)}; CP932 read as ${readBack}`);
if (name !== "_" || heading !== "____" || bytes.readUInt16LE(at) !== 1252 || readBack !== "市町村名") process.exit(1);
JS
node try.mjs
# Seen: SheetJS 0.20.3: sheet _, heading ____, CODEPAGE 1252; CP932 read as 市町村名
