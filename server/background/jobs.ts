import type { WorkbookQuery } from "../contract/scenarioFiles.ts";
import type { PreviewQuery, WeightPreviewQuery } from "../contract/uploadSchemas.ts";
import { mapPageFile } from "../files/mapPageFile.ts";
import { calendarFile, csvFile, geojsonFile, kmlFile, slidesFile, workbookFile } from "../files/tableFiles.ts";
import { readWorkbookScenario } from "../services/scenario/workbookScenario.ts";
import { orRefused } from "../services/uploads/refusedTable.ts";
import type { Services } from "../services.ts";

/** An uploaded file as it came, and what was chosen for it. */
interface Preview<Query> {
  readonly bytes: Uint8Array;
  readonly query: Query;
}

/** What is made in a thread of its own: from the services and plain data, plain data. */
export const JOBS = {
  mapPage: mapPageFile,
  workbook: workbookFile,
  slides: slidesFile,
  csv: csvFile,
  geojson: geojsonFile,
  kml: kmlFile,
  calendar: calendarFile,
  workbookScenario: ({ facts }: Services, { bytes, query }: Preview<WorkbookQuery>) =>
    orRefused(query.lang, () => readWorkbookScenario(bytes, facts.places)),
  previewWeight: ({ uploads }: Services, { bytes, query }: Preview<WeightPreviewQuery>) =>
    uploads.preview.weight(bytes, query),
  previewPlaces: ({ uploads }: Services, { bytes, query }: Preview<PreviewQuery>) =>
    uploads.preview.places(bytes, query),
} as const;

export type JobName = keyof typeof JOBS;
export type JobInput<Name extends JobName> = Parameters<(typeof JOBS)[Name]>[1];
export type JobOutput<Name extends JobName> = Awaited<ReturnType<(typeof JOBS)[Name]>>;
