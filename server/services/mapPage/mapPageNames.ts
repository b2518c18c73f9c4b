import type { Language } from "../../core/language.ts";
import type { Centre, Places, Site } from "../../core/places.ts";

/** Names of places in the map page's language. Settlements have no reading in the facts and stay in Japanese. */
export interface MapPageNames {
  municipality(code: string): string;
  /** すて～じ; Suteji. */
  centre(id: string): string;
  city(centre: Centre): string;
  /** A site is called what its planner called it; one that bears its town's name is named as the town. */
  site(site: Pick<Site, "name" | "municipalityCode">): string;
  /** えりも町 庶野; Erimo 庶野. @param name as the answers give it: municipality and settlement */
  worst(municipalityCode: string, name: string): string;
}

export function mapPageNames({ municipalities, centres }: Places, lang: Language): MapPageNames {
  const byCode = new Map(municipalities.map((municipality) => [municipality.code, municipality]));
  const names = new Map(centres.map(({ id, nickname, latin }) => [id, lang === "ja" ? nickname : latin]));
  function municipality(code: string): string {
    const found = byCode.get(code);
    if (!found) return code;
    return lang === "ja" ? found.name : found.latin;
  }
  return {
    municipality,
    centre: (id) => names.get(id) ?? id,
    city: ({ city, municipalityCode }) => (lang === "ja" ? city : municipality(municipalityCode)),
    site({ name, municipalityCode = "" }) {
      return name === byCode.get(municipalityCode)?.name ? municipality(municipalityCode) : name;
    },
    worst(code, name) {
      return lang === "ja" ? name : name.replace(byCode.get(code)?.name ?? "", municipality(code));
    },
  };
}
