/** Hiragana as Latin letters (Hepburn, long vowels unmarked, as road signs and stations write most names). */

const SYLLABLES: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ["あいうえお", "a i u e o"],
    ["かきくけこ", "ka ki ku ke ko"],
    ["がぎぐげご", "ga gi gu ge go"],
    ["さしすせそ", "sa shi su se so"],
    ["ざじずぜぞ", "za ji zu ze zo"],
    ["たちつてと", "ta chi tsu te to"],
    ["だぢづでど", "da ji zu de do"],
    ["なにぬねの", "na ni nu ne no"],
    ["はひふへほ", "ha hi fu he ho"],
    ["ばびぶべぼ", "ba bi bu be bo"],
    ["ぱぴぷぺぽ", "pa pi pu pe po"],
    ["まみむめも", "ma mi mu me mo"],
    ["やゆよ", "ya yu yo"],
    ["らりるれろ", "ra ri ru re ro"],
    ["わをん", "wa o n"],
  ].flatMap(([kana, letters]) => letters.split(" ").map((syllable, index) => [[...kana][index], syllable])),
);

const SMALL: Readonly<Record<string, string>> = { ゃ: "a", ゅ: "u", ょ: "o" };

/** @returns the name with a capital letter; characters that are not hiragana stay as they are */
export function romanised(kana: string): string {
  let letters = "";
  let isDoubled = false;
  for (const character of kana) {
    if (character === "っ") {
      isDoubled = true;
      continue;
    }
    const small = SMALL[character];
    if (small) {
      // き + ゃ = kya, but し + ゃ = sha
      letters = letters.replace(/i$/, /(sh|ch|j)i$/.test(letters) ? small : `y${small}`);
      continue;
    }
    const syllable = SYLLABLES[character] ?? character;
    const isLong = (character === "う" && /[ou]$/.test(letters)) || (character === "お" && /o$/.test(letters));
    if (isLong) continue;
    letters += (isDoubled ? (syllable.startsWith("ch") ? "t" : syllable[0]) : "") + syllable;
    isDoubled = false;
  }
  return letters.charAt(0).toUpperCase() + letters.slice(1);
}

const SUFFIXES = { 市: ["し"], 町: ["ちょう", "まち"], 村: ["むら", "そん"] } as const;

/** さっぽろし → Sapporo, ましけちょう → Mashike: a municipality's name without 市, 町, 村. */
export function romanisedMunicipality(name: string, kana: string): string {
  const kind = name.slice(-1);
  const endings: readonly string[] = kind === "市" || kind === "町" || kind === "村" ? SUFFIXES[kind] : [];
  const ending = endings.find((suffix) => kana.endsWith(suffix)) ?? "";
  return romanised(kana.slice(0, kana.length - ending.length));
}
