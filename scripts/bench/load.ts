import { Agent } from "node:http";
import { quantile } from "./figures.ts";
import { type Answer, dragBody, memoryMb, post, type StartedServer, startServer } from "./startedServer.ts";

const PLANNERS = 50;

/**
 * Fifty planners, each dragging as fast as answers come, on each folder's planner in turn.
 * @param seconds  how long each is dragged on
 */
export async function benchLoad(folders: readonly string[], seconds: number): Promise<void> {
  for (const folder of folders) {
    const server = await startServer(folder);
    await drag(server, 5); // warm up
    const before = memoryMb(server);
    const answers = await drag(server, seconds);
    const after = memoryMb(server);
    await server.stop();
    const ms = answers.map((answer) => answer.ms);
    const of = (q: number) => `${quantile(ms, q).toFixed(0)} ms`;
    const failed = answers.filter(({ status }) => status !== 200).length;
    console.log(
      `${folder}: ${PLANNERS} dragging planners, ${(answers.length / seconds).toFixed(0)} answers/s, ` +
        `p50 ${of(0.5)}, p99 ${of(0.99)}, longest ${Math.max(...ms).toFixed(0)} ms, failed ${failed}, ` +
        `memory ${before?.now ?? "?"} → ${after?.now ?? "?"} MB   (${seconds} s)`,
    );
  }
}

async function drag({ port }: StartedServer, seconds: number): Promise<Answer[]> {
  const agent = new Agent({ keepAlive: true });
  const until = performance.now() + seconds * 1000;
  const answers: Answer[] = [];
  const planner = async (index: number) => {
    for (let step = 0; performance.now() < until; step++) {
      const answer = await post(port, dragBody((index * 7 + step) % 900), "/api/coverage", agent);
      answers.push(answer);
    }
  };
  await Promise.all(Array.from({ length: PLANNERS }, (_, index) => planner(index)));
  agent.destroy();
  return answers;
}
