import type { MapPageContent, MapPageFormat } from "../contract/mapPageContent.ts";
import type { MapPageFields } from "../contract/mapPageSchemas.ts";
import { InvalidRequestError } from "../errors.ts";
import type { MapPageRenderer } from "../export/mapPage/mapPageRenderer.ts";
import type { Planner } from "../planner.ts";
import type { CoverageRequest } from "../services/coverage/coverageRequest.ts";
import type { MapPageOptions } from "../services/mapPage/mapPageService.ts";
import { today } from "../services/network/network.ts";
import { fileName } from "./fileNames.ts";
import type { MadeFile } from "./madeFile.ts";

interface Form {
  readonly type: string;
  readonly render: (
    renderer: MapPageRenderer,
    content: MapPageContent,
    format: MapPageFormat,
  ) => string | Buffer | Promise<Buffer>;
}

const FORMS = {
  svg: { type: "image/svg+xml", render: (to, content, format) => to.svg(content, format) },
  png: { type: "image/png", render: (to, content, format) => to.png(content, format) },
  pdf: { type: "application/pdf", render: (to, content, format) => to.pdf(content, format) },
} as const satisfies Readonly<Record<string, Form>>;

export interface MapPageWanted {
  readonly form: keyof typeof FORMS;
  readonly coverage: CoverageRequest;
  readonly fields: MapPageFields;
}

/** The map page for a meeting. */
export async function mapPageFile(
  { coverage, facts, mapPages, mapPageRenderer }: Pick<Planner, "coverage" | "facts" | "mapPages" | "mapPageRenderer">,
  { form, coverage: request, fields }: MapPageWanted,
): Promise<MadeFile> {
  const options = optionsOf(fields);
  const content = mapPages.content(request, options);
  const { assumptions, sites: used } = coverage.answer(request);
  const { lang: language, date: day } = options;
  const { type, render } = FORMS[form];
  const centre = facts.places.centres.find(({ id }) => fields.layout !== "centres" && id === fields.centre)?.nickname;
  const renderer = await mapPageRenderer();
  checkPage(fields.page, renderer.pageCount(content, fields));
  return {
    name: fileName("map", assumptions, { language, day, ending: form, isDraft: used.length > 0, centre }),
    type,
    content: await render(renderer, content, fields),
  };
}

/** @throws {InvalidRequestError} for a page that the document has not */
function checkPage(given: number, pages: number): void {
  if (given <= pages) return;
  throw new InvalidRequestError([{ field: "page", reason: { code: "noSuchPage", pages, given } }]);
}

function optionsOf({ layout, lang, date, centre, b, ...fields }: MapPageFields): MapPageOptions {
  const { title, subtitle, documentNumber, author, remark } = fields;
  return {
    ...{ layout, lang, date: date ?? today(), typed: { title, subtitle, documentNumber, author, remark } },
    ...(centre === undefined ? {} : { centreId: centre }),
    ...(b === undefined ? {} : { comparedScenarioId: b }),
  };
}
