import { randomInt } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { startServer } from "../bench/startedServer.ts";
import { ask, json } from "./ask.ts";
import { type Acknowledged, integrity, type Kept, lost } from "./database.ts";
import type { Result } from "./result.ts";

const WRITERS = 6;

/** Makes 案 and changes them until no answer comes any more. @returns how many writes were acknowledged */
async function write(port: number, acknowledged: Acknowledged, isOver: () => boolean): Promise<number> {
  let writes = 0;
  while (!isOver()) {
    const made = await ask(port, json("POST", "/api/scenarios", { name: `案 ${randomInt(1e9)}` }));
    if (made.status !== 201) return writes;
    const { id, version, name } = JSON.parse(made.text) as Kept;
    acknowledged.set(id, { version, name });
    writes++;
    for (let turn = 0; turn < 4 && !isOver(); turn++) {
      const now = acknowledged.get(id)?.version ?? 0;
      const changed = { name: `案 ${randomInt(1e9)}` };
      const saved = await ask(port, json("PUT", `/api/scenarios/${id}`, changed, { "If-Match": `"${now}"` }));
      if (saved.status !== 200) return writes;
      acknowledged.set(id, { version: now + 1, name: changed.name });
      writes++;
    }
  }
  return writes;
}

/** kill -9 at a random moment of acknowledged writes, so many times; what was acknowledged must be there each time. */
export async function killed(times: number): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), "torture-"));
  const path = join(folder, "planner.sqlite");
  const acknowledged: Acknowledged = new Map();
  const faults: string[] = [];
  let writes = 0;
  for (let time = 0; time < times; time++) {
    const server = await startServer(".", { DATABASE: path });
    faults.push(...(await lost(server.port, acknowledged)));
    let isOver = false;
    const writing = Array.from({ length: WRITERS }, () => write(server.port, acknowledged, () => isOver));
    await wait(randomInt(100, 1500));
    const ended = new Promise((resolve) => server.process.once("exit", resolve));
    server.process.kill("SIGKILL");
    isOver = true;
    await ended;
    for (const count of await Promise.all(writing)) writes += count;
  }
  const last = await startServer(".", { DATABASE: path });
  faults.push(...(await lost(last.port, acknowledged)));
  await last.stop();
  faults.push(...integrity(path));
  rmSync(folder, { recursive: true, force: true });
  return {
    what: "kill -9 while writing",
    done: `${times} kills, ${writes} acknowledged writes`,
    longestMs: null,
    faults,
  };
}

/** Two servers on one file, each with writers of its own, and both after one 案: no version may be acknowledged twice. */
export async function twins(seconds: number): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), "torture-"));
  const path = join(folder, "planner.sqlite");
  const servers = [await startServer(".", { DATABASE: path }), await startServer(".", { DATABASE: path })];
  const until = performance.now() + seconds * 1000;
  const isOver = () => performance.now() > until;
  const acknowledged: Acknowledged = new Map();
  const shared = JSON.parse(
    (await ask(servers[0].port, json("POST", "/api/scenarios", { name: "共有" }))).text,
  ) as Kept;
  const versions: number[] = [];
  const fight = async (port: number) => {
    while (!isOver()) {
      const { version } = JSON.parse(
        (await ask(port, { method: "GET", path: `/api/scenarios/${shared.id}` })).text,
      ) as Kept;
      const change = json("PUT", `/api/scenarios/${shared.id}`, { name: "共有" }, { "If-Match": `"${version}"` });
      if ((await ask(port, change)).status === 200) versions.push(version + 1);
    }
  };
  const counts = await Promise.all(
    servers.flatMap(({ port }) => [
      ...Array.from({ length: WRITERS / 2 }, () => write(port, acknowledged, isOver)),
      fight(port).then(() => 0),
    ]),
  );
  const faults = (await Promise.all(servers.map(({ port }) => lost(port, acknowledged)))).flat();
  const twice = versions.length - new Set(versions).size;
  if (twice > 0) faults.push(`${twice} versions of one 案 were acknowledged to two writers`);
  for (const server of servers) await server.stop();
  faults.push(...integrity(path));
  rmSync(folder, { recursive: true, force: true });
  const writes = counts.reduce((sum, count) => sum + count, versions.length);
  return { what: "two servers on one file", done: `${writes} acknowledged writes`, longestMs: null, faults };
}
