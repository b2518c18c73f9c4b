import type { Config } from "./config.ts";
import { readFacts } from "./facts/loadFacts.ts";
import { readBaseMap } from "./services/network/baseMap.ts";
import { createNetwork } from "./services/network/network.ts";
import { type CentreFigureService, createCentreFigureService, factsToday } from "./services/places/centreFigures.ts";
import { createSolverThread } from "./services/suggest/solverThread.ts";
import { createServices, type Ground, type Services } from "./services.ts";
import { centreFigureRepository } from "./storage/centreFigureRepository.ts";
import { openDatabase } from "./storage/openDatabase.ts";

/** Storage, facts and services, opened once, for the server, the scripts and the tests. */
export interface Planner extends Services {
  readonly centreFigures: CentreFigureService;
  /** Called after the services were made anew: whoever took one of them takes the new one. */
  onChange(listener: () => void): void;
  close(): void;
}

/** @throws {DataErrors} when a table in data/ has a bad line; nothing is then opened or written */
export function openPlanner({ dataDir, databasePath }: Pick<Config, "dataDir" | "databasePath">): Planner {
  const facts = readFacts(dataDir);
  const { centres, settlements, municipalities } = facts.places;
  const ground: Ground = {
    network: createNetwork(facts.roads, [...settlements, ...municipalities]),
    baseMap: readBaseMap(dataDir),
    db: openDatabase(databasePath),
    solver: createSolverThread(),
  };
  const figures = centreFigureRepository(ground.db);
  const listeners: (() => void)[] = [];
  const services = createServices(factsToday(facts, figures), ground);
  const planner: Planner = {
    ...services,
    // a centre that moved is searched from anew: cheaper than telling every cache what it must forget
    centreFigures: createCentreFigureService(centres, figures, services.sites, () => {
      Object.assign(planner, createServices(factsToday(facts, figures), ground));
      for (const listener of listeners) listener();
    }),
    onChange: (listener) => void listeners.push(listener),
    close() {
      ground.solver.close();
      ground.db.close();
    },
  };
  return planner;
}
