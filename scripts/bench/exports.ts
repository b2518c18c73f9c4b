import { quantile } from "./figures.ts";
import { memoryMb, type StartedServer, startServer } from "./startedServer.ts";

const FILES: Readonly<Record<string, string>> = {
  "A3 PNG": "map.png?season=winter&scenario=3&paper=A3",
  "A3 PDF": "map.pdf?season=winter&scenario=3&paper=A3",
  slides: "slides.pptx?season=winter&scenario=3",
  workbook: "tables.xlsx?season=winter&scenario=3",
  "CSV by settlement": "coverage.csv?season=winter&scenario=3&by=settlement",
};
const LOOK_EVERY_MS = 5;
const SETTLE_MS = 40_000; // longer than a thread is kept without work

interface Made {
  readonly ms: number[];
  readonly longestHealthMs: number; // the longest /api/health took while they were made
}

/**
 * Each kind of file a number of times on each folder's planner: the first and the median of the others, how long
 * /api/health took meanwhile, and the memory before and after.
 */
export async function benchExports(folders: readonly string[], times: number): Promise<void> {
  for (const folder of folders) {
    const server = await startServer(folder);
    await get(server, "health");
    const before = memoryMb(server);
    for (const [name, path] of Object.entries(FILES)) {
      const { ms, longestHealthMs } = await makeEach(server, path, times);
      const [first, ...others] = ms;
      console.log(
        `${folder}: ${name.padEnd(18)} first ${first.toFixed(0).padStart(6)} ms, then median ` +
          `${quantile(others, 0.5).toFixed(0).padStart(6)} ms; /api/health meanwhile at most ${longestHealthMs.toFixed(0)} ms`,
      );
    }
    const during = memoryMb(server);
    await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
    console.log(
      `${folder}: memory ${before?.now ?? "?"} MB before, ${during?.now ?? "?"} MB after ${times} of each, ` +
        `${memoryMb(server)?.now ?? "?"} MB ${SETTLE_MS / 1000} s later`,
    );
    await server.stop();
  }
}

async function get({ port }: StartedServer, path: string): Promise<number> {
  const start = performance.now();
  const response = await fetch(`http://127.0.0.1:${port}/api/${path}`);
  await response.arrayBuffer();
  if (response.status !== 200) throw new Error(`${path} has status ${response.status}`);
  return performance.now() - start;
}

async function makeEach(server: StartedServer, path: string, times: number): Promise<Made> {
  let isMaking = true;
  const healths: number[] = [];
  const watch = (async () => {
    while (isMaking) {
      healths.push(await get(server, "health"));
      await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
    }
  })();
  const ms: number[] = [];
  for (let time = 0; time < times; time++) ms.push(await get(server, `export/${path}`));
  isMaking = false;
  await watch;
  return { ms, longestHealthMs: Math.max(...healths) };
}
