import type { Page } from "playwright-core";
import { settled } from "./testBrowser.ts";

/** Places a site by the name of a place, and waits for its numbers. */
export async function placeAt(page: Page, kind: string, name: string): Promise<void> {
  await page.getByRole("button", { name: kind, exact: true }).click();
  await page.getByRole("combobox", { name: "地名から選ぶ" }).fill(name);
  await page.getByRole("listbox", { name: "地名から選ぶ" }).getByRole("option").first().waitFor();
  await page.keyboard.press("Enter");
  await page.locator(".site-marker").first().waitFor();
  await settled(page);
}

/** Takes the only site and moves it some pixels to the north, without letting it go. */
export async function dragNorth(page: Page): Promise<void> {
  const box = await page.locator(".site-marker").boundingBox();
  if (!box) throw new Error("the site has no place on screen");
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 10, y - 30, { steps: 5 });
}
