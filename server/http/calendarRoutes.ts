import { Router } from "express";
import type { Background } from "../background/background.ts";
import { CalendarFileBody, CalendarFileQuery } from "../contract/exportSchemas.ts";
import { YearBody, YearQuery } from "../contract/schemas.ts";
import type { Planner } from "../planner.ts";
import { whileConnected } from "./connection.ts";
import { parse } from "./problem.ts";
import { fromBody, fromQuery } from "./requests.ts";
import { sendFile } from "./sendFile.ts";

/** The outreach calendar as JSON and .ics, and the staff time a scenario costs. */
export function calendarRoutes({ calendars, workloads, sites }: Planner, background: Background): Router {
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
    .get("/export/calendar.ics", async (request, response) => {
      const { alarm, lang: _, centre, year, ...coverage } = parse(CalendarFileQuery, request.query);
      const wanted = { coverage: fromQuery(coverage), centreId: centre, year, alarmMinutes: alarm ?? null };
      sendFile(response, await background.run("calendar", wanted, whileConnected(response)));
    })
    .post("/export/calendar.ics", async (request, response) => {
      const { alarm, centre, year, ...coverage } = parse(CalendarFileBody, request.body ?? {});
      const wanted = { coverage: fromBody(coverage, sites), centreId: centre, year, alarmMinutes: alarm ?? null };
      sendFile(response, await background.run("calendar", wanted, whileConnected(response)));
    });
}
