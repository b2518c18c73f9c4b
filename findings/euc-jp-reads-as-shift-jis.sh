#!/usr/bin/env bash
# A CSV in EUC-JP passes as Shift_JIS without an error: the "fatal" decoder of the Encoding Standard reads 市町村名 and
# 函館市 as half-width katakana, so "the first encoding that does not fail" is a wrong reading, not a refusal.
# Seen with Node.js 20.20 (full ICU), no package needed. Exits non-zero when the decoder refuses it.
set -eu
node -e '
const bytes = Uint8Array.from([0xbb, 0xd4, 0xc4, 0xae, 0xc2, 0xbc, 0xcc, 0xbe, 0x2c, 0xc8, 0xa1, 0xb4, 0xdb, 0xbb, 0xd4]);
const read = (encoding) => new TextDecoder(encoding, { fatal: true }).decode(bytes);
console.log(`node ${process.version}`);
console.log(`euc-jp:    ${read("euc-jp")}`);
console.log(`shift_jis: ${read("shift_jis")}`);
if (read("euc-jp") !== "市町村名,函館市" || !/[\uff61-\uff9f]{6}/.test(read("shift_jis"))) process.exit(1);
'
# Seen: euc-jp 市町村名,函館市; shift_jis ｻﾔﾄｮﾂｼﾌｾ,ﾈ｡ｴﾛｻﾔ
