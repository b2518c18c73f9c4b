import { defineConfig } from "vitest/config";

/** The client is built into dist/client, which the server serves; `npm run dev` asks a planner on port 8080 for data. */
export default defineConfig({
  root: "client",
  build: { outDir: "../dist/client", emptyOutDir: true, target: "es2022" },
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  server: { proxy: { "/api": "http://127.0.0.1:8080" } },
  test: { root: ".", include: ["tests/**/*.test.{ts,tsx}"], testTimeout: 30_000, hookTimeout: 60_000 },
});
