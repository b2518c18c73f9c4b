/**
 * Before the tests: finds a Chromium or Chrome for the browser tests. On Debian and Ubuntu, as root, it installs the
 * system's own package when there is none; elsewhere it says what to install.
 */
import { spawnSync } from "node:child_process";
import { findBrowser } from "../tests/support/browserPath.ts";

const HOW_TO = `The browser tests need Chromium or Google Chrome. Install one, or name it in CHROME_PATH:
  Debian, Ubuntu   sudo apt-get install chromium
  macOS            brew install --cask chromium
  Windows          winget install Google.Chrome`;

function installOnDebian(): void {
  const isRoot = typeof process.getuid === "function" && process.getuid() === 0;
  if (process.platform !== "linux" || !isRoot) return;
  console.log("No browser found: installing Debian's chromium package for the browser tests …");
  const run = (...args: string[]) =>
    spawnSync("apt-get", args, { stdio: "inherit", env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } });
  if (run("update").status === 0) run("install", "-y", "--no-install-recommends", "chromium", "fonts-noto-cjk");
}

if (!findBrowser()) installOnDebian();
const browser = findBrowser();
if (browser) console.log(`browser for the tests: ${browser}`);
else {
  console.error(HOW_TO);
  process.exitCode = 1;
}
