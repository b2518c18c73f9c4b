import { fetchSourceReport, type SourceReport } from "../api/report.ts";
import { centreFactsVersion } from "./facts.ts";
import { type Resource, useResource } from "./resource.ts";

let asked: { readonly version: number; readonly answer: Promise<SourceReport> } | null = null;

/** The source report, asked for once; anew after a centre's own figures were kept. */
export function useSourceReport(): Resource<SourceReport> {
  const version = centreFactsVersion.value;
  return useResource(`report ${version}`, () => {
    if (asked?.version !== version) {
      const answer = fetchSourceReport();
      asked = { version, answer };
      answer.catch(() => {
        if (asked?.answer === answer) asked = null; // the next page tries again
      });
    }
    return asked.answer;
  });
}
