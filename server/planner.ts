import type { Config } from "./config.ts";
import type { DatabaseFileError } from "./errors.ts";
import { readFacts } from "./facts/loadFacts.ts";
import { withOwnPoints } from "./facts/ownPoints.ts";
import { roadsInUse, whenNetworkChanges } from "./roadsInUse.ts";
import { readBaseMap } from "./services/network/baseMap.ts";
import { createNetwork } from "./services/network/network.ts";
import { type CentreFigureService, createCentreFigureService, factsToday } from "./services/places/centreFigures.ts";
import { createSolverThread } from "./services/suggest/solverThread.ts";
import { createServices, type Ground, type Services } from "./services.ts";
import { centreFigureRepository } from "./storage/centreFigureRepository.ts";
import { damageOf, explained } from "./storage/databaseFaults.ts";
import { openDatabase } from "./storage/openDatabase.ts";

/** Storage, facts and services, opened once, for the server, the scripts and the tests. */
export interface Planner extends Services {
  readonly centreFigures: CentreFigureService;
  /** Parts of the database that cannot be read, with what to do; the rest is served. null = it is sound. */
  readonly damage: DatabaseFileError | null;
  /** Called after the services were made anew: whoever took one of them takes the new one. */
  onChange(listener: () => void): void;
  close(): void;
}

/** Where the planner's data and the office's own lie; what is left out of the latter is not looked for. */
type Sources = Pick<Config, "dataDir" | "databasePath"> &
  Partial<Pick<Config, "networkDir" | "bordersPath" | "pointsPath">>;

/**
 * @throws {DataErrors} when a table in data/ has a bad line; nothing is then opened or written
 * @throws {DatabaseFileError} when the database cannot be used, and why
 * @throws {ForeignFileError} when the network there cannot be used
 */
export function openPlanner({ dataDir, databasePath, networkDir, bordersPath, pointsPath }: Sources): Planner {
  const facts = withOwnPoints(readFacts(dataDir), pointsPath);
  const { centres, settlements, municipalities } = facts.places;
  const networkInUse = () => createNetwork(roadsInUse(facts, networkDir), [...settlements, ...municipalities]);
  let ground: Ground = {
    network: networkInUse(),
    baseMap: readBaseMap(dataDir, bordersPath),
    db: openDatabase(databasePath),
    solver: createSolverThread(),
  };
  const figures = centreFigureRepository(ground.db);
  const listeners: (() => void)[] = [];
  const services = explained(databasePath, () => createServices(factsToday(facts, figures), ground));
  const makeAnew = () => {
    Object.assign(planner, createServices(factsToday(facts, figures), ground));
    for (const listener of listeners) listener();
  };
  const stopWatching = whenNetworkChanges(networkDir, () => {
    ground = { ...ground, network: networkInUse() };
    makeAnew();
  });
  const planner: Planner = {
    ...services,
    damage: damageOf(ground.db, databasePath),
    // a centre that moved is searched from anew: cheaper than telling every cache what it must forget
    centreFigures: createCentreFigureService(centres, figures, services.sites, makeAnew),
    onChange: (listener) => void listeners.push(listener),
    close() {
      stopWatching();
      ground.solver.close();
      ground.db.pragma("wal_checkpoint(TRUNCATE)"); // planner.sqlite alone is then the whole of it
      ground.db.close();
    },
  };
  return planner;
}
