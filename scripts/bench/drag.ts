import { show } from "./figures.ts";
import { type Answer, DRAG_STEPS, dragBody, memoryMb, post, startServer } from "./startedServer.ts";

const WARM_UP = 200; // the first seconds of dragging
const STEPS = 200;

/** One planner dragging a site, on every folder's planner, a step on each in turn: a busy moment falls on all of them. */
export async function benchDrag(folders: readonly string[]): Promise<void> {
  const runs = [];
  for (const folder of folders) runs.push({ folder, server: await startServer(folder), answers: [] as Answer[] });
  for (let step = 0; step < WARM_UP + STEPS; step++) {
    for (const { server, answers } of runs) answers.push(await post(server.port, dragBody(step % DRAG_STEPS)));
  }
  for (const { folder, server, answers } of runs) {
    const measured = answers.slice(WARM_UP);
    show(
      `${folder}: a drag step, POST /api/coverage, to its last byte`,
      measured.map(({ ms }) => ms),
    );
    const bytes = Math.max(...measured.map(({ bytesOnTheWire }) => bytesOnTheWire));
    const failed = answers.filter(({ status }) => status !== 200).length;
    const memory = memoryMb(server);
    console.log(
      `  largest answer on the wire ${bytes} bytes, answers other than 200: ${failed}, ` +
        `memory after ${answers.length} drags: now ${memory?.now ?? "?"} MB, peak ${memory?.peak ?? "?"} MB`,
    );
    await server.stop();
  }
}
