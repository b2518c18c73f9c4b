/**
 * npm run bench: figures of the real thing on this machine, beside a peer (graphology's Dijkstra on the same graph).
 * Nothing here is a test: tests assert no times.
 */
import { spawn } from "node:child_process";
import { Agent, request } from "node:http";
import Graph from "graphology";
import { singleSource } from "graphology-shortest-path/dijkstra.js";
import { configFrom } from "../server/config.ts";
import { minutesFrom } from "../server/core/search/minutesFrom.ts";
import { readFacts } from "../server/facts/loadFacts.ts";
import { conditionsFor, createNetwork } from "../server/services/network/network.ts";

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
}

function timed(times: number, run: (index: number) => void): number[] {
  return Array.from({ length: times }, (_, index) => {
    const start = performance.now();
    run(index);
    return performance.now() - start;
  });
}

function show(name: string, ms: readonly number[]): void {
  const [median, p95] = [0.5, 0.95].map((share) => quantile(ms, share).toFixed(2).padStart(8));
  console.log(`${name.padEnd(56)} median ${median} ms   95 % ${p95} ms   (${ms.length} runs)`);
}

/** One search over all roads: ours and the peer's, same graph, same minutes, same sources, same answers. */
function benchSearch(): void {
  const { roads } = readFacts(configFrom().dataDir);
  const network = createNetwork(roads, []);
  const { segmentMinutes } = network.open(conditionsFor("winter"));
  const peer = new Graph({ type: "undirected", multi: true });
  for (const index of Array(network.roads.placeCount).keys()) peer.addNode(String(index));
  for (const [index, from] of network.roads.from.entries()) {
    if (segmentMinutes[index] < Infinity)
      peer.addUndirectedEdge(String(from), String(network.roads.to[index]), { minutes: segmentMinutes[index] });
  }
  const source = (index: number) => (index * 97) % network.roads.placeCount;
  show(
    "one search to all places, ours",
    timed(200, (i) => minutesFrom(network.roads, segmentMinutes, [{ node: source(i), minutes: 0 }])),
  );
  show(
    "the same with graphology (paths included)",
    timed(10, (i) => singleSource(peer, String(source(i)), "minutes")),
  );
}

interface Answer {
  readonly ms: number;
  readonly bytesOnTheWire: number;
  readonly status: number;
}

/** One connection for all steps, as a browser keeps it. */
const KEPT_OPEN = new Agent({ keepAlive: true });

function post(port: number, body: unknown, path = "/api/coverage"): Promise<Answer> {
  const json = JSON.stringify(body);
  const headers = {
    "Content-Type": "application/json",
    "Content-Length": Buffer.byteLength(json),
    "Accept-Encoding": "gzip, deflate, br", // as a browser on this machine asks
  };
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const call = request({ port, path, method: "POST", headers, agent: KEPT_OPEN }, (response) => {
      let bytesOnTheWire = 0;
      response.on("data", (chunk: Buffer) => {
        bytesOnTheWire += chunk.length;
      });
      response.on("end", () =>
        resolve({ ms: performance.now() - start, bytesOnTheWire, status: response.statusCode ?? 0 }),
      );
    });
    call.on("error", reject);
    call.end(json);
  });
}

/** Starts the server as a user does and returns when it prints its address. */
async function startServer() {
  const started = performance.now();
  const server = spawn(process.execPath, ["--max-semi-space-size=4", "--import", "tsx", "server/main.ts"], {
    env: { ...process.env, PORT: "0", DATABASE: ":memory:" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const port = await new Promise<number>((resolve) => {
    server.stdout.on("data", (chunk: Buffer) => {
      const found = /:(\d+)\//.exec(chunk.toString());
      if (found) resolve(Number(found[1]));
    });
  });
  return { server, port, started };
}

async function benchDrag(): Promise<void> {
  const { server, port, started } = await startServer();
  const body = (step: number) => ({
    season: "winter",
    scenario: 1,
    sites: [
      {
        id: "s",
        kind: "satellite",
        centre: "suteji",
        name: "苫小牧",
        lat: 42.64 + step * 0.0006, // from 苫小牧 to the north-east, on land all the way
        lon: 141.6 + step * 0.0006,
        daysPerMonth: 20,
      },
    ],
  });
  await post(port, body(0));
  console.log(`start to first answer: ${((performance.now() - started) / 1000).toFixed(2)} s`);
  for (let step = 1; step <= 200; step++) await post(port, body(200 + step / 4)); // warm up: the first seconds of dragging
  const answers: Answer[] = [];
  for (let step = 1; step <= 200; step++) answers.push(await post(port, body(step)));
  show(
    "a drag step, POST /api/coverage, to its last byte",
    answers.map(({ ms }) => ms),
  );
  console.log(`largest answer on the wire: ${Math.max(...answers.map((a) => a.bytesOnTheWire))} bytes (compressed)`);
  console.log(`answers other than 200: ${answers.filter(({ status }) => status !== 200).length}`);
  if (process.platform === "linux") {
    const { readFileSync } = await import("node:fs");
    const peak = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${server.pid}/status`, "utf8"))?.[1];
    const now = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${server.pid}/status`, "utf8"))?.[1];
    console.log(`server memory: now ${Math.round(Number(now) / 1024)} MB, peak ${Math.round(Number(peak) / 1024)} MB`);
  }
  server.kill();
}

/** Best sites, each proved: the first line of an objective includes the search of every candidate's drive times. */
async function benchSuggest(): Promise<void> {
  const { server, port } = await startServer();
  const ask = (body: Readonly<Record<string, unknown>>) => post(port, { season: "winter", ...body }, "/api/suggest");
  const measure = async (name: string, body: Readonly<Record<string, unknown>>) => {
    const answers: Answer[] = [];
    for (let run = 0; run < 5; run++) answers.push(await ask(body));
    const [first, ...others] = answers.map(({ ms }) => Math.round(ms));
    const failed = answers.filter(({ status }) => status !== 200).length;
    console.log(`${name.padEnd(56)} first ${first} ms   then ${others.join(", ")} ms   failed: ${failed}`);
  };
  await measure("best site of one centre (suteji), coverage, proved", {
    objective: "coverage",
    n: 1,
    centre: "suteji",
  });
  for (const objective of ["coverage", "mean", "worst"]) {
    await measure(`best 3 sites of all Hokkaido, ${objective}, proved`, { objective, n: 3 });
  }
  server.kill();
}

benchSearch();
await benchDrag();
await benchSuggest();
