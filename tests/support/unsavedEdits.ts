import type { Page } from "playwright-core";
import { openPanel } from "./testBrowser.ts";

/** Places a satellite at a named town, as a planner does it from the keyboard. */
export async function placeSatellite(page: Page, town: string): Promise<void> {
  await openPanel(page);
  await page.getByRole("button", { name: "サテライト", exact: true }).click();
  await page.getByRole("combobox", { name: "地名から選ぶ" }).fill(town);
  await page.getByRole("listbox", { name: "地名から選ぶ" }).getByRole("option").first().waitFor();
  await page.keyboard.press("Enter");
  await page.locator(".site-list").getByText(town).waitFor({ state: "attached" }); // on a narrow screen the panel gives way
}

/** Names of the sites of the 案 on screen. */
export async function siteNames(page: Page): Promise<string[]> {
  return page.locator(".site-list .site-title").allTextContents();
}

interface Stored {
  readonly id: number;
  readonly name: string;
  readonly version: number;
  readonly sites: readonly { readonly name: string; readonly note?: string }[];
}

/** The server's own list of 案, behind the screen's back. */
export function storedScenarios(url: string) {
  const call = async <T>(method: string, path: string, body?: unknown, version?: number): Promise<T> => {
    const response = await fetch(`${url}/api/scenarios${path}`, {
      method,
      headers: { "Content-Type": "application/json", ...(version ? { "If-Match": `"${version}"` } : {}) },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    if (!response.ok) throw new Error(await response.text());
    return (response.status === 204 ? undefined : await response.json()) as T;
  };
  return {
    list: () => call<Stored[]>("GET", ""),
    find: (id: number) => call<Stored>("GET", `/${id}`),
    create: async (name: string, sites: readonly object[] = []) => (await call<Stored>("POST", "", { name, sites })).id,
    save: (id: number, version: number, name: string) => call<Stored>("PUT", `/${id}`, { name }, version),
    remove: (id: number, version: number) => call<void>("DELETE", `/${id}`, undefined, version),
  };
}
