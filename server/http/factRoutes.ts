import { createHash } from "node:crypto";
import { type Request, type Response, Router } from "express";
import type { ZodType, z } from "zod";
import type { Answer } from "../contract/answer.ts";
import type { EngineHealth, Health } from "../contract/answers.ts";
import type { Area, Centres, Municipalities, RoadLine, RoadLines, Settlements } from "../contract/factAnswers.ts";
import type {
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
import { SearchQuery, SnapQuery } from "../contract/schemas.ts";
import { distanceKm } from "../core/geo.ts";
import type { Position } from "../core/places.ts";
import { DEFAULT_POPULATION_YEAR } from "../core/population.ts";
import { networkSize } from "../core/roads/networkSize.ts";
import type { RoadGraph } from "../core/roads/roadGraph.ts";
import { ROAD_CLASSES, type RoadClass, segmentAt } from "../core/roads/roadRows.ts";
import { lineOf } from "../core/roads/snap.ts";
import { spreadOverSettlements } from "../core/spread.ts";
import type { Planner } from "../planner.ts";
import { createCloseUp } from "../services/network/closeUp.ts";
import type { EngineState } from "../services/network/engineWatch.ts";
import { today } from "../services/network/network.ts";
import { checkStatedTravel } from "../services/places/statedTravel.ts";
import { parse } from "./problem.ts";
import { tablesForCaller } from "./tableAccess.ts";

/** Facts: they change only with the data version, so browsers may keep them and ask again by ETag. */
export function factRoutes({ facts, network, baseMap, search, uploads }: Planner): Router {
  const { places } = facts;
  const persons = new Map(
    places.municipalities.map(({ code, population }) => [code, population[DEFAULT_POPULATION_YEAR]]),
  );
  const settlementPersons = spreadOverSettlements(places.settlements, (code) => persons.get(code) ?? 0);
  const centres = pointCollection(places.centres);
  const municipalities = pointCollection(places.municipalities);
  const settlements = pointCollection(
    places.settlements.map((s, index) => ({ ...s, population: settlementPersons[index] })),
  );
  let statements: CheckedStatement[] | undefined;
  const roads = roadLines(network.roads);
  const closeUp = createCloseUp(network.roads, facts.gazetteer);
  const health = (): Health => ({
    status: "ok",
    dataVersion: facts.dataVersion,
    roads: {
      network: network.about.kind,
      name: network.about.name,
      day: network.about.day,
      ...(network.own ? sizeOf(network.own.roads) : { places: null, segments: null, km: null }),
      asOf: today(),
      limits: network.limits,
      engine: engineHealth(network.engineState?.()),
    },
    borders: baseMap.isOfficial ? "official" : "drawn",
  });
  return Router()
    .get("/health", (_request, response) => void response.json(health()))
    .get("/centres", keep<typeof Centres>(centres))
    .get("/areas", keep<z.ZodArray<typeof Area>>(places.areas))
    .get("/municipalities", keep<typeof Municipalities>(municipalities))
    .get("/settlements", keep<typeof Settlements>(settlements))
    .get("/centre-stats", keep<z.ZodArray<typeof CentreStats>>(facts.stats))
    .get("/stated-travel", (_request, response) => {
      statements ??= checkStatedTravel(facts, network); // 44 searches, once asked for
      response.json(statements);
    })
    .get("/other-facts", keep<z.ZodArray<typeof StatedFact>>(facts.otherFacts))
    .get("/prefecture-cases", keep<z.ZodArray<typeof StatedFact>>(facts.prefectureCases))
    .get("/outreach-sessions", keep<z.ZodArray<typeof StatedOutreach>>(facts.outreach))
    .get("/models", keep<z.ZodArray<typeof StatedModel>>(facts.models))
    .get("/measures", keep<z.ZodArray<typeof Measure>>(facts.measures))
    .get("/prefectures", keep<z.ZodArray<typeof Prefecture>>(facts.prefectures))
    .get("/partnerships", keep<z.ZodArray<typeof Partnership>>(facts.partnerships))
    .get("/resources", keep<z.ZodArray<typeof Resources>>([...facts.resources.values()]))
    .get("/map/base", (_request, response) => {
      response.set("Cache-Control", "no-cache").type("application/json").send(baseMap.topologyJson);
    })
    .get("/map/roads", keep<typeof RoadLines>(roads))
    .get("/map/close-up", (request, response) => {
      response.set("Cache-Control", "no-cache").json(closeUp(parse(SnapQuery, request.query)));
    })
    .get("/search", (request, response) => {
      const { q, limit } = parse(SearchQuery, request.query);
      response.json(search.find(q, limit, tablesForCaller(response)(uploads.listPlaces())));
    });
}

/** Bytes and ETag are made once: an answer of half a megabyte is asked for by every window that opens. */
function keep<S extends ZodType>(value: Answer<S>) {
  const json = Buffer.from(JSON.stringify(value));
  const etag = `"${createHash("sha1").update(json).digest("base64url")}"`;
  return (_request: Request, response: Response): void => {
    response.set({ "Cache-Control": "no-cache", ETag: etag }).type("application/json").send(json);
  };
}

function pointCollection<T extends Position>(items: readonly T[]) {
  return {
    type: "FeatureCollection" as const,
    features: items.map((properties) => {
      const coordinates: [number, number] = [properties.lon, properties.lat];
      return { type: "Feature" as const, geometry: { type: "Point" as const, coordinates }, properties };
    }),
  };
}

/** A network of every street would be a hundred megabytes to draw: then the roads between towns are. */
const MANY_SEGMENTS = 50_000;
const DRAWN_OF_MANY: ReadonlySet<RoadClass> = new Set([
  "expressway",
  "expressway_free",
  "national",
  "prefectural",
  "ferry",
]);
/** Bends nearer to one another are not seen on the map. */
const DRAWN_KM = 0.3;

/** A line with its ends, and of its bends those a map shows. */
function thinned(line: readonly Position[]): Position[] {
  const kept = [line[0]];
  for (const bend of line.slice(1, -1)) if (distanceKm(kept[kept.length - 1], bend) >= DRAWN_KM) kept.push(bend);
  return [...kept, line[line.length - 1]];
}

/** Roads to draw, one feature per class, winter closure and risk section. */
function roadLines(roads: RoadGraph): RoadLines {
  const isLarge = roads.segmentCount > MANY_SEGMENTS;
  const groups = new Map<string, { properties: RoadLine; lines: [number, number][][] }>();
  const isDrawn = ROAD_CLASSES.map((roadClass) => !isLarge || DRAWN_OF_MANY.has(roadClass));
  for (let segment = 0; segment < roads.segmentCount; segment++) {
    if (!isDrawn[roads.roadClass[segment]]) continue;
    const { roadClass, closedInWinter, riskSection } = segmentAt(roads, segment);
    const key = `${roadClass}|${closedInWinter}|${riskSection}`;
    const group = groups.get(key) ?? { properties: { class: roadClass, closedInWinter, riskSection }, lines: [] };
    const [start, ...rest] = thinned(lineOf(roads, segment)).map(({ lat, lon }): [number, number] => [
      round5(lon),
      round5(lat),
    ]);
    const last = group.lines.at(-1);
    if (last && last.at(-1)?.join() === start.join()) last.push(...rest);
    else group.lines.push([start, ...rest]);
    groups.set(key, group);
  }
  return {
    type: "FeatureCollection",
    features: [...groups.values()].map(({ properties, lines }) => ({
      type: "Feature",
      properties,
      geometry: { type: "MultiLineString", coordinates: lines },
    })),
  };
}

function round5(degrees: number): number {
  return Math.round(degrees * 1e5) / 1e5;
}

function sizeOf(roads: RoadGraph) {
  const { km } = networkSize(roads, today());
  return { places: roads.placeCount, segments: roads.segmentCount, km: Math.round(km) };
}

function engineHealth(known: EngineState | undefined): EngineHealth | null {
  if (!known) return null;
  const { check, silent } = known;
  return { state: silent ? "silent" : check ? "answers" : "asking", reason: silent, refused: check?.refused ?? [] };
}
