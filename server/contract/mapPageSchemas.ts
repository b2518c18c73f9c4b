import { z } from "zod";
import { LANGUAGES } from "../core/language.ts";
import { LAYOUTS, ORIENTATIONS, PAPERS, TONES } from "./mapPageContent.ts";
import { CoverageBody, CoverageQuery, DATE } from "./schemas.ts";
import { line } from "./text.ts";

/** What a map page takes besides what its coverage is asked for. */
const mapPageFields = {
  paper: z.enum(PAPERS).default("A4"),
  orientation: z.enum(ORIENTATIONS).default("landscape"),
  layout: z.enum(LAYOUTS).default("single"),
  tone: z.enum(TONES).default("colour"),
  lang: z.enum(LANGUAGES).default("ja"),
  title: line(80).optional(),
  subtitle: line(160).optional(),
  documentNumber: line(40).optional(), // 資料番号
  author: line(80).optional(), // 作成者・所属
  remark: line(300).optional(), // 備考
  page: z.coerce.number().int().min(1).default(1), // which page SVG and PNG show; a PDF holds all
  centre: z.string().min(1).max(40).optional(), // only its places; needed by layout=centre
  date: DATE.optional(), // printed on the map page; today if left out
};

/** layout=before-after and difference: the 案 to end with; left out, 現状 is compared with `scenario`. */
const COMPARED = z.number().int().positive();

export const MapPageQuery = CoverageQuery.extend({ ...mapPageFields, b: z.coerce.number().pipe(COMPARED).optional() });
export type MapPageQuery = z.infer<typeof MapPageQuery>;

/** The map page's own fields of either. */
export type MapPageFields = Pick<MapPageQuery, keyof typeof mapPageFields | "b">;

/** The same with sites that are not saved. */
export const MapPageBody = CoverageBody.extend({ ...mapPageFields, b: COMPARED.optional() });
export type MapPageBody = z.infer<typeof MapPageBody>;
