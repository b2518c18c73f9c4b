/** A 案 found in a file, as POST /api/scenarios takes it. */
import { z } from "zod";
import { LANGUAGES } from "../core/language.ts";
import type { Answer } from "./answer.ts";
import { ScenarioBody } from "./schemas.ts";

export const ScenarioFound = ScenarioBody.omit({ setAside: true });
export type ScenarioFound = Answer<typeof ScenarioFound>;

export const WorkbookQuery = z.strictObject({ lang: z.enum(LANGUAGES).default("ja") });
export type WorkbookQuery = z.infer<typeof WorkbookQuery>;
