#!/usr/bin/env bash
# NFKC folds Kangxi radicals into their letters (⾧ U+2FA7 → 長) and two of the CJK Radicals Supplement (⺟, ⻳), but not
# ⻑ (U+2ED1), which PDF and OCR output writes in 長沼町: after normalising, ⻑沼町 and 長沼町 are still two names.
# Seen with Node.js 20.20 (Unicode 17), no package needed. Exits non-zero when a later Unicode folds it.
set -eu
node -e '
const fold = (letter) => letter.normalize("NFKC");
const seen = ["\u2fa7", "\u2ed1", "\u2e9f", "\u2ef3"].map((letter) => `U+${letter.codePointAt(0).toString(16)} -> U+${fold(letter).codePointAt(0).toString(16)}`);
console.log(`node ${process.version}, unicode ${process.versions.unicode}`);
console.log(seen.join("\n"));
if (fold("\u2fa7") !== "長" || fold("\u2ed1") !== "\u2ed1" || fold("\u2e9f") !== "母" || fold("\u2ef3") !== "龟") process.exit(1);
'
# Seen: U+2fa7 -> U+9577, U+2ed1 -> U+2ed1, U+2e9f -> U+6bcd, U+2ef3 -> U+9f9f
