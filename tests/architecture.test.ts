import { readdirSync, readFileSync } from "node:fs";
import { posix } from "node:path";
import { expect, test } from "vitest";

/** What the code of a folder may use at run time; types may come from the next table, too. */
const MAY_USE: Readonly<Record<string, readonly string[]>> = {
  "server/core": ["server/core"],
  "server/facts": ["server/facts", "server/core", "server/errors.ts"],
  "server/tables": ["server/tables", "server/core"],
  "server/roadImport": ["server/roadImport", "server/core", "server/errors.ts", "server/facts", "server/storage"],
  "server/storage": ["server/storage", "server/core", "server/errors.ts"],
  "server/contract": ["server/contract", "server/core"],
  "server/services": ["server/services", "server/contract", "server/core", "server/errors.ts", "server/facts"],
  "server/export": ["server/export", "server/contract", "server/core", "server/errors.ts", "server/services"],
  "server/http": [
    "server/http",
    "server/contract",
    "server/core",
    "server/errors.ts",
    "server/services",
    "server/export",
  ],
  client: ["client", "server/core"],
};
const MAY_NAME_TYPES_OF: Readonly<Record<string, readonly string[]>> = {
  "server/services": ["server/storage"],
  "server/export": ["server/planner.ts"],
  "server/http": ["server/planner.ts"],
  client: ["server/contract"],
};
/** Pure libraries that run in a browser as well. */
const LIBRARIES_OF_CORE = ["flatbush", "flatqueue"];

interface Import {
  readonly file: string;
  readonly from: string; // a path from the root of the project, or a package
  readonly isOfTypes: boolean;
}

function importsOf(folder: string): Import[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((path) => posix.join(folder, path.replaceAll("\\", "/")))
    .filter((file) => /\.tsx?$/.test(file) && !file.endsWith(".d.ts"))
    .flatMap((file) =>
      [...readFileSync(file, "utf8").matchAll(/^(?:import|export)\s+(?:([^;"'=]*?)\s+from\s+)?"([^"]+)";/gm)].map(
        ([, names = "", from]) => ({
          file,
          from: from.startsWith(".") ? posix.join(posix.dirname(file), from) : from,
          isOfTypes: /^type\s/.test(names) || /^\{(\s*type [^,}]+,?)+\s*\}$/.test(names),
        }),
      ),
    );
}

test.each(Object.keys(MAY_USE))("%s imports only what lies further in", (folder) => {
  const allowed = ({ from, isOfTypes }: Import) =>
    [...MAY_USE[folder], ...(isOfTypes ? (MAY_NAME_TYPES_OF[folder] ?? []) : [])].some(
      (place) => from === place || from.startsWith(`${place}/`),
    );
  const ours = importsOf(folder).filter(({ from }) => /^(server|client|scripts|tests)\//.test(from));
  expect(ours.length).toBeGreaterThan(0);
  expect(ours.filter((found) => !allowed(found))).toEqual([]);
});

test("the core uses no Node module and no library but the pure ones named here", () => {
  const packages = importsOf("server/core").filter(({ from }) => !from.startsWith("server/"));
  expect(new Set(packages.map(({ from }) => from))).toEqual(new Set(LIBRARIES_OF_CORE));
});
