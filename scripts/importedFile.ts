import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

/** Whole or not at all: the file in use stays until the new one is written. */
export function swapIn(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  const temporary = `${path}.new-${process.pid}`;
  writeFileSync(temporary, text);
  renameSync(temporary, path);
}

/** @returns whether there was one to take away */
export function takeAway(path: string): boolean {
  const wasThere = existsSync(path);
  rmSync(path, { force: true });
  return wasThere;
}
