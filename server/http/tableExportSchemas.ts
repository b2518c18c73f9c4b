/** What the calls under /api/export/ for tables, slides and files accept. */
import { z } from "zod";
import { CoverageQuery, ScenarioBody, YearQuery } from "../contract/schemas.ts";
import { TERRITORY_KINDS } from "../export/coverageCsv.ts";
import { GEOJSON_KINDS } from "../export/geojson.ts";
import { SCENARIO_FILE_FORMAT, SCENARIO_FILE_VERSION } from "../export/scenarioFile.ts";
import { LANGUAGES } from "../export/tables/table.ts";

const lang = z.enum(LANGUAGES).default("ja");

/** Workbook and slides: the coverage query, the fiscal year of the workload, the language of the labels. */
export const TablesQuery = YearQuery.omit({ centre: true }).extend({ lang });

/** `lang` changes nothing here: the columns are the command line's. */
export const CsvQuery = CoverageQuery.extend({ lang, by: z.enum(TERRITORY_KINDS).default("area") });

export const GeojsonQuery = CoverageQuery.extend({ lang, kind: z.enum(GEOJSON_KINDS).default("settlements") });

export const ScenarioFileQuery = z.strictObject({ scenario: z.coerce.number().int().positive(), lang });

/** Read before the rest: a file of another format or version is refused for that alone. */
export const ScenarioFileHead = z.looseObject({
  format: z.literal(SCENARIO_FILE_FORMAT, `must be "${SCENARIO_FILE_FORMAT}": this is not a file of a scenario (案)`),
  formatVersion: z.literal(
    SCENARIO_FILE_VERSION,
    `must be ${SCENARIO_FILE_VERSION}: this planner knows no other version of the file`,
  ),
});

export const ScenarioFileBody = ScenarioBody.extend(ScenarioFileHead.shape);
