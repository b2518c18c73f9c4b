import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { BetterSqlite3 } from "../../server/storage/betterSqlite3.ts";
import { runScript } from "../support/runCli.ts";
import { startTestServer, type TestServer } from "../support/testServer.ts";
import { storedScenarios } from "../support/unsavedEdits.ts";

vi.setConfig({ testTimeout: 120_000 }); // several programs or sign-ins in one test, on a busy machine
let server: TestServer;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "planner-backup-"));
  server = await startTestServer();
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

const backup = (...args: string[]) => runScript("backup", args, { DATABASE: server.databasePath });
const restore = (file: string) => runScript("restore", [file], { DATABASE: server.databasePath });
const inFolder = (name: string) => join(folder, name);

/** Every row of every table. */
function contentOf(path: string): unknown {
  const db = new BetterSqlite3(path, { readonly: true });
  const tables = db.prepare<[], { name: string }>("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name");
  const rows = tables.all().map(({ name }) => [name, db.prepare(`SELECT * FROM "${name}"`).all()]);
  db.close();
  return rows;
}

describe("npm run backup", () => {
  test("copies everything into one file while the planner runs, and says what it holds", async () => {
    await storedScenarios(server.url).create("控えに入る案");
    const file = inFolder("planner.backup");
    const { code, stderr } = backup(file);
    expect([code, stderr]).toEqual([0, expect.stringMatching(/控えを取り、開いて確かめました.*scenarios 8, /s)]); // 7 built in
    expect(contentOf(file)).toEqual(contentOf(server.databasePath));
    expect(readdirSync(folder)).toEqual(["planner.backup"]);
  });

  test("replaces a file only when asked to", () => {
    const file = inFolder("kept.txt");
    writeFileSync(file, "大事な書類");
    const { code, stderr } = backup(file);
    expect([code, stderr]).toEqual([2, expect.stringMatching(/もうあります.*--replace.*is there already/s)]);
    expect(readFileSync(file, "utf8")).toBe("大事な書類");
    expect(backup(file, "--replace").code).toBe(0);
    expect(contentOf(file)).toEqual(contentOf(server.databasePath));
  });

  test("into a folder that is not there, or under a file, says so in words", () => {
    writeFileSync(inFolder("file"), "");
    for (const [to, words] of [
      [inFolder("nowhere/planner.backup"), "ありません。名前と場所を確かめてください"],
      [inFolder("file/planner.backup"), "フォルダーがあるはずの所にファイルがあります"],
    ]) {
      const { code, stderr } = backup(to);
      expect([code, stderr], to).toEqual([2, expect.stringContaining(words)]);
    }
  });

  test("of no database at all makes nothing", () => {
    const { code, stderr } = runScript("backup", [inFolder("b")], { DATABASE: inFolder("nowhere.sqlite") });
    expect([code, stderr, existsSync(inFolder("b"))]).toEqual([2, expect.stringContaining("ありません"), false]);
  });
});

describe("npm run restore", () => {
  test("is refused while a planner runs on the database, and changes nothing", () => {
    const file = inFolder("while-running");
    backup(file);
    const before = contentOf(server.databasePath);
    const { code, stderr } = restore(file);
    expect([code, stderr]).toEqual([2, expect.stringMatching(/プランナーが動いています/)]);
    expect(contentOf(server.databasePath)).toEqual(before);
  });

  test("brings back what was backed up, and keeps what was there beside it", async () => {
    const file = inFolder("to-restore");
    const kept = await storedScenarios(server.url).create("戻る案");
    backup(file);
    const later = await storedScenarios(server.url).create("控えのあとの案");
    let atRestore: { code: number | null; stderr: string } | undefined;
    server = await server.restart(() => {
      atRestore = restore(file);
      expect(contentOf(server.databasePath)).toEqual(contentOf(file));
    });
    expect(atRestore?.code).toBe(0);
    const ids = (await storedScenarios(server.url).list()).map(({ id }) => id);
    expect([ids.includes(kept), ids.includes(later)]).toEqual([true, false]);
    const beside = /前のファイル：(\S+)/.exec(atRestore?.stderr ?? "")?.[1] ?? "";
    const db = new BetterSqlite3(beside, { readonly: true });
    expect(db.prepare("SELECT name FROM scenarios WHERE id = ?").get(later)).toEqual({ name: "控えのあとの案" });
    db.close();
  });

  test.each([
    [
      "a file that is none",
      (file: string) => writeFileSync(file, "第3金曜 登別\n".repeat(100)),
      "データベースではありません",
    ],
    [
      "a database of another program",
      (file: string) => run(file, "CREATE TABLE notes (x)"),
      "データベースではありません",
    ],
    ["a newer planner's", (file: string) => run(file, "PRAGMA user_version = 9999"), "新しい版のプランナー"],
    ["a file cut short", (file: string) => writeFileSync(file, wholeBackup().subarray(0, 20_000)), "壊れています"],
    ["a file damaged in the middle", (file: string) => writeFileSync(file, damaged(wholeBackup())), "壊れています"],
  ])("refuses %s with what to do, and changes nothing", async (_, make, words) => {
    const file = inFolder(`refused-${words}-${_.length}`);
    make(file);
    const path = inFolder("untouched.sqlite");
    rmSync(path, { force: true });
    backup(path);
    const before = readFileSync(path);
    const { code, stderr } = runScript("restore", [file], { DATABASE: path });
    expect([code, stderr]).toEqual([2, expect.stringContaining(words)]);
    expect(readFileSync(path).equals(before)).toBe(true);
  });
});

function wholeBackup(): Buffer {
  const file = inFolder("whole");
  backup(file, "--replace");
  return readFileSync(file);
}

/** Every page but the first overwritten. */
function damaged(bytes: Buffer): Buffer {
  return Buffer.concat([bytes.subarray(0, 4096), Buffer.alloc(bytes.length - 4096, 0xab)]);
}

function run(path: string, sql: string): void {
  const db = new BetterSqlite3(path);
  db.exec(sql);
  db.close();
}
