import type { Language } from "../language.ts";
import type { Centre } from "../places.ts";

/** 今の数字: what a centre says of itself today, instead of the report's figures of 2013 and 2014. null = not said. */
export interface CentreFigures {
  readonly address: string | null;
  readonly lat: number | null; // with lon, or both null
  readonly lon: number | null;
  readonly phone: string | null;
  readonly staff: number | null; // persons
  readonly registered: number | null; // 登録者, persons
  readonly workplaceVisits: number | null; // 職場訪問定着支援, a year
  readonly placements: number | null; // 就職者, a year
  readonly asOf: string; // YYYY-MM-DD
}

/** The columns of 今の数字 as one file. */
export const CENTRE_FIGURE_COLUMNS = [
  ...["centre_id", "name", "address", "lat", "lon", "phone", "staff", "registered", "workplace_visits"],
  ...["placements", "as_of"],
];

/** The centre where it stands today, with its staff of today; what is not said stays as the report has it. */
export function centreToday(centre: Centre, figures: CentreFigures | undefined): Centre {
  if (!figures) return centre;
  const { lat, lon, address, phone, staff, asOf } = figures;
  const isPlaced = lat !== null && lon !== null;
  return {
    ...centre,
    ...(isPlaced ? { lat, lon, positionBasis: "address" as const } : {}),
    ...{ address, phone, figuresAsOf: asOf },
    staffTotal: staff ?? centre.staffTotal,
  };
}

/** Where the centres stand, for the line that says what figures rest on. @param atAddress nicknames of those at their own address */
export function centrePositionWords(atAddress: readonly string[], language: Language): string {
  const names = atAddress.join(language === "ja" ? "・" : ", ");
  if (atAddress.length === 0) return { ja: "センターは市役所の位置", en: "centres at their city halls" }[language];
  return {
    ja: `${names}は登録された住所、ほかのセンターは市役所の位置`,
    en: `${names} at the registered address, the other centres at their city halls`,
  }[language];
}
