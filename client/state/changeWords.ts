import { shortenedTo } from "../../server/core/cleanText.ts";
import type { Site } from "../../server/core/places.ts";
import type { ScenarioParameters } from "../../server/core/scenario/scenario.ts";
import type { ChangedSite, ChangedValue, ScenarioChange } from "../../server/core/scenario/scenarioChanges.ts";
import { changeText as t } from "../i18n/changes.ts";
import { scheduleText } from "../i18n/schedule.ts";
import { siteFormText } from "../i18n/siteForm.ts";
import { siteText } from "../i18n/sites.ts";
import { centreName, municipalityName } from "./facts.ts";
import { language } from "./language.ts";

const LONGEST_VALUE = 30;

/** A change of a 案 as a sentence in the language on screen: 出張相談会 羽幌 を 羽幌町 に移動. */
export function changeWords(change: ScenarioChange): string {
  switch (change.code) {
    case "renamed":
      return t("renamed", { from: shown(change.from), to: shown(change.to) });
    case "described":
      return t("described");
    case "siteAdded":
    case "siteRemoved":
      return t(change.code, { site: siteWords(change.site) });
    case "siteMoved":
      return moveWords(change);
    case "siteChanged": {
      const { site, field } = change;
      const [from, to] = [change.from, change.to].map((value) => siteValue(field, value));
      return t("siteChanged", { site: siteWords(site), field: fieldName(site, field), from, to });
    }
    case "reassigned": {
      const [from, to] = [change.from, change.to].map((id) => (id === null ? t("asBefore") : centreName(id)));
      return t("reassigned", { place: municipalityName(change.municipalityCode), from, to });
    }
    case "parameter": {
      const [from, to] = [change.from, change.to].map((value) => parameterValue(change.name, value));
      return t("parameter", { name: parameterName(change.name), from, to });
    }
    case "centreFigure": {
      const { centreId, name, from, to } = change;
      return t("centreFigure", {
        ...{ centre: centreName(centreId), name: figureName(name) },
        ...{ from: shown(from), to: shown(to) },
      });
    }
    case "setAside":
      return t("setAside", { from: change.from, to: change.to });
  }
}

function siteWords({ kind, name }: ChangedSite): string {
  return t("site", { kind: siteText(kind), name });
}

function moveWords({ site, km, from, to }: Extract<ScenarioChange, { code: "siteMoved" }>): string {
  const values = { site: siteWords(site), km: km.toLocaleString(language.value) };
  if (to === null) return t("siteMovedBy", values);
  return t(from === to ? "siteMovedWithin" : "siteMoved", { ...values, place: municipalityName(to) });
}

type SiteLabel = Parameters<typeof siteFormText>[0];

/** What each field of a site is called on its form. */
const SITE_FIELDS: Partial<Readonly<Record<keyof Site, SiteLabel>>> = {
  ...{
    name: "name",
    centreId: "centre",
    hours: "hours",
    recurrence: "recurrence",
    venue: "venue",
    premises: "premises",
  },
  ...{ staff: "staff", yenPerYear: "yen", overnight: "overnight", commissioned: "office", tour: "tour", host: "host" },
  ...{ holidayPolicy: "holidayPolicy", staffedLocally: "staffedLocally", reactionDays: "reactionDays", note: "note" },
  ...{ pickupMinutes: "pickupMinutes", pickupDaysPerMonth: "pickupDays", pickupYenPerYear: "pickupYen" },
};

function fieldName({ kind }: ChangedSite, field: string): string {
  if (field === "daysPerMonth") return siteFormText(kind === "outreach" ? "sessions" : "days");
  const label = SITE_FIELDS[field as keyof Site];
  return label ? siteFormText(label) : field;
}

function siteValue(field: string, value: ChangedValue): string {
  if (value === null) return siteFormText("notStated");
  if (field === "centreId") return centreName(String(value));
  if (field === "premises" && (value === "own" || value === "shared")) return siteFormText(value);
  if (field === "holidayPolicy") return siteFormText(`holiday_${value as NonNullable<Site["holidayPolicy"]>}`);
  if (field === "commissioned") return siteFormText(value ? "commissioned" : "direct");
  if (field === "staffedLocally") return siteFormText(value ? "staffedYes" : "staffedNo");
  return shown(value);
}

const CLOCK_TIMES: readonly string[] = ["leaveMinutes", "returnMinutes"];
const OWN_LABELS = ["leaveMinutes", "returnMinutes", "breakMinutes"] as const;

function parameterName(name: string): string {
  const own = OWN_LABELS.find((label) => label === name);
  if (own) return t(own);
  return scheduleText(name as Exclude<keyof ScenarioParameters, (typeof OWN_LABELS)[number] | "centreFigures">);
}

function parameterValue(name: string, value: ChangedValue): string {
  if (value === null) return t("usual");
  if (typeof value !== "number" || !CLOCK_TIMES.includes(name)) return shown(value);
  return `${Math.floor(value / 60)}:${String(value % 60).padStart(2, "0")}`;
}

function figureName(name: string): string {
  if (name === "staff" || name === "workplaceVisits") return scheduleText(name);
  return name === "registered" ? t("registered") : name;
}

function shown(value: ChangedValue): string {
  if (value === null || value === "") return t("nothing");
  if (typeof value === "boolean") return t(value ? "yes" : "no");
  if (typeof value === "number") return value.toLocaleString(language.value);
  return shortenedTo(LONGEST_VALUE, value);
}
