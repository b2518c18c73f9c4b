import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

const readme = readFileSync("data/README.md", "utf8");

/** Rows of the provenance tables: the files each names, and its cells. */
const rows = readme
  .split("\n")
  .filter((line) => /^\| [\w/.,-]+\.(csv|json)[^|]*\|/.test(line))
  .map((line) => {
    const cells = line.split("|").map((cell) => cell.trim());
    return { files: namesIn(cells[1]), cells: cells.slice(1, -1) };
  });

/** "roads/national.csv, local.csv": the folder holds for all of them. */
function namesIn(cell: string): string[] {
  const folder = /^\w+\//.exec(cell)?.[0] ?? "";
  return cell.split(", ").map((name) => (name.startsWith(folder) ? name : `${folder}${name}`));
}

describe("data/README.md", () => {
  const described = rows.flatMap(({ files }) => files).sort();

  test("says of every table where it came from, once, and of no other", () => {
    const tables = readdirSync("data", { recursive: true, encoding: "utf8" })
      .map((path) => path.replaceAll("\\", "/"))
      .filter((path) => /\.(csv|json)$/.test(path));
    expect(described).toEqual(tables.sort());
  });

  test.each(rows)("$files: all ten columns are filled", ({ cells }) => {
    expect(cells.length).toBe(10);
    expect(cells.filter((cell) => cell === "")).toEqual([]);
  });

  test("every estimate a table names has its method below", () => {
    const named = new Set(rows.flatMap(({ cells }) => cells.join(" ").match(/\[[A-Z]\d\]/g) ?? []));
    const explained = new Set([...readme.matchAll(/^- \*\*(\[[A-Z]\d\])/gm)].map(([, mark]) => mark));
    expect([...named].sort()).toEqual([...explained].sort());
  });
});
