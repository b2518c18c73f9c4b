/** A map page (SVG) as a reader reads it. */

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
