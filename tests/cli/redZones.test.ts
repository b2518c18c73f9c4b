import { describe, expect, test } from "vitest";
import { csvRows, runScript } from "../support/runCli.ts";

describe("red-zones", () => {
  test("lists every municipality of the four centres whose red zones the report draws", () => {
    const rows = csvRows(runScript("red-zones", []).stdout);
    expect(new Set(rows.map(({ centre }) => centre))).toEqual(
      new Set(["すてっぷ", "あおぞら", "いきぬき", "すて～じ"]),
    );
    const okushiri = rows.find(({ municipality }) => municipality === "奥尻町");
    expect(okushiri).toMatchObject({ flag: "unreachable_by_road", winter_flips_at_speed_percent: "" });
    for (const { winter, winter_margin_minutes: margin } of rows.filter((row) => row.winter !== "")) {
      expect(Number(margin)).toBeCloseTo(120 - Number(winter), 6);
    }
  });
  test("says what is wrong with an option", () => {
    const { code, stderr } = runScript("red-zones", ["--centre", "nobody"]);
    expect(code).toBe(2);
    expect(stderr).toContain("--centre: must be one of");
  });
});
