/** A new thread starts without tsx, whatever the server was started with: Node reads this file, tsx the worker itself. */
import { tsImport } from "tsx/esm/api";

await tsImport("./layingWorker.ts", import.meta.url);
