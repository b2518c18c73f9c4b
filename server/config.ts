import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { InvalidRequestError } from "./errors.ts";

/** The project's folder, seen from this file as well as from the built server in dist/server. */
const ROOT = folderWithPackage(dirname(fileURLToPath(import.meta.url)));

function folderWithPackage(folder: string): string {
  const above = dirname(folder);
  return existsSync(join(folder, "package.json")) || above === folder ? folder : folderWithPackage(above);
}

export interface Config {
  readonly host: string;
  readonly port: number; // 0 = any free port
  /** The address people use, where a proxy or a name stands before the server. */
  readonly publicUrl: URL | null;
  readonly dataDir: string;
  readonly databasePath: string;
  /** Official boundaries, if they were imported: drawn instead of data/map. */
  readonly bordersPath: string;
  /** The office's own points, if they were imported: counted instead of, or beside, the settlements of data/. */
  readonly pointsPath: string;
  /** Where an imported road network lies, if there is one: it is used instead of the route sheets. */
  readonly networkDir: string;
  /** A routing server that is driven on instead; null = the planner's own roads. */
  readonly roadEngine: RoadEngineConfig | null;
  readonly clientDir: string; // the built client
  /** A line a request on standard output: where several offices are served, or when asked for. */
  readonly logsRequests: boolean;
  /** Everybody signs in: whenever another machine can reach the planner. */
  readonly requireLogin: boolean;
  /** A proxy that signs people in by itself, and the header it names them in. */
  readonly trustedProxy: TrustedProxy | null;
}

export interface TrustedProxy {
  readonly header: string;
  readonly addresses: readonly string[];
}

/** OSRM: one osrm-routed a season. */
export interface OsrmConfig {
  readonly kind: "osrm";
  readonly urls: { readonly summer: string; readonly winter: string; readonly storm: string | null };
  readonly tableSize: number; // osrm-routed's --max-table-size
}

/** Valhalla: one service a season, or one for summer and winter that is told which roads are shut (winter = null). */
export interface ValhallaConfig {
  readonly kind: "valhalla";
  readonly urls: { readonly summer: string; readonly winter: string | null; readonly storm: string | null };
  readonly matrixKm: number; // service_limits.auto.max_matrix_distance, in km
}

export type RoadEngineConfig = OsrmConfig | ValhallaConfig;

/**
 * Environment → settings. A wrong value stops the start instead of becoming a default.
 * @throws {InvalidRequestError} naming the variable
 */
export function configFrom(env: NodeJS.ProcessEnv = {}): Config {
  const port = env.PORT === undefined || env.PORT === "" ? 8080 : Number(env.PORT);
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new InvalidRequestError([{ field: "PORT", reason: { code: "portRange", given: env.PORT ?? "" } }]);
  const host = env.HOST || "127.0.0.1";
  const publicUrl = publicUrlFrom(env.PUBLIC_URL);
  return {
    ...{ host, port, publicUrl },
    requireLogin:
      env.REQUIRE_LOGIN === "1" || !isLoopback(host) || (publicUrl !== null && !isLoopback(publicUrl.hostname)),
    trustedProxy: trustedProxyFrom(env),
    dataDir: env.DATA_DIR || join(ROOT, "data"),
    databasePath: env.DATABASE || join(ROOT, "var", "planner.sqlite"),
    bordersPath: env.BORDERS || join(ROOT, "var", "map", "base.topo.json"),
    pointsPath: env.POINTS || join(ROOT, "var", "points", "settlements.csv"),
    networkDir: env.NETWORK_DIR || join(ROOT, "var", "network"),
    roadEngine: roadEngineFrom(env),
    clientDir: join(ROOT, "dist", "client"),
    logsRequests: env.LOG_REQUESTS ? env.LOG_REQUESTS !== "0" : !isLoopback(host),
  };
}

function publicUrlFrom(text = ""): URL | null {
  if (text === "") return null;
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url && /^https?:$/.test(url.protocol) && url.pathname === "/" && url.search === "") return url;
  throw new InvalidRequestError([{ field: "PUBLIC_URL", reason: { code: "publicUrl", given: text } }]);
}

const ENGINES = ["osrm", "valhalla"] as const;

function roadEngineFrom(env: NodeJS.ProcessEnv): RoadEngineConfig | null {
  const kind = env.ROAD_ENGINE ?? "";
  if (kind === "") return null;
  if (kind === "osrm") return osrmFrom(env);
  if (kind === "valhalla") return valhallaFrom(env);
  const reason = { code: "notOneOfGiven" as const, allowed: ENGINES.join(", "), given: kind };
  throw new InvalidRequestError([{ field: "ROAD_ENGINE", reason }]);
}

/** osrm-routed takes tables of so many points squared where it was not told otherwise. */
const USUAL_TABLE_SIZE = 100;

function osrmFrom(env: NodeJS.ProcessEnv): OsrmConfig {
  const size = env.OSRM_TABLE_LIMIT ? Number(env.OSRM_TABLE_LIMIT) : USUAL_TABLE_SIZE;
  if (!Number.isInteger(size) || size < 2)
    throw new InvalidRequestError([
      { field: "OSRM_TABLE_LIMIT", reason: { code: "tableLimit", given: env.OSRM_TABLE_LIMIT ?? "" } },
    ]);
  return {
    kind: "osrm",
    urls: {
      summer: engineUrl("osrm", "OSRM_SUMMER_URL", env),
      winter: engineUrl("osrm", "OSRM_WINTER_URL", env),
      storm: env.OSRM_STORM_URL ? engineUrl("osrm", "OSRM_STORM_URL", env) : null,
    },
    tableSize: size,
  };
}

/** Valhalla's service_limits.auto.max_matrix_distance where nobody changed it. */
const USUAL_MATRIX_KM = 400;

function valhallaFrom(env: NodeJS.ProcessEnv): ValhallaConfig {
  return { kind: "valhalla", urls: valhallaUrls(env), matrixKm: matrixKmFrom(env.VALHALLA_MATRIX_KM) };
}

function matrixKmFrom(given = ""): number {
  const km = given === "" ? USUAL_MATRIX_KM : Number(given);
  if (Number.isFinite(km) && km > 0) return km;
  throw new InvalidRequestError([{ field: "VALHALLA_MATRIX_KM", reason: { code: "matrixKm", given } }]);
}

function valhallaUrls(env: NodeJS.ProcessEnv): ValhallaConfig["urls"] {
  const storm = env.VALHALLA_STORM_URL ? engineUrl("valhalla", "VALHALLA_STORM_URL", env) : null;
  if (!env.VALHALLA_SUMMER_URL && !env.VALHALLA_WINTER_URL)
    return { summer: engineUrl("valhalla", "VALHALLA_URL", env), winter: null, storm };
  const [summer, winter] = ["VALHALLA_SUMMER_URL", "VALHALLA_WINTER_URL"].map((field) =>
    engineUrl("valhalla", field, env),
  );
  return { summer, winter, storm };
}

function engineUrl(engine: string, field: string, env: NodeJS.ProcessEnv): string {
  const given = env[field] ?? "";
  if (given === "") throw new InvalidRequestError([{ field, reason: { code: "engineUrlMissing", engine } }]);
  const url = URL.canParse(given) ? new URL(given) : null;
  // fetch takes no password in an address, and a query of its own would be lost under the questions
  const isPlain = url && url.username === "" && url.password === "" && url.search === "" && url.hash === "";
  if (isPlain && /^https?:$/.test(url.protocol)) return given;
  throw new InvalidRequestError([{ field, reason: { code: "engineUrl", given } }]);
}

/** Addresses only this machine can reach. */
function isLoopback(host: string): boolean {
  return /^(127\.\d+\.\d+\.\d+|localhost|::1|\[::1\])$/i.test(host);
}

function trustedProxyFrom({ TRUST_PROXY_USER_HEADER, TRUST_PROXY_ADDRESSES }: NodeJS.ProcessEnv): TrustedProxy | null {
  const header = TRUST_PROXY_USER_HEADER ?? "";
  const addresses = (TRUST_PROXY_ADDRESSES ?? "").split(/[\s,]+/).filter((address) => address !== "");
  if (header === "" && addresses.length === 0) return null;
  if (header !== "" && addresses.length > 0) return { header, addresses };
  const field = header === "" ? "TRUST_PROXY_USER_HEADER" : "TRUST_PROXY_ADDRESSES";
  throw new InvalidRequestError([{ field, reason: { code: "proxyIncomplete" } }]);
}
