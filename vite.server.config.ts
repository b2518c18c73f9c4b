import { cpSync } from "node:fs";
import { defineConfig } from "vite";

/** Packages with binaries or files of their own, and those only a file to take along needs: they stay where npm put them. */
const NOT_BUNDLED = [
  ...["highs", "@resvg/resvg-js", "@embedpdf/fonts-jp"],
  ...["exceljs", "fontkit", "jszip", "pdfkit", "piscina", "pptxgenjs"],
];

/**
 * The built server: a start then reads a handful of files instead of some 700, and translates none. All in one folder,
 * so that a path beside a source file (the migrations, the solver's thread) is one beside the built file as well.
 */
export default defineConfig({
  build: {
    ssr: true,
    outDir: "dist/server",
    emptyOutDir: true,
    assetsDir: ".",
    target: "node20",
    rolldownOptions: {
      input: {
        main: "server/main.ts",
        layingWorker: "server/services/network/layingWorker.ts",
        jobWorker: "server/background/jobWorker.ts",
        suggestWorker: "server/services/suggest/suggestWorker.ts",
      },
    },
  },
  ssr: { noExternal: true, external: NOT_BUNDLED },
  publicDir: false,
  plugins: [
    {
      name: "migrations",
      closeBundle: () => cpSync("server/storage/migrations", "dist/server/migrations", { recursive: true }),
    },
  ],
});
