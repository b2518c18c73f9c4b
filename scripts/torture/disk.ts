import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { serverArgs, startServer } from "../bench/startedServer.ts";
import { ask } from "./ask.ts";
import { type Acknowledged, integrity, lost, writeOne } from "./database.ts";
import type { Result } from "./result.ts";

const DISK_MB = 8;
const WRITES_WHEN_FULL = 30;
const LEFT_BYTES = 300_000;

/** Whether a command ended well. */
const run = (command: string, ...args: string[]) => spawnSync(command, args, { stdio: "ignore" }).status === 0;

interface FullDisk {
  readonly how: string;
  /** From now on there is hardly any room. */
  fill(serverPid: number): void;
  makeRoom(serverPid: number): void;
  takeAway(): void;
}

/** A disk of a few megabytes where mounting is allowed (ENOSPC); else a limit on the size of the server's files (EFBIG). */
function smallDisk(folder: string): FullDisk {
  if (run("mount", "-t", "tmpfs", "-o", `size=${DISK_MB}m`, "none", folder)) {
    const filler = join(folder, "filler");
    return {
      how: `a disk of ${DISK_MB} MB, full (ENOSPC)`,
      fill() {
        const { bavail, bsize } = statfsSync(folder);
        writeFileSync(filler, Buffer.alloc(Math.max(0, bavail * bsize - LEFT_BYTES)));
      },
      makeRoom: () => rmSync(filler, { force: true }),
      takeAway: () => void run("umount", folder),
    };
  }
  const limit = (pid: number, bytes: string) => void run("prlimit", "--pid", String(pid), `--fsize=${bytes}`);
  return {
    how: "files that may not grow (RLIMIT_FSIZE, EFBIG)",
    fill: (pid) => limit(pid, "400000:unlimited"),
    makeRoom: (pid) => limit(pid, "unlimited"),
    takeAway: () => undefined,
  };
}

/** No room for a write: it is refused in words, reading goes on, and once there is room so does writing. */
export async function diskFull(): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), "torture-full-"));
  const disk = smallDisk(folder);
  const path = join(folder, "planner.sqlite");
  const acknowledged: Acknowledged = new Map();
  const faults: string[] = [];
  const server = await startServer(".", { DATABASE: path });
  const pid = server.process.pid ?? 0;
  const description = "冬は峠が閉まる。".repeat(120);
  let [kept, refused, longestMs] = [0, 0, 0];
  const write = async (name: string) => {
    const { status, text, ms } = await writeOne(server.port, acknowledged, name, { description });
    longestMs = Math.max(longestMs, ms);
    if (status === 201) kept++;
    else if (status === 507) refused++;
    else faults.push(`a write on a full disk answered ${status} ${text.slice(0, 200)}`);
    return status;
  };
  for (let time = 0; time < 20; time++) await write(`まえ ${time}`);
  disk.fill(pid);
  for (let time = 0; refused === 0 && time < 3000; time++) await write(`いっぱい ${time}`);
  if (refused === 0) faults.push("the disk never was full");
  for (let time = 0; time < WRITES_WHEN_FULL; time++) await write(`あふれ ${time}`);
  for (const read of ["/api/health", "/api/scenarios", "/api/coverage?scenario=2", "/api/export/coverage.csv"]) {
    const { status } = await ask(server.port, { method: "GET", path: read });
    if (status !== 200) faults.push(`${read} answered ${status} while the disk was full`);
  }
  faults.push(...(await lost(server.port, acknowledged)));
  disk.makeRoom(pid);
  if ((await write("また書ける")) !== 201) faults.push("nothing could be written after there was room again");
  await server.stop();
  const again = await startServer(".", { DATABASE: path });
  faults.push(...(await lost(again.port, acknowledged)));
  await again.stop();
  faults.push(...integrity(path));
  disk.takeAway();
  rmSync(folder, { recursive: true, force: true });
  return { what: "disk full", done: `${disk.how}: ${kept} writes kept, ${refused} refused (507)`, longestMs, faults };
}

/** A folder nobody may write to: the start ends with the reason, and the file is what it was. */
export async function readOnlyFolder(): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), "torture-read-only-"));
  const [own, shown] = [join(folder, "own"), join(folder, "shown")];
  for (const each of [own, shown]) mkdirSync(each);
  const path = join(own, "planner.sqlite");
  const server = await startServer(".", { DATABASE: path });
  await writeOne(server.port, new Map(), "読むだけ");
  await server.stop();
  const before = readFileSync(path);
  const isMounted = run("mount", "--bind", own, shown) && run("mount", "-o", "remount,ro,bind", shown);
  if (!isMounted)
    for (const [each, mode] of [
      [path, 0o444],
      [own, 0o555],
    ] as const)
      chmodSync(each, mode);
  const read = isMounted ? join(shown, "planner.sqlite") : path;
  const faults: string[] = [];
  for (const database of [read, join(isMounted ? shown : own, "new", "planner.sqlite")]) {
    const { status, stderr } = spawnSync(process.execPath, serverArgs("."), {
      ...{ encoding: "utf8", timeout: 20_000 },
      env: { ...process.env, PORT: "0", DATABASE: database },
    });
    if (status !== 2) faults.push(`the start ended with ${status} instead of 2`);
    if (/^\s+at /m.test(stderr) || stderr.trim() === "")
      faults.push(`the start gave no reason: ${stderr.slice(0, 200)}`);
  }
  if (isMounted) run("umount", shown);
  else
    for (const [each, mode] of [
      [own, 0o755],
      [path, 0o644],
    ] as const)
      chmodSync(each, mode);
  if (!readFileSync(path).equals(before)) faults.push("the database was changed");
  faults.push(...integrity(path));
  rmSync(folder, { recursive: true, force: true });
  const how = isMounted ? "mounted read-only" : "without the right to write";
  return { what: "read-only folder", done: `2 starts in a folder ${how}`, longestMs: null, faults };
}
