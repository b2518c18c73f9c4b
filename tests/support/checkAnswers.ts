import type { RequestHandler } from "express";
import { ZodType, z } from "zod";
import { Problem } from "../../server/contract/answers.ts";
import { CALLS } from "../../server/http/calls.ts";

const JSON_CALLS = CALLS.flatMap(({ at, answer }) => {
  const [method, path] = at.split(" ");
  const pattern = new RegExp(`^${path.replaceAll(".", "\\.").replace(/\{\w+\}/g, "[^/]+")}$`);
  return answer instanceof ZodType ? [{ at, method, pattern, answer, isExact: !path.includes("{") }] : [];
}).sort((a, b) => Number(b.isExact) - Number(a.isExact));

/**
 * Stands before the real app in every test: a 2xx JSON answer that is not what its row in server/http/calls.ts says,
 * down to a field too many, becomes a failed call that names the field.
 */
export const checkAnswers: RequestHandler = (request, response, next) => {
  const method = request.method;
  const path = request.path;
  response.send = function send(body) {
    const type = String(this.get("Content-Type"));
    const isJson = type.startsWith("application/json");
    const text = Buffer.isBuffer(body) && isJson ? body.toString() : body;
    if (typeof text === "string" && type.startsWith("application/problem+json")) Problem.parse(JSON.parse(text));
    if (typeof text === "string" && isJson && this.statusCode < 300 && path.startsWith("/api/")) {
      const call = JSON_CALLS.find((each) => each.method === method && each.pattern.test(path));
      if (!call) throw new Error(`${method} ${path} answers JSON, but has no schema in server/http/calls.ts`);
      const { error } = call.answer.safeParse(JSON.parse(text));
      if (error) throw new Error(`${call.at} does not answer what it says:\n${z.prettifyError(error)}`);
    }
    return Object.getPrototypeOf(this).send.call(this, body);
  };
  next();
};
