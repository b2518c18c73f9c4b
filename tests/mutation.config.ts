import { defineConfig } from "vitest/config";

/** The tests `npm run mutate` judges: those of the core alone, which need no server, no browser and no data. */
export default defineConfig({ test: { include: ["tests/core/**/*.test.ts"], testTimeout: 60_000 } });
