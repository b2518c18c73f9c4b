import { type Response, Router } from "express";
import type { MapPageContent, MapPageFormat } from "../contract/mapPageContent.ts";
import { MapPageBody, type MapPageFields, MapPageQuery } from "../contract/mapPageSchemas.ts";
import type { MapPageRenderer } from "../export/mapPage/mapPageRenderer.ts";
import type { Planner } from "../planner.ts";
import type { CoverageRequest } from "../services/coverage/coverageRequest.ts";
import type { MapPageOptions } from "../services/mapPage/mapPageService.ts";
import { today } from "../services/network/network.ts";
import { fileName } from "./fileNames.ts";
import { parse } from "./problem.ts";
import { fromBody, fromQuery } from "./requests.ts";

interface MapPageFile {
  readonly path: string;
  readonly ending: string;
  readonly type: string;
  readonly render: (
    renderer: MapPageRenderer,
    content: MapPageContent,
    format: MapPageFormat,
  ) => string | Buffer | Promise<Buffer>;
}

const MAP_PAGE_FILES: readonly MapPageFile[] = [
  { path: "map.svg", ending: "svg", type: "image/svg+xml", render: (to, content, format) => to.svg(content, format) },
  { path: "map.png", ending: "png", type: "image/png", render: (to, content, format) => to.png(content, format) },
  { path: "map.pdf", ending: "pdf", type: "application/pdf", render: (to, content, format) => to.pdf(content, format) },
];

/** Files for the meeting. GET takes the coverage query; POST the coverage body, for a 案 that is not saved yet. */
export function exportRoutes({ coverage, mapPages, mapPageRenderer, sites }: Planner): Router {
  const router = Router();
  for (const { path, ending, type, render } of MAP_PAGE_FILES) {
    const send = async (request: CoverageRequest, fields: MapPageFields, response: Response) => {
      const options = optionsOf(fields);
      const content = mapPages.content(request, options);
      const { assumptions, sites: used } = coverage.answer(request);
      const { lang: language, date: day } = options;
      response.attachment(fileName("map", assumptions, { language, day, ending, isDraft: used.length > 0 }));
      response.type(type).set("Cache-Control", "no-cache");
      response.send(await render(await mapPageRenderer(), content, fields));
    };
    router.get(`/export/${path}`, async (request, response) => {
      const { mapPage, query } = split(parse(MapPageQuery, request.query));
      await send(fromQuery(query), mapPage, response);
    });
    router.post(`/export/${path}`, async (request, response) => {
      const { mapPage, query } = split(parse(MapPageBody, request.body ?? {}));
      await send(fromBody(query, sites), mapPage, response);
    });
  }
  return router;
}

/** The map page's own fields apart from those of the coverage. */
function split<T extends MapPageFields>(given: T): { mapPage: MapPageFields; query: Omit<T, keyof MapPageFields> } {
  const {
    paper,
    orientation,
    layout,
    tone,
    lang,
    title,
    subtitle,
    centre,
    date,
    b,
    documentNumber,
    author,
    remark,
    ...query
  } = given;
  const typed = { title, subtitle, documentNumber, author, remark };
  return { mapPage: { paper, orientation, layout, tone, lang, centre, date, b, ...typed }, query };
}

function optionsOf({ layout, lang, date, centre, b, ...fields }: MapPageFields): MapPageOptions {
  const { title, subtitle, documentNumber, author, remark } = fields;
  return {
    ...{ layout, lang, date: date ?? today(), typed: { title, subtitle, documentNumber, author, remark } },
    ...(centre === undefined ? {} : { centreId: centre }),
    ...(b === undefined ? {} : { comparedScenarioId: b }),
  };
}
