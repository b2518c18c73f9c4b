import { parseArgs } from "node:util";
import { InvalidRequestError } from "../server/errors.ts";
import type { ImportProgress } from "../server/roadImport/assembleExtract.ts";
import { progressLine } from "./progressLine.ts";

export interface ExtractOptions {
  readonly path: string; // .osm.pbf
  readonly outDir: string;
  readonly anywhere: boolean;
  onProgress(progress: ImportProgress): void;
}

/** `npm run NAME -- FILE.osm.pbf --out FOLDER [--anywhere]`: the arguments, and a progress line while it works. */
export async function onExtract<T>(name: string, work: (options: ExtractOptions) => Promise<T>): Promise<T> {
  const { values, positionals } = parseArgs({
    options: { out: { type: "string" }, anywhere: { type: "boolean", default: false } },
    allowPositionals: true,
  });
  const command = `npm run ${name} -- FILE.osm.pbf --out FOLDER`;
  const refuse = (field: string) => new InvalidRequestError([{ field, reason: { code: "oneFileNeeded", command } }]);
  if (positionals.length !== 1) throw refuse("FILE.osm.pbf");
  if (values.out === undefined) throw refuse("--out");
  const progress = progressLine(process.stderr);
  try {
    const { show: onProgress } = progress;
    return await work({ path: positionals[0], outDir: values.out, anywhere: values.anywhere, onProgress });
  } finally {
    progress.end();
  }
}
