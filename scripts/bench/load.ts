import { Agent } from "node:http";
import { quantile } from "./figures.ts";
import {
  type Answer,
  DRAG_STEPS,
  dragBody,
  memoryMb,
  post,
  processorSeconds,
  type StartedServer,
  startServer,
} from "./startedServer.ts";

const PLANNERS = 50;
const TURN_SECONDS = 10;

/**
 * Fifty planners, each dragging a site of its own as fast as answers come, on every folder's planner: taking turns, so
 * that a busy moment of the machine falls on all of them.
 * @param seconds  how long each folder's planner is dragged on
 */
export async function benchLoad(folders: readonly string[], seconds: number): Promise<void> {
  const runs = [];
  for (const folder of folders) {
    const server = await startServer(folder);
    await drag(server, 5); // warm up
    runs.push({ folder, server, before: memoryMb(server), warmUp: processorSeconds(server), answers: [] as Answer[] });
  }
  const turns = Math.max(1, Math.round(seconds / TURN_SECONDS));
  const client = process.cpuUsage();
  for (let turn = 0; turn < turns; turn++) {
    for (const { server, answers } of runs) answers.push(...(await drag(server, seconds / turns)));
  }
  const { user, system } = process.cpuUsage(client);
  for (const { folder, server, before, warmUp, answers } of runs) {
    const after = memoryMb(server);
    const processorMs = (1000 * (processorSeconds(server) - warmUp)) / answers.length;
    await server.stop();
    const ms = answers.map((answer) => answer.ms);
    const of = (q: number) => `${quantile(ms, q).toFixed(0)} ms`;
    const failed = answers.filter(({ status }) => status !== 200).length;
    console.log(
      `${folder}: ${PLANNERS} dragging planners, ${(answers.length / seconds).toFixed(0)} answers/s, ` +
        `p50 ${of(0.5)}, p99 ${of(0.99)}, longest ${ms.reduce((a, b) => Math.max(a, b)).toFixed(0)} ms, ` +
        `failed ${failed}, ${processorMs.toFixed(2)} ms of processor each, memory ${before?.now ?? "?"} → ${after?.now ?? "?"} MB   (${turns} turns, ${seconds} s in all)`,
    );
  }
  const share = (user + system) / 1e6 / (seconds * folders.length);
  console.log(`asking took ${(100 * share).toFixed(0)} % of one core`);
}

async function drag({ port }: StartedServer, seconds: number): Promise<Answer[]> {
  const agent = new Agent({ keepAlive: true });
  const until = performance.now() + seconds * 1000;
  const answers: Answer[] = [];
  const planner = async (index: number) => {
    for (let step = 0; performance.now() < until; step++) {
      answers.push(await post(port, dragBody((index * 7 + step) % DRAG_STEPS, index), "/api/coverage", agent));
    }
  };
  await Promise.all(Array.from({ length: PLANNERS }, (_, index) => planner(index)));
  agent.destroy();
  return answers;
}
