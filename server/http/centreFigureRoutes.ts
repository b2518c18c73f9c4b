import express, { Router } from "express";
import { CentreFiguresBody, CentreFiguresFileQuery } from "../contract/centreFigures.ts";
import { CENTRE_FIGURE_COLUMNS } from "../core/scenario/centreFigures.ts";
import { InvalidRequestError } from "../errors.ts";
import { forExcel, toCsv } from "../export/csv.ts";
import type { Planner } from "../planner.ts";
import { authorOf } from "./personGuard.ts";
import { parse } from "./problem.ts";
import { versionOf } from "./requests.ts";

/** 今の数字 of the centres: read, saved one by one, or as one file. */
export function centreFigureRoutes({ centreFigures }: Planner): Router {
  return Router()
    .get("/", (_request, response) => void response.json(centreFigures.list()))
    .get("/file.csv", (_request, response) => {
      response
        .attachment("centre-figures.csv")
        .type("text/csv")
        .send(forExcel(fileOf(centreFigures.rows())));
    })
    .post("/file.csv", express.text({ type: "text/csv", limit: "200kb" }), (request, response) => {
      const { savedBy } = parse(CentreFiguresFileQuery, request.query);
      if (typeof request.body !== "string" || request.body === "") {
        throw new InvalidRequestError([{ field: "file", reason: { code: "fileMissing" } }]);
      }
      response.json(centreFigures.importFile(request.body, authorOf(response)?.name ?? savedBy));
    })
    .put("/:centreId", (request, response) => {
      const { savedBy, ...figures } = parse(CentreFiguresBody, request.body);
      const by = authorOf(response)?.name ?? savedBy; // who has signed in is not asked who he is
      response.json(centreFigures.save(String(request.params.centreId), versionOf(request), figures, by));
    });
}

function fileOf(rows: ReturnType<Planner["centreFigures"]["rows"]>): string {
  return toCsv(
    CENTRE_FIGURE_COLUMNS,
    rows.map(({ centre: { id, name }, figures: f }) => [
      ...[id, name, f?.address ?? null, f?.lat ?? null, f?.lon ?? null, f?.phone ?? null, f?.staff ?? null],
      ...[f?.registered ?? null, f?.workplaceVisits ?? null, f?.placements ?? null, f?.asOf ?? null],
    ]),
  );
}
