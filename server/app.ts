import { constants } from "node:zlib";
import compression, { type CompressionOptions } from "compression";
import express, { type Express, Router } from "express";
import helmet from "helmet";
import type { Background } from "./background/background.ts";
import { accountRoutes } from "./http/accountRoutes.ts";
import { assumptionRoutes } from "./http/assumptionRoutes.ts";
import { builtClient } from "./http/builtClient.ts";
import { calendarRoutes } from "./http/calendarRoutes.ts";
import { centreFigureRoutes } from "./http/centreFigureRoutes.ts";
import { comparisonRoutes } from "./http/comparisonRoutes.ts";
import { coverageRoutes } from "./http/coverageRoutes.ts";
import { exportRoutes } from "./http/exportRoutes.ts";
import { factRoutes } from "./http/factRoutes.ts";
import { fetchedFirst } from "./http/fetchedFirst.ts";
import { historyRoutes } from "./http/historyRoutes.ts";
import { missingBuild } from "./http/missingBuild.ts";
import { openApiRoutes } from "./http/openapi.ts";
import { isOnThisMachine } from "./http/operation/caller.ts";
import { type OperationRules, operation } from "./http/operation/operation.ts";
import { readyRoutes } from "./http/operation/readyRoutes.ts";
import { type OriginRules, originGuard } from "./http/originGuard.ts";
import { personFinder, personGuard, type SignInRules } from "./http/personGuard.ts";
import { type PersonRules, personRoutes } from "./http/personRoutes.ts";
import { noSuchCall, onlyJson, sendProblem } from "./http/problem.ts";
import { riskRoutes } from "./http/riskRoutes.ts";
import { scenarioRoutes } from "./http/scenarioRoutes.ts";
import { suggestRoutes } from "./http/suggestRoutes.ts";
import { tableExportRoutes } from "./http/tableExportRoutes.ts";
import { previewRoutes, uploadRoutes } from "./http/uploadRoutes.ts";
import type { Planner } from "./planner.ts";

const GSI_TILES = "https://cyberjapandata.gsi.go.jp";

/** A drag's answer must be quick first, small second: gzip and, where the browser takes it, Brotli at their quickest. */
const QUICK_COMPRESSION: CompressionOptions = {
  level: 1,
  brotli: { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } },
  // within one machine packing and unpacking take longer than the bytes they save
  filter: (request, response) => !isOnThisMachine(request) && compression.filter(request, response),
};

export interface AppSettings extends OriginRules, OperationRules, SignInRules {
  readonly clientDir: string; // the built client
}
/** Calls that take a file as it is, also one of JSON: what it is is found out by reading it. */
const PREVIEW = /^\/api\/[\w-]+\/preview$/;

/** The planner's Express app, without listening: tests start it on a free port. */
export function createApp(planner: Planner, background: Background, { clientDir, ...rules }: AppSettings): Express {
  const app = express();
  app.set("trust proxy", "loopback"); // a proxy on this machine says for whom it asks
  const personOf = personFinder(planner, rules);
  app.use(operation(background, (request) => personOf(request)?.id ?? null, rules));
  app.use(
    helmet({
      contentSecurityPolicy: {
        directives: {
          defaultSrc: ["'self'"],
          imgSrc: ["'self'", "data:", "blob:", GSI_TILES],
          styleSrc: ["'self'"], // Leaflet and Preact set styles one by one, which needs no leave
          objectSrc: ["'none'"],
          frameAncestors: ["'none'"],
          upgradeInsecureRequests: null, // the planner is served over plain http on the office's own machine
        },
      },
      strictTransportSecurity: false,
    }),
  );
  app.use(originGuard(rules));
  app.use(compression(QUICK_COMPRESSION));
  const json = express.json({ limit: "1mb" });
  app.use((request, response, next) => (PREVIEW.test(request.path) ? next() : json(request, response, next)));
  let api = apiRoutes(planner, background, rules);
  planner.onChange(() => {
    api = apiRoutes(planner, background, rules);
  });
  app.use(
    "/api",
    personGuard(planner, personOf, rules),
    fetchedFirst(() => api),
  );
  app.use(builtClient(clientDir), missingBuild(clientDir));
  app.use(noSuchCall);
  app.use(sendProblem);
  return app;
}

/** Every call, on the services as they are now. */
export function apiRoutes(planner: Planner, background: Background, rules: PersonRules): Router {
  return Router()
    .use(previewRoutes(background))
    .use(uploadRoutes(planner))
    .use(readyRoutes(planner))
    .use(personRoutes(planner, rules))
    .use(accountRoutes(planner))
    .use("/centre-figures", centreFigureRoutes(planner))
    .use(onlyJson)
    .use("/scenarios", comparisonRoutes(planner), historyRoutes(planner), scenarioRoutes(planner))
    .use(
      coverageRoutes(planner),
      calendarRoutes(planner, background),
      exportRoutes(planner, background),
      tableExportRoutes(planner, background),
      factRoutes(planner),
      suggestRoutes(planner),
      riskRoutes(planner),
      assumptionRoutes(planner),
      openApiRoutes(),
      noSuchCall,
    );
}
