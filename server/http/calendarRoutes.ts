import { Router } from "express";
import { YearBody, YearQuery } from "../contract/schemas.ts";
import { calendarIcs } from "../export/ics.ts";
import type { Planner } from "../planner.ts";
import { today } from "../services/network/network.ts";
import { FILE_KINDS, joined } from "./fileNames.ts";
import { parse } from "./problem.ts";
import { fromBody, fromQuery } from "./requests.ts";

/** The outreach calendar as JSON and .ics, and the staff time a scenario costs. */
export function calendarRoutes({ calendars, workloads, sites }: Planner): Router {
  const query = (given: unknown) => {
    const { centre, year, ...coverage } = parse(YearQuery, given);
    return [fromQuery(coverage), { centreId: centre, year }] as const;
  };
  const body = (given: unknown) => {
    const { centre, year, parameters, ...coverage } = parse(YearBody, given ?? {});
    return [fromBody({ ...coverage, parameters }, sites), { centreId: centre, year, parameters }] as const;
  };
  return Router()
    .get("/calendar", (request, response) => void response.json(calendars.calendar(...query(request.query))))
    .post("/calendar", (request, response) => void response.json(calendars.calendar(...body(request.body))))
    .get("/workload", (request, response) => void response.json(workloads.workload(...query(request.query))))
    .post("/workload", (request, response) => void response.json(workloads.workload(...body(request.body))))
    .get("/export/calendar.ics", (request, response) => {
      const { lang: _, ...given } = request.query; // every export takes it; a calendar's words are the sites' own
      const calendar = calendars.calendar(...query(given));
      const { scenario, year } = calendar;
      const own = scenario ? [scenario.name, `第${scenario.version}版`] : [];
      response.attachment(joined([FILE_KINDS.calendar.ja, ...own, `${year}年度`, today()], "ics"));
      response.type("text/calendar; charset=utf-8");
      response.send(calendarIcs(calendar));
    });
}
