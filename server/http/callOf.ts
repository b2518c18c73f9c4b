import type { Call } from "./call.ts";
import { CALLS } from "./calls.ts";

/** A call of the description with the parts of its path. */
export interface FoundCall {
  readonly call: Call;
  readonly parts: Readonly<Record<string, string>>;
}

// As Express matches: letters of either case, a slash at the end or none. What is fixed goes before what is named.
const PATTERNS = CALLS.map((call) => {
  const [method, path] = call.at.split(" ");
  const pattern = path.replaceAll(".", "\\.").replace(/\{(\w+)\}/g, "(?<$1>[^/]+)");
  return { call, method, pattern: new RegExp(`^${pattern}/?$`, "i"), isFixed: !path.includes("{") };
}).sort((a, b) => Number(b.isFixed) - Number(a.isFixed));

/** Which of the calls a request is; null = none, and nothing may be answered. */
export function callOf(method: string, path: string): FoundCall | null {
  const wanted = method === "HEAD" ? "GET" : method;
  for (const { call, method: of, pattern } of PATTERNS) {
    const found = of === wanted ? pattern.exec(path) : null;
    if (found) return { call, parts: decoded(found.groups ?? {}) };
  }
  return null;
}

/** As the routes get them: what is looked at here and what is then answered must be the same 案. */
function decoded(parts: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  try {
    return Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, decodeURIComponent(part)]));
  } catch {
    return parts; // the routes refuse it, too: 400
  }
}
