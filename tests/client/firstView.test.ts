import { brotliCompressSync } from "node:zlib";
import { build, type Rollup } from "vite";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";

/** What may be fetched before there is anything to see: 80 KB as they are sent. */
const MOST_BYTES = 80 * 1024;

describe("the first view", () => {
  let files: ReadonlyMap<string, Rollup.OutputChunk>;
  beforeAll(async () => {
    vi.stubEnv("NODE_ENV", "production");
    const built = (await build({ logLevel: "silent", build: { write: false } })) as Rollup.RollupOutput;
    const chunks = built.output.filter((file) => file.type === "chunk");
    files = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
  });

  afterAll(() => void vi.unstubAllEnvs());

  /** The entry and everything it imports at its head. */
  function firstFiles(): Rollup.OutputChunk[] {
    const found = new Set([...files.values()].filter(({ isEntry }) => isEntry));
    for (const { imports } of found) for (const name of imports) found.add(files.get(name) as Rollup.OutputChunk);
    return [...found];
  }

  test("takes at most 80 KB of JavaScript, packed as the server sends it", () => {
    const bytes = firstFiles().reduce((sum, { code }) => sum + brotliCompressSync(code).length, 0);
    expect(bytes).toBeGreaterThan(0);
    expect(bytes).toBeLessThanOrEqual(MOST_BYTES);
  });

  test("holds the map, and none of the other pages", () => {
    const modules = firstFiles().flatMap(({ modules }) => Object.keys(modules));
    const holds = (part: string) => modules.some((module) => module.replaceAll("\\", "/").includes(part));
    expect(holds("client/map/startMap.ts")).toBe(true);
    for (const page of ["suggest", "schedule", "compare", "prefecture", "report", "assumptions"]) {
      expect(holds(`client/views/${page}/`), page).toBe(false);
    }
  });
});
