import { spawn, spawnSync } from "node:child_process";
import { chmodSync, cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { Agent, get } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createApp } from "../../server/app.ts";
import { createBackground } from "../../server/background/background.ts";
import { configFrom } from "../../server/config.ts";
import { openPlanner } from "../../server/planner.ts";
import { BetterSqlite3 } from "../../server/storage/betterSqlite3.ts";

const ARGS = ["--import", "tsx", "server/main.ts"];
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "planner-start-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function start(env: Readonly<Record<string, string>>) {
  const { status, stderr } = spawnSync(process.execPath, ARGS, {
    encoding: "utf8",
    env: { ...process.env, PORT: "0", DATABASE: ":memory:", ...env },
  });
  return { code: status, lines: stderr.trim().split("\n") };
}

describe("the server says why it does not start, and what to do, with exit code 2", () => {
  test.each(["eighty", "70000", "-1"])("PORT=%s", (port) => {
    expect(start({ PORT: port })).toEqual({ code: 2, lines: [`PORT: must be 0 to 65535, got "${port}"`] });
  });
  test("a database that is none", () => {
    const path = join(folder, "notes.sqlite");
    writeFileSync(path, "第3金曜 登別\n".repeat(100));
    expect(start({ DATABASE: path })).toEqual({
      code: 2,
      lines: [
        expect.stringMatching(/プランナーのデータベースではありません。.*npm run restore/),
        expect.stringMatching(/is not a database of the planner\. .*npm run restore/),
      ],
    });
  });
  test("a database of a newer planner, which is left as it was", () => {
    const path = join(folder, "newer.sqlite");
    const db = new BetterSqlite3(path);
    db.pragma("user_version = 9999");
    db.close();
    const before = readFileSync(path);
    const { code, lines } = start({ DATABASE: path });
    expect(code).toBe(2);
    expect(lines).toEqual([
      expect.stringMatching(/新しい版のプランナーのデータベースです（表の版 9999、/),
      expect.stringMatching(/was written by a newer planner \(tables 9999,/),
    ]);
    expect(readFileSync(path).equals(before)).toBe(true);
  });
  test("a database damaged in the middle", () => {
    const path = join(folder, "damaged.sqlite");
    openPlanner({ dataDir: configFrom().dataDir, databasePath: path }).close();
    const bytes = readFileSync(path);
    writeFileSync(path, Buffer.concat([bytes.subarray(0, 4096), Buffer.alloc(bytes.length - 4096, 0xab)]));
    const { code, lines } = start({ DATABASE: path });
    expect([code, lines]).toEqual([
      2,
      [expect.stringMatching(/壊れています.*npm run restore/), expect.stringMatching(/damaged.*npm run restore/)],
    ]);
  });
  test("a database another program holds", () => {
    const path = join(folder, "held.sqlite");
    const db = new BetterSqlite3(path);
    db.exec("BEGIN EXCLUSIVE; CREATE TABLE t (x)");
    const { code, lines } = start({ DATABASE: path });
    db.close();
    expect([code, lines[0], lines[1]]).toEqual([
      2,
      expect.stringContaining("ほかのプログラムが使っています"),
      expect.stringContaining("held by another program"),
    ]);
  });
  // The administrator of a machine may write anywhere, so there it cannot be tried.
  test.skipIf(process.platform === "win32" || process.getuid?.() === 0)("a database that may only be read", () => {
    const path = join(folder, "read-only.sqlite");
    openPlanner({ dataDir: configFrom().dataDir, databasePath: path }).close();
    chmodSync(path, 0o444);
    const { code, lines } = start({ DATABASE: path });
    expect([code, lines[0]]).toEqual([2, expect.stringContaining("書き込めません")]);
  });
  test("a place where no database can be", () => {
    const file = join(folder, "a-file");
    writeFileSync(file, "");
    const { code, lines } = start({ DATABASE: join(file, "planner.sqlite") });
    expect([code, lines[0]]).toEqual([2, expect.stringContaining("開くことも作ることもできません")]);
  });
  test("a bad line of data/", () => {
    const dataDir = join(folder, "data");
    cpSync(configFrom().dataDir, dataDir, { recursive: true });
    const path = join(dataDir, "municipalities.csv");
    const [header, first, ...others] = readFileSync(path, "utf8").split("\n");
    writeFileSync(path, [header, first.replace("01100", "1100"), ...others].join("\n"));
    const { code, lines } = start({ DATA_DIR: dataDir });
    expect(code).toBe(2);
    expect(lines[0]).toMatch(/^data\/municipalities\.csv:2: .*01100/);
  });
});

test("a database damaged in one place is served, and said to be: what can be read can still be taken out", async () => {
  const path = join(folder, "partly.sqlite");
  const planner = openPlanner({ dataDir: configFrom().dataDir, databasePath: path });
  const note = "長い控え".repeat(90);
  const sites = Array.from({ length: 40 }, (_, at) => ({
    ...{ id: `s${at}`, kind: "outreach" as const, centre: "ikinuki", name: "羽幌", lat: 44.3636, lon: 141.7006, note },
  }));
  const body = { name: "長い案", description: "", sites, reassigned: {}, parameters: {} };
  planner.scenarios.create(body);
  planner.close();
  const bytes = readFileSync(path);
  const at = bytes.indexOf("長い控え", bytes.indexOf("長い控え") + 8192); // a page further on in its chain
  bytes.fill(0xab, at - (at % 4096), at - (at % 4096) + 8);
  writeFileSync(path, bytes);
  const server = spawn(process.execPath, ARGS, {
    env: { ...process.env, PORT: "0", DATABASE: path },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  server.stderr.on("data", (text) => (said += String(text)));
  await new Promise((resolve) => server.stdout.once("data", resolve));
  const ended = new Promise((resolve) => server.once("exit", resolve));
  server.kill("SIGTERM");
  await ended;
  expect(said).toMatch(/壊れています.*npm run restore/);
});

test("tables of an older planner are brought up to date, and how they were stays beside them", () => {
  const path = join(folder, "older.sqlite");
  const db = new BetterSqlite3(path);
  const first = readFileSync("server/storage/migrations/001-scenarios.sql", "utf8");
  db.exec(first);
  db.exec("INSERT INTO scenarios (name, content_json, updated_at) VALUES ('昔の案', '{\"sites\":[]}', '2025-01-01')");
  db.pragma("user_version = 1");
  db.close();
  const planner = openPlanner({ dataDir: configFrom().dataDir, databasePath: path });
  expect(planner.scenarioHistory.list(1)).toMatchObject([{ version: 1, name: "昔の案", savedAt: "2025-01-01" }]);
  planner.close();
  const [copy] = readdirSync(folder).filter((name) => name.startsWith("older.sqlite.tables-1."));
  const kept = new BetterSqlite3(join(folder, copy), { readonly: true });
  expect(kept.prepare("SELECT name FROM scenarios").all()).toEqual([{ name: "昔の案" }]);
  expect(kept.pragma("user_version", { simple: true })).toBe(1);
  kept.close();
});

test("a screen that was never built is said to be, to a browser; a program gets problem details", async () => {
  const config = { ...configFrom(), clientDir: join(folder, "no-build") };
  const planner = openPlanner({ dataDir: config.dataDir, databasePath: ":memory:" });
  const server = createApp(planner, createBackground(planner), config).listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  const address = server.address();
  const url = `http://127.0.0.1:${typeof address === "object" ? address?.port : 0}/`;
  const page = await fetch(url, { headers: { Accept: "text/html" } });
  expect([page.status, await page.text()]).toEqual([503, expect.stringMatching(/npm run build.*npm run build/s)]);
  expect((await fetch(url)).headers.get("content-type")).toContain("problem+json");
  server.close();
  planner.close();
});

test.skipIf(process.platform === "win32")("SIGTERM ends the server of its own accord", async () => {
  const server = spawn(process.execPath, ARGS, {
    env: { ...process.env, PORT: "0", DATABASE: join(folder, "planner.sqlite") },
    stdio: ["ignore", "pipe", "inherit"],
  });
  await new Promise((resolve) => server.stdout.once("data", resolve)); // its address: it listens
  const ended = new Promise((resolve) => server.once("exit", (code, signal) => resolve({ code, signal })));
  server.kill("SIGTERM");
  expect(await ended).toEqual({ code: 0, signal: null });
});

test.skipIf(process.platform === "win32")(
  "SIGTERM ends it though a browser keeps a connection open; planner.sqlite alone then holds everything",
  async () => {
    const path = join(folder, "alone.sqlite");
    const server = spawn(process.execPath, ARGS, {
      env: { ...process.env, PORT: "0", DATABASE: path },
      stdio: ["ignore", "pipe", "inherit"],
    });
    const line = await new Promise<string>((resolve) => server.stdout.once("data", (text) => resolve(String(text))));
    const url = new URL(/http:\S+/.exec(line)?.[0] ?? "");
    const agent = new Agent({ keepAlive: true });
    await new Promise<void>((resolve) => {
      get({ host: url.hostname, port: url.port, path: "/api/health", agent }, (response) => {
        response.resume().on("end", () => resolve());
      });
    });
    const ended = new Promise((resolve) => server.once("exit", (code) => resolve(code)));
    server.kill("SIGTERM");
    expect(await ended).toBe(0);
    agent.destroy();
    expect(existsSync(`${path}-wal`)).toBe(false);
  },
);
