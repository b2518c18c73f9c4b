import { afterAll, beforeAll, expect, test } from "vitest";
import type { Problem } from "../../server/contract/answers.ts";
import type { Reason } from "../../server/core/reasons.ts";
import { reasonText } from "../../server/words/reasons.ts";
import { startTestServer, type TestServer } from "../support/testServer.ts";

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

const json = (body: unknown, method = "POST", headers: Record<string, string> = {}): RequestInit => ({
  method,
  headers: { "Content-Type": "application/json", ...headers },
  body: typeof body === "string" ? body : JSON.stringify(body),
});
const site = { kind: "satellite", centre: "suteji", name: "x", lat: 42.6, lon: 141.6 };
const withSite = (changed: object) => json({ name: "案", sites: [{ ...site, ...changed }] });
const csv = (body: string): RequestInit => ({ method: "POST", body });

/** One call for every way to be refused that a person at the screen can meet. */
const REFUSED: readonly (readonly [string, RequestInit?])[] = [
  ["/api/scenarios", json("{")],
  ["/api/scenarios", json({})],
  ["/api/scenarios", json({ name: 7 })],
  ["/api/scenarios", json({ name: "" })],
  ["/api/scenarios", json({ name: "あ".repeat(61) })],
  ["/api/scenarios", json({ name: "案", unknown: 1 })],
  ["/api/scenarios", json({ name: "案", sites: Array.from({ length: 201 }, () => site) })],
  ["/api/scenarios", withSite({ kind: "x" })],
  ["/api/scenarios", withSite({ centre: "x" })],
  ["/api/scenarios", withSite({ lat: 10 })],
  ["/api/scenarios", withSite({ lat: 42, lon: 142.3 })],
  ["/api/scenarios", withSite({ lat: 42.76, lon: 141.33 })],
  ["/api/scenarios", withSite({ hours: "25:00" })],
  ["/api/scenarios", withSite({ recurrence: "いつか" })],
  ["/api/scenarios", withSite({ municipalityCode: "13101" })],
  ["/api/scenarios", withSite({ daysPerMonth: 99 })],
  ["/api/scenarios", withSite({ overnight: "yes" })],
  ["/api/scenarios", { method: "POST", headers: { "Content-Type": "text/plain" }, body: "x" }],
  ["/api/scenarios", { method: "POST", headers: { "Content-Type": "application/json; charset=klingon" }, body: "{}" }],
  ["/api/scenarios/999"],
  ["/api/scenarios/1", { method: "DELETE", headers: { "If-Match": '"1"' } }],
  ["/api/scenarios/1", { method: "DELETE" }],
  ["/api/scenarios/import", json({ format: "x" })],
  ["/api/coverage", json({ threshold: 9999 })],
  ["/api/coverage?asOf=2026-02-30"],
  ["/api/coverage?winterSeverity=x"],
  ["/api/coverage?weight=w999"],
  ["/api/coverage?threshold=x"],
  ["/api/route?from=x&to=y"],
  ["/api/nothing"],
  ["/api/search?q="],
  ["/api/suggest", json({ objective: "coverage", n: 500 })],
  ["/api/suggest", json({ objective: "coverage", n: 1, locked: ["x"] })],
  ["/api/weights", json({ name: "x", byPlace: "municipality", values: { "13101": 1 } })],
  ["/api/weights", json({ name: "x", byPlace: "municipality", values: { "01202": -1 } })],
  ["/api/weights/w999", { method: "DELETE" }],
  ["/api/candidate-places", json({ listName: "x", places: [] })],
  ["/api/weights/preview", csv("")],
  ["/api/weights/preview", csv("%PDF")],
  ["/api/weights/preview", csv("a,b\n1,2\n")],
  ["/api/weights/preview", csv('市町村,人数\n"函館市,1\n')],
  ["/api/weights/preview?column=x", csv("市町村,人数\n函館市,1\n")],
  ["/api/weights/preview", csv("x".repeat(6 * 2 ** 20))],
  ["/api/candidate-places/preview", csv("a,b\n1,2\n")],
  [`/api/export/map.svg?title=${"x".repeat(200)}`],
];

/** Three words of Latin letters in a row are a sentence of somebody else's; a code, a name or an example is not. */
const ENGLISH = /[a-z]{2,} [a-z]{2,} [a-z]{2,}/i;

test("every refusal has a Japanese sentence, and no English one in it", { timeout: 60_000 }, async () => {
  const faults: string[] = [];
  for (const [path, request] of REFUSED) {
    const response = await fetch(server.url + path, request);
    const problem = (await response.json()) as Problem;
    if (response.ok) faults.push(`${path}: was taken`);
    const told = problem.errors ?? [problem];
    for (const { code, values } of told) {
      const text = code ? reasonText({ code, ...values } as Reason, "ja") : "";
      if (!/[ぁ-ん]/.test(text) || ENGLISH.test(text)) faults.push(`${path} (${code}): ${text}`);
    }
  }
  expect(faults).toEqual([]);
});
