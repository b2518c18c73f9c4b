import { createHash, randomBytes } from "node:crypto";

/** What a browser carries in its cookie: 256 random bits. */
export function newToken(): string {
  return randomBytes(32).toString("base64url");
}

/** What is kept of it. No salt: a token is nothing that could be guessed. */
export function hashOfToken(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}
