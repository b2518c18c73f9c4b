import { texts } from "./texts.ts";

/** What is shown at municipal offices, as the layer switch and the place card name it. */
export const RESOURCE_WORDS = {
  transition: { ja: "就労移行支援", en: "Transition support" },
  typeA: { ja: "就労継続支援A型", en: "Type A" },
  typeB: { ja: "就労継続支援B型", en: "Type B" },
  consultDirect: { ja: "相談支援（直営）", en: "Consultation (direct)" },
  consultCommissioned: { ja: "相談支援（委託）", en: "Consultation (commissioned)" },
  helloWork: { ja: "ハローワーク", en: "Hello Work" },
} as const;

export const resourceText = texts(RESOURCE_WORDS);
