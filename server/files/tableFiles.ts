import type { GEOJSON_KINDS, TerritoryKind } from "../contract/exportSchemas.ts";
import type { Language } from "../core/language.ts";
import { coverageCsv } from "../export/coverageCsv.ts";
import { forExcel } from "../export/csv.ts";
import { municipalityGeojson, settlementGeojson } from "../export/geojson.ts";
import { calendarIcs } from "../export/ics.ts";
import { coverageKml } from "../export/kml.ts";
import { gatherTableFacts } from "../export/tables/gatherTableFacts.ts";
import type { TableFacts } from "../export/tables/tableFacts.ts";
import type { Planner } from "../planner.ts";
import type { CoverageRequest } from "../services/coverage/coverageRequest.ts";
import { today } from "../services/network/network.ts";
import { FILE_KINDS, type FileKind, fileName, joined } from "./fileNames.ts";
import type { MadeFile } from "./madeFile.ts";

const OFFICE = "application/vnd.openxmlformats-officedocument";

/** What the files of tables are made from. */
type Makers = Pick<
  Planner,
  | "assumptions"
  | "baseMap"
  | "calendars"
  | "comparison"
  | "coverage"
  | "facts"
  | "mapPageRenderer"
  | "mapPages"
  | "workloads"
>;

export interface TablesWanted {
  readonly coverage: CoverageRequest;
  readonly centre: TableFacts["centre"]; // only its places; null = all Hokkaido
  readonly language: Language;
  readonly year: number | undefined; // fiscal year of the workload
}

export interface WorkbookWanted extends TablesWanted {
  readonly rankedIds: readonly number[]; // 案 side by side: those whoever asks may see
}

function tables(makers: Makers, wanted: TablesWanted & Partial<WorkbookWanted>) {
  const facts = gatherTableFacts(makers, { rankedIds: [], ...wanted, day: today() });
  const nameOf = (kind: FileKind, ending: string) =>
    fileName(kind, facts.answer.assumptions, {
      ...{ language: wanted.language, day: facts.day, ending, centre: wanted.centre?.nickname },
    });
  return { facts, nameOf };
}

export async function workbookFile(makers: Makers, wanted: WorkbookWanted): Promise<MadeFile> {
  const { facts, nameOf } = tables(makers, wanted);
  const { workbookXlsx } = await import("../export/xlsx.ts"); // a heavy library, rarely needed
  return {
    name: nameOf("tables", "xlsx"),
    type: `${OFFICE}.spreadsheetml.sheet`,
    content: await workbookXlsx(facts),
  };
}

export async function slidesFile(makers: Makers, wanted: TablesWanted): Promise<MadeFile> {
  const { facts, nameOf } = tables(makers, wanted);
  const [{ slidesPptx }, { slideMapContents }] = await Promise.all([
    import("../export/pptx.ts"),
    import("../export/slides/slideMaps.ts"),
  ]);
  const maps = slideMapContents(makers.mapPages, wanted.coverage, facts);
  return {
    name: nameOf("slides", "pptx"),
    type: `${OFFICE}.presentationml.presentation`,
    content: await slidesPptx(facts, maps, await makers.mapPageRenderer()),
  };
}

export interface CsvWanted {
  readonly coverage: CoverageRequest;
  readonly centre: TableFacts["centre"];
  readonly by: TerritoryKind;
  readonly language: Language | undefined;
}

export function csvFile(makers: Makers, { coverage, centre, by, language }: CsvWanted): MadeFile {
  const day = today();
  const { assumptions } = makers.coverage.answer(coverage);
  return {
    name: fileName(by, assumptions, { language: language ?? "ja", day, ending: "csv", centre: centre?.nickname }),
    type: "text/csv; charset=utf-8",
    content: forExcel(coverageCsv(makers, by, coverage, { madeOn: day, language, centre })),
  };
}

export interface GeojsonWanted extends TablesWanted {
  readonly kind: (typeof GEOJSON_KINDS)[number];
}

export function geojsonFile(makers: Makers, { kind, ...wanted }: GeojsonWanted): MadeFile {
  const { facts, nameOf } = tables(makers, wanted);
  const geojson =
    kind === "settlements" ? settlementGeojson(facts) : municipalityGeojson(facts, makers.baseMap.municipalities);
  return { name: nameOf(kind, "geojson"), type: "application/geo+json", content: JSON.stringify(geojson) };
}

export function kmlFile(makers: Makers, wanted: TablesWanted): MadeFile {
  const { facts, nameOf } = tables(makers, wanted);
  return {
    name: nameOf("map", "kml"),
    type: "application/vnd.google-earth.kml+xml",
    content: coverageKml(facts, makers.baseMap.municipalities),
  };
}

export interface CalendarWanted {
  readonly coverage: CoverageRequest;
  readonly centreId: string | undefined;
  readonly year: number | undefined;
  readonly alarmMinutes: number | null;
}

export function calendarFile({ calendars }: Makers, { coverage, alarmMinutes, ...wanted }: CalendarWanted): MadeFile {
  const calendar = calendars.calendar(coverage, wanted);
  const { scenario, year } = calendar;
  const isDraft = coverage.sites.length > 0 || coverage.removedSiteIds.length > 0;
  const version = scenario ? [scenario.name, `第${scenario.version}版${isDraft ? "から変更" : ""}`] : ["未保存の案"];
  const own = scenario || isDraft ? version : [];
  return {
    name: joined([FILE_KINDS.calendar.ja, ...own, `${year}年度`, today()], "ics"),
    type: "text/calendar; charset=utf-8",
    content: calendarIcs(calendar, { withdrawn: calendars.withdrawn(calendar), alarmMinutes, isDraft }),
  };
}
