import { connect, type Socket } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { startServer } from "../bench/startedServer.ts";
import { ask } from "./ask.ts";
import type { Result } from "./result.ts";

const IDLE = 1000;
const SLOW = 50;
const LONGEST_HEALTH_MS = 2000;
const LONGEST_END_MS = 10_000;

/** Connections that ask nothing, send a byte a second, or ask for much and never read; then the end must still come. */
export async function slowClients(): Promise<Result> {
  const server = await startServer();
  const open = (first: string) => {
    const socket = connect(server.port, "127.0.0.1");
    socket.on("error", () => undefined); // the server may well hang up on it
    if (first) socket.write(first);
    return socket;
  };
  const idle = Array.from({ length: IDLE }, () => open(""));
  const byteByByte = Array.from({ length: SLOW }, () => open("GET /api/health HTTP/1.1\r\nHost: localhost\r\nX: "));
  const slowUploads = Array.from({ length: SLOW }, () =>
    open("POST /api/weights/preview HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000000\r\n\r\n"),
  );
  const neverRead = Array.from({ length: SLOW }, () => {
    const socket = open("GET /api/settlements HTTP/1.1\r\nHost: localhost\r\n\r\n".repeat(20));
    socket.pause();
    return socket;
  });
  const dripping = setInterval(() => {
    for (const socket of [...byteByByte, ...slowUploads]) socket.write("x");
  }, 1000);
  const waits: number[] = [];
  for (let time = 0; time < 20; time++) {
    waits.push((await ask(server.port, { method: "GET", path: "/api/health" })).ms);
    await wait(200);
  }
  const started = performance.now();
  await server.stop();
  const endMs = performance.now() - started;
  clearInterval(dripping);
  for (const socket of [...idle, ...byteByByte, ...slowUploads, ...neverRead] satisfies Socket[]) socket.destroy();
  const longestMs = Math.max(...waits);
  return {
    what: "slow clients",
    done: `${IDLE} idle, ${SLOW} a byte a second, ${SLOW} uploads a byte a second, ${SLOW} that never read; SIGTERM ended it in ${Math.round(endMs)} ms`,
    longestMs,
    faults: [
      ...(longestMs > LONGEST_HEALTH_MS ? [`/api/health took ${Math.round(longestMs)} ms`] : []),
      ...(endMs > LONGEST_END_MS ? [`SIGTERM took ${Math.round(endMs)} ms`] : []),
    ],
  };
}

/** Files asked for and left at once: whoever asks next must not wait for them. */
export async function abandonedFiles(): Promise<Result> {
  const server = await startServer();
  const leaving = new AbortController();
  const files = ["map.pdf", "map.png", "slides.pptx", "tables.xlsx"].flatMap((file) =>
    Array.from({ length: 10 }, (_, index) => `${file}?threshold=${100 + index}`),
  );
  const left = files.map((file) =>
    fetch(`http://127.0.0.1:${server.port}/api/export/${file}`, { signal: leaving.signal }).catch(() => undefined),
  );
  await wait(300);
  leaving.abort();
  await Promise.all(left);
  const health = await ask(server.port, { method: "GET", path: "/api/health" });
  const file = await ask(server.port, { method: "GET", path: "/api/export/coverage.csv" });
  await server.stop();
  const longestMs = Math.max(health.ms, file.ms);
  return {
    what: "abandoned files",
    done: `${files.length} left; then /api/health in ${Math.round(health.ms)} ms, a CSV in ${Math.round(file.ms)} ms`,
    longestMs,
    faults: [
      ...(health.status === 200 && file.status === 200 ? [] : [`answers ${health.status} and ${file.status}`]),
      ...(health.ms > LONGEST_HEALTH_MS ? [`/api/health took ${Math.round(health.ms)} ms`] : []),
      ...(file.ms > LONGEST_END_MS ? [`the next file took ${Math.round(file.ms)} ms`] : []),
    ],
  };
}

/** SIGTERM while files are being made: each comes whole or not at all, and the end comes. */
export async function endWhileMaking(): Promise<Result> {
  const server = await startServer();
  const asked = ["map.pdf", "slides.pptx", "tables.xlsx", "coverage.csv"].map(async (file) => {
    const told = await ask(server.port, { method: "GET", path: `/api/export/${file}` });
    return { file, ...told };
  });
  await wait(1500);
  const started = performance.now();
  await server.stop();
  const endMs = performance.now() - started;
  const told = await Promise.all(asked);
  const whole = told.filter(({ status }) => status === 200);
  return {
    what: "SIGTERM while making files",
    done: `${told.length} asked for, ${whole.length} came whole, ended in ${Math.round(endMs)} ms`,
    longestMs: null,
    faults: [
      ...told.flatMap(({ file, status }) => (status === 0 || status === 200 ? [] : [`${file} answered ${status}`])),
      ...(endMs > LONGEST_END_MS ? [`SIGTERM took ${Math.round(endMs)} ms`] : []),
    ],
  };
}
