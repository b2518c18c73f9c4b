import { mkdtempSync, rmSync } from "node:fs";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import express from "express";
import { createApp } from "../../server/app.ts";
import { type Background, createBackground } from "../../server/background/background.ts";
import { configFrom } from "../../server/config.ts";
import { openPlanner, type Planner } from "../../server/planner.ts";
import { checkAnswers } from "./checkAnswers.ts";

export interface TestServer {
  readonly url: string;
  readonly planner: Planner;
  readonly background: Background;
  readonly databasePath: string;
  /** Stops and starts again on the same database, as a restart of the office's machine would; something may happen to it in between. */
  restart(meanwhile?: () => void | Promise<void>, env?: Readonly<Record<string, string>>): Promise<TestServer>;
  close(): Promise<void>;
}

/** The real server, every answer checked against its schema: the project's data, a fresh SQLite file, a free port. */
export async function startTestServer(
  folder = mkdtempSync(join(tmpdir(), "planner-test-")),
  networkDir?: string, // of an imported road network; left out, the route sheets
  env: Readonly<Record<string, string>> = {}, // REQUIRE_LOGIN=1: as if other machines could reach it
): Promise<TestServer> {
  const config = configFrom(env);
  const databasePath = join(folder, "planner.sqlite");
  const planner = openPlanner({
    dataDir: config.dataDir,
    databasePath,
    roadEngine: config.roadEngine,
    ...(networkDir !== undefined && { networkDir }),
  });
  const background = createBackground(planner);
  const server = await new Promise<Server>((resolve) => {
    const app = express()
      .disable("x-powered-by")
      .use(checkAnswers, createApp(planner, background, config));
    const listening = app.listen(0, "127.0.0.1", () => resolve(listening));
    // a test that waits for a program holds this thread: a connection must not be closed under the call that follows
    listening.keepAliveTimeout = 120_000;
  });
  const stop = () =>
    new Promise<void>((resolve) => {
      server.closeAllConnections();
      server.close(async () => {
        await background.close();
        planner.close();
        resolve();
      });
    });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    planner,
    background,
    databasePath,
    async restart(meanwhile, environment = env) {
      await stop();
      await meanwhile?.();
      return startTestServer(folder, networkDir, environment);
    },
    async close() {
      await stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
