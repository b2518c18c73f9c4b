import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { DataErrors } from "../../server/errors.ts";
import { readFacts } from "../../server/facts/loadFacts.ts";
import { openPlanner, type Planner } from "../../server/planner.ts";
import { BetterSqlite3 } from "../../server/storage/betterSqlite3.ts";

/** えりも町 in the data of 0.1.0: 庶野 was its third row, so its number was kept under 01609-3. */
const ERIMO = "01609";

let folder: string;
let dataDir: string;
let lines: readonly string[];
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "planner-ids-"));
  dataDir = join(folder, "data");
  cpSync("data", dataDir, { recursive: true });
  lines = readFileSync(join(dataDir, "settlements.csv"), "utf8").split("\n");
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function writeSettlements(changed: readonly string[]): void {
  writeFileSync(join(dataDir, "settlements.csv"), changed.join("\n"));
}

function loadErrors(changed: readonly string[]): string[] {
  writeSettlements(changed);
  try {
    readFacts(dataDir);
    return [];
  } catch (error) {
    if (error instanceof DataErrors) return error.errors.map(({ message }) => message);
    throw error;
  }
}

const lineOf = (id: string) => lines.findIndex((line) => line.startsWith(`${id},`));

/** The same rows with another id in one of them. */
const withId = (at: number, id: string) =>
  lines.map((line, index) => (index === at ? line.replace(/^[^,]*/, id) : line));

describe("a settlement's id", () => {
  test("that is there twice stops the load at its line", () => {
    const at = lineOf("01609-2");
    expect(loadErrors(withId(at, "01609-1"))).toEqual([
      `data/settlements.csv:${at + 1}: id 01609-1 is there twice; the first is in line ${lineOf("01609-1") + 1}`,
    ]);
  });
  test("that is missing or cannot stand in an address stops the load at its line", () => {
    const at = lineOf("01609-2");
    expect(loadErrors(withId(at, ""))[0]).toMatch(new RegExp(`^data/settlements.csv:${at + 1}: id `));
    expect(loadErrors(withId(at, "庶野"))[0]).toMatch(
      new RegExp(`^data/settlements.csv:${at + 1}: id must be 1 to 40 letters .*; got "庶野"$`),
    );
  });
});

/** A database as 0.1.0 left it: tables 2, one weight by settlement. */
function oldDatabase(values: Readonly<Record<string, number>>): string {
  const path = join(mkdtempSync(join(folder, "db-")), "planner.sqlite");
  const db = new BetterSqlite3(path);
  for (const file of ["001-scenarios.sql", "002-candidate-places.sql"])
    db.exec(readFileSync(join("server/storage/migrations", file), "utf8"));
  db.pragma("user_version = 2");
  db.prepare("INSERT INTO weights (name, unit, by_place, values_json, created_at) VALUES (?, ?, ?, ?, ?)").run(
    ...["登録者", "人", "settlement", JSON.stringify(values), "2026-11-24T00:00:00Z"],
  );
  db.close();
  return path;
}

/** Numbers of the weight by the name of the settlement they count at. */
function countsByName({ facts, uploads }: Planner): Record<string, number> {
  const { values } = uploads.find("w1");
  return Object.fromEntries(
    facts.places.settlements.flatMap(({ name }, index) => (values[index] > 0 ? [[name, values[index]]] : [])),
  );
}

function withPlanner<T>(databasePath: string, run: (planner: Planner) => T): T {
  const planner = openPlanner({ dataDir, databasePath });
  try {
    return run(planner);
  } finally {
    planner.close();
  }
}

describe("own counts kept by an older planner", () => {
  test("stay with their town when a row is added before it", () => {
    writeSettlements(lines);
    const third = lines.filter((line) => line.split(",")[1] === ERIMO)[2].split(",");
    const path = oldDatabase({ [`${ERIMO}-3`]: 7 });
    expect(withPlanner(path, countsByName)).toEqual({ [third[3]]: 7 });
    const first = lineOf(`${ERIMO}-1`);
    const cells = lines[first].split(",");
    const added = [`${ERIMO}-new`, ...cells.slice(1, 3), "新しい集落", ...cells.slice(4, 7), "0", ...cells.slice(8)];
    writeSettlements([...lines.slice(0, first), added.join(","), ...lines.slice(first)]);
    expect(withPlanner(path, countsByName)).toEqual({ [third[3]]: 7 });
  });

  test("of a settlement that is gone are kept and named, and go where the planner says", () => {
    writeSettlements(lines);
    const path = oldDatabase({ [`${ERIMO}-2`]: 5, [`${ERIMO}-3`]: 7 });
    const [, second, third] = lines.filter((line) => line.split(",")[1] === ERIMO).map((line) => line.split(",")[3]);
    withPlanner(path, () => undefined); // opened once while the place was there: it learns its name
    const at = lineOf(`${ERIMO}-3`);
    const share = (line: string) => Number(line.split(",")[7]);
    const merged = lines[at - 1].split(",");
    merged[7] = String(share(lines[at - 1]) + share(lines[at]));
    writeSettlements([...lines.slice(0, at - 1), merged.join(","), ...lines.slice(at + 1)]);
    withPlanner(path, (planner) => {
      const weight = () => planner.uploads.listWeights().find(({ id }) => id === "w1");
      expect(countsByName(planner)).toEqual({ [second]: 5 });
      expect(weight()).toMatchObject({ total: 5, gone: [{ key: `${ERIMO}-3`, name: `えりも町 ${third}`, value: 7 }] });
      expect(() => planner.uploads.moveWeight("w1", `${ERIMO}-3`, "01609-99")).toThrow(/to: "01609-99"/);
      expect(() => planner.uploads.moveWeight("w1", `${ERIMO}-2`, null)).toThrow(/from: /);
      planner.uploads.moveWeight("w1", `${ERIMO}-3`, `${ERIMO}-2`);
      expect(weight()).toMatchObject({ total: 12, gone: [] });
      expect(countsByName(planner)).toEqual({ [second]: 12 });
    });
  });
});
