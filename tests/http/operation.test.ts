import { spawn } from "node:child_process";
import { request as httpRequest } from "node:http";
import express from "express";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Problem } from "../../server/contract/answers.ts";
import { type ObservedRequest, observed } from "../../server/http/operation/observed.ts";
import { rateLimits } from "../../server/http/operation/rateLimits.ts";
import { sendProblem } from "../../server/http/problem.ts";
import { startTestServer, type TestServer } from "../support/testServer.ts";

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

const get = (path: string, headers: Readonly<Record<string, string>> = {}) =>
  fetch(`${server.url}${path}`, { headers });

describe("who runs the planner", () => {
  test("sees that people can be sent to it", async () => {
    expect(await (await get("/api/ready")).json()).toEqual({ status: "ready", database: "sound" });
  });

  test("sees every call by its pattern in Prometheus' form, and what the process uses", async () => {
    await get("/api/scenarios/999");
    await get("/api/search?q=秘密の町");
    const metrics = async () => (await get("/metrics")).text();
    const answered = (route: string, status: number) =>
      `planner_request_seconds_count{method="GET",route="${route}",status="${status}"} 1`;
    await expect.poll(metrics, { timeout: 60_000 }).toContain(answered("/api/scenarios/{id}", 404));
    await expect.poll(metrics, { timeout: 60_000 }).toContain(answered("/api/search", 200));
    const text = await metrics();
    expect(text).toMatch(/^process_resident_memory_bytes \d+/m);
    expect(text).toMatch(/^planner_background_jobs 0$/m);
    expect(text).not.toContain("秘密");
  });

  test("is alone in seeing them: behind a proxy they are not there", async () => {
    expect((await get("/metrics", { "X-Forwarded-For": "10.0.0.7" })).status).toBe(404);
    expect((await get("/metrics", { Via: "1.1 proxy" })).status).toBe(404);
  });

  test("gets one line a request when he asks for it, without what was searched for", async () => {
    const own = spawn(process.execPath, ["--import", "tsx", "server/main.ts"], {
      env: { ...process.env, PORT: "0", DATABASE: ":memory:", LOG_REQUESTS: "1" },
      stdio: ["ignore", "pipe", "inherit"],
    });
    let output = "";
    own.stdout.on("data", (text) => {
      output += text;
    });
    const url = () => /http:\S+(?=\/)/.exec(output)?.[0];
    await expect.poll(url, { timeout: 100_000 }).toBeDefined();
    await (await fetch(`${url()}/api/search?q=秘密の町`)).text();
    const lines = () => output.split("\n").filter((line) => line.startsWith("{"));
    await expect.poll(lines, { timeout: 60_000 }).toHaveLength(1);
    own.kill();
    expect(JSON.parse(lines()[0])).toMatchObject({ method: "GET", route: "/api/search", status: 200 });
    expect(output).not.toMatch(/秘密|%E7/);
  });
});

test("a caller who leaves is told as one", async () => {
  const told: ObservedRequest[] = [];
  const app = express().use(observed((request) => void told.push(request)));
  app.get("/api/health", () => undefined); // never answers
  const listening = app.listen(0, "127.0.0.1");
  await new Promise((resolve) => listening.once("listening", resolve));
  const address = listening.address();
  const port = typeof address === "object" ? address?.port : 0;
  const asked = httpRequest({ port, path: "/api/health" }).on("error", () => undefined);
  asked.end();
  await new Promise<void>((resolve) => listening.once("request", () => resolve()));
  asked.destroy();
  await expect.poll(() => told, { timeout: 60_000 }).toMatchObject([{ route: "/api/health", isAbandoned: true }]);
  listening.close();
});

describe("a person who asks without end", () => {
  /** As a proxy on this machine says for whom it asks; who has signed in says so in a header of this test. */
  async function askedAs(address: string, path: string, times: number, method = "GET", person = "", other = "") {
    const signedIn = (request: express.Request) => Number(request.get("X-Person")) || null;
    const app = express().set("trust proxy", "loopback").use(rateLimits(signedIn));
    app.use((_request, response) => void response.end()).use(sendProblem);
    const listening = app.listen(0, "127.0.0.1");
    await new Promise((resolve) => listening.once("listening", resolve));
    const { port } = listening.address() as { port: number };
    const ask = (as: string, id: string) =>
      fetch(`http://127.0.0.1:${port}${path}`, { method, headers: { "X-Forwarded-For": as, "X-Person": id } });
    for (let time = 0; time < times; time++) expect((await ask(address, person)).status).toBe(200);
    const own = await ask(address, person);
    const others = await ask(other === "" ? "10.0.0.8" : address, other);
    listening.close();
    return { own, others };
  }

  test("for files is answered 429 with when to come again; others are not", async () => {
    const { own, others } = await askedAs("10.0.0.7", "/api/export/map.pdf", 120);
    expect(own.status).toBe(429);
    expect(Number(own.headers.get("Retry-After"))).toBeGreaterThan(0);
    expect((await own.json()) as Problem).toMatchObject({ status: 429, code: "tooManyRequests" });
    expect(others.status).toBe(200);
  });

  test("is one person, also from another machine; his colleague at the same address is another", async () => {
    const { own, others } = await askedAs("10.0.0.7", "/api/export/map.pdf", 120, "GET", "1", "2");
    expect([own.status, others.status]).toEqual([429, 200]);
  });

  test("with a slash at the end is no other call", async () => {
    expect((await askedAs("10.0.0.7", "/api/suggest/", 120, "POST")).own.status).toBe(429);
    expect((await askedAs("10.0.0.7", "/api/session/", 20, "POST")).own.status).toBe(429);
  });

  test("to be let in under many names is answered 429", async () => {
    expect((await askedAs("10.0.0.7", "/api/session", 20, "POST")).own.status).toBe(429);
    expect((await askedAs("10.0.0.7", "/api/session", 20, "GET")).own.status).toBe(200); // who am I
  });

  test("for figures as often as for files is answered: a drag asks ten times a second", async () => {
    expect((await askedAs("10.0.0.7", "/api/coverage", 120)).own.status).toBe(200);
  });
});
