import { afterAll, beforeAll, expect, test } from "vitest";
import { mutated, tablesToMutate } from "../support/mutatedFiles.ts";
import { randomNumbers } from "../support/randomNumbers.ts";
import { startTestServer, type TestServer } from "../support/testServer.ts";

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

const SEED = 20261129;
const FILES = 400; // 4,600 more are read without HTTP in tests/tables/mutatedFiles.test.ts

test(`${FILES} mutated files: no answer is the server's fault, and nothing is kept`, { timeout: 240_000 }, async () => {
  const files = tablesToMutate();
  const random = randomNumbers(SEED);
  const faults: string[] = [];
  for (let index = 0; index < FILES; index++) {
    const body = new Uint8Array(mutated(files, random));
    for (const call of ["weights/preview", "candidate-places/preview"]) {
      const { status } = await fetch(`${server.url}/api/${call}`, { method: "POST", body });
      if (status !== 200 && status !== 400) faults.push(`file ${index}, ${call}: ${status}`);
    }
  }
  expect(faults).toEqual([]);
  expect(server.planner.uploads.listPlaces()).toEqual([]);
});
