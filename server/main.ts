import { createApp } from "./app.ts";
import { createBackground } from "./background/background.ts";
import { configFrom } from "./config.ts";
import { DatabaseFileError, DataErrors, ForeignFileError, InvalidRequestError } from "./errors.ts";
import { openPlanner } from "./planner.ts";

/** What is under way at the end may take this long. */
const MOST_MILLISECONDS_TO_FINISH = 8000;

/** Starts the planner: the only file that ends the process. */
function main(): void {
  const config = configFrom(process.env);
  const planner = openPlanner({ ...config, laysInThread: true });
  if (planner.damage) console.error(planner.damage.message);
  if (config.requireLogin && !planner.accounts.hasAdministrator()) {
    planner.close();
    throw new DatabaseFileError(config.databasePath, { code: "noAdministrator" });
  }
  const background = createBackground(planner);
  const server = createApp(planner, background, config).listen(config.port, config.host, (error?: Error) => {
    if (error) {
      console.error(`cannot listen on ${config.host}:${config.port}: ${error.message}`);
      process.exit(1);
    }
    const address = server.address();
    const port = typeof address === "object" && address ? address.port : config.port;
    console.log(`ナカポツ圏域プランナー  http://${config.host}:${port}/  (data ${planner.facts.dataVersion})`);
    planner.suggestions.warmUp();
  });
  const stop = () => {
    server.close(async () => {
      await background.close(); // its threads read the database
      planner.close();
    });
    server.closeIdleConnections(); // a browser that keeps one open would hold the end for a minute
    setTimeout(() => server.closeAllConnections(), MOST_MILLISECONDS_TO_FINISH).unref();
  };
  process.once("SIGINT", stop);
  process.once("SIGTERM", stop);
}

try {
  main();
} catch (error) {
  const isUsersToMend = [DataErrors, InvalidRequestError, DatabaseFileError, ForeignFileError].some(
    (kind) => error instanceof kind,
  );
  if (!(error instanceof Error) || !isUsersToMend) throw error;
  console.error(error.message);
  process.exit(2);
}
