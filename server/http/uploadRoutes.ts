import express, { type Request, Router } from "express";
import { MoveBody, PlacesBody, WeightBody } from "../contract/uploadSchemas.ts";
import { InvalidRequestError } from "../errors.ts";
import type { Planner } from "../planner.ts";
import { parse } from "./problem.ts";

const MAX_BYTES = "2mb";

/** The uploaded file as it came: its encoding is found out by reading it. */
function bytesOf(request: Request): Uint8Array {
  if (Buffer.isBuffer(request.body) && request.body.length > 0) return request.body;
  throw new InvalidRequestError([{ field: "file", reason: { code: "fileMissing" } }]);
}

/** Own weights and own candidate places: preview, keep, list, remove. */
export function uploadRoutes({ uploads }: Planner): Router {
  const file = express.raw({
    type: ["text/csv", "application/octet-stream", "application/vnd.ms-excel"],
    limit: MAX_BYTES,
  });
  return Router()
    .get("/weights", (_request, response) => void response.json(uploads.listWeights()))
    .post("/weights/preview", file, (request, response) => {
      response.json(uploads.previewWeight(bytesOf(request)));
    })
    .post("/weights", (request, response) => {
      response.status(201).json(uploads.addWeight(parse(WeightBody, request.body)));
    })
    .post("/weights/:id/move", (request, response) => {
      const { from, to } = parse(MoveBody, request.body);
      response.json(uploads.moveWeight(String(request.params.id), from, to));
    })
    .delete("/weights/:id", (request, response) => {
      uploads.removeWeight(String(request.params.id));
      response.status(204).end();
    })
    .get("/candidate-places", (_request, response) => void response.json(uploads.listPlaces()))
    .post("/candidate-places/preview", file, (request, response) => {
      response.json(uploads.previewPlaces(bytesOf(request)));
    })
    .post("/candidate-places", (request, response) => {
      const { listName, places } = parse(PlacesBody, request.body);
      response.status(201).json(uploads.addPlaces(listName, places));
    })
    .delete("/candidate-places/:listName", (request, response) => {
      uploads.removePlaces(String(request.params.listName));
      response.status(204).end();
    });
}
