import { type Response, Router } from "express";
import type { SheetContent, SheetFormat } from "../export/sheet/sheetContent.ts";
import type { SheetRenderer } from "../export/sheet/sheetRenderer.ts";
import type { Planner } from "../planner.ts";
import type { CoverageRequest } from "../services/coverage/coverageRequest.ts";
import { today } from "../services/network/network.ts";
import type { SheetOptions } from "../services/sheet/sheetService.ts";
import { parse } from "./problem.ts";
import { fromBody, fromQuery } from "./requests.ts";
import { SheetBody, type SheetFields, SheetQuery } from "./sheetSchemas.ts";

interface SheetFile {
  readonly path: string;
  readonly type: string;
  readonly render: (
    renderer: SheetRenderer,
    content: SheetContent,
    format: SheetFormat,
  ) => string | Buffer | Promise<Buffer>;
}

const SHEET_FILES: readonly SheetFile[] = [
  { path: "map.svg", type: "image/svg+xml", render: (to, content, format) => to.svg(content, format) },
  { path: "map.png", type: "image/png", render: (to, content, format) => to.png(content, format) },
  { path: "map.pdf", type: "application/pdf", render: (to, content, format) => to.pdf(content, format) },
];

/** Files for the meeting. GET takes the coverage query; POST the coverage body, for a 案 that is not saved yet. */
export function exportRoutes({ sheets, sheetRenderer, sites }: Planner): Router {
  const router = Router();
  for (const { path, type, render } of SHEET_FILES) {
    const send = async (request: CoverageRequest, fields: SheetFields, response: Response) => {
      const content = sheets.content(request, optionsOf(fields));
      response.type(type).set("Cache-Control", "no-cache");
      response.send(await render(await sheetRenderer(), content, fields));
    };
    router.get(`/export/${path}`, async (request, response) => {
      const { sheet, query } = split(parse(SheetQuery, request.query));
      await send(fromQuery(query), sheet, response);
    });
    router.post(`/export/${path}`, async (request, response) => {
      const { sheet, query } = split(parse(SheetBody, request.body ?? {}));
      await send(fromBody(query, sites), sheet, response);
    });
  }
  return router;
}

/** The sheet's own fields apart from those of the coverage. */
function split<T extends SheetFields>(given: T): { sheet: SheetFields; query: Omit<T, keyof SheetFields> } {
  const { paper, orientation, layout, tone, lang, title, subtitle, centre, date, b, ...query } = given;
  return { sheet: { paper, orientation, layout, tone, lang, title, subtitle, centre, date, b }, query };
}

function optionsOf({ layout, lang, title, subtitle, centre, date, b }: SheetFields): SheetOptions {
  return {
    ...{ layout, lang, date: date ?? today() },
    ...(title === undefined ? {} : { title }),
    ...(subtitle === undefined ? {} : { subtitle }),
    ...(centre === undefined ? {} : { centreId: centre }),
    ...(b === undefined ? {} : { comparedScenarioId: b }),
  };
}
