import { quantile } from "./figures.ts";
import { dragBody, memoryMb, post, startServer } from "./startedServer.ts";

const RUNS = 7;
const DRAGS = 200;

interface Run {
  readonly firstAnswerSeconds: number;
  readonly memoryMb: number; // resident after the drags; NaN where the system does not say
}

/**
 * Start to first answer, and memory after 200 drags, of each folder's planner: the same number of runs, taking turns,
 * so that a busy moment of the machine falls on all of them.
 * @param folders  planners with their packages installed and their client built
 */
export async function benchStart(folders: readonly string[]): Promise<void> {
  const runs = new Map<string, Run[]>(folders.map((folder) => [folder, []]));
  for (let round = 0; round < RUNS; round++) {
    for (const [folder, own] of runs) own.push(await run(folder));
  }
  for (const [folder, own] of runs) {
    const seconds = own.map(({ firstAnswerSeconds }) => firstAnswerSeconds);
    const mb = own.map(({ memoryMb }) => memoryMb);
    const spread = `${Math.min(...seconds).toFixed(2)}–${Math.max(...seconds).toFixed(2)}`;
    console.log(
      `${folder}: start to first answer median ${quantile(seconds, 0.5).toFixed(2)} s (${spread}), ` +
        `memory after ${DRAGS} drags median ${quantile(mb, 0.5)} MB (most ${Math.max(...mb)})   (${RUNS} runs)`,
    );
  }
}

async function run(folder: string): Promise<Run> {
  const server = await startServer(folder);
  const first = await post(server.port, dragBody(0));
  const firstAnswerSeconds = (performance.now() - server.started) / 1000;
  if (first.status !== 200) throw new Error(`${folder}: the first answer has status ${first.status}`);
  for (let step = 1; step <= DRAGS; step++) await post(server.port, dragBody(step));
  const memory = memoryMb(server);
  await server.stop();
  return { firstAnswerSeconds, memoryMb: memory?.now ?? Number.NaN };
}
