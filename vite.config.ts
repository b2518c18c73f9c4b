import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { defineConfig } from "vitest/config";

interface Modules {
  getModuleInfo(id: string): { readonly isEntry: boolean; readonly importers: readonly string[] } | null;
}
const inFirstView = new Map<string, boolean>();

/** Everything the first view imports goes in one file, so that it is asked for once; the rest is split by what opens it. */
function firstViewOnly(id: string, modules: Modules): string | null {
  const known = inFirstView.get(id);
  if (known !== undefined) return known ? "start" : null;
  inFirstView.set(id, false); // ends a circle
  const info = modules.getModuleInfo(id);
  const isIn = info !== null && (info.isEntry || info.importers.some((from) => firstViewOnly(from, modules) !== null));
  inFirstView.set(id, isIn);
  return isIn ? "start" : null;
}

/** Text is kept packed as well, as small as it gets: the server sends what the browser takes (`server/app.ts`). */
function packTexts(folder: string): void {
  for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
    if (!/\.(js|css|html|svg)$/.test(name)) continue;
    const path = join(folder, name);
    const text = readFileSync(path);
    writeFileSync(`${path}.br`, brotliCompressSync(text));
    writeFileSync(`${path}.gz`, gzipSync(text, { level: 9 }));
  }
}

/** The client is built into dist/client, which the server serves; `npm run dev` asks a planner on port 8080 for data. */
export default defineConfig({
  root: "client",
  build: {
    outDir: "../dist/client",
    emptyOutDir: true,
    target: "es2022",
    modulePreload: false, // the first view is one file, and a later part has little beside it
    cssCodeSplit: false, // one small file: a page that comes later finds its looks there, in the order they build on each other
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: firstViewOnly, debugName: "start" }] } } },
  },
  plugins: [{ name: "pack-texts", apply: "build", writeBundle: ({ dir = "" }) => packTexts(dir) }],
  resolve: { alias: [{ find: /^leaflet$/, replacement: "leaflet/dist/leaflet-src.esm.js" }] }, // what is not used of it is left out
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  server: { proxy: { "^/api/(?!\\w+\\.ts)": "http://127.0.0.1:8080" } }, // client/api holds modules of its own
  test: {
    ...{ root: ".", include: ["tests/**/*.test.{ts,tsx}"], testTimeout: 120_000, hookTimeout: 120_000 },
    maxWorkers: Math.max(3, availableParallelism() - 1), // on two cores vitest would use one, which waits for a browser half the time
    expect: { poll: { timeout: 15_000 } }, // a busy machine takes more than the usual second until a screen is as it will be
  },
});
