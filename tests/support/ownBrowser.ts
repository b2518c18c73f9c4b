import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { type BrowserContext, chromium } from "playwright-core";
import { findBrowser } from "./browserPath.ts";
import { BROWSER_ARGS } from "./testBrowser.ts";

export interface OwnBrowser {
  readonly context: BrowserContext;
  /** Ends it as a power cut would: at once, with everything it started, and without letting it write anything. */
  kill(): void;
  readonly isGone: Promise<unknown>;
}

/** A browser with a profile on disk that outlives it, started as a process of its own so that it can be killed. */
export async function launchOwnBrowser(profile: string): Promise<OwnBrowser> {
  const executable = findBrowser();
  if (!executable) throw new Error("no Chromium found; npm test says how to install one");
  const portFile = join(profile, "DevToolsActivePort");
  rmSync(portFile, { force: true });
  for (const lock of ["SingletonLock", "SingletonCookie", "SingletonSocket"])
    rmSync(join(profile, lock), { force: true });
  const args = [
    ...BROWSER_ARGS,
    "--remote-debugging-port=0",
    `--user-data-dir=${profile}`,
    "--no-first-run",
    "about:blank",
  ];
  const child = spawn(executable, args, { detached: true, stdio: "ignore" });
  const isGone = once(child, "exit");
  const kill = () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    if (process.platform === "win32") child.kill("SIGKILL");
    else process.kill(-(child.pid as number), "SIGKILL"); // its own process group, nobody else's
  };
  process.once("exit", kill); // a test that ran out of time leaves no browser behind
  while (!existsSync(portFile) || !readFileSync(portFile, "utf8").includes("\n")) {
    if (child.exitCode !== null) throw new Error(`Chromium ended with ${child.exitCode}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  const [port] = readFileSync(portFile, "utf8").split("\n");
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
  const [context] = browser.contexts();
  return {
    context,
    kill,
    isGone,
  };
}
