// Loaded before the planner by --import: its clock goes wrong by the milliseconds in the file that CLOCK_FILE names.
import { readFileSync } from "node:fs";

const TrueDate = Date;
let shiftMs = 0;
function read() {
  try {
    shiftMs = Number(readFileSync(process.env.CLOCK_FILE, "utf8")) || 0;
  } catch {
    // not written yet
  }
}
read();
setInterval(read, 50).unref();

globalThis.Date = class extends TrueDate {
  constructor(...given) {
    if (given.length === 0) super(TrueDate.now() + shiftMs);
    else super(...given);
  }
  static now() {
    return TrueDate.now() + shiftMs;
  }
};
