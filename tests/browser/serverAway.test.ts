import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { figure, settled } from "../support/testBrowser.ts";
import { testPlanner } from "../support/testPlanner.ts";
import { placeSatellite } from "../support/unsavedEdits.ts";

const planner = testPlanner();

/** Holds the site's mark and carries it so far; it is not let go. */
async function carry(page: Page, pixelsEast: number): Promise<void> {
  const mark = await page.locator(".site-marker .site-symbol").boundingBox();
  if (!mark) throw new Error("the site is not on the map");
  await page.mouse.move(mark.x + mark.width / 2, mark.y + mark.height / 2);
  await page.mouse.down();
  await page.mouse.move(mark.x + mark.width / 2 + pixelsEast, mark.y + mark.height / 2, { steps: 8 });
}

const latLon = (page: Page) =>
  Promise.all([page.getByLabel("緯度").inputValue(), page.getByLabel("経度").inputValue()]);

describe("a server that goes away while a site is dragged, and comes back", () => {
  test("loses nothing: the site stays where it was let go, the figures are called old until they are new", () =>
    planner.withPage("/", async (page) => {
      await placeSatellite(page, "苫小牧市");
      await settled(page);
      const [before, stood] = [await figure(page, "within", "winter"), await latLon(page)];
      await page.context().setOffline(true);
      await carry(page, 20);
      const alert = page.getByRole("alert");
      await alert.getByText(/前の条件のままです/).waitFor(); // while it is held
      await page.mouse.up();
      await expect.poll(() => latLon(page)).not.toEqual(stood);
      const moved = await latLon(page);
      await alert.getByText(/前の条件のままです/).waitFor();
      expect(await figure(page, "within", "winter")).toBe(before);
      await page.context().setOffline(false);
      await expect.poll(() => alert.count(), { timeout: 15_000 }).toBe(0);
      await settled(page);
      expect(await latLon(page)).toEqual(moved);
      await expect.poll(() => figure(page, "within", "winter")).not.toBe(before);
      await expect.poll(() => page.locator(".site-list .site-title").textContent()).toBe("厚真町"); // found out late
    }));

  test("the card of a place asked for meanwhile comes with the server", () =>
    planner.withPage("/?place=m-01609", async (page) => {
      await page.locator(".place-card .own-times").waitFor();
      await page.context().setOffline(true);
      await page.getByRole("radio", { name: "荒天" }).check();
      await page
        .getByRole("alert")
        .getByText(/前の条件のままです/)
        .waitFor();
      await page.context().setOffline(false);
      await page.locator('.place-card[aria-busy="false"] .season-times .is-current').getByText("荒天").waitFor();
      await expect.poll(() => page.getByRole("alert").count(), { timeout: 15_000 }).toBe(0);
    }));
});
