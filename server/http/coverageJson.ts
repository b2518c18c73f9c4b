import type { BySeason, CoverageAnswer, TerritoryRow } from "../contract/answers.ts";
import { isKept } from "../services/coverage/answerRows.ts";

/** The bytes of what comes again in answer after answer: a drag leaves most rows as they were. */
const bytesOf = new WeakMap<object, Buffer>();

function keptBytes<T extends object>(part: T, text: (part: T) => string): Buffer {
  const known = bytesOf.get(part);
  if (known !== undefined) return known;
  const made = Buffer.from(text(part));
  if (isKept(part)) bytesOf.set(part, made);
  return made;
}

function bytes(part: object | null): Buffer {
  return part === null ? NULL : keptBytes(part, JSON.stringify);
}

const NULL = Buffer.from("null");
const COMMA = Buffer.from(",");
const OPEN_LIST = Buffer.from("[");
const CLOSE_LIST = Buffer.from("]");
const CLOSE_OBJECT = Buffer.from("}");

/** Minutes have one decimal, and the same few thousand values come again and again. */
const textOfTenths: string[] = [];

function minutesText(minutes: readonly (number | null)[]): string {
  const texts = minutes.map((value) => {
    if (value === null) return "null";
    const tenths = Math.round(value * 10);
    return (textOfTenths[tenths] ??= String(tenths / 10));
  });
  return `[${texts.join(",")}]`;
}

function seasonsText(part: BySeason<readonly (number | null)[]>): string {
  const seasons = Object.entries(part).map(([season, minutes]) => `"${season}":${minutesText(minutes)}`);
  return `{${seasons.join(",")}}`;
}

function minutesBytes(part: BySeason<readonly (number | null)[]> | null): Buffer {
  return part === null ? NULL : keptBytes(part, seasonsText);
}

/** The same bytes as of JSON.stringify(answer), most of them kept from the answers before. */
export function coverageJson({ settlements, ...answer }: CoverageAnswer): Buffer {
  const { minutes, baselineMinutes, periodicMinutes, needsFerry, people, firstContact, reaction } = settlements;
  const parts: Buffer[] = [];
  const members = {
    assumptions: () => parts.push(bytes(answer.assumptions)),
    whole: () => addTerritory(parts, answer.whole),
    centres: () => addList(parts, answer.centres, addTerritory),
    areas: () => addList(parts, answer.areas, addTerritory),
    municipalities: () => addList(parts, answer.municipalities, (_, row) => parts.push(bytes(row))),
    settlements: () =>
      addObject(parts, {
        minutes: () => parts.push(minutesBytes(minutes)),
        baselineMinutes: () => parts.push(minutesBytes(baselineMinutes)),
        periodicMinutes: () => parts.push(minutesBytes(periodicMinutes)),
        needsFerry: () => parts.push(bytes(needsFerry)),
        people: () => parts.push(bytes(people)),
        firstContact: () => parts.push(bytes(firstContact)),
        reaction: () => parts.push(bytes(reaction)),
      } satisfies Record<keyof typeof settlements, () => void>),
    sites: () => parts.push(bytes(answer.sites)),
  } satisfies Record<keyof CoverageAnswer, () => void>;
  addObject(parts, members);
  return Buffer.concat(parts);
}

function addList<T>(parts: Buffer[], rows: readonly T[], addRow: (parts: Buffer[], row: T) => void): void {
  parts.push(OPEN_LIST);
  for (let index = 0; index < rows.length; index++) {
    if (index > 0) parts.push(COMMA);
    addRow(parts, rows[index]);
  }
  parts.push(CLOSE_LIST);
}

/** Half of a territory's figures are the baseline's, kept also where its own have changed. */
function addTerritory(parts: Buffer[], row: TerritoryRow): void {
  if (isKept(row)) {
    parts.push(bytes(row));
    return;
  }
  const { baseline, ...own } = row;
  parts.push(Buffer.from(`${JSON.stringify(own).slice(0, -1)},"baseline":`), bytes(baseline), CLOSE_OBJECT);
}

/** @param members  by name, what adds the value of each */
function addObject(parts: Buffer[], members: Readonly<Record<string, () => void>>): void {
  let before = "{";
  for (const name in members) {
    parts.push(Buffer.from(`${before}"${name}":`));
    members[name]();
    before = ",";
  }
  parts.push(CLOSE_OBJECT);
}
