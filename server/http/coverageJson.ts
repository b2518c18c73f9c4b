import type { CoverageAnswer } from "../contract/answers.ts";

/** Rows that a drag leaves as they were are the same objects from answer to answer: their text is made once. */
const textOf = new WeakMap<object, string>();

function text(part: object | null): string {
  if (part === null) return "null";
  const known = textOf.get(part);
  if (known !== undefined) return known;
  const made = JSON.stringify(part);
  textOf.set(part, made);
  return made;
}

function list(rows: readonly object[]): string {
  return `[${rows.map(text).join(",")}]`;
}

/** The same text as JSON.stringify(answer), most of it kept from the answers before. */
export function coverageJson(answer: CoverageAnswer): string {
  const { assumptions, whole, centres, areas, municipalities, settlements, sites } = answer;
  const { minutes, baselineMinutes, periodicMinutes, needsFerry, people, firstContact, reaction } = settlements;
  const members = {
    assumptions: text(assumptions),
    whole: text(whole),
    centres: list(centres),
    areas: list(areas),
    municipalities: list(municipalities),
    settlements: object({
      minutes: text(minutes),
      baselineMinutes: text(baselineMinutes),
      periodicMinutes: text(periodicMinutes),
      needsFerry: text(needsFerry),
      people: text(people),
      firstContact: text(firstContact),
      reaction: text(reaction),
    } satisfies Record<keyof typeof settlements, string>),
    sites: text(sites),
  } satisfies Record<keyof CoverageAnswer, string>;
  return object(members);
}

function object(members: Readonly<Record<string, string>>): string {
  return `{${Object.entries(members)
    .map(([name, json]) => `"${name}":${json}`)
    .join(",")}}`;
}
