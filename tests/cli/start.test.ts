import { spawn, spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { Agent, get } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { configFrom } from "../../server/config.ts";
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

describe("the server says in one line why it does not start, with exit code 2", () => {
  test.each(["eighty", "70000", "-1"])("PORT=%s", (port) => {
    expect(start({ PORT: port })).toEqual({ code: 2, lines: [`PORT: must be 0 to 65535, got "${port}"`] });
  });
  test("a database that is none", () => {
    const path = join(folder, "notes.sqlite");
    writeFileSync(path, "第3金曜 登別\n".repeat(100));
    expect(start({ DATABASE: path })).toEqual({ code: 2, lines: [`DATABASE: ${path}: file is not a database`] });
  });
  test("a database of a newer planner, which is left as it was", () => {
    const path = join(folder, "newer.sqlite");
    const db = new BetterSqlite3(path);
    db.pragma("user_version = 9999");
    db.close();
    const before = readFileSync(path);
    const { code, lines } = start({ DATABASE: path });
    expect(code).toBe(2);
    expect(lines).toEqual([expect.stringMatching(/^DATABASE: was written by a newer planner \(tables 9999,/)]);
    expect(readFileSync(path).equals(before)).toBe(true);
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
