/**
 * npm run load-data: reads and checks every table in data/, writes the built-in 案 into the database and says what is
 * there. A bad line stops it with `file:line: reason` before anything is written.
 */
import { configFrom } from "../server/config.ts";
import { openPlanner } from "../server/planner.ts";
import { runCli } from "./cli.ts";

runCli(() => {
  const planner = openPlanner(configFrom(process.env));
  try {
    const { places, dataVersion } = planner.facts;
    const { roads } = planner.network;
    const km = Math.round(roads.km.reduce((sum, km) => sum + km, 0));
    console.error(
      [
        `data version ${dataVersion}`,
        `${places.centres.length} centres, ${places.municipalities.length} municipalities, ${places.settlements.length} settlements`,
        `${roads.placeCount} road places, ${roads.segmentCount} stretches, ${km.toLocaleString("en")} km`,
        `${planner.scenarios.list().length} scenarios`,
      ].join("\n"),
    );
  } finally {
    planner.close();
  }
});
