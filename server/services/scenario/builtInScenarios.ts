import type { Municipality, Site, SiteKind } from "../../core/places.ts";
import { DEFAULT_DAYS_PER_MONTH } from "../../core/scenario/coverKind.ts";
import type { ScenarioContent } from "../../core/scenario/scenario.ts";
import type { Facts } from "../../facts/loadFacts.ts";

/** A scenario every planner starts with. `key` never changes; the name may. */
export interface BuiltInScenario {
  readonly key: string;
  readonly content: ScenarioContent;
}

/** 「現状」 and one scenario for each of the six models of the report, built from data/models.csv and outreach_sessions.csv. */
export function builtInScenarios(facts: Facts): BuiltInScenario[] {
  const { models } = facts;
  const siteAt = siteBuilder(facts);
  const modelsOf = (centreId: string) => models.filter((m) => m.centreId === centreId && m.entryType === "model");
  const centreIds = [...new Set(models.filter((m) => m.entryType === "model").map((m) => m.centreId))];
  return [
    { key: "baseline", content: { ...EMPTY, name: "現状", description: "11センターのみ（サテライト等なし）" } },
    ...centreIds.map((centreId) => {
      const nickname = facts.places.centres.find(({ id }) => id === centreId)?.nickname ?? centreId;
      const own = modelsOf(centreId);
      const sites = own.flatMap((model) =>
        placesOf(facts, model.kind, centreId, model.municipalities).map((name) => siteAt(centreId, model.kind, name)),
      );
      return {
        key: `model-${centreId}`,
        content: {
          ...EMPTY,
          name: `報告書モデル：${nickname}`,
          description: own.map(({ statement }) => statement).join("／"),
          sites: withoutDoubles(sites),
        },
      };
    }),
  ];
}

const EMPTY: ScenarioContent = { name: "", description: "", sites: [], reassigned: {}, parameters: {} };

/** Towns a model puts a site in: the report names a whole area for satellites and ICT, and the towns in its wishes. */
function placesOf(
  { models }: Facts,
  kind: SiteKind,
  centreId: string,
  municipalities: readonly string[],
): readonly string[] {
  const wished = models
    .filter((m) => m.centreId === centreId && m.kind === kind && m.entryType === "wish")
    .flatMap((m) => m.municipalities);
  if (kind === "satellite") {
    const towns = [...new Set(wished)].filter((name) => name.endsWith("市") || name === "新ひだか町");
    return towns.length > 0 ? towns : municipalities;
  }
  return kind === "remote" ? municipalities.slice(0, 1) : municipalities;
}

/** Sites stand at municipal offices; what the report does not say is assumed and noted. */
function siteBuilder({ places, outreach }: Facts) {
  const byName = new Map(places.municipalities.map((municipality) => [municipality.name, municipality]));
  return (centreId: string, kind: SiteKind, municipalityName: string): Site => {
    const municipality = byName.get(municipalityName) as Municipality;
    const stated = outreach.find((row) => row.centreId === centreId && row.municipality === municipalityName);
    const isOutreach = kind === "outreach";
    return {
      id: `${kind}-${municipality.code}`,
      kind,
      centreId,
      name: municipalityName,
      lat: municipality.lat,
      lon: municipality.lon,
      municipalityCode: municipality.code,
      daysPerMonth: DEFAULT_DAYS_PER_MONTH[kind],
      ...(isOutreach && stated?.weekOfMonth && stated.weekday
        ? { recurrence: `第${stated.weekOfMonth}${stated.weekday}曜` }
        : {}),
      ...(isOutreach && stated?.venue ? { venue: stated.venue } : {}),
      note: isOutreach && stated ? `報告書: ${stated.status}` : "報告書のモデル。位置は役場、開設日数は想定",
    };
  };
}

function withoutDoubles(sites: readonly Site[]): Site[] {
  return [...new Map(sites.map((site) => [site.id, site])).values()];
}
