/** Every HTTP call, one row each: what it does, what it takes (the schemas the routes check with), what it answers. */
import { z } from "zod";
import { CoverageAnswer, Health, Ready } from "../contract/answers.ts";
import { BeyondBody, BeyondQuery, PlacesBeyond } from "../contract/beyondAnswers.ts";
import { CalendarAnswer } from "../contract/calendarAnswers.ts";
import { PopulationOutlook } from "../contract/outlookAnswers.ts";
import { BoundaryCase, PlaceCard, SnapAnswer } from "../contract/placeAnswers.ts";
import { RouteAnswer } from "../contract/routeAnswers.ts";
import { ScenarioFound, WorkbookQuery } from "../contract/scenarioFiles.ts";
import { CoverageBody, CoverageQuery, RouteQuery, SnapQuery, YearBody, YearQuery } from "../contract/schemas.ts";
import { StressAnswer } from "../contract/stressAnswers.ts";
import { SuggestAnswer } from "../contract/suggestAnswers.ts";
import { SuggestBody } from "../contract/suggestSchemas.ts";
import { KeptPlace, OwnWeight, PlacesPreview, WeightChoice, WeightPreview } from "../contract/uploadAnswers.ts";
import {
  ListQuery,
  MoveBody,
  PlacesBody,
  PreviewQuery,
  WeightBody,
  WeightPreviewQuery,
} from "../contract/uploadSchemas.ts";
import { WorkloadAnswer } from "../contract/workloadAnswers.ts";
import { ANY_FILE, type Call } from "./call.ts";
import { EXPORT_CALLS } from "./exportCalls.ts";
import { FACT_CALLS } from "./factCalls.ts";
import { PERSON_CALLS } from "./personCalls.ts";
import { SCENARIO_CALLS } from "./scenarioCalls.ts";

export const CALLS: readonly Call[] = [
  { at: "GET /api/openapi.json", what: "This description.", answer: z.looseObject({ openapi: z.literal("3.1.0") }) },
  { at: "GET /api/ready", needs: "nothing", what: "Can people be sent here: the database answers.", answer: Ready },
  { at: "GET /api/health", needs: "nothing", what: "Status, data version, road network in use.", answer: Health },

  ...FACT_CALLS,

  {
    at: "GET /api/coverage",
    what: "Coverage of 現状 or a saved 案 by area, centre, municipality.",
    query: CoverageQuery,
    answer: CoverageAnswer,
  },
  {
    at: "POST /api/coverage",
    needs: "read",
    what: "The same for sites in the body; nothing is saved.",
    body: CoverageBody,
    answer: CoverageAnswer,
  },
  {
    at: "GET /api/places-beyond",
    what: "Everybody beyond the threshold, place by place.",
    query: BeyondQuery,
    answer: PlacesBeyond,
  },
  {
    at: "POST /api/places-beyond",
    needs: "read",
    what: "The same for sites in the body.",
    body: BeyondBody,
    answer: PlacesBeyond,
  },
  {
    at: "GET /api/boundary-cases",
    what: "Places nearer to another centre by over 15 minutes.",
    query: CoverageQuery,
    answer: z.array(BoundaryCase),
  },
  {
    at: "POST /api/boundary-cases",
    needs: "read",
    what: "The same for sites in the body.",
    body: CoverageBody,
    answer: z.array(BoundaryCase),
  },
  {
    at: "POST /api/stress-test",
    needs: "read",
    what: "Who loses what while something is shut.",
    body: CoverageBody,
    answer: StressAnswer,
  },
  {
    at: "GET /api/places/{kind}/{id}",
    what: "The card of a municipality or settlement.",
    query: CoverageQuery,
    answer: PlaceCard,
  },
  {
    at: "POST /api/places/{kind}/{id}",
    needs: "read",
    what: "The same for sites in the body.",
    body: CoverageBody,
    answer: PlaceCard,
  },
  {
    at: "GET /api/population-outlook",
    what: "People beyond the threshold with the people of 2020 to 2050.",
    query: CoverageQuery,
    answer: PopulationOutlook,
  },
  {
    at: "POST /api/population-outlook",
    needs: "read",
    what: "The same for sites in the body.",
    body: CoverageBody,
    answer: PopulationOutlook,
  },
  {
    at: "GET /api/snap",
    what: "Where a point joins the roads; refused in the sea or over 5 km away.",
    query: SnapQuery,
    answer: SnapAnswer,
  },
  {
    at: "GET /api/route",
    what: "A route in OSRM's response shape, with spoken steps.",
    query: RouteQuery,
    answer: RouteAnswer,
  },
  {
    at: "POST /api/suggest",
    needs: "read",
    what: "Best places for n further satellites; NDJSON if asked for.",
    body: SuggestBody,
    answer: SuggestAnswer,
  },

  ...SCENARIO_CALLS,

  {
    at: "GET /api/calendar",
    what: "A fiscal year's sessions, holidays considered.",
    query: YearQuery,
    answer: CalendarAnswer,
  },
  {
    at: "POST /api/calendar",
    needs: "read",
    what: "The same for sites in the body.",
    body: YearBody,
    answer: CalendarAnswer,
  },
  { at: "GET /api/workload", what: "Staff time and cost of a 案.", query: YearQuery, answer: WorkloadAnswer },
  {
    at: "POST /api/workload",
    needs: "read",
    what: "The same for sites in the body.",
    body: YearBody,
    answer: WorkloadAnswer,
  },

  {
    at: "GET /api/weights",
    what: "Whom figures can be counted in: people, and own weights.",
    answer: z.array(WeightChoice),
  },
  {
    at: "POST /api/scenarios/preview",
    needs: "read",
    what: "Reads a 案 back from the workbook of the export, with what was edited in its sheet 拠点; keeps nothing.",
    query: WorkbookQuery,
    body: ANY_FILE,
    answer: ScenarioFound,
  },
  {
    at: "POST /api/weights/preview",
    needs: "read",
    what: "Reads a table of people by place (CSV, .xlsx, .xls) line by line; keeps nothing.",
    query: WeightPreviewQuery,
    body: ANY_FILE,
    answer: WeightPreview,
  },
  {
    at: "POST /api/weights",
    needs: "makeTable",
    what: "Keeps a weight in place of the centre's own of its name, or added to it.",
    body: WeightBody,
    status: 201,
    answer: OwnWeight,
  },
  {
    at: "POST /api/weights/{id}/move",
    needs: "changeTable",
    what: "Moves or drops the number of a place that is gone.",
    body: MoveBody,
    answer: WeightChoice,
  },
  { at: "DELETE /api/weights/{id}", needs: "changeTable", what: "Deletes a weight.", answer: "none" },
  { at: "GET /api/candidate-places", what: "A planner's own places.", answer: z.array(KeptPlace) },
  {
    at: "POST /api/candidate-places/preview",
    needs: "read",
    what: "Reads a table of candidate places (CSV, .xlsx, .xls) line by line; keeps nothing.",
    query: PreviewQuery,
    body: ANY_FILE,
    answer: PlacesPreview,
  },
  {
    at: "POST /api/candidate-places",
    needs: "makeTable",
    what: "Keeps a list of places in place of the centre's own of its name, or added to it.",
    body: PlacesBody,
    status: 201,
    answer: z.array(KeptPlace),
  },
  {
    at: "DELETE /api/candidate-places/{listName}",
    needs: "changeTable",
    what: "Deletes a list of places: the caller's centre's, or another's named.",
    query: ListQuery,
    answer: "none",
  },

  ...PERSON_CALLS,
  ...EXPORT_CALLS,
];
