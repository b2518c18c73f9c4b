import { Router } from "express";
import type { Ready } from "../../contract/answers.ts";
import type { Planner } from "../../planner.ts";

/** For whoever sends people here (a proxy, a watchdog): the database answers. Without it, a problem says why. */
export function readyRoutes(planner: Pick<Planner, "damage" | "storedState">): Router {
  return Router().get("/ready", (_request, response) => {
    planner.storedState(); // reads from the database
    response.json({ status: "ready", database: planner.damage === null ? "sound" : "damaged" } satisfies Ready);
  });
}
