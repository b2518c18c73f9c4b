import { CENTRE_FIGURE_COLUMNS, type CentreFigures } from "../core/scenario/centreFigures.ts";
import { isDay } from "../core/schedule/days.ts";
import { errorCollector, parseCsv } from "./csv.ts";
import { known, position, uniqueKey } from "./readPlaces.ts";

const COUNT = { min: 0, max: 1e6, isInteger: true };

/**
 * 今の数字 as one file. A centre whose row says nothing (no as_of) is left as it is.
 * @param positionProblem  why a centre cannot stand there, or null
 * @throws {DataErrors} with every bad line; nothing of the file is then used
 */
export function readCentreFigures(
  text: string,
  centreIds: ReadonlySet<string>,
  positionProblem: (figures: CentreFigures) => string | null,
): { readonly centreId: string; readonly figures: CentreFigures }[] {
  const errors = errorCollector();
  const rows =
    errors.attempt(() => parseCsv(text.replace(/^\uFEFF/, ""), "centre-figures.csv", CENTRE_FIGURE_COLUMNS)) ?? [];
  const unique = uniqueKey("centre_id");
  const read = errors.each(rows, (row) => {
    const centreId = unique(row, known(row, "centre_id", centreIds));
    const isPlaced = row.optionalText("lat") !== null || row.optionalText("lon") !== null;
    const { lat, lon } = isPlaced ? position(row) : { lat: null, lon: null };
    const asOf = row.optionalText("as_of");
    const figures = {
      ...{ address: row.optionalText("address"), lat, lon, phone: row.optionalText("phone") },
      staff: row.optionalNumber("staff", { min: 0, max: 1000 }),
      registered: row.optionalNumber("registered", COUNT),
      workplaceVisits: row.optionalNumber("workplace_visits", COUNT),
      placements: row.optionalNumber("placements", COUNT),
    };
    if (asOf === null) {
      if (Object.values(figures).some((value) => value !== null))
        throw row.fail("as_of is missing: the day these figures hold for");
      return null;
    }
    if (!isDay(asOf)) throw row.fail(`as_of must be a day of the calendar, YYYY-MM-DD; got "${asOf}"`);
    const problem = positionProblem({ ...figures, asOf });
    if (problem !== null) throw row.fail(`lat, lon: ${problem}`);
    return { centreId, figures: { ...figures, asOf } };
  });
  errors.throwIfAny();
  return read.filter((each) => each !== null);
}
