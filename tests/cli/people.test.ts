import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { configFrom } from "../../server/config.ts";
import { runScript } from "../support/runCli.ts";
import { signIn } from "../support/signedIn.ts";

vi.setConfig({ testTimeout: 120_000 }); // several programs or sign-ins in one test, on a busy machine
let folder: string;
let database: string;
let running: ChildProcess | undefined;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "planner-people-"));
  database = join(folder, "planner.sqlite");
});
afterAll(() => {
  running?.kill();
  rmSync(folder, { recursive: true, force: true });
});

/** Runs npm run user:add with a password on its standard input. */
function addUser(args: readonly string[], password = "とても長い合言葉です") {
  const script = ["--import", "tsx", "scripts/add-user.ts", ...args, "--password-file", "-"];
  const { status, stderr } = spawnSync(process.execPath, script, {
    ...{ encoding: "utf8", input: `${password}\n` },
    env: { ...process.env, DATABASE: database },
  });
  return { code: status, stderr };
}
const TARO = ["--login", "taro", "--name", "太郎", "--role", "administrator"];

describe("a planner other machines can reach", () => {
  test("does not start before there is an administrator, and says what to do", () => {
    const { status, stderr } = spawnSync(process.execPath, ["--import", "tsx", "server/main.ts"], {
      encoding: "utf8",
      env: { ...process.env, PORT: "0", HOST: "0.0.0.0", DATABASE: database },
    });
    expect([status, stderr]).toEqual([
      2,
      expect.stringMatching(/管理者を決めてください：npm run user:add.*needs an administrator/s),
    ]);
  });

  test("starts once there is one, and answers only to who signs in", async () => {
    expect(addUser(TARO)).toEqual({ code: 0, stderr: expect.stringContaining("taro がサインインできます") });
    running = spawn(process.execPath, ["--import", "tsx", "server/main.ts"], {
      env: { ...process.env, PORT: "0", HOST: "0.0.0.0", DATABASE: database },
      stdio: ["ignore", "pipe", "inherit"],
    });
    const line = await new Promise<string>((resolve) => running?.stdout?.once("data", (text) => resolve(String(text))));
    const url = `http://127.0.0.1:${/:(\d+)\//.exec(line)?.[1]}`;
    expect((await fetch(`${url}/api/scenarios`)).status).toBe(401);
    const taro = await signIn(url, "taro");
    expect((await taro("GET", "/api/scenarios")).status).toBe(200);
    expect(runScript("remove-user", ["taro"], { DATABASE: database }).code).toBe(0); // also while it runs
    expect((await taro("GET", "/api/scenarios")).status).toBe(401);
  });
});

describe("npm run user:add", () => {
  test.each([
    ["a short password", TARO, "みじかい", "パスワードは10字以上|at least 10"],
    ["a role that is none", ["--login", "jiro", "--name", "次郎", "--role", "boss"], undefined, "--role.*viewer"],
    [
      "a centre's person without one",
      ["--login", "jiro", "--name", "次郎", "--role", "centre", "--centre", ""],
      undefined,
      "--centre",
    ],
    [
      "a centre that is none",
      ["--login", "jiro", "--name", "次郎", "--role", "centre", "--centre", "atlantis"],
      undefined,
      "--centre.*suteji",
    ],
    ["a name nobody can type", ["--login", "太 郎", "--name", "太郎", "--role", "viewer"], undefined, "--login"],
  ])("refuses %s and adds nobody", (_, args, password, words) => {
    const { code, stderr } = addUser(args, password);
    expect([code, stderr]).toEqual([2, expect.stringMatching(new RegExp(words))]);
    expect(runScript("remove-user", ["jiro"], { DATABASE: database }).code).toBe(2);
  });
  test("changes somebody who is there only when asked to", () => {
    const hanako = ["--login", "hanako", "--name", "花子", "--role", "centre", "--centre", "suteji"];
    expect(addUser(hanako).code).toBe(0);
    expect(addUser(hanako)).toEqual({ code: 2, stderr: expect.stringContaining("--replace") });
    expect(addUser([...hanako, "--replace"]).code).toBe(0);
  });
});

describe("signing in is required", () => {
  test.each([
    [{}, false],
    [{ HOST: "127.0.0.1" }, false],
    [{ HOST: "localhost", PUBLIC_URL: "http://localhost:8080" }, false],
    [{ HOST: "0.0.0.0" }, true],
    [{ HOST: "192.168.1.5" }, true],
    [{ HOST: "::" }, true],
    [{ PUBLIC_URL: "https://planner.example" }, true], // a proxy on this machine lets others in
    [{ REQUIRE_LOGIN: "1" }, true],
  ])("with %j: %s", (env, isRequired) => expect(configFrom(env).requireLogin).toBe(isRequired));
  test("a trusted header without the proxies' addresses stops the start", () => {
    expect(() => configFrom({ TRUST_PROXY_USER_HEADER: "X-Remote-User" })).toThrow(/TRUST_PROXY_ADDRESSES/);
    expect(
      configFrom({ TRUST_PROXY_USER_HEADER: "X-User", TRUST_PROXY_ADDRESSES: "10.0.0.5, ::1" }).trustedProxy,
    ).toEqual({
      ...{ header: "X-User", addresses: ["10.0.0.5", "::1"] },
    });
  });
});
