import { createApp } from "./app.ts";
import { configFrom } from "./config.ts";
import { DataErrors, InvalidRequestError } from "./errors.ts";
import { openPlanner } from "./planner.ts";

/** Starts the planner: the only file that ends the process. */
function main(): void {
  const config = configFrom(process.env);
  const planner = openPlanner(config);
  const server = createApp(planner, config.clientDir).listen(config.port, config.host, (error?: Error) => {
    if (error) {
      console.error(`cannot listen on ${config.host}:${config.port}: ${error.message}`);
      process.exit(1);
    }
    const address = server.address();
    const port = typeof address === "object" && address ? address.port : config.port;
    console.log(`ナカポツ圏域プランナー  http://${config.host}:${port}/  (data ${planner.facts.dataVersion})`);
    planner.suggestions.warmUp();
  });
  const stop = () => server.close(() => planner.close());
  process.once("SIGINT", stop);
  process.once("SIGTERM", stop);
}

try {
  main();
} catch (error) {
  if (!(error instanceof DataErrors || error instanceof InvalidRequestError)) throw error;
  console.error(error.message);
  process.exit(2);
}
