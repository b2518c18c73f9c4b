/** The calls that answer facts: places, the source report, the map, what every minute rests on. */
import { z } from "zod";
import { AssumptionsAnswer } from "../contract/assumptionAnswers.ts";
import { CentreFiguresAnswer, CentreFiguresBody, CentreFiguresFileQuery } from "../contract/centreFigures.ts";
import { CloseUpAnswer } from "../contract/closeUpAnswers.ts";
import {
  Area,
  Centres,
  Municipalities,
  RiskSections,
  RoadLines,
  Settlements,
  Topology,
} from "../contract/factAnswers.ts";
import { SearchAnswer } from "../contract/placeAnswers.ts";
import {
  CentreStats,
  CheckedStatement,
  Measure,
  Partnership,
  Prefecture,
  Resources,
  StatedFact,
  StatedModel,
  StatedOutreach,
} from "../contract/reportAnswers.ts";
import { AssumptionQuery, SearchQuery, SnapQuery } from "../contract/schemas.ts";
import type { Call } from "./call.ts";

export const FACT_CALLS: readonly Call[] = [
  { at: "GET /api/centres", what: "The 11 centres.", answer: Centres },
  {
    at: "GET /api/areas",
    what: "The 21 areas and the centre in charge of each; 札幌 in its two parts.",
    answer: z.array(Area),
  },
  { at: "GET /api/municipalities", what: "The 179 municipalities at their offices.", answer: Municipalities },
  { at: "GET /api/settlements", what: "The places people live in, with their people.", answer: Settlements },
  {
    at: "GET /api/centre-stats",
    what: "The centres' figures as the report states them; null = not stated.",
    answer: z.array(CentreStats),
  },
  {
    at: "GET /api/stated-travel",
    what: "What the report says on travel, beside our minutes: agrees, differs or undecidable, and why.",
    answer: z.array(CheckedStatement),
  },
  {
    at: "GET /api/other-facts",
    what: "What the sources say besides, by place and topic.",
    answer: z.array(StatedFact),
  },
  { at: "GET /api/prefecture-cases", what: "Cases of other prefectures.", answer: z.array(StatedFact) },
  { at: "GET /api/outreach-sessions", what: "出張相談会 the report names.", answer: z.array(StatedOutreach) },
  { at: "GET /api/models", what: "The report's six models, site by site.", answer: z.array(StatedModel) },
  { at: "GET /api/measures", what: "The report's five measures.", answer: z.array(Measure) },
  { at: "GET /api/prefectures", what: "Areas and centres of the 47 prefectures.", answer: z.array(Prefecture) },
  { at: "GET /api/partnerships", what: "連携地域 and 定住自立圏.", answer: z.array(Partnership) },
  {
    at: "GET /api/resources",
    what: "Establishments and offices by municipality; null = not readable.",
    answer: z.array(Resources),
  },
  {
    at: "GET /api/centre-figures",
    what: "今の数字: what the centres say of themselves today.",
    answer: CentreFiguresAnswer,
  },
  {
    at: "PUT /api/centre-figures/{centreId}",
    needs: "changeFigures",
    what: "Keeps a centre's figures; everything is computed anew.",
    body: CentreFiguresBody,
    answer: CentreFiguresAnswer,
    isVersioned: true,
  },
  { at: "GET /api/centre-figures/file.csv", what: "The figures of all centres as a file.", answer: "text/csv" },
  {
    at: "POST /api/centre-figures/file.csv",
    needs: "changeAllFigures",
    what: "Takes such a file, as a whole or not at all.",
    query: CentreFiguresFileQuery,
    body: "text/csv",
    answer: CentreFiguresAnswer,
  },
  { at: "GET /api/risk-sections", what: "Sections often shut in winter, as lines.", answer: RiskSections },
  {
    at: "GET /api/assumptions",
    what: "What every minute rests on, as of a day.",
    query: AssumptionQuery,
    answer: AssumptionsAnswer,
  },
  {
    at: "GET /api/map/base",
    what: "The drawn map: approximate, never counted with.",
    answer: Topology,
  },
  { at: "GET /api/map/roads", what: "Roads to draw, by class.", answer: RoadLines },
  {
    at: "GET /api/map/close-up",
    what: "Roads with their numbers, interchanges and names of towns, in the square of half a degree that holds a point.",
    query: SnapQuery,
    answer: CloseUpAnswer,
  },
  {
    at: "GET /api/search",
    what: "Places by name, address, postcode or position, best first, and a word where something is not known.",
    query: SearchQuery,
    answer: SearchAnswer,
  },
];
