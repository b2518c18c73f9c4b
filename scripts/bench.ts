/**
 * npm run bench [-- search roads valhalla valhalla-pairs drag suggest start screen exports load]: figures of the real thing on this machine, beside a peer (graphology's
 * Dijkstra on the same graph) or, with BASE=folder, beside another build of the planner. Nothing here is a test: tests
 * assert no times.
 */
import { configFrom } from "../server/config.ts";
import { minutesFrom } from "../server/core/search/minutesFrom.ts";
import { readFacts } from "../server/facts/loadFacts.ts";
import { conditionsFor, createNetwork } from "../server/services/network/network.ts";
import { benchDrag } from "./bench/drag.ts";
import { benchExports } from "./bench/exports.ts";
import { show, timed } from "./bench/figures.ts";
import { benchLoad } from "./bench/load.ts";
import { graphologyMs } from "./bench/peer.ts";
import { benchRoads } from "./bench/roads.ts";
import { benchScreen } from "./bench/screen.ts";
import { benchStart } from "./bench/start.ts";
import { type Answer, post, startServer } from "./bench/startedServer.ts";
import { benchValhalla } from "./bench/valhalla.ts";
import { benchValhallaPairs } from "./bench/valhallaPairs.ts";

/** One search over all roads: ours and the peer's, same graph, same minutes, same sources, same answers. */
function benchSearch(): void {
  const { places, roads } = readFacts(configFrom().dataDir);
  const network = createNetwork(roads, [...places.settlements, ...places.municipalities]);
  const { segmentMinutes } = network.open(conditionsFor("winter"));
  const source = (index: number) => (index * 97) % network.roads.placeCount;
  show(
    "one plain search to all places",
    timed(200, (i) => minutesFrom(network.roads, segmentMinutes, [{ node: source(i), minutes: 0 }])),
  );
  const home = (index: number) => places.settlements[(index * 97) % places.settlements.length];
  const winter = conditionsFor("winter");
  network.timesFrom(home(0), winter);
  show(
    "a new site to every settlement and office",
    timed(400, (i) => network.timesFrom({ ...home(i), lat: home(i).lat + 1e-6 * (i + 1) }, winter)),
  );
  console.log(
    `${"the plain search with graphology (paths included)".padEnd(56)} median ${graphologyMs(network.roads, segmentMinutes, 10).toFixed(2).padStart(8)} ms`,
  );
}

/** Best sites, each proved: the first line of an objective includes the search of every candidate's drive times. */
async function benchSuggest(): Promise<void> {
  const server = await startServer();
  const ask = (body: Readonly<Record<string, unknown>>) =>
    post(server.port, { season: "winter", ...body }, "/api/suggest");
  const measure = async (name: string, body: Readonly<Record<string, unknown>>) => {
    const answers: Answer[] = [];
    for (let run = 0; run < 5; run++) answers.push(await ask(body));
    const [first, ...others] = answers.map(({ ms }) => Math.round(ms));
    const failed = answers.filter(({ status }) => status !== 200).length;
    console.log(`${name.padEnd(56)} first ${first} ms   then ${others.join(", ")} ms   failed: ${failed}`);
  };
  await measure("best site of one centre (suteji), coverage, proved", {
    objective: "coverage",
    n: 1,
    centre: "suteji",
  });
  for (const objective of ["coverage", "mean", "worst"]) {
    await measure(`best 3 sites of all Hokkaido, ${objective}, proved`, { objective, n: 3 });
  }
  await server.stop();
}

/** This planner, and beside it the build to compare with. */
const FOLDERS = [".", ...(process.env.BASE ? [process.env.BASE] : [])];

const PARTS: Readonly<Record<string, () => void | Promise<void>>> = {
  search: benchSearch,
  roads: benchRoads,
  valhalla: benchValhalla,
  "valhalla-pairs": benchValhallaPairs,
  drag: () => benchDrag(FOLDERS),
  suggest: benchSuggest,
  start: () => benchStart(FOLDERS),
  screen: () => benchScreen(FOLDERS),
  exports: () => benchExports(FOLDERS, 10),
  load: () => benchLoad(FOLDERS, Number(process.env.SECONDS ?? 60)),
};

const asked = process.argv.slice(2);
const unknown = asked.find((name) => !(name in PARTS));
if (unknown !== undefined) {
  console.error(`bench: no part "${unknown}"; there are ${Object.keys(PARTS).join(", ")}`);
  process.exitCode = 2;
} else {
  for (const [name, run] of Object.entries(PARTS)) if (asked.length === 0 || asked.includes(name)) await run();
}
