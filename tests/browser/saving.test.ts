import type { Page, Route } from "playwright-core";
import { describe, expect, test } from "vitest";
import { openTab, settled } from "../support/testBrowser.ts";
import { testPlanner } from "../support/testPlanner.ts";
import { placeSatellite, siteNames, storedScenarios } from "../support/unsavedEdits.ts";

const planner = testPlanner();
const stored = () => storedScenarios(planner.url);
const saveButton = (page: Page) => page.getByRole("button", { name: "保存", exact: true });
const unsavedMark = (page: Page) => page.locator(".unsaved");

/** Holds every save on its way to the real server until it is let go, as a slow line does. */
async function holdSaves(page: Page): Promise<{ readonly count: () => number; letGo(): Promise<void> }> {
  const held: Route[] = [];
  let isHolding = true;
  let count = 0;
  await page.route("**/api/scenarios/*", async (route) => {
    if (route.request().method() !== "PUT") return route.continue();
    count++;
    if (isHolding) held.push(route);
    else await route.continue();
  });
  return {
    count: () => count,
    async letGo() {
      isHolding = false;
      for (const route of held) await route.continue();
    },
  };
}

describe("while a save is under way", () => {
  test("an edit stays on screen, unsaved, and is saved by the next save", async () => {
    const id = await stored().create("遅い保存");
    await planner.withPage(`/?scenario=${id}`, async (page) => {
      await placeSatellite(page, "苫小牧市");
      const saves = await holdSaves(page);
      await saveButton(page).click();
      await expect.poll(saves.count).toBe(1);
      await placeSatellite(page, "網走市");
      await saves.letGo();
      await page.getByText("を保存しました").waitFor();
      expect(await siteNames(page)).toEqual(["苫小牧市", "網走市"]);
      expect(await unsavedMark(page).count()).toBe(1);
      expect((await stored().find(id)).sites.map(({ name }) => name)).toEqual(["苫小牧市"]);
      await saveButton(page).click();
      await expect.poll(async () => (await stored().find(id)).sites.length).toBe(2);
      await expect.poll(() => unsavedMark(page).count()).toBe(0);
    });
  });

  test("a second press of 保存 joins it: one version more, nobody is accused", async () => {
    const id = await stored().create("二度押し");
    await planner.withPage(`/?scenario=${id}`, async (page) => {
      await placeSatellite(page, "苫小牧市");
      const saves = await holdSaves(page);
      await saveButton(page).click();
      await saveButton(page).click();
      await saves.letGo();
      await page.getByText("を保存しました").waitFor();
      await expect.poll(() => unsavedMark(page).count()).toBe(0);
      expect(await page.getByRole("dialog").count()).toBe(0);
      expect([saves.count(), (await stored().find(id)).version]).toEqual([1, 2]);
    });
  });

  test("whose answer is lost on its way, the next press finds out that it was saved", async () => {
    const id = await stored().create("返事のない保存");
    await planner.withPage(`/?scenario=${id}`, async (page) => {
      await placeSatellite(page, "苫小牧市");
      await page.route("**/api/scenarios/*", async (route) => {
        if (route.request().method() !== "PUT") return route.continue();
        await route.fetch(); // the server saves
        await route.abort(); // and nobody hears of it
      });
      await saveButton(page).click();
      await page.getByText("プランナーのサーバーにつながりません").waitFor();
      await page.unroute("**/api/scenarios/*");
      await saveButton(page).click();
      await page.getByText("を保存しました").waitFor();
      expect(await page.getByRole("dialog").count()).toBe(0);
      expect((await stored().find(id)).version).toBe(2);
    });
  });
});

describe("a 案 that somebody else saved meanwhile", () => {
  const answers = [
    { press: "相手の版を開く（自分の変更は捨てる）", here: "相手の名前", sites: [] },
    { press: "自分の版で置き換える", here: "取り合い", sites: ["苫小牧市"] },
  ];
  test.each(answers)("is offered mine, theirs, both; here: $press", async ({ press, here, sites }) => {
    const id = await stored().create("取り合い");
    await planner.withPage(`/?scenario=${id}`, async (page) => {
      await placeSatellite(page, "苫小牧市");
      await stored().save(id, 1, "相手の名前");
      await saveButton(page).click();
      const question = page.getByRole("dialog", { name: "ほかの人が先に保存しました" });
      await question.getByRole("button", { name: press }).click();
      await expect.poll(() => unsavedMark(page).count()).toBe(0);
      expect(await siteNames(page)).toEqual(sites);
      await expect.poll(async () => (await stored().find(id)).name).toBe(here);
    });
  });

  test("is asked about when the edits come back after a reload, and both can be kept", async () => {
    const id = await stored().create("戻ってきた変更");
    await planner.withPage(`/?scenario=${id}`, async (page) => {
      await placeSatellite(page, "苫小牧市");
      await stored().save(id, 1, "相手が変えた案");
      await page.reload();
      const question = page.getByRole("dialog", { name: "ほかの人が先に保存しました" });
      await question.getByRole("button", { name: "別の案として保存" }).click();
      await expect.poll(() => siteNames(page)).toEqual(["苫小牧市"]);
      expect((await stored().find(id)).name).toBe("相手が変えた案");
      const mine = (await stored().list()).filter((each) => each.sites.some(({ name }) => name === "苫小牧市"));
      expect(mine.some((each) => each.id !== id)).toBe(true);
    });
  });
});

describe("a 案 that somebody else deleted", () => {
  test("and that is reloaded comes back as one not saved yet, and can be saved", async () => {
    const id = await stored().create("消された案");
    await planner.withPage(`/?scenario=${id}`, async (page) => {
      await placeSatellite(page, "苫小牧市");
      await stored().remove(id, 1);
      await page.reload();
      await settled(page);
      const dialog = page.getByRole("dialog", { name: "保存していない変更があります" });
      expect(await dialog.getByRole("listitem").textContent()).toContain("元の案は削除されています");
      await dialog.getByRole("button", { name: "開く" }).click();
      await expect.poll(() => siteNames(page)).toEqual(["苫小牧市"]);
      await saveButton(page).click();
      await page.getByText("「消された案」を保存しました").waitFor();
      expect((await stored().list()).filter(({ name }) => name === "消された案")).toHaveLength(1);
    });
  });

  test("and is then saved is asked about, and saved anew", async () => {
    const id = await stored().create("消えた案");
    await planner.withPage(`/?scenario=${id}`, async (page) => {
      await placeSatellite(page, "苫小牧市");
      await stored().remove(id, 1);
      await saveButton(page).click();
      await page.getByRole("dialog").getByRole("button", { name: "新しい案として保存" }).click();
      await page.getByText("「消えた案」を保存しました").waitFor();
      expect(await siteNames(page)).toEqual(["苫小牧市"]);
    });
  });

  test("is named when its link is opened, and 現状 is shown", async () => {
    await planner.withPage("/?scenario=99999", async (page) => {
      await page.getByText("案（番号 99999）はもうありません").waitFor();
      expect(await page.getByRole("combobox", { name: "案", exact: true }).inputValue()).toBe("1");
    });
  });
});

describe("the card of a place", () => {
  test("never keeps numbers of old conditions, also when answers arrive out of order", async () => {
    await planner.withPage("/?place=m-01609", async (page) => {
      const card = page.locator(".place-card[aria-busy=false]");
      await card.waitFor();
      const usual = await page.locator(".place-card .own-times").textContent();
      const held: Route[] = [];
      await page.route("**/api/places/**", async (route) => {
        if (route.request().postDataJSON().toll === "avoid") held.push(route);
        else await route.continue();
      });
      const toll = page.getByRole("group", { name: "有料道路" });
      await toll.getByText("使わない").click();
      await expect.poll(() => held.length).toBe(1);
      await page.locator(".place-card[aria-busy=true]").waitFor();
      await toll.getByText("使う", { exact: true }).click();
      await card.waitFor();
      await Promise.all(held.map((route) => route.continue().catch(() => undefined))); // the older answer, late
      await settled(page);
      expect(await page.locator(".place-card .own-times").textContent()).toBe(usual);
      await page.route("**/api/places/**", (route) => route.abort());
      await toll.getByText("使わない").click();
      await expect.poll(() => page.locator(".place-card").count()).toBe(0);
    });
  });
});

test("opening two 案 quickly after each other shows the one chosen last", async () => {
  const [slow, quick] = [await stored().create("遅い案"), await stored().create("速い案")];
  const first = await planner.open("/");
  const page = await openTab(first.context(), planner.url);
  const held: Route[] = [];
  await page.route(`**/api/scenarios/${slow}`, (route) => void held.push(route));
  const list = page.getByRole("combobox", { name: "案", exact: true });
  await list.selectOption(String(slow));
  await expect.poll(() => held.length).toBe(1);
  await list.selectOption(String(quick));
  await expect.poll(() => new URL(page.url()).searchParams.get("scenario")).toBe(String(quick));
  for (const route of held) await route.continue().catch(() => undefined);
  await settled(page);
  expect(await list.inputValue()).toBe(String(quick));
  await first.context().close();
});

describe("a deleted 案", () => {
  test("comes back by 元に戻す, with what was not saved yet, and out of the bin", async () => {
    const id = await stored().create("消してしまう案");
    await planner.withPage(`/?scenario=${id}`, async (page) => {
      await placeSatellite(page, "苫小牧市");
      const remove = async () => {
        await page.locator(".scenario-bar").getByRole("button", { name: "削除", exact: true }).click();
        await page.getByRole("dialog").getByRole("button", { name: "削除" }).click();
        await expect.poll(() => siteNames(page)).toEqual([]); // 現状 is on screen
      };
      await remove();
      await page.locator(".message", { hasText: "削除しました" }).getByRole("button", { name: "元に戻す" }).click();
      await page.getByText("ごみ箱から戻しました").waitFor();
      await expect.poll(() => siteNames(page)).toEqual(["苫小牧市"]);
      expect((await stored().find(id)).name).toBe("消してしまう案");

      await saveButton(page).click();
      await expect.poll(() => unsavedMark(page).count()).toBe(0);
      await remove();
      await page.getByRole("button", { name: "ごみ箱" }).click();
      await page.getByRole("button", { name: "「消してしまう案」を戻す" }).click();
      await expect.poll(() => siteNames(page)).toEqual(["苫小牧市"]);
    });
  });

  test("a name that is taken or blank is refused with a word", async () => {
    await stored().create("もうある案");
    const id = await stored().create("改名する案");
    await planner.withPage(`/?scenario=${id}`, async (page) => {
      await page.getByRole("button", { name: "名前の変更" }).click();
      const dialog = page.getByRole("dialog", { name: "名前の変更" });
      await dialog.getByLabel("案の名前").fill("もうある案");
      await dialog.getByText("「もうある案」という案はもうあります").waitFor();
      expect(await dialog.getByRole("button", { name: "保存" }).isDisabled()).toBe(true);
      await dialog.getByLabel("案の名前").fill("　");
      await dialog.getByText("名前を入れてください").waitFor();
    });
  });
});

test("two 案 of one name, as two offices may give it, are told apart in the list", async () => {
  const ids = [await stored().create("同じ名前の案"), await stored().create("同じ名前の案")];
  const page = await planner.open("/");
  for (const id of ids) {
    await page
      .locator(`option[value="${id}"]`, { hasText: `同じ名前の案（No. ${id}）` })
      .waitFor({ state: "attached" });
  }
  expect(await page.locator("option", { hasText: "現状（" }).count()).toBe(0);
  await page.context().close();
});
