import type { ScenarioBody, SiteBody } from "../../contract/schemas.ts";
import type { Words } from "../../core/language.ts";
import { type Places, SITE_KINDS } from "../../core/places.ts";
import { DEFAULT_PARAMETERS } from "../../core/scenario/parameters.ts";
import type { CentreFigures } from "../../core/scenario/scenario.ts";
import { columnLetter, type Grid } from "../../tables/file/grid.ts";
import { readTableFile } from "../../tables/file/readTableFile.ts";
import { unreadable } from "../../tables/said.ts";
import {
  ASSUMPTION_SHEET,
  CENTRE_FIGURE_WORDS,
  centreFigureItem,
  PARAMETER_WORDS,
  REASSIGNED_ITEM,
} from "../../words/parameters.ts";
import { SITE_KIND_WORDS } from "../../words/siteKinds.ts";
import {
  HOLIDAY_WORDS,
  PREMISES_WORDS,
  SITE_COLUMNS,
  SITE_SHEET,
  type SiteColumn,
  YES_WORDS,
} from "../../words/siteSheet.ts";

/** A 案 as a workbook of the planner's says it; still to be checked as any 案 that is sent. */
export type WorkbookScenario = Pick<ScenarioBody, "name" | "reassigned" | "parameters"> & {
  readonly sites: readonly SiteBody[];
};

/**
 * The 案 that a workbook of the export holds, with whatever was edited there: sites of the sheet 拠点, 担当替え and
 * parameters of the sheet 前提条件, in either language. Nothing is kept.
 * @throws {UnreadableTableError} naming the sheet, line and column that cannot be understood
 */
export async function readWorkbookScenario(bytes: Uint8Array, places: Places): Promise<WorkbookScenario> {
  const { sheets } = await readTableFile(bytes, [SITE_SHEET, ASSUMPTION_SHEET].flatMap(Object.values<string>));
  const sheet = (words: Words) => sheets.find(({ name }) => isOneOf(words, name))?.grid;
  const sites = sheet(SITE_SHEET);
  if (!sites) {
    throw unreadable(
      "このプランナーが出したExcelではありません（「拠点」シートがありません）",
      "No workbook of this planner: it has no sheet “Sites”",
    );
  }
  const assumed = assumptionRows(sheet(ASSUMPTION_SHEET));
  return {
    name: nameOf(sites),
    sites: sitesOf(sites, places),
    reassigned: reassignedOf(assumed, places),
    parameters: parametersOf(assumed, places),
  };
}

/** The first cell: the sheet's name and the 案's. */
function nameOf({ rows }: Grid): string {
  const [, ...name] = (rows[0]?.cells[0] ?? "").split(/[　 ]/);
  return name.join(" ").replace(/（点検中）$| \(stress test\)$/, "");
}

function sitesOf({ rows }: Grid, places: Places): SiteBody[] {
  const needed = [SITE_COLUMNS.kind, SITE_COLUMNS.lat, SITE_COLUMNS.lon];
  const heading = rows.findIndex(({ cells }) => needed.every((words) => cells.some((cell) => isOneOf(words, cell))));
  if (heading < 0) {
    throw unreadable(
      "「拠点」シートに見出し（種別・緯度・経度）の行がありません",
      "Sheet “Sites” has no heading line (Kind, Lat, Lon)",
    );
  }
  const columns = new Map(
    (Object.keys(SITE_COLUMNS) as SiteColumn[]).map((field) => [
      field,
      rows[heading].cells.findIndex((cell) => isOneOf(SITE_COLUMNS[field], cell)),
    ]),
  );
  const kind = columns.get("kind") ?? -1;
  return rows
    .slice(heading + 1)
    .filter(({ cells }) => (cells[kind] ?? "") !== "") // below them stand the totals
    .map(({ line, cells }) => {
      const read = (field: SiteColumn) => {
        const column = columns.get(field) ?? -1;
        return { text: column < 0 ? "" : (cells[column] ?? ""), at: `${columnLetter(Math.max(column, 0))}${line}` };
      };
      return siteOf(read, places);
    });
}

interface CellRead {
  readonly text: string;
  readonly at: string; // D7
}

function siteOf(read: (field: SiteColumn) => CellRead, places: Places): SiteBody {
  const text = (field: SiteColumn) => read(field).text || undefined;
  const number = (field: SiteColumn) => numberOf(read(field));
  const site = {
    ...{ name: read("name").text, kind: choiceOf(read("kind"), SITE_KIND_WORDS) ?? SITE_KINDS[0] },
    ...{ centre: centreOf(read("centreId"), places), lat: number("lat"), lon: number("lon") },
    ...{ recurrence: text("recurrence"), hours: text("hours"), venue: text("venue"), host: text("host") },
    ...{ daysPerMonth: number("daysPerMonth"), staff: number("staff"), yenPerYear: number("yenPerYear") },
    ...{ reactionDays: number("reactionDays"), pickupMinutes: number("pickupMinutes"), tour: text("tour") },
    ...{ pickupDaysPerMonth: number("pickupDaysPerMonth"), pickupYenPerYear: number("pickupYenPerYear") },
    premises: choiceOf(read("premises"), PREMISES_WORDS),
    holidayPolicy: choiceOf(read("holidayPolicy"), HOLIDAY_WORDS),
    ...{ staffedLocally: yesOf(read("staffedLocally")), overnight: yesOf(read("overnight")) },
    ...{ commissioned: yesOf(read("commissioned")), note: text("note") },
  };
  return Object.fromEntries(Object.entries(site).filter(([, value]) => value !== undefined)) as SiteBody;
}

function numberOf({ text, at }: CellRead): number | undefined {
  if (text === "") return undefined;
  const number = Number(text.replaceAll(",", "").normalize("NFKC"));
  if (Number.isFinite(number)) return number;
  throw unreadable(
    `「拠点」シートの ${at}「${text}」は数ではありません`,
    `Sheet “Sites”, ${at}: “${text}” is no number`,
  );
}

/** A choice by its word in any language. */
function choiceOf<Key extends string>({ text, at }: CellRead, choices: Readonly<Record<Key, Words>>): Key | undefined {
  if (text === "") return undefined;
  const keys = Object.keys(choices) as Key[];
  const found = keys.find((key) => isOneOf(choices[key], text));
  if (found) return found;
  const allowed = (language: keyof Words) => keys.map((key) => choices[key][language]).join(" / ");
  throw unreadable(
    `「拠点」シートの ${at}「${text}」は、${allowed("ja")} のどれでもありません`,
    `Sheet “Sites”, ${at}: “${text}” is none of ${allowed("en")}`,
  );
}

function yesOf(cell: CellRead): boolean | undefined {
  const answer = choiceOf(cell, YES_WORDS);
  return answer && answer === "yes";
}

function centreOf({ text, at }: CellRead, { centres }: Places): string {
  const found = centres.find(({ id, nickname }) => nickname === text || id === text);
  if (found) return found.id;
  const names = centres.map(({ nickname }) => nickname).join("、");
  throw unreadable(
    `「拠点」シートの ${at}「${text}」というセンターはありません（${names}）`,
    `Sheet “Sites”, ${at}: there is no centre “${text}” (${names})`,
  );
}

interface AssumptionRow {
  readonly item: string;
  readonly value: string;
}

function assumptionRows(grid: Grid | undefined): AssumptionRow[] {
  return (grid?.rows ?? []).map(({ cells: [item = "", value = ""] }) => ({ item, value }));
}

function reassignedOf(rows: readonly AssumptionRow[], { municipalities, centres }: Places): Record<string, string> {
  return Object.fromEntries(
    rows
      .filter(({ item }) => isOneOf(REASSIGNED_ITEM, item))
      .flatMap(({ value }) => {
        const [, name, to] = /^(.*?)[:：].*→\s*(.*)$/.exec(value) ?? [];
        const town = municipalities.find((municipality) => municipality.name === name?.trim());
        const centre = centres.find(({ nickname }) => nickname === to?.trim());
        if (town && centre) return [[town.code, centre.id]];
        throw unreadable(
          `「前提条件」シートの担当替え「${value}」を読めません（例：白老町: すて～じ → ひびき）`,
          `Sheet “Assumptions”, reassigned: “${value}” cannot be read`,
        );
      }),
  );
}

function parametersOf(rows: readonly AssumptionRow[], { centres }: Places): ScenarioBody["parameters"] {
  const keys = Object.keys(PARAMETER_WORDS) as (keyof typeof PARAMETER_WORDS)[];
  const changed = keys.flatMap((key) => {
    const row = rows.find(({ item }) => isOneOf(PARAMETER_WORDS[key], item));
    if (!row || row.value === "") return [];
    const value = numberOf({ text: row.value, at: row.item });
    return value === DEFAULT_PARAMETERS[key] ? [] : [[key, value] as const];
  });
  const figures = centres.flatMap(({ id, nickname }) => {
    const row = rows.find(({ item }) => isOneOf(centreFigureItem(nickname), item));
    return row ? [[id, figuresOf(row.value)] as const] : [];
  });
  return {
    ...Object.fromEntries(changed),
    ...(figures.length > 0 ? { centreFigures: Object.fromEntries(figures) } : {}),
  } as ScenarioBody["parameters"];
}

/** 職員 9、登録者 120 */
function figuresOf(text: string): CentreFigures {
  const keys = Object.keys(CENTRE_FIGURE_WORDS) as (keyof CentreFigures)[];
  return Object.fromEntries(
    text.split(/[、,]/).flatMap((part) => {
      const [, word = "", value = ""] = /^(.*?)\s*([\d.]+)$/.exec(part.trim()) ?? [];
      const key = keys.find((known) => isOneOf(CENTRE_FIGURE_WORDS[known], word));
      return key ? [[key, Number(value)] as const] : [];
    }),
  );
}

function isOneOf(words: Words, text: string): boolean {
  const trimmed = text.trim();
  return trimmed === words.ja || trimmed === words.en;
}
