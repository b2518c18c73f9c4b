import { describe, expect, test } from "vitest";
import { parsedOr, putOffRecordOf, readKept, recordOf } from "../../client/state/keptDraft.ts";
import type { Scenario } from "../../server/contract/answers.ts";

const CONTENT = { name: "案A", description: "", sites: [], reassigned: {}, parameters: {} };
const STORED: Scenario = { ...CONTENT, id: 12, isBuiltIn: false, version: 3, updatedAt: "2026-11-28T00:00:00Z" };
const history = { past: [], present: CONTENT, future: [], typing: null };

describe("unsaved edits in the browser's storage", () => {
  test("are read as they were written", () => {
    const record = recordOf({ opening: "x", saved: STORED, history }, "2026-11-28T09:00:00Z");
    const kept = { key: "x", scenarioId: 12, version: 3, name: "案A", editedAt: "2026-11-28T09:00:00Z" };
    const read = readKept({ key: "x", record });
    expect(read).toEqual({ ...kept, isPutOff: false, content: CONTENT });
    if ("damaged" in read) throw new Error("not damaged");
    expect(readKept({ key: "x", record: putOffRecordOf(read) })).toEqual({ ...kept, isPutOff: true, content: CONTENT });
  });

  test("of 0.1.0 are read as well", () => {
    const record = parsedOr(JSON.stringify({ saved: STORED, content: { ...CONTENT, name: "新しい名前" } }));
    expect(readKept({ key: "oldest", record })).toMatchObject({
      ...{ scenarioId: 12, version: 3, name: "案A", editedAt: "", isPutOff: false },
      content: { name: "新しい名前" },
    });
    const never = parsedOr(JSON.stringify({ saved: null, content: CONTENT }));
    expect(readKept({ key: "oldest", record: never })).toMatchObject({ scenarioId: null, version: null, name: "案A" });
  });

  test.each([
    ["a text that is no JSON", '{"saved": {'],
    ["a number", 7],
    ["no content", { format: 2, scenarioId: 12 }],
  ])("that are damaged (%s) are handed back whole", (_, record) => {
    expect(readKept({ key: "x", record: typeof record === "string" ? parsedOr(record) : record })).toEqual({
      key: "x",
      damaged: record,
    });
  });

  test("with fields of the wrong kind are still edits of a 案", () => {
    const record = { format: 2, scenarioId: "twelve", version: 1.5, name: 3, content: CONTENT };
    expect(readKept({ key: "x", record })).toMatchObject({ scenarioId: null, version: null, name: "案A" });
  });
});
