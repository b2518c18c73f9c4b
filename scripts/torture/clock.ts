import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { addPeople, PASSWORD } from "../../tests/support/signedIn.ts";
import { startServer } from "../bench/startedServer.ts";
import { type Asked, ask, faultOf, json, type Told } from "./ask.ts";
import { type Acknowledged, integrity, type Kept, lost, writeOne } from "./database.ts";
import type { Result } from "./result.ts";

const HOUR_MS = 60 * 60 * 1000;
const DAY_MS = 24 * HOUR_MS;
/** An hour, summer time both ways, a flat battery, a mistyped year, and right again. */
const JUMPS_MS = [HOUR_MS, -2 * HOUR_MS, 20 * DAY_MS, -20 * 365 * DAY_MS, 3 * 365 * DAY_MS, 0];
const CLOCK_READ_MS = 200;

/** Clock jumps while people work: what was answered as kept stays, versions count on, and the right password opens. */
export async function clockJumps(): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), "torture-clock-"));
  const [path, clock] = [join(folder, "planner.sqlite"), join(folder, "clock")];
  const shift = new URL("./clockShift.mjs", import.meta.url).href;
  await addPeople(path, [{ login: "dou", role: "administrator", centreId: null }]);
  const env = { DATABASE: path, REQUIRE_LOGIN: "1", CLOCK_FILE: clock, NODE_OPTIONS: `--import=${shift}` };
  const server = await startServer(".", env);
  const acknowledged: Acknowledged = new Map();
  const faults: string[] = [];
  let [calls, longestMs, cookie] = [0, 0, ""];
  const call = async (asked: Asked): Promise<Told> => {
    const told = await ask(server.port, { ...asked, headers: { ...asked.headers, Cookie: cookie, "X-Planner": "1" } });
    calls++;
    longestMs = Math.max(longestMs, told.ms);
    const fault = faultOf(told);
    if (fault) faults.push(`${asked.method} ${asked.path}: ${fault}`);
    return told;
  };
  const signIn = async (password = PASSWORD) => {
    const response = await fetch(`http://127.0.0.1:${server.port}/api/session`, {
      method: "POST",
      headers: { "Content-Type": "application/json", "X-Planner": "1" },
      body: JSON.stringify({ login: "dou", password }),
    });
    cookie = response.headers.get("set-cookie")?.split(";")[0] ?? cookie;
    return response.status;
  };
  for (const jump of JUMPS_MS) {
    writeFileSync(clock, String(jump));
    await wait(CLOCK_READ_MS);
    const when = `clock ${jump / HOUR_MS} h off`;
    if ((await signIn()) !== 200) faults.push(`${when}: the right password does not open`);
    const headers = { Cookie: cookie, "X-Planner": "1" };
    const { kept } = await writeOne(server.port, acknowledged, `時計 ${jump}`, { headers });
    if (!kept) {
      faults.push(`${when}: a new 案 was not kept`);
      continue;
    }
    for (let turn = 1; turn <= 3; turn++) {
      const name = `時計 ${jump} の ${turn}`;
      const change = json("PUT", `/api/scenarios/${kept.id}`, { name }, { "If-Match": `"${turn}"` });
      const saved = await call(change);
      if (saved.status === 200) acknowledged.set(kept.id, { version: turn + 1, name });
      else faults.push(`${when}: version ${turn} was not changed (${saved.status})`);
    }
    const versions = await call({ method: "GET", path: `/api/scenarios/${kept.id}/versions` });
    const order = (JSON.parse(versions.text) as Kept[]).map(({ version }) => version).join();
    if (order !== "4,3,2,1") faults.push(`${when}: versions ${order}`);
    await call({ method: "DELETE", path: `/api/scenarios/${kept.id}`, headers: { "If-Match": '"4"' } });
    const back = await call({ method: "POST", path: `/api/scenarios/${kept.id}/restore` });
    if (back.status !== 200) faults.push(`${when}: not taken out of the bin (${back.status})`);
    faults.push(...(await lost(server.port, acknowledged, headers)));
    for (let slip = 0; slip < 2; slip++) await signIn("違う合言葉");
  }
  await server.stop();
  faults.push(...integrity(path));
  rmSync(folder, { recursive: true, force: true });
  return { what: "clock jumps", done: `${JUMPS_MS.length} jumps, ${calls} calls`, longestMs, faults };
}
