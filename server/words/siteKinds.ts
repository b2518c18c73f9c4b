import type { Words } from "../core/language.ts";
import type { SiteKind } from "../core/places.ts";

export const SITE_KIND_WORDS: Readonly<Record<SiteKind, Words>> = {
  satellite: { ja: "サテライト", en: "Satellite" },
  outreach: { ja: "出張相談会", en: "Outreach session" },
  remote: { ja: "ICT相談拠点", en: "Remote point" },
  liaison: { ja: "市町村相談支援との連携", en: "Municipal liaison" },
  retention: { ja: "定着支援の連携", en: "Retention partner" },
};
