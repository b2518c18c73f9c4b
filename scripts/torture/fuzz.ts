import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { BetterSqlite3 } from "../../server/storage/betterSqlite3.ts";
import { addPeople, cookieOf, signIn } from "../../tests/support/signedIn.ts";
import { memoryMb, type StartedServer, startServer } from "../bench/startedServer.ts";
import { type Asked, ask, each, faultOf, json, type Told } from "./ask.ts";
import { type Known, type Schema, valuesOf } from "./fromSchema.ts";
import type { Result } from "./result.ts";

const AT_ONCE = 8;
const MOST_FAULTS_TOLD = 20;

interface Operation {
  readonly parameters?: readonly { readonly name: string; readonly in: string; readonly schema: Schema }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> };
}

interface Description {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}

const SCENARIO_IDS = [1, 2, 3, 7, 8, 9, 9999];
const KNOWN: Known = {
  ...{ scenario: SCENARIO_IDS, b: SCENARIO_IDS, id: [...SCENARIO_IDS, "01202", "centre"], a: SCENARIO_IDS },
  ...{ centre: ["suteji", "ikinuki"], kind: ["municipality", "settlement"], timeLimitSeconds: [1] },
  ...{ lat: [42.634, 43.06], lon: [141.605, 141.35], from: ["42.634,141.605"], to: ["43.06,141.35"] },
  ...{ keys: ["01202", "01213", "01100"], "If-Match": ['"1"', '"2"', '"x"'] },
};

/**
 * Calls of one operation as its description has them, some of them put wrong in a place. Reading bytes of a file is
 * left to the program for files; the solver is given a second.
 */
function callsOf(path: string, method: string, { parameters = [], requestBody }: Operation): fc.Arbitrary<Asked> {
  const given = fc.record(
    Object.fromEntries(parameters.map(({ name, schema }) => [name, valuesOf(schema, KNOWN, name)])),
    { requiredKeys: parameters.filter((parameter) => parameter.in !== "query").map(({ name }) => name) },
  ) as fc.Arbitrary<Record<string, unknown>>;
  const content = requestBody?.content["application/json"];
  const body = content ? valuesOf(content.schema, KNOWN) : fc.constant(undefined);
  return fc.tuple(given, body).map(([values, sent]) => {
    const of = (place: string) => parameters.filter((parameter) => parameter.in === place && parameter.name in values);
    const filled = of("path").reduce((made, { name }) => made.replace(`{${name}}`, encoded(values[name])), path);
    const query = of("query").map(({ name }) => `${name}=${encoded(values[name])}`);
    const headers = Object.fromEntries(of("header").map(({ name }) => [name, String(values[name])]));
    const url = query.length > 0 ? `${filled}?${query.join("&")}` : filled;
    const solved = isObject(sent) && path === "/api/suggest" ? { ...sent, timeLimitSeconds: 1 } : sent;
    return sent === undefined
      ? { method: method.toUpperCase(), path: url, headers }
      : json(method.toUpperCase(), url, solved, headers);
  });
}

const isObject = (value: unknown): value is object =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** A lone surrogate cannot be sent in an address. */
function encoded(value: unknown): string {
  const text = typeof value === "string" ? value : JSON.stringify(value);
  return encodeURIComponent(text.replace(/[\ud800-\udfff]/gu, "?"));
}

interface Sent {
  readonly done: string; // how many, and how they were answered
  readonly longestMs: number;
  readonly faults: readonly string[];
}

/** Calls with generated input, every operation as often, the same for a seed. */
async function sendAll(
  server: StartedServer,
  { requests, seed, headers = {} }: { requests: number; seed: number; headers?: Readonly<Record<string, string>> },
  wrong: (told: Told, call: Asked) => string | null = faultOf,
): Promise<Sent> {
  await ask(server.port, { method: "GET", path: "/api/export/map.svg", headers }); // starts the thread that makes files
  const described = (await ask(server.port, { method: "GET", path: "/api/openapi.json", headers })).text;
  const operations = Object.entries((JSON.parse(described) as Description).paths).flatMap(([path, methods]) =>
    // one's own session and password would end the run
    Object.entries(methods).flatMap(([method, operation]) =>
      headers.Cookie && path.startsWith("/api/session") ? [] : [callsOf(path, method, operation)],
    ),
  );
  const numRuns = Math.ceil(requests / operations.length);
  const rounds = operations.map((calls, index) => fc.sample(calls, { seed: seed + index, numRuns }));
  const mixed = Array.from({ length: numRuns }, (_, turn) => rounds.map((calls) => calls[turn])).flat();
  const byStatus = new Map<number, number>();
  const faults: string[] = [];
  let longestMs = 0;
  await each(mixed, AT_ONCE, async (call) => {
    const told = await ask(server.port, { ...call, headers: { ...call.headers, ...headers } });
    const family = Math.floor(told.status / 100);
    byStatus.set(family, (byStatus.get(family) ?? 0) + 1);
    longestMs = Math.max(longestMs, told.ms);
    const fault = wrong(told, call);
    if (fault)
      faults.push(`${call.method} ${call.path.slice(0, 300)} ${String(call.body ?? "").slice(0, 300)}: ${fault}`);
  });
  const counted = [...byStatus].sort(([a], [b]) => a - b).map(([family, count]) => `${family}xx ${count}`);
  const done = `${mixed.length} of ${operations.length} calls, seed ${seed}: ${counted.join(", ")}`;
  return { done, longestMs, faults: faults.slice(0, MOST_FAULTS_TOLD) };
}

/** Every call of the description with generated input. */
export async function fuzz(requests: number, seed: number): Promise<Result> {
  const server = await startServer();
  const before = memoryMb(server)?.now;
  const { done, longestMs, faults } = await sendAll(server, { requests, seed });
  const isUp = server.process.exitCode === null;
  const after = isUp ? memoryMb(server)?.now : undefined;
  if (isUp) await server.stop();
  return {
    what: "generated calls",
    done: `${done}; memory ${before ?? "?"} → ${after ?? "?"} MB`,
    longestMs,
    faults: isUp ? faults : [`the server ended with ${server.process.exitCode}`, ...faults],
  };
}

const SECRET = "見せていない案";

/** What people have made; sessions come and go. */
function keptRows(path: string): string {
  const db = new BetterSqlite3(path, { readonly: true });
  const tables = ["scenarios", "scenario_versions", "weights", "candidate_places", "centre_figures", "people"];
  const rows = tables.map((table) => db.prepare(`SELECT * FROM ${table}`).all());
  db.close();
  return JSON.stringify(rows);
}

/** The same calls by a viewer, who may change nothing, and by a centre another one's 案 is hidden from. */
export async function fuzzAsOthers(requests: number, seed: number): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), "torture-others-"));
  const path = join(folder, "planner.sqlite");
  await addPeople(path, [
    { login: "kanri", role: "administrator", centreId: null },
    { login: "miru", role: "viewer", centreId: "aozora" },
    { login: "aozora", role: "centre", centreId: "aozora" },
    { login: "suteji", role: "centre", centreId: "suteji" },
  ]);
  const server = await startServer(".", { DATABASE: path, REQUIRE_LOGIN: "1" });
  const url = `http://127.0.0.1:${server.port}`;
  const suteji = await signIn(url, "suteji");
  const { id } = (await (await suteji("POST", "/api/scenarios", { name: SECRET })).json()) as { id: number };
  await suteji("PUT", `/api/scenarios/${id}/access`, { visibility: "private" });
  const before = keptRows(path);
  const told = (seen: Told) => faultOf(seen) ?? (seen.text.includes(SECRET) ? "tells of a hidden 案" : null);
  const as = async (login: string) => {
    const headers = { Cookie: await cookieOf(url, login), "X-Planner": "1" };
    return sendAll(server, { requests: requests / 2, seed, headers }, told);
  };
  const viewer = await as("miru");
  const faults = [...viewer.faults];
  if (keptRows(path) !== before) faults.push("a viewer changed something");
  const centre = await as("aozora");
  faults.push(...centre.faults);
  const hidden = (await (await suteji("GET", `/api/scenarios/${id}`)).json()) as { name?: string; version?: number };
  if (hidden.name !== SECRET || hidden.version !== 1) faults.push("another centre changed a hidden 案");
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
  return {
    what: "calls of others",
    done: `viewer: ${viewer.done}; centre: ${centre.done}`,
    longestMs: Math.max(viewer.longestMs, centre.longestMs),
    faults,
  };
}
