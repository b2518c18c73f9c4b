/** The facts as the calls answer them: they change only with the data version. */
import { z } from "zod";
import {
  CLIMATE_ZONES,
  type Area as CoreArea,
  type Centre as CoreCentre,
  type Municipality as CoreMunicipality,
  type Settlement as CoreSettlement,
} from "../core/places.ts";
import type { PopulationYear } from "../core/population.ts";
import { CONFIDENCES } from "../core/roads/riskSections.ts";
import { ROAD_CLASSES } from "../core/roads/roadRows.ts";
import { type Answer, geojson } from "./answer.ts";

const PERSONS = z.number();

export const Area = z.strictObject({
  id: z.string(),
  name: z.string(),
  latin: z.string(),
  welfareArea: z.string(),
  centreId: z.string(),
} satisfies Record<keyof CoreArea, z.ZodType>);
export type Area = CoreArea;

export const Centre = z.strictObject({
  id: z.string(),
  number: z.number(),
  name: z.string(),
  nickname: z.string(),
  latin: z.string(),
  kana: z.string(),
  city: z.string(),
  municipalityCode: z.string(),
  lat: z.number(),
  lon: z.number(),
  positionBasis: z.enum(["office", "address"]),
  operator: z.string(),
  address: z.string().nullable(),
  phone: z.string().nullable(),
  figuresAsOf: z.string().nullable(), // 今の数字; null = the report's
  staffTotal: z.number().nullable(),
  staffJobCoaches: z.number().nullable(),
  farthestNote: z.string().nullable(),
  source: z.string(),
} satisfies Record<keyof CoreCentre, z.ZodType>);
export type Centre = CoreCentre;

export const Municipality = z.strictObject({
  code: z.string(),
  name: z.string(),
  kana: z.string(),
  latin: z.string(),
  subprefecture: z.string(),
  areaId: z.string(),
  centreId: z.string(),
  population: z.strictObject({
    2020: PERSONS,
    2025: PERSONS,
    2030: PERSONS,
    2040: PERSONS,
    2050: PERSONS,
  } satisfies Record<PopulationYear, z.ZodType>),
  areaKm2: z.number(),
  climateZone: z.enum(CLIMATE_ZONES),
  lat: z.number(),
  lon: z.number(),
} satisfies Record<keyof CoreMunicipality, z.ZodType>);
export type Municipality = CoreMunicipality;

export const Settlement = z.strictObject({
  id: z.string(),
  municipalityCode: z.string(),
  name: z.string(),
  share: z.number(),
  kind: z.string(),
  isEstimate: z.boolean(),
  basis: z.string(),
  lat: z.number(),
  lon: z.number(),
  population: z.number(), // its share of the municipality's
} satisfies Record<keyof CoreSettlement | "population", z.ZodType>);
export type Settlement = Answer<typeof Settlement>;

export const Centres = geojson("Point", Centre);
export const Municipalities = geojson("Point", Municipality);
export const Settlements = geojson("Point", Settlement);

/** Roads to draw: one feature per class, winter closure and risk section. */
const RoadLine = z.strictObject({
  class: z.enum(ROAD_CLASSES),
  closedInWinter: z.boolean(),
  riskSection: z.string(),
});
export const RoadLines = geojson("MultiLineString", RoadLine);
export type RoadLine = Answer<typeof RoadLine>;
export type RoadLines = Answer<typeof RoadLines>;

/** What a section often shut in winter is told by; `km` is ours. */
export const RiskSection = z.strictObject({
  name: z.string(),
  road: z.string(),
  cause: z.string(),
  isStormClosable: z.boolean(),
  confidence: z.enum(CONFIDENCES),
  record: z.string(),
  source: z.string(),
  km: z.number(),
});
export type RiskSection = Answer<typeof RiskSection>;
export const RiskSections = geojson("MultiLineString", RiskSection);
export type RiskSections = Answer<typeof RiskSections>;

/** The drawn map as TopoJSON, sent as it is. */
export const Topology = z.looseObject({
  type: z.literal("Topology"),
  objects: z.record(z.string(), z.looseObject({})),
  arcs: z.array(z.array(z.array(z.number()))),
});
