import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Config } from "./config.ts";
import { type DatabaseFileError, UnavailableError } from "./errors.ts";
import { type Facts, readFacts } from "./facts/loadFacts.ts";
import { withOwnPoints } from "./facts/ownPoints.ts";
import { type AccountKeeping, createAccountKeeping } from "./people/accountKeeping.ts";
import { type Accounts, createAccounts } from "./people/accounts.ts";
import { type NetworkSettings, networkInUse, watchedNetwork } from "./roadsInUse.ts";
import { readBaseMap } from "./services/network/baseMap.ts";
import type { OnData } from "./services/network/engineWatch.ts";
import { createNetwork, type Network } from "./services/network/network.ts";
import { type SharedRoads, sharedData } from "./services/network/roadData.ts";
import { type CentreFigureService, createCentreFigureService, factsToday } from "./services/places/centreFigures.ts";
import { createSolverThread } from "./services/suggest/solverThread.ts";
import { createServices, type Ground, type Services } from "./services.ts";
import { type AccessRepository, accessRepository } from "./storage/accessRepository.ts";
import { centreFigureRepository } from "./storage/centreFigureRepository.ts";
import { damageOf, explained } from "./storage/databaseFaults.ts";
import { openDatabase, openDatabaseToRead } from "./storage/openDatabase.ts";
import { personRepository } from "./storage/personRepository.ts";
import { whenAnotherWrites } from "./storage/whenAnotherWrites.ts";

/** Storage, facts and services, opened once, for the server, the scripts and the tests. */
export interface Planner extends Services {
  readonly centreFigures: CentreFigureService;
  /** Parts of the database that cannot be read, with what to do; the rest is served. null = it is sound. */
  readonly damage: DatabaseFileError | null;
  readonly accounts: Accounts;
  readonly accountKeeping: AccountKeeping;
  /** Whose the 案 are. */
  readonly access: AccessRepository;
  /** Called after the services were made anew: whoever took one of them takes the new one. */
  onChange(listener: () => void): void;
  /** What another thread opens services of its own from. */
  toRead(): ToRead;
  /** Another text after every write to the database, whoever wrote. */
  storedState(): string;
  close(): void;
}

/** Where the planner's data and the office's own lie; what is left out of the latter is not looked for. */
type Sources = Pick<Config, "dataDir" | "databasePath"> &
  Pick<NetworkSettings, "laysInThread"> &
  Partial<Pick<Config, "networkDir" | "bordersPath" | "pointsPath" | "roadEngine">>;

export interface ToRead {
  readonly sources: Sources;
  /** Imported roads; null = those of data/, or a routing server. */
  readonly roads: SharedRoads | null;
  readonly factsVersion: string; // of data/ and 今の数字
  readonly dataVersion: string;
}

/**
 * Services of another thread, on the planner's own files, which they only read.
 * @param onData  told when it is known what a routing server drives on
 * @throws {UnavailableError} when the files are no longer what the planner was started with
 */
export function openServicesToRead({ sources, roads, factsVersion, dataVersion }: ToRead, onData: OnData): Services {
  const { dataDir, databasePath, bordersPath, pointsPath } = sources;
  const read = withOwnPoints(readFacts(dataDir), pointsPath);
  const db = openDatabaseToRead(databasePath);
  const facts = factsToday(read, centreFigureRepository(db));
  if (facts.dataVersion !== factsVersion) throw new UnavailableError({ code: "dataChanged" });
  const { settlements, municipalities } = read.places;
  const ground: Ground = {
    network: roads
      ? createNetwork(sharedData(roads, read.roads), [...settlements, ...municipalities])
      : networkInUse(read, { roadEngine: sources.roadEngine }, onData),
    baseMap: readBaseMap(dataDir, bordersPath),
    db,
    solver: createSolverThread(),
  };
  return createServices({ ...facts, dataVersion }, ground);
}

/** The data version names the roads, too: figures of two networks are never taken for one another. */
function onRoads(facts: Facts, { version }: Pick<Network, "version">): Facts {
  return version === "" ? facts : { ...facts, dataVersion: `${facts.dataVersion}-${version}` };
}

/**
 * @throws {DataErrors} when a table in data/ has a bad line; nothing is then opened or written
 * @throws {DatabaseFileError} when the database cannot be used, and why
 * @throws {ForeignFileError} when the network there cannot be used
 */
export function openPlanner(given: Sources): Planner {
  const { dataDir, bordersPath, pointsPath } = given;
  const facts = withOwnPoints(readFacts(dataDir), pointsPath);
  const { centres } = facts.places;
  const networkFile = watchedNetwork(given);
  const { databasePath, removeDatabase } = databaseFile(given.databasePath);
  const db = openDatabase(databasePath);
  let ground: Ground = {
    network: networkInUse(facts, given, () => makeAnew()),
    baseMap: readBaseMap(dataDir, bordersPath),
    db,
    solver: createSolverThread(),
  };
  const figures = centreFigureRepository(ground.db);
  const people = personRepository(db);
  const listeners: (() => void)[] = [];
  let today = factsToday(facts, figures); // 今の数字 the services were made with
  const makeServices = () => {
    today = factsToday(facts, figures);
    return createServices(onRoads(today, ground.network), ground);
  };
  const services = explained(databasePath, makeServices);
  const makeAnew = () => {
    Object.assign(planner, makeServices());
    for (const listener of listeners) listener();
  };
  const stopWatching = networkFile.whenItChanges(() => {
    const before = ground;
    ground = { ...ground, network: networkInUse(facts, given, makeAnew) };
    try {
      makeAnew();
    } catch (error) {
      ground = before;
      throw error;
    }
    before.network.end?.();
  });
  // another planner on the same file may have changed 今の数字: its screen and ours show the same within seconds
  const stopLooking = whenAnotherWrites(db, () => {
    if (factsToday(facts, figures).dataVersion !== today.dataVersion) makeAnew();
  });
  const ownChanges = db.prepare("SELECT total_changes()").pluck();
  const planner: Planner = {
    ...services,
    accounts: createAccounts(people),
    accountKeeping: createAccountKeeping(people),
    access: accessRepository(db),
    damage: damageOf(ground.db, databasePath),
    // a centre that moved is searched from anew: cheaper than telling every cache what it must forget
    centreFigures: createCentreFigureService(centres, figures, services.sites, makeAnew),
    onChange: (listener) => void listeners.push(listener),
    toRead: () => ({
      sources: { ...given, databasePath },
      roads: ground.network.own?.toShare() ?? null,
      factsVersion: today.dataVersion,
      dataVersion: planner.facts.dataVersion,
    }),
    storedState: () => `${ownChanges.get()} ${db.pragma("data_version", { simple: true })}`,
    close() {
      stopWatching();
      stopLooking();
      ground.network.end?.();
      ground.solver.close();
      db.pragma("wal_checkpoint(TRUNCATE)"); // planner.sqlite alone is then the whole of it
      db.close();
      removeDatabase();
    },
  };
  return planner;
}

/** A database for now only (":memory:") is a file as well, so that every thread can read it; it goes with its planner. */
function databaseFile(path: string): { readonly databasePath: string; removeDatabase(): void } {
  if (path !== ":memory:") return { databasePath: path, removeDatabase() {} };
  const databasePath = join(mkdtempSync(join(tmpdir(), "planner-")), "planner.sqlite");
  return { databasePath, removeDatabase: () => rmSync(dirname(databasePath), { recursive: true, force: true }) };
}
