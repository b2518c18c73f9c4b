import { type Request, type Response, Router } from "express";
import { z } from "zod";
import { AccountBody, type IssuedPassword, NewAccountBody } from "../contract/people.ts";
import { InvalidRequestError } from "../errors.ts";
import type { Planner } from "../planner.ts";
import { authorOf } from "./personGuard.ts";
import { parse } from "./problem.ts";

const Params = z.object({ personId: z.coerce.number().int().positive() });

/** Who may sign in, for administrators; the guard lets nobody else come here. */
export function accountRoutes({ accountKeeping, facts }: Planner): Router {
  const centreIds = new Set(facts.places.centres.map(({ id }) => id));
  const idOf = (request: Request) => parse(Params, request.params).personId;
  const described = ({ name, role, centre }: z.infer<typeof AccountBody>) => {
    if (centre !== null && !centreIds.has(centre))
      throw new InvalidRequestError([{ field: "centre", reason: { code: "noSuchCentre", centreId: centre } }]);
    return { name, role, centreId: centre };
  };
  const by = (response: Response) => {
    const person = authorOf(response);
    if (person === null) throw new Error("the guard lets nobody without a person come here");
    return person;
  };
  const send = (response: Response, issued: IssuedPassword, status: number) =>
    void response.status(status).set("Cache-Control", "no-store").json(issued);
  return Router()
    .get("/people", (_request, response) => void response.json(accountKeeping.list()))
    .post("/people", async (request, response) => {
      const { login, ...body } = parse(NewAccountBody, request.body);
      send(response, await accountKeeping.add(login, described(body)), 201);
    })
    .put("/people/:personId", (request, response) => {
      const body = described(parse(AccountBody, request.body));
      response.json(accountKeeping.change(idOf(request), body, by(response)));
    })
    .post("/people/:personId/password", async (request, response) => {
      send(response, await accountKeeping.newPassword(idOf(request), by(response)), 200);
    })
    .delete("/people/:personId/sessions", (request, response) => {
      accountKeeping.signOutEverywhere(idOf(request));
      response.status(204).end();
    })
    .delete("/people/:personId", (request, response) => {
      accountKeeping.remove(idOf(request), by(response));
      response.status(204).end();
    });
}
