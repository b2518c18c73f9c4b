import { existsSync } from "node:fs";
import { join } from "node:path";
import type { RequestHandler } from "express";

/** Says in words that the screen was never built, instead of 404 to whoever opens the planner. */
export function missingBuild(clientDir: string): RequestHandler {
  return (request, response, next) => {
    const isForPage = request.method === "GET" && request.accepts(["json", "html"]) === "html";
    if (!isForPage || existsSync(join(clientDir, "index.html"))) return next();
    response.status(503).type("html").send(PAGE);
  };
}

const PAGE = `<!doctype html>
<html lang="ja">
<meta charset="utf-8">
<title>ナカポツ圏域プランナー</title>
<h1>画面がまだ組み立てられていません</h1>
<p>プランナーのフォルダーで <code>npm run build</code> を実行し、このページを読み直してください。データと案はそのままです。</p>
<div lang="en">
<h2>The screen has not been built yet</h2>
<p>Run <code>npm run build</code> in the planner's folder, then reload this page. Data and scenarios are as they were.</p>
</div>
</html>
`;
