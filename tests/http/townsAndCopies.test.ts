import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Scenario } from "../../server/contract/answers.ts";
import type { SnapAnswer } from "../../server/contract/placeAnswers.ts";
import { startTestServer, type TestServer } from "../support/testServer.ts";

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

async function call<T>(path: string, body?: unknown): Promise<T> {
  const headers = { "Content-Type": "application/json" };
  const options = body === undefined ? {} : { method: "POST", headers, body: JSON.stringify(body) };
  return (await fetch(server.url + path, options)).json() as Promise<T>;
}

describe("the town a site is in", () => {
  test.each([
    ["天売島の西", 44.42, 141.31, "01484"], // 羽幌町, though 苫前町's cell reaches over it
    ["焼尻島の東", 44.438, 141.43, "01484"],
    ["奥尻島の南", 42.08, 139.45, "01367"],
    ["礼文島", 45.39, 141.03, "01517"],
    ["苫前町の市街", 44.306, 141.655, "01483"],
    ["羽幌町の市街", 44.36, 141.7, "01484"],
  ])("%s", async (_, lat, lon, code) => {
    const { municipalityCode } = await call<SnapAnswer>(`/api/snap?lat=${lat}&lon=${lon}`);
    expect(municipalityCode).toBe(code);
  });
});

describe("the description of a copied 案", () => {
  test("「11センターのみ」 does not go along with 現状, nor what the report says of a model with it", async () => {
    const scenarios = await call<Scenario[]>("/api/scenarios");
    const model = scenarios.find(({ name }) => name.includes("すて～じ"));
    const ofBaseline = await call<Scenario>("/api/scenarios/1/copy", {});
    expect(ofBaseline.description).toBe("");
    const ofModel = await call<Scenario>(`/api/scenarios/${model?.id}/copy`, {});
    expect(ofModel.description).toBe("");
  });

  test("an own 案's goes along", async () => {
    const own = await call<Scenario>("/api/scenarios", { name: "手元の案", description: "会議の案", sites: [] });
    expect((await call<Scenario>(`/api/scenarios/${own.id}/copy`, {})).description).toBe("会議の案");
  });
});
