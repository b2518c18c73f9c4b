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
