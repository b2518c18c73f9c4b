import { expect, test } from "vitest";
import { UnreadableTableError } from "../../server/tables/said.ts";
import { mutated, tablesToMutate } from "../support/mutatedFiles.ts";
import { randomNumbers } from "../support/randomNumbers.ts";
import { bothReadings } from "../support/readTables.ts";

const SEED = 20261128;
const FILES = 4600; // 400 more go through HTTP in tests/http/mutatedFiles.test.ts

/** What a reading of anything must hold: every kept line has what is kept, nothing is negative, unbounded or unnamed. */
async function faultOf(bytes: Uint8Array): Promise<string | null> {
  const both = await bothReadings(bytes).catch((error: unknown) => [
    () => {
      throw error;
    },
  ]);
  for (const read of both) {
    try {
      const reading = read();
      for (const line of reading.lines) {
        if ((line.state === "kept") !== (line.reason === null))
          return `line ${line.line}: ${line.state}, ${line.reason?.ja}`;
      }
      if ("values" in reading) {
        for (const [key, value] of reading.values) {
          if (!/^01\d{3}(-\d+)?$/.test(key) || !(value >= 0 && value <= 1e10)) return `${key} = ${value}`;
        }
      } else if (
        reading.places.some(({ name, lat, lon }) => !name || !(lat > 41 && lat < 46 && lon > 138 && lon < 147))
      ) {
        return JSON.stringify(reading.places);
      }
    } catch (error) {
      if (!(error instanceof UnreadableTableError)) return error instanceof Error ? String(error.stack) : String(error);
      if (error.reason.ja === "" || error.reason.en === "") return "refused without a reason";
    }
  }
  return null;
}

test(`${FILES} mutated files are read or refused with a reason, and nothing else`, { timeout: 240_000 }, async () => {
  const files = tablesToMutate();
  const random = randomNumbers(SEED);
  const faults: string[] = [];
  for (let index = 0; index < FILES; index++) {
    const fault = await faultOf(mutated(files, random));
    if (fault) faults.push(`file ${index}: ${fault}`);
  }
  expect(faults.slice(0, 5)).toEqual([]);
});
