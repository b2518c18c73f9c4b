import express, { type Request, Router } from "express";
import type { Background } from "../background/background.ts";
import { ScenarioFound, WorkbookQuery } from "../contract/scenarioFiles.ts";
import {
  ListQuery,
  MoveBody,
  PlacesBody,
  PreviewQuery,
  WeightBody,
  WeightPreviewQuery,
} from "../contract/uploadSchemas.ts";
import { MAX_FILE_BYTES } from "../core/uploads.ts";
import { InvalidRequestError } from "../errors.ts";
import type { Planner } from "../planner.ts";
import { whileConnected } from "./connection.ts";
import { authorOf, callerOf, centreOfList } from "./personGuard.ts";
import { parse } from "./problem.ts";
import { tablesForCaller } from "./tableAccess.ts";

/** The uploaded file as it came: its encoding is found out by reading it. */
function bytesOf(request: Request): Uint8Array {
  if (Buffer.isBuffer(request.body) && request.body.length > 0) return request.body;
  throw new InvalidRequestError([{ field: "file", reason: { code: "fileMissing" } }]);
}

/** The calls that take a file, whatever type the sender gives it: what it is is found out by reading it. */
export function previewRoutes(background: Background): Router {
  const file = express.raw({ type: () => true, limit: MAX_FILE_BYTES });
  return Router()
    .post("/scenarios/preview", file, async (request, response) => {
      const query = parse(WorkbookQuery, request.query);
      const input = { bytes: bytesOf(request), query };
      const found = await background.run("workbookScenario", input, whileConnected(response));
      response.json(parse(ScenarioFound, found));
    })
    .post("/weights/preview", file, async (request, response) => {
      const query = parse(WeightPreviewQuery, request.query);
      const input = { bytes: bytesOf(request), query };
      response.json(await background.run("previewWeight", input, whileConnected(response)));
    })
    .post("/candidate-places/preview", file, async (request, response) => {
      const query = parse(PreviewQuery, request.query);
      const input = { bytes: bytesOf(request), query };
      response.json(await background.run("previewPlaces", input, whileConnected(response)));
    });
}

/** Own weights and own candidate places: keep, list, remove. */
export function uploadRoutes({ uploads }: Planner): Router {
  return Router()
    .get("/weights", (_request, response) => void response.json(tablesForCaller(response)(uploads.listWeights())))
    .post("/weights", (request, response) => {
      response.status(201).json(uploads.keepWeight(parse(WeightBody, request.body), authorOf(response)));
    })
    .post("/weights/:id/move", (request, response) => {
      const { from, to } = parse(MoveBody, request.body);
      const moved = uploads.moveWeight(String(request.params.id), from, to);
      response.json(tablesForCaller(response)([moved])[0]);
    })
    .delete("/weights/:id", (request, response) => {
      uploads.removeWeight(String(request.params.id));
      response.status(204).end();
    })
    .get("/candidate-places", (_request, response) => {
      response.json(tablesForCaller(response)(uploads.listPlaces()));
    })
    .post("/candidate-places", (request, response) => {
      const kept = uploads.keepPlaces(parse(PlacesBody, request.body), authorOf(response));
      response.status(201).json(tablesForCaller(response)(kept));
    })
    .delete("/candidate-places/:listName", (request, response) => {
      parse(ListQuery, request.query);
      uploads.removePlaces(String(request.params.listName), centreOfList(request, callerOf(response)));
      response.status(204).end();
    });
}
