import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { CoverageAnswer } from "../../server/contract/answers.ts";
import { startTestServer, type TestServer } from "../support/testServer.ts";

let one: TestServer;
let other: TestServer;
beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), "two-planners-"));
  one = await startTestServer(folder);
  other = await startTestServer(folder);
});
afterAll(async () => {
  await other.close();
  await one.close();
});

async function coverageOf({ url }: TestServer): Promise<CoverageAnswer> {
  const response = await fetch(`${url}/api/coverage?season=winter`);
  return response.json() as Promise<CoverageAnswer>;
}

test("two planners on one file: 今の数字 saved on one are counted with by the other, under the same version", async () => {
  const before = await coverageOf(other);
  const saved = await fetch(`${one.url}/api/centre-figures/suteji`, {
    method: "PUT",
    headers: { "Content-Type": "application/json", "If-Match": '"0"' },
    body: JSON.stringify({ asOf: "2026-11-01", savedBy: "伊達", lat: 42.9, lon: 141.5 }), // the centre moves inland
  });
  expect(saved.status).toBe(200);
  const { assumptions, whole } = await coverageOf(one);
  expect(assumptions.dataVersion).not.toBe(before.assumptions.dataVersion);
  await expect
    .poll(async () => (await coverageOf(other)).assumptions.dataVersion, { timeout: 30_000 })
    .toBe(assumptions.dataVersion);
  expect((await coverageOf(other)).whole).toEqual(whole);
  expect(whole).not.toEqual(before.whole);
});
