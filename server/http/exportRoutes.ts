import { type Response, Router } from "express";
import type { Background } from "../background/background.ts";
import { MapPageBody, type MapPageFields, MapPageQuery } from "../contract/mapPageSchemas.ts";
import type { MapPageWanted } from "../files/mapPageFile.ts";
import type { Planner } from "../planner.ts";
import { whileConnected } from "./connection.ts";
import { parse } from "./problem.ts";
import { fromBody, fromQuery } from "./requests.ts";
import { sendFile } from "./sendFile.ts";

const FORMS = ["svg", "png", "pdf"] as const;

/** Map pages. GET takes the coverage query; POST the coverage body, for a 案 that is not saved yet. */
export function exportRoutes({ sites }: Planner, background: Background): Router {
  const router = Router();
  const send = async (wanted: MapPageWanted, response: Response) =>
    sendFile(response, await background.run("mapPage", wanted, whileConnected(response)));
  for (const form of FORMS) {
    router.get(`/export/map.${form}`, async (request, response) => {
      const { mapPage: fields, query } = split(parse(MapPageQuery, request.query));
      await send({ form, coverage: fromQuery(query), fields }, response);
    });
    router.post(`/export/map.${form}`, async (request, response) => {
      const { mapPage: fields, query } = split(parse(MapPageBody, request.body ?? {}));
      await send({ form, coverage: fromBody(query, sites), fields }, response);
    });
  }
  return router;
}

/** The map page's own fields apart from those of the coverage. */
function split<T extends MapPageFields>(given: T): { mapPage: MapPageFields; query: Omit<T, keyof MapPageFields> } {
  const { paper, orientation, tone, page, layout, lang, date, centre, b, ...others } = given;
  const { title, subtitle, documentNumber, author, remark, ...query } = others;
  const typed = { title, subtitle, documentNumber, author, remark };
  const mapPage = { paper, orientation, tone, page, layout, lang, date, centre, b, ...typed };
  return { mapPage, query: query as unknown as Omit<T, keyof MapPageFields> };
}
