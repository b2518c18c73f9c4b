import { randomBytes, scrypt, timingSafeEqual } from "node:crypto";
import { UnavailableError } from "../errors.ts";

interface Cost {
  readonly N: number;
  readonly r: number;
  readonly p: number;
}

/** OWASP's choice for scrypt at 32 MB a try. */
const NOW: Cost = { N: 2 ** 15, r: 8, p: 3 };
const KEY_BYTES = 32;

/** A password that can be used. In letters; longer than anybody types is refused before any work on it. */
export const PASSWORD_LENGTH = { least: 10, most: 200 };

/** `scrypt$N$r$p$salt$key`: its parameters are kept with it, so that stronger ones can come later. */
export async function hashOf(password: string): Promise<string> {
  const salt = randomBytes(16);
  const key = await derive(password, salt, KEY_BYTES, NOW);
  return ["scrypt", NOW.N, NOW.r, NOW.p, salt.toString("base64"), key.toString("base64")].join("$");
}

/** Takes as long for a hash that is none: nobody learns by the time whether a name is known. */
export async function isPassword(password: string, hash: string): Promise<boolean> {
  const [kind, N, r, p, salt, key] = hash.split("$");
  const isHash = kind === "scrypt" && key !== undefined;
  if (!isHash) await derive(password, Buffer.alloc(16), KEY_BYTES, NOW);
  if (!isHash) return false;
  const expected = Buffer.from(key, "base64");
  const cost = { N: Number(N), r: Number(r), p: Number(p) };
  return timingSafeEqual(await derive(password, Buffer.from(salt, "base64"), expected.length, cost), expected);
}

/** Each takes a tenth of a second, on a busy machine a whole one: whoever would wait longer is asked to come again. */
const MOST_AT_ONCE = 6;

/** @throws {UnavailableError} when too many passwords wait to be looked at */
export function refuseWhileBusy(): void {
  if (underWay >= MOST_AT_ONCE) throw new UnavailableError({ code: "tooManySignIns" });
}

let last: Promise<unknown> = Promise.resolve();
let underWay = 0;

/** One at a time: many tries at once must not take the memory or the processors from the others. */
function derive(password: string, salt: Buffer, bytes: number, { N, r, p }: Cost): Promise<Buffer> {
  underWay++;
  const work = () =>
    new Promise<Buffer>((resolve, reject) => {
      const options = { N, r, p, maxmem: 256 * N * r };
      scrypt(password.normalize("NFKC"), salt, bytes, options, (error, key) => (error ? reject(error) : resolve(key)));
    });
  const result = last.then(work).finally(() => {
    underWay--;
  });
  last = result.catch(() => undefined);
  return result;
}
