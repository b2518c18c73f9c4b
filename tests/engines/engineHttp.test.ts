import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test } from "vitest";
import { createEngineHttp } from "../../server/engines/engineHttp.ts";

test("questions given up while they waited keep nobody waiting behind them", async () => {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  const server = createServer(async (_request, response) => {
    await held;
    response.writeHead(200, { "Content-Type": "application/json" }).end("{}");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const http = createEngineHttp("OSRM", `http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  const ask = (count: number, signal: AbortSignal) =>
    Array.from({ length: count }, () => http.ask({ path: "table", signal }).then(({ status }) => status));

  const overtaken = new AbortController();
  const before = Promise.allSettled(ask(40, overtaken.signal)); // a drag: four are asked, the others wait
  const after = Promise.all(ask(40, new AbortController().signal));
  overtaken.abort();
  release();
  expect(await after).toEqual(Array(40).fill(200));
  expect((await before).every(({ status }) => status === "rejected")).toBe(true);
  server.closeAllConnections();
  server.close();
});
