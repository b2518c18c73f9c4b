import { spawn } from "node:child_process";
import { randomInt } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { writeOsmPbf } from "../../tests/support/osmPbf.ts";
import { sheetsAsOsm } from "../../tests/support/sheetsAsOsm.ts";
import { bundledFacts } from "../../tests/support/sketchOsm.ts";
import { type StartedServer, startServer } from "../bench/startedServer.ts";
import { ask } from "./ask.ts";
import { type Acknowledged, integrity, lost, writeOne } from "./database.ts";
import type { Result } from "./result.ts";

const FILES = ["map.pdf", "map.png", "slides.pptx", "tables.xlsx"];

/** kill -9 and the end of the process that was killed. */
async function killed(server: StartedServer): Promise<void> {
  const ended = new Promise((resolve) => server.process.once("exit", resolve));
  server.process.kill("SIGKILL");
  await ended;
}

/** Restarts while files are made and people write: what was acknowledged stays, and the next file comes whole. */
export async function killedExports(times: number): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), "torture-exports-"));
  const path = join(folder, "planner.sqlite");
  const acknowledged: Acknowledged = new Map();
  const faults: string[] = [];
  let longestMs = 0;
  for (let time = 0; time < times; time++) {
    const server = await startServer(".", { DATABASE: path });
    faults.push(...(await lost(server.port, acknowledged)));
    const file = await ask(server.port, { method: "GET", path: "/api/export/coverage.csv" });
    longestMs = Math.max(longestMs, file.ms);
    if (file.status !== 200) faults.push(`the file after restart ${time} answered ${file.status}`);
    const asked = FILES.map((name) => ask(server.port, { method: "GET", path: `/api/export/${name}` }));
    for (let turn = 0; turn < 5; turn++) await writeOne(server.port, acknowledged, `再起動 ${time} ${turn}`);
    await wait(randomInt(100, 2500));
    await killed(server);
    await Promise.all(asked);
  }
  faults.push(...integrity(path));
  rmSync(folder, { recursive: true, force: true });
  const done = `${times} kills while ${FILES.length} files were made, ${acknowledged.size} acknowledged writes`;
  return { what: "restart during exports", done, longestMs, faults };
}

/** Runs npm run roads:import; resolves with its exit code, null when it was killed. */
function startImport(pbf: string, networkDir: string) {
  const child = spawn(process.execPath, ["--import", "tsx", "scripts/import-roads.ts", pbf, "--out", networkDir], {
    stdio: "ignore",
  });
  return { child, ended: new Promise<number | null>((resolve) => child.once("exit", resolve)) };
}

/** Imports of a road network killed anywhere, the planner with them: one of the two networks is whole and in use. */
export async function killedImports(times: number): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), "torture-import-"));
  const [pbf, networkDir] = [join(folder, "sheets.osm.pbf"), join(folder, "network")];
  writeOsmPbf(pbf, sheetsAsOsm(bundledFacts()), { timestamp: new Date("2026-11-20T00:00:00Z") });
  const faults: string[] = [];
  const started = performance.now();
  const first = await startImport(pbf, networkDir).ended;
  const wholeMs = performance.now() - started;
  if (first !== 0) faults.push(`the first import ended with ${first}`);
  const env = { DATABASE: join(folder, "planner.sqlite"), NETWORK_DIR: networkDir };
  let server = await startServer(".", env);
  let longestMs = 0;
  const inUse = async (when: string) => {
    const { status, text, ms } = await ask(server.port, { method: "GET", path: "/api/health" });
    longestMs = Math.max(longestMs, ms);
    if (status !== 200 || !/"imported"/.test(text)) faults.push(`${when}: health ${status} ${text.slice(0, 200)}`);
    const route = await ask(server.port, { method: "GET", path: "/api/route?from=43.06,141.35&to=42.63,141.6" });
    longestMs = Math.max(longestMs, route.ms);
    if (route.status !== 200) faults.push(`${when}: a route answered ${route.status}`);
  };
  for (let time = 0; time < times; time++) {
    const { child, ended } = startImport(pbf, networkDir);
    await wait(randomInt(Math.round(wholeMs * 0.2), Math.round(wholeMs)));
    if (time % 2 === 0) await killed(server);
    child.kill("SIGKILL");
    await ended;
    if (time % 2 === 0) server = await startServer(".", env);
    await inUse(`kill ${time}`);
  }
  const last = await startImport(pbf, networkDir).ended;
  if (last !== 0) faults.push(`the import after the kills ended with ${last}`);
  await wait(3000); // the running planner looks for a new network every two seconds
  await inUse("after a whole import");
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
  const done = `${times} imports killed, ${Math.ceil(times / 2)} with the planner`;
  return { what: "restart during roads:import", done, longestMs, faults };
}
