import { readdirSync, readFileSync, statSync } from "node:fs";
import { posix } from "node:path";
import { expect, test } from "vitest";

/** What the code of a folder may use at run time; types may come from the next table, too. */
const MAY_USE: Readonly<Record<string, readonly string[]>> = {
  "server/core": ["server/core"],
  "server/words": ["server/words", "server/core"],
  "server/errors.ts": ["server/words", "server/core"],
  "server/facts": ["server/facts", "server/core", "server/errors.ts"],
  "server/tables": ["server/tables", "server/core"],
  "server/roadImport": ["server/roadImport", "server/core", "server/errors.ts", "server/facts", "server/storage"],
  "server/storage": ["server/storage", "server/core", "server/errors.ts"],
  "server/people": ["server/people", "server/core", "server/errors.ts"],
  "server/engines": ["server/engines", "server/core", "server/errors.ts"],
  "server/contract": ["server/contract", "server/core", "server/words"],
  "server/services": [
    "server/services",
    "server/contract",
    "server/core",
    "server/words",
    "server/errors.ts",
    "server/facts",
    "server/tables",
  ],
  "server/export": ["server/export", "server/contract", "server/core", "server/words", "server/services"],
  "server/files": [
    "server/files",
    "server/errors.ts",
    "server/contract",
    "server/core",
    "server/words",
    "server/services",
    "server/export",
  ],
  "server/background": [
    ...["server/background", "server/files", "server/planner.ts", "server/errors.ts", "server/services"],
    "server/contract",
  ],
  "server/http": [
    "server/http",
    "server/files",
    "server/contract",
    "server/core",
    "server/words",
    "server/errors.ts",
    "server/services",
    "server/export",
  ],
  client: ["client", "server/core", "server/words"],
  scripts: [
    ...["scripts", "server/planner.ts", "server/config.ts", "server/errors.ts", "server/core", "server/contract"],
    "server/roadsInUse.ts",
    ...["server/facts", "server/roadImport", "server/services", "server/export", "tests/support"],
    ...["server/tables", "server/storage", "server/people"],
  ],
  "server/planner.ts": [
    ...[
      "server/errors.ts",
      "server/people",
      "server/services.ts",
      "server/services",
      "server/storage",
      "server/facts",
      "server/roadsInUse.ts",
    ],
  ],
  "server/roadsInUse.ts": ["server/services", "server/storage", "server/errors.ts", "server/engines"],
  "server/services.ts": [
    ...["server/services", "server/storage", "server/facts"],
    "server/export/mapPage/mapPageRenderer.ts",
  ],
  "server/app.ts": ["server/http", "server/planner.ts", "server/background"],
  "server/config.ts": ["server/errors.ts"],
  "server/main.ts": ["server/planner.ts", "server/app.ts", "server/background", "server/config.ts", "server/errors.ts"],
};
const MAY_NAME_TYPES_OF: Readonly<Record<string, readonly string[]>> = {
  "server/roadsInUse.ts": ["server/facts", "server/config.ts", "server/core"],
  "server/engines": ["server/config.ts"],
  "server/planner.ts": ["server/config.ts"],
  "server/services": ["server/storage", "server/engines"],
  "server/people": ["server/storage"],
  "server/export": ["server/planner.ts"],
  "server/http": ["server/planner.ts", "server/background"],
  "server/files": ["server/planner.ts"],
  "server/background": ["server/services.ts"],
  client: ["server/contract"],
};
/** Pure libraries that run in a browser as well. */
const LIBRARIES_OF_CORE = ["flatbush", "flatqueue"];

interface Import {
  readonly file: string;
  readonly from: string; // a path from the root of the project, or a package
  readonly isOfTypes: boolean;
}

function filesOf(place: string): string[] {
  if (statSync(place).isFile()) return [place];
  return readdirSync(place, { recursive: true, encoding: "utf8" })
    .map((path) => posix.join(place, path.replaceAll("\\", "/")))
    .filter((file) => /\.(tsx?|mjs)$/.test(file) && !file.endsWith(".d.ts"));
}

/** Imports at the head of a file, and those made on the way (`import("…")`). */
function importsOf(place: string): Import[] {
  return filesOf(place).flatMap((file) => {
    const text = readFileSync(file, "utf8");
    const found = (from: string, isOfTypes: boolean): Import => ({
      ...{ file, from: from.startsWith(".") ? posix.join(posix.dirname(file), from) : from, isOfTypes },
    });
    return [
      ...[...text.matchAll(/^(?:import|export)\s+(?:([^;"'=]*?)\s+from\s+)?"([^"]+)";/gm)].map(([, names = "", from]) =>
        found(from, /^type\s/.test(names) || /^\{(\s*type [^,}]+,?)+\s*\}$/.test(names)),
      ),
      ...[...text.matchAll(/(?:\bimport|\brequire)\(\s*"([^"]+)"/g)].map(([, from]) => found(from, false)),
    ];
  });
}

/** `server/export` for server/export/mapPage/page.ts, `server/planner.ts` for itself. */
function roomOf(file: string): string {
  const [top, room] = file.split("/");
  return top === "server" ? `${top}/${room}` : top;
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

test("every folder and file of the server has its row above", () => {
  const rooms = readdirSync("server").map((name) => `server/${name}`);
  expect(rooms.filter((room) => !(room in MAY_USE))).toEqual([]);
});

test("an import made on the way is seen", () => {
  const lazy = importsOf("server/files").filter(({ from }) => from === "server/export/xlsx.ts");
  expect(lazy).toHaveLength(1);
});

test("no file imports itself again by way of others, types included", () => {
  const edges = new Map<string, string[]>();
  for (const { file, from } of [...importsOf("server"), ...importsOf("client"), ...importsOf("scripts")]) {
    edges.set(file, [...(edges.get(file) ?? []), from]);
  }
  expect(circlesOf(edges)).toEqual([]);
});

test("between the rooms of one floor types go round in no circle either", () => {
  const edges = new Map<string, string[]>();
  for (const { file, from } of importsOf("server")) {
    const [a, b] = [roomOf(file), roomOf(from)];
    if (a !== b && from.startsWith("server/") && b !== "server/planner.ts") edges.set(a, [...(edges.get(a) ?? []), b]);
  }
  expect(circlesOf(edges)).toEqual([]);
});

/** Every circle found on a walk along the edges, as the names on it. */
function circlesOf(edges: ReadonlyMap<string, readonly string[]>): string[] {
  const done = new Set<string>();
  const circles: string[] = [];
  const walk = (at: string, path: readonly string[]): void => {
    if (path.includes(at)) circles.push([...path.slice(path.indexOf(at)), at].join(" → "));
    if (path.includes(at) || done.has(at)) return;
    for (const next of edges.get(at) ?? []) walk(next, [...path, at]);
    done.add(at);
  };
  for (const start of edges.keys()) walk(start, []);
  return circles;
}
