import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { CoverageAnswer, Problem } from "../../server/contract/answers.ts";
import { startTestServer, type TestServer } from "../support/testServer.ts";

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

const MEGABYTE = 2 ** 20;

function send(path: string, type: string, body: string): Promise<Response> {
  return fetch(server.url + path, { method: "POST", headers: { "Content-Type": type }, body });
}

async function problemOf(response: Response): Promise<Problem> {
  expect(response.headers.get("content-type")).toContain("application/problem+json");
  const problem = (await response.json()) as Problem;
  expect(problem.status).toBe(response.status);
  return problem;
}

describe("a body", () => {
  test("that is not JSON is refused, not read as none", async () => {
    const problem = await problemOf(await send("/api/coverage", "application/x-www-form-urlencoded", '{"sites":[]}'));
    expect(problem).toMatchObject({ status: 400, errors: [{ field: "Content-Type" }] });
  });
  test("may be left out where every field is optional", async () => {
    expect((await fetch(`${server.url}/api/coverage`, { method: "POST" })).status).toBe(200);
  });
  test("in an unknown character set is the caller's mistake", async () => {
    const problem = await problemOf(await send("/api/coverage", "application/json; charset=klingon", "{}"));
    expect(problem).toMatchObject({ status: 415, errors: [{ field: "body" }] });
  });
  test.each([
    ["/api/coverage", "application/json", 1],
    ["/api/weights/preview", "text/csv", 5],
  ])("of %s is limited, and the answer says to how much", async (path, type, limitMb) => {
    const problem = await problemOf(await send(path, type, "x".repeat(limitMb * MEGABYTE + 1)));
    expect(problem).toMatchObject({
      status: 413,
      errors: [
        { field: "body", code: "tooLarge", values: { megabytes: limitMb }, reason: `must be at most ${limitMb} MB` },
      ],
    });
  });
});

describe("an address", () => {
  test.each([
    ["/api/coverage?asOf=2026-02-30", "asOf"],
    ["/api/export/map.svg?date=2026-13-01", "date"],
    ["/api/coverage?winterSeverity=", "winterSeverity"],
    ["/api/coverage?winterSeverity=3", "winterSeverity"],
    ["/api/scenarios/%E0%A4%A", "path"],
    ["/api/route?from=42.47,140.86&to=42.02,143.15&shutSections=箱根峠", "shutSections"],
  ])("%s is refused by the name of what is wrong", async (path, field) => {
    const problem = await problemOf(await fetch(server.url + path));
    expect(problem).toMatchObject({ status: 400, errors: [{ field }] });
  });
  test("may give the severity as text", async () => {
    const answer = await fetch(`${server.url}/api/coverage?winterSeverity=1.5`);
    expect(((await answer.json()) as CoverageAnswer).assumptions.winterSeverity).toBe(1.5);
  });
  test("that no call has is named in full", async () => {
    const response = await fetch(`${server.url}/api/nothing`, { method: "PATCH" });
    expect((await problemOf(response)).detail).toBe("There is no PATCH /api/nothing.");
  });
});
