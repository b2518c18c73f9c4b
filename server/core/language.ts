/** The languages of screen and files. A text without a word in one of them does not compile. */
export const LANGUAGES = ["ja", "en"] as const;
export type Language = (typeof LANGUAGES)[number];

/** The same said in every language. */
export type Words = Readonly<Record<Language, string>>;
