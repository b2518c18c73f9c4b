import { ScenarioBody, SiteBody } from "../../contract/schemas.ts";
import { line } from "../../contract/text.ts";
import { cleanLines } from "../../core/cleanText.ts";
import type { Places, Site } from "../../core/places.ts";
import {
  type CentreFigures,
  contentOf,
  type MisfitReason,
  type ScenarioContent,
  type SetAside,
} from "../../core/scenario/scenario.ts";
import type { SiteService } from "./sites.ts";

/** What is kept of something that should be a 案, whatever it is: the parts that fit the data of today, and the rest set aside. */
export type ContentCheck = (kept: unknown) => ScenarioContent;

type Part = Pick<SetAside, "part" | "key" | "value">;

const KNOWN_KEYS = new Set(["name", "description", "sites", "reassigned", "parameters", "setAside"]);
/** Names had 80 letters once. */
const KeptSite = SiteBody.extend({ name: line(80, 1) });
const PARAMETERS = ScenarioBody.shape.parameters.unwrap().shape;
const FIGURES = PARAMETERS.centreFigures.unwrap().valueType;

/**
 * A 案 outlives the data it was made with: a centre may be gone, a coast drawn anew, a field renamed. Reading one never
 * fails and never drops anything: every part is tried, parts set aside earlier among them.
 */
export function createContentCheck(places: Places, sites: Pick<SiteService, "misfitAt">): ContentCheck {
  const centreIds = new Set(places.centres.map(({ id }) => id));
  const codes = new Set(places.municipalities.map(({ code }) => code));

  const centreReasons = (centreId: string): MisfitReason[] =>
    centreIds.has(centreId) ? [] : [{ code: "unknownCentre", centreId }];
  const municipalityReasons = (municipalityCode: string): MisfitReason[] =>
    codes.has(municipalityCode) ? [] : [{ code: "unknownMunicipality", municipalityCode }];

  function siteReasons(value: unknown, takenIds: ReadonlySet<string>): MisfitReason[] {
    const { centreId: centre, ...rest } = recordOf(value);
    const { error, data } = KeptSite.safeParse({ ...rest, centre });
    if (error) {
      const fields = error.issues.map(({ code, path, ...issue }) =>
        code === "unrecognized_keys" && "keys" in issue ? issue.keys.join(", ") : path.join("."),
      );
      const isOutside = fields.every((field) => field === "lat" || field === "lon") && isPosition(rest);
      if (isOutside) return [{ code: "outsideHokkaido" }];
      return [...new Set(fields)].map((field) => ({
        code: "malformed",
        field: field === "centre" ? "centreId" : field,
      }));
    }
    const misfit = sites.misfitAt(data);
    return [
      ...(data.id === undefined ? [{ code: "malformed" as const, field: "id" }] : []),
      ...(takenIds.has(data.id ?? "") || centreIds.has(data.id ?? "") ? [{ code: "idTaken" as const }] : []),
      ...centreReasons(data.centre),
      ...(data.municipalityCode === undefined ? [] : municipalityReasons(data.municipalityCode)),
      ...(misfit ? [misfit] : []),
    ];
  }

  function parameterReasons(key: string, value: unknown): MisfitReason[] {
    const schema = (PARAMETERS as Readonly<Record<string, { safeParse(value: unknown): { success: boolean } }>>)[key];
    if (!schema || key === "centreFigures") return [{ code: "unknownPart" }];
    return value !== undefined && schema.safeParse(value).success ? [] : [{ code: "malformed", field: key }];
  }

  function figureReasons(centreId: string, value: unknown): MisfitReason[] {
    const reasons = centreReasons(centreId);
    return FIGURES.safeParse(value).success ? reasons : [...reasons, { code: "malformed", field: centreId }];
  }

  return function check(kept) {
    const whole = recordOf(withCleanTexts(kept));
    const setAside: SetAside[] = [];
    const fits = ({ part, key, value }: Part, reasons: readonly MisfitReason[]) => {
      if (reasons.length > 0) setAside.push({ part, key, value, reasons });
      return reasons.length === 0;
    };

    const found: Site[] = [];
    const reassigned: Record<string, string> = {};
    const parameters: Record<string, unknown> = {};
    const centreFigures: Record<string, CentreFigures> = {};
    for (const one of partsOf(whole)) {
      const { part, key, value } = one;
      if (part === "site") {
        const taken = new Set(found.map(({ id }) => id));
        if (fits(one, siteReasons(value, taken))) found.push(value as Site);
      } else if (part === "reassigned") {
        const centre = typeof value === "string" ? centreReasons(value) : [{ code: "malformed" as const, field: key }];
        if (fits(one, [...municipalityReasons(key), ...centre])) reassigned[key] = value as string;
      } else if (part === "parameter") {
        if (fits(one, parameterReasons(key, value))) parameters[key] = value;
      } else if (part === "centreFigures") {
        if (fits(one, figureReasons(key, value))) centreFigures[key] = value as CentreFigures;
      } else fits(one, [{ code: "unknownPart" }]);
    }
    return contentOf({
      name: typeof whole.name === "string" ? whole.name : "",
      description: typeof whole.description === "string" ? whole.description : "",
      sites: found,
      reassigned,
      parameters: { ...parameters, ...(Object.keys(centreFigures).length > 0 ? { centreFigures } : {}) },
      setAside,
    });
  };
}

/** Texts kept before they were cleaned on their way in: one vertical tab in a name broke every file made of it. */
function withCleanTexts(value: unknown): unknown {
  if (typeof value === "string") return cleanLines(value);
  if (Array.isArray(value)) return value.map(withCleanTexts);
  if (!isRecord(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, withCleanTexts(each)]));
}

/** Every part of what was kept, one by one; what is no part of a 案 at all comes as "other". */
function partsOf(whole: Readonly<Record<string, unknown>>): Part[] {
  const { sites = [], reassigned = {}, parameters = {}, setAside = [] } = whole;
  const { centreFigures = {}, ...settings } = recordOf(parameters);
  const entries = (part: SetAside["part"], value: unknown): Part[] =>
    Object.entries(recordOf(value)).map(([key, each]) => ({ part, key, value: each }));
  const other = (key: string, value: unknown): Part => ({ part: "other", key, value });
  return [
    ...(Array.isArray(sites) ? sites.map(sitePart) : [other("sites", sites)]),
    ...(isRecord(reassigned) ? entries("reassigned", reassigned) : [other("reassigned", reassigned)]),
    ...(isRecord(parameters) ? entries("parameter", settings) : [other("parameters", parameters)]),
    ...(isRecord(centreFigures) ? entries("centreFigures", centreFigures) : [other("centreFigures", centreFigures)]),
    ...(Array.isArray(setAside) ? setAside.map(partSetAside) : [other("setAside", setAside)]),
    ...Object.entries(whole).flatMap(([key, value]) => (KNOWN_KEYS.has(key) ? [] : [other(key, value)])),
  ];
}

function sitePart(value: unknown): Part {
  const { id } = recordOf(value);
  return { part: "site", key: typeof id === "string" ? id : "", value };
}

const PARTS: readonly SetAside["part"][] = ["site", "reassigned", "parameter", "centreFigures", "other"];

function partSetAside(kept: unknown): Part {
  const { part, key, value } = recordOf(kept);
  const known = PARTS.find((each) => each === part);
  return known && typeof key === "string"
    ? { part: known, key, value }
    : { part: "other", key: "setAside", value: kept };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return isRecord(value) ? value : {};
}

function isPosition({ lat, lon }: Readonly<Record<string, unknown>>): boolean {
  return typeof lat === "number" && typeof lon === "number";
}
