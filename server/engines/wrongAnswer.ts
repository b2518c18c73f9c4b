import { UnavailableError } from "../errors.ts";

/** An answer that is not as documented; the message says where. */
export class WrongAnswer extends Error {}

/** An answer that cannot be used, said by the engine's name; `text` is what was seen, in English. */
export function engineWrong(engine: string, text: string): UnavailableError {
  return new UnavailableError({ code: "engineWrong", engine, text });
}

/** Reads an answer. @throws {UnavailableError} where it is not as documented */
export function readAnswer<T>(engine: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw error instanceof WrongAnswer ? engineWrong(engine, error.message) : error;
  }
}
