import { BetterSqlite3 } from "../../server/storage/betterSqlite3.ts";
import { ask, json } from "./ask.ts";

/** What was answered as kept, by the id of its 案. */
export type Acknowledged = Map<number, { readonly version: number; readonly name: string }>;

export interface Kept {
  readonly id: number;
  readonly version: number;
  readonly name: string;
}

/** One new 案; remembered when it was answered as kept. @returns the status */
export async function writeOne(
  port: number,
  acknowledged: Acknowledged,
  name: string,
  { description = "", headers = {} }: { description?: string; headers?: Readonly<Record<string, string>> } = {},
): Promise<{ readonly status: number; readonly kept: Kept | null; readonly text: string; readonly ms: number }> {
  const { status, text, ms } = await ask(port, json("POST", "/api/scenarios", { name, description }, headers));
  if (status !== 201) return { status, kept: null, text, ms };
  const { id, version } = JSON.parse(text) as Kept;
  acknowledged.set(id, { version, name });
  return { status, kept: { id, version, name }, text, ms };
}

/** A write that was kept but not answered any more may stand above an acknowledged one; never below it. */
export async function lost(
  port: number,
  acknowledged: Acknowledged,
  headers: Readonly<Record<string, string>> = {},
): Promise<string[]> {
  const { status, text } = await ask(port, { method: "GET", path: "/api/scenarios", headers });
  if (status !== 200) return [`the list of 案 answered ${status}`];
  const kept = new Map((JSON.parse(text) as Kept[]).map((scenario) => [scenario.id, scenario]));
  return [...acknowledged].flatMap(([id, { version, name }]) => {
    const found = kept.get(id);
    const isThere = found && (found.version > version || (found.version === version && found.name === name));
    return isThere ? [] : [`acknowledged version ${version} of 案 ${id} is not there`];
  });
}

export function integrity(path: string): string[] {
  const db = new BetterSqlite3(path, { readonly: true });
  const said = String(db.pragma("integrity_check", { simple: true }));
  db.close();
  return said === "ok" ? [] : [`integrity_check: ${said}`];
}
