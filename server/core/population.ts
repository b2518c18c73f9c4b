/** The counts of people a planner can choose from: two censuses and the national institute's projections. */

export const POPULATION_YEARS = [2020, 2025, 2030, 2040, 2050] as const;
export type PopulationYear = (typeof POPULATION_YEARS)[number];

export const POPULATION_KINDS = ["final", "preliminary", "projection"] as const;
/** 確定, 速報, 推計: how a year's count came about. */
export type PopulationKind = (typeof POPULATION_KINDS)[number];

export const POPULATION_KIND: Readonly<Record<PopulationYear, PopulationKind>> = {
  2020: "final",
  2025: "preliminary",
  2030: "projection",
  2040: "projection",
  2050: "projection",
};

/** Counted in, unless another weight is asked for. */
export const DEFAULT_POPULATION_YEAR: PopulationYear = 2025;

export type PopulationWeightId = `population-${PopulationYear}`;

export function populationWeightId(year: PopulationYear): PopulationWeightId {
  return `population-${year}`;
}

/** The year of a weight's id; `null` for an own weight. */
export function populationYear(weightId: string): PopulationYear | null {
  return POPULATION_YEARS.find((year) => populationWeightId(year) === weightId) ?? null;
}

export const POPULATION_KIND_WORDS: Readonly<Record<PopulationKind, Readonly<Record<"ja" | "en", string>>>> = {
  final: { ja: "確定", en: "final" },
  preliminary: { ja: "速報", en: "preliminary" },
  projection: { ja: "推計", en: "projection" },
};

const KIND_WORDS: Readonly<Record<PopulationKind, Readonly<Record<"ja" | "en", (year: PopulationYear) => string>>>> = {
  final: { ja: (year) => `${year}年国勢調査・確定`, en: (year) => `${year} census, final` },
  preliminary: { ja: (year) => `${year}年国勢調査・速報`, en: (year) => `${year} census, preliminary` },
  projection: { ja: (year) => `${year}年・社人研推計`, en: (year) => `${year}, IPSS projection` },
};

/** 2025年国勢調査・速報: the year and the kind, as they stand beside every number. */
export function populationBasis(year: PopulationYear, lang: "ja" | "en"): string {
  return KIND_WORDS[POPULATION_KIND[year]][lang](year);
}

/** 人口（2025年国勢調査・速報）: the weight's name. */
export function populationName(year: PopulationYear, lang: "ja" | "en"): string {
  const basis = populationBasis(year, lang);
  return lang === "ja" ? `人口（${basis}）` : `population (${basis})`;
}

/** A weight's name in either language; an own weight keeps the name its planner gave it. */
export function weightName({ id, name }: { readonly id: string; readonly name: string }, lang: "ja" | "en"): string {
  const year = populationYear(id);
  return year === null ? name : populationName(year, lang);
}
