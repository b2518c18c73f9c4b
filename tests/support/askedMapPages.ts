import type { CoverageAnswer } from "../../server/contract/answers.ts";

/** Map pages asked of a server, and as a reader reads them (SVG). */

const ENTITIES: Readonly<Record<string, string>> = { "&lt;": "<", "&gt;": ">", "&quot;": '"', "&amp;": "&" };

/** What a reader reads: the text elements in drawing order. */
export function textsOf(mapPage: string): string[] {
  return [...mapPage.matchAll(/<text [^>]*>([^<]*)<\/text>/g)].map(([, text]) =>
    text.replace(/&(lt|gt|quot|amp);/g, (entity) => ENTITIES[entity]),
  );
}

/** A satellite of すて～じ in 苫小牧, as POST /api/scenarios takes it. */
export const TOMAKOMAI = {
  kind: "satellite",
  centre: "suteji",
  name: "苫小牧",
  lat: 42.634,
  lon: 141.605,
  daysPerMonth: 20,
};

export const DATE = "date=2026-11-24";

/** @param url  of the server, asked for at each call: it is started before the first test */
export function mapPageAsker(url: () => string) {
  const get = (path: string): Promise<Response> => fetch(url() + path);
  const post = (path: string, body: unknown): Promise<Response> =>
    fetch(url() + path, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(body),
    });
  return {
    get,
    post,
    svg: async (query: string) => (await get(`/api/export/map.svg?${DATE}&${query}`)).text(),
    coverage: async (body: unknown) => (await post("/api/coverage", body)).json() as Promise<CoverageAnswer>,
  };
}
