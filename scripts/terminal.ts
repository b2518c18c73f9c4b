import { createInterface } from "node:readline/promises";
import { Writable } from "node:stream";

/** Questions on the terminal. */
export interface Terminal {
  ask(question: string): Promise<string>;
  /** What is typed is not shown; asked until both times the same was typed. */
  askTwice(question: string, again: string): Promise<string>;
  close(): void;
}

/** @throws when something is asked and there is no terminal to ask on */
export function openTerminal(): Terminal {
  let isHidden = false;
  const output = new Writable({
    write(text, _encoding, done) {
      if (!isHidden) process.stderr.write(text);
      done();
    },
  });
  const isTerminal = process.stdin.isTTY === true;
  const lines = isTerminal ? createInterface({ input: process.stdin, output, terminal: true }) : null;
  async function ask(question: string): Promise<string> {
    if (!lines)
      throw Object.assign(new Error(`no terminal to ask on: ${question}`), { code: "ERR_PARSE_ARGS_TERMINAL" });
    return lines.question(`${question}: `);
  }
  async function askHidden(question: string): Promise<string> {
    const answer = ask(question); // shown before the output is shut
    isHidden = true;
    try {
      return await answer;
    } finally {
      isHidden = false;
      process.stderr.write("\n");
    }
  }
  return {
    ask,
    async askTwice(question, again) {
      for (;;) {
        const [first, second] = [await askHidden(question), await askHidden(again)];
        if (first === second) return first;
        process.stderr.write("同じではありません / They differ\n");
      }
    },
    close: () => lines?.close(),
  };
}
