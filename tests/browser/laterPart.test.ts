import { describe, expect, test } from "vitest";
import { testPlanner } from "../support/testPlanner.ts";

const planner = testPlanner();

describe("a part of the screen that cannot be fetched when it is opened", () => {
  test("a page says so, and is there when it is asked for again", async () => {
    const page = await planner.open("/?scenario=7");
    await page.route("**/ComparePage-*.js", (route) => route.abort("connectionrefused"));
    await page.getByRole("button", { name: "比較", exact: true }).click();
    const said = page.getByRole("alert").filter({ hasText: "読み込めませんでした" });
    await said.waitFor();
    await page.unroute("**/ComparePage-*.js");
    await said.getByRole("button", { name: "もう一度" }).click();
    await page.getByRole("heading", { name: "案をくらべる" }).waitFor();
    expect(await said.count()).toBe(0);
    await page.context().close();
  });

  test("a dialog says so in its place", async () => {
    const page = await planner.open("/");
    await page.route("**/HelpDialog-*.js", (route) => route.abort("connectionrefused"));
    await page.getByRole("button", { name: "使い方" }).click();
    const said = page.getByRole("dialog", { name: "読み込めませんでした" });
    await said.waitFor();
    await page.unroute("**/HelpDialog-*.js");
    await said.getByRole("button", { name: "もう一度" }).click();
    await page.getByRole("dialog", { name: "使い方" }).waitFor();
    await page.context().close();
  });

  test("one that a newer version took away brings the page anew", async () => {
    const page = await planner.open("/?scenario=7");
    await page.route("**/ComparePage-*.js", (route) => route.fulfill({ status: 404, body: "" }));
    await page.getByRole("button", { name: "比較", exact: true }).click();
    const said = page.getByRole("alert").filter({ hasText: "読み込めませんでした" });
    await said.waitFor();
    const anew = page.waitForEvent("load");
    await said.getByRole("button", { name: "もう一度" }).click();
    await anew;
    await page.context().close();
  });
});
