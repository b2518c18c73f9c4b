import type { RequestHandler } from "express";
import sirv from "sirv";

/** The built client, packed where the browser takes it. A file with a hash in its name never changes; a page is asked for anew. */
export function builtClient(clientDir: string): RequestHandler {
  return sirv(clientDir, {
    dev: true, // looked up when asked for: a build may come while the planner runs
    etag: true,
    brotli: true,
    gzip: true,
    setHeaders(response, path) {
      if (path.startsWith("/assets/")) response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
    },
  });
}
