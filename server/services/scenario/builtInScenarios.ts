import type { Municipality, Site } from "../../core/places.ts";
import { usualDaysPerMonth } from "../../core/scenario/coverKind.ts";
import type { ScenarioContent } from "../../core/scenario/scenario.ts";
import type { Facts } from "../../facts/loadFacts.ts";
import type { ModelSite } from "../../facts/readModelSites.ts";

/** A scenario every planner starts with. `key` never changes; the name may. */
export interface BuiltInScenario {
  readonly key: string;
  readonly content: ScenarioContent;
}

/** 「現状」 and one scenario for each of the six models of the report, as data/model_sites.csv places them. */
export function builtInScenarios(facts: Facts): BuiltInScenario[] {
  const { models, modelSites } = facts;
  const siteOf = siteBuilder(facts);
  const centreIds = [...new Set(models.filter((m) => m.entryType === "model").map((m) => m.centreId))];
  return [
    { key: "baseline", content: { ...EMPTY, name: "現状", description: "11センターのみ（サテライト等なし）" } },
    ...centreIds.map((centreId) => {
      const nickname = facts.places.centres.find(({ id }) => id === centreId)?.nickname ?? centreId;
      const stated = models.filter((m) => m.centreId === centreId && m.entryType === "model");
      return {
        key: `model-${centreId}`,
        content: {
          ...EMPTY,
          name: `報告書モデル：${nickname}`,
          description: stated.map(({ statement }) => statement).join("／"),
          sites: modelSites.filter((site) => site.centreId === centreId).map(siteOf),
        },
      };
    }),
  ];
}

const EMPTY: ScenarioContent = { name: "", description: "", sites: [], reassigned: {}, parameters: {} };

/** Sites stand at municipal offices; the note says what the report states and what is assumed. */
function siteBuilder({ places, outreach }: Facts) {
  const byName = new Map(places.municipalities.map((municipality) => [municipality.name, municipality]));
  return ({ centreId, kind, municipality: name, ...model }: ModelSite): Site => {
    const municipality = byName.get(name) as Municipality; // checked when the table was read
    const session =
      kind === "outreach" ? outreach.find((row) => row.centreId === centreId && row.municipality === name) : undefined;
    const isDated = session?.weekOfMonth && session.weekday;
    return {
      id: `${kind}-${municipality.code}`,
      ...{ kind, centreId, name },
      ...{ lat: municipality.lat, lon: municipality.lon, municipalityCode: municipality.code },
      daysPerMonth: usualDaysPerMonth(kind),
      ...(isDated ? { recurrence: `第${session.weekOfMonth}${session.weekday}曜` } : {}),
      ...(session?.venue ? { venue: session.venue } : {}),
      ...(model.host ? { host: model.host } : {}),
      ...(model.isCommissioned ? { commissioned: true } : {}),
      ...(model.isOvernight ? { overnight: true } : {}),
      note: `${model.source}：${model.stated}。想定：${model.assumed}`,
    };
  };
}
