import type { Response } from "express";
import type { MadeFile } from "../files/madeFile.ts";

export function sendFile(response: Response, { name, type, content }: MadeFile): void {
  response.attachment(name).type(type).set("Cache-Control", "no-cache");
  response.send(
    typeof content === "string" ? content : Buffer.from(content.buffer, content.byteOffset, content.length),
  );
}
