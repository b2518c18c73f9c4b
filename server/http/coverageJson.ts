import type { BySeason, CoverageAnswer } from "../contract/answers.ts";

/** Rows that a drag leaves as they were are the same objects from answer to answer: their bytes are made once. */
const bytesOf = new WeakMap<object, Buffer>();

function bytes(part: object | null): Buffer {
  if (part === null) return NULL;
  const known = bytesOf.get(part);
  if (known !== undefined) return known;
  const made = Buffer.from(JSON.stringify(part));
  bytesOf.set(part, made);
  return made;
}

const NULL = Buffer.from("null");
const COMMA = Buffer.from(",");

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

function minutesBytes(part: BySeason<readonly (number | null)[]> | null): Buffer {
  if (part === null) return NULL;
  const known = bytesOf.get(part);
  if (known !== undefined) return known;
  const seasons = Object.entries(part).map(([season, minutes]) => `"${season}":${minutesText(minutes)}`);
  const made = Buffer.from(`{${seasons.join(",")}}`);
  bytesOf.set(part, made);
  return made;
}

/** The same bytes as of JSON.stringify(answer), most of them kept from the answers before. */
export function coverageJson(answer: CoverageAnswer): Buffer {
  const { assumptions, whole, centres, areas, municipalities, settlements, sites } = answer;
  const { minutes, baselineMinutes, periodicMinutes, needsFerry, people, firstContact, reaction } = settlements;
  const members = {
    assumptions: [bytes(assumptions)],
    whole: [bytes(whole)],
    centres: list(centres),
    areas: list(areas),
    municipalities: list(municipalities),
    settlements: object({
      minutes: [minutesBytes(minutes)],
      baselineMinutes: [minutesBytes(baselineMinutes)],
      periodicMinutes: [minutesBytes(periodicMinutes)],
      needsFerry: [bytes(needsFerry)],
      people: [bytes(people)],
      firstContact: [bytes(firstContact)],
      reaction: [bytes(reaction)],
    } satisfies Record<keyof typeof settlements, Buffer[]>),
    sites: [bytes(sites)],
  } satisfies Record<keyof CoverageAnswer, Buffer[]>;
  return Buffer.concat(object(members));
}

function list(rows: readonly object[]): Buffer[] {
  const parts: Buffer[] = [Buffer.from("[")];
  for (const [index, row] of rows.entries()) {
    if (index > 0) parts.push(COMMA);
    parts.push(bytes(row));
  }
  parts.push(Buffer.from("]"));
  return parts;
}

function object(members: Readonly<Record<string, Buffer[]>>): Buffer[] {
  const parts = Object.entries(members).flatMap(([name, value], index) => [
    Buffer.from(`${index === 0 ? "{" : ","}"${name}":`),
    ...value,
  ]);
  return [...parts, Buffer.from("}")];
}
