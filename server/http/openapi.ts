import { Router } from "express";
import { ZodPipe, type ZodType, z } from "zod";
import { Problem } from "../contract/answers.ts";
import { ANY_FILE, type Call } from "./call.ts";
import { CALLS } from "./calls.ts";

type JsonSchema = Readonly<Record<string, unknown>>;

/** An OpenAPI 3.1 document; its schemas are made from those that check the calls. */
export interface OpenApi {
  readonly openapi: "3.1.0";
  readonly info: JsonSchema;
  readonly paths: Readonly<Record<string, Readonly<Record<string, JsonSchema>>>>;
  readonly components: JsonSchema;
}

/** What a caller writes, not what we make of it. A number in a query is text until its second schema has its bounds. */
function schemaOf(schema: ZodType, io: "input" | "output" = "input"): JsonSchema {
  const { $schema: _, ...made } = z.toJSONSchema(schema, {
    io,
    unrepresentable: "any",
    override({ zodSchema, jsonSchema }) {
      if (!(zodSchema instanceof ZodPipe) || jsonSchema.type !== "number") return;
      const { $schema: _version, ...bounded } = z.toJSONSchema(zodSchema as ZodType, { io: "output" });
      Object.assign(jsonSchema, bounded);
    },
  });
  return made;
}

interface ObjectSchema {
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
}

function queryParameters(query: ZodType | undefined): JsonSchema[] {
  if (!query) return [];
  const { properties = {}, required = [] } = schemaOf(query) as ObjectSchema;
  return Object.entries(properties).map(([name, schema]) => ({
    ...{ name, in: "query", required: required.includes(name), schema },
  }));
}

function pathParameters(path: string): JsonSchema[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    ...{ name, in: "path", required: true, schema: { type: "string" } },
  }));
}

const IF_MATCH: JsonSchema = {
  ...{ name: "If-Match", in: "header", required: true, schema: { type: "string", examples: ['"3"'] } },
  description: "The version that was read; 412 with currentVersion when somebody changed it since.",
};

function requestBody(body: Call["body"]): JsonSchema {
  if (body === undefined) return {};
  if (typeof body === "string") {
    const schema = { type: "string", ...(body === ANY_FILE ? { format: "binary" } : {}) };
    return { requestBody: { required: true, content: { [body]: { schema } } } };
  }
  const schema = schemaOf(body);
  const required = ((schema as ObjectSchema).required ?? []).length > 0;
  return { requestBody: { required, content: { "application/json": { schema } } } };
}

function answers({ answer, status }: Call): JsonSchema {
  const problem = { description: "RFC 9457 problem details", content: PROBLEM_CONTENT };
  if (answer === "none") return { 204: { description: "Done." }, default: problem };
  const content =
    typeof answer === "string" ? { [answer]: {} } : { "application/json": { schema: schemaOf(answer, "output") } };
  return { [status ?? 200]: { description: "As asked for.", content }, default: problem };
}

const PROBLEM_CONTENT = { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } };

function operation(call: Call, path: string): JsonSchema {
  const parameters = [
    ...pathParameters(path),
    ...queryParameters(call.query),
    ...(call.isVersioned === true ? [IF_MATCH] : []),
  ];
  return { summary: call.what, parameters, ...requestBody(call.body), responses: answers(call) };
}

export function openApi(calls: readonly Call[] = CALLS): OpenApi {
  const paths: Record<string, Record<string, JsonSchema>> = {};
  for (const call of calls) {
    const [method, path] = call.at.split(" ");
    paths[path] = { ...paths[path], [method.toLowerCase()]: operation(call, path) };
  }
  return {
    openapi: "3.1.0",
    info: {
      title: "ナカポツ圏域プランナー",
      version: "1",
      description: "Minutes are one way by car, null = no way there. Coordinates are lat, lon; [lon, lat] in GeoJSON.",
    },
    paths,
    components: { schemas: { Problem: schemaOf(Problem, "output") } },
  };
}

/** GET /api/openapi.json, written when it is first asked for: most starts never need it. */
export function openApiRoutes(): Router {
  let json: string | null = null;
  return Router().get("/openapi.json", (_request, response) => {
    json ??= JSON.stringify(openApi());
    response.type("application/json").send(json);
  });
}
