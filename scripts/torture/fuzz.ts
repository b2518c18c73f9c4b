import fc from "fast-check";
import { memoryMb, startServer } from "../bench/startedServer.ts";
import { type Asked, ask, each, faultOf, json } from "./ask.ts";
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

/** Every call of the description with generated input, the same for a seed. */
export async function fuzz(requests: number, seed: number): Promise<Result> {
  const server = await startServer();
  const described = (await ask(server.port, { method: "GET", path: "/api/openapi.json" })).text;
  await ask(server.port, { method: "GET", path: "/api/export/map.svg" }); // starts the thread that makes files
  const operations = Object.entries((JSON.parse(described) as Description).paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => callsOf(path, method, operation)),
  );
  const numRuns = Math.ceil(requests / operations.length);
  const rounds = operations.map((calls, index) => fc.sample(calls, { seed: seed + index, numRuns }));
  const mixed = Array.from({ length: numRuns }, (_, turn) => rounds.map((calls) => calls[turn])).flat();
  const before = memoryMb(server)?.now;
  const byStatus = new Map<number, number>();
  const faults: string[] = [];
  let longestMs = 0;
  await each(mixed, AT_ONCE, async (call) => {
    const told = await ask(server.port, call);
    const family = Math.floor(told.status / 100);
    byStatus.set(family, (byStatus.get(family) ?? 0) + 1);
    longestMs = Math.max(longestMs, told.ms);
    const fault = faultOf(told);
    if (fault)
      faults.push(`${call.method} ${call.path.slice(0, 300)} ${String(call.body ?? "").slice(0, 300)}: ${fault}`);
  });
  const after = server.process.exitCode === null ? memoryMb(server)?.now : undefined;
  if (server.process.exitCode !== null) faults.push(`the server ended with ${server.process.exitCode}`);
  else await server.stop();
  const counted = [...byStatus].sort(([a], [b]) => a - b).map(([family, count]) => `${family}xx ${count}`);
  return {
    what: "generated calls",
    done: `${mixed.length} of ${operations.length} calls, seed ${seed}: ${counted.join(", ")}; memory ${before ?? "?"} → ${after ?? "?"} MB`,
    longestMs,
    faults: faults.slice(0, MOST_FAULTS_TOLD),
  };
}
