import fc from "fast-check";

/** JSON Schema as OpenAPI 3.1 has it, as far as the planner's own goes. */
export interface Schema {
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly items?: Schema | boolean;
  readonly prefixItems?: readonly Schema[];
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: Schema | boolean;
}

/** What no schema asks for: it must be refused, or taken as harmless text. */
const JUNK = fc.oneof(
  fc.constantFrom<unknown>(
    ...[null, "", " ", "\u0000", "\u000b", "\ud800", "\u202e", "\uffff", "__proto__", "９９", "2026-02-30", "1e999"],
    ...[1e308, -1e308, -1, 0, 0.1, 2 ** 53, Number.MIN_VALUE, [], {}, [[[]]], true, "x".repeat(5000)],
  ),
  fc.json({ maxDepth: 3 }).map((text) => JSON.parse(text) as unknown),
);

/** Names of things that are there, so that calls come further than to a 404. */
export type Known = Readonly<Record<string, readonly unknown[]>>;

/** Values a schema describes, now and then one of them put wrong. */
export function valuesOf(schema: Schema, known: Known, name = ""): fc.Arbitrary<unknown> {
  const usual = name in known ? fc.oneof(fc.constantFrom(...known[name]), plain(schema, known)) : plain(schema, known);
  return fc.oneof({ arbitrary: usual, weight: 24 }, { arbitrary: JUNK, weight: 1 });
}

function plain(schema: Schema, known: Known): fc.Arbitrary<unknown> {
  if ("const" in schema) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  const choices = schema.anyOf ?? schema.oneOf ?? schema.allOf;
  if (choices) return fc.oneof(...choices.map((choice) => plain({ ...schema, ...NO_CHOICES, ...choice }, known)));
  const { type } = schema;
  if (typeof type !== "string") {
    return type === undefined ? JUNK : fc.oneof(...type.map((one) => plain({ ...schema, type: one }, known)));
  }
  return (OF_TYPE[type] ?? (() => JUNK))(schema, known);
}

const NO_CHOICES = { anyOf: undefined, oneOf: undefined, allOf: undefined } as unknown as Schema;
const MOST_ITEMS = 6;

const OF_TYPE: Readonly<Record<string, (schema: Schema, known: Known) => fc.Arbitrary<unknown>>> = {
  null: () => fc.constant(null),
  boolean: () => fc.boolean(),
  string({ pattern, minLength = 0, maxLength = 40 }) {
    if (pattern !== undefined) return fc.stringMatching(new RegExp(pattern, "u"));
    return fc.string({ minLength, maxLength: Math.max(minLength, Math.min(maxLength, 200)), unit: "grapheme" });
  },
  integer: ({ minimum = -1000, maximum = 1000 }) =>
    fc.integer({ min: Math.max(minimum, -(2 ** 31)), max: Math.min(Math.max(maximum, minimum), 2 ** 31 - 1) }),
  number: ({ minimum = -1e6, maximum = 1e6 }) =>
    fc.double({ min: minimum, max: Math.max(minimum, maximum), noNaN: true }),
  array({ items, prefixItems, minItems = 0, maxItems = MOST_ITEMS }, known) {
    if (prefixItems) return fc.tuple(...prefixItems.map((item) => valuesOf(item, known)));
    const item = typeof items === "object" ? valuesOf(items, known) : JUNK;
    return fc.array(item, { minLength: minItems, maxLength: Math.max(minItems, Math.min(maxItems, MOST_ITEMS)) });
  },
  object({ properties = {}, required = [], additionalProperties }, known) {
    const own = Object.fromEntries(
      Object.entries(properties).map(([key, value]) => [key, valuesOf(value, known, key)]),
    );
    const fields = fc.record(own, { requiredKeys: required.filter((key) => key in own) });
    if (typeof additionalProperties !== "object") return fields;
    const keys = fc.oneof(fc.constantFrom(...(known.keys ?? ["x"]).map(String)), fc.string({ maxLength: 20 }));
    const others = fc.dictionary(keys, valuesOf(additionalProperties, known), { maxKeys: MOST_ITEMS });
    return fc.tuple(fields, others).map(([some, more]) => ({ ...more, ...some }));
  },
};
