import type { Site } from "../../server/contract/answers.ts";
import type { SetAside } from "../../server/core/scenario/scenario.ts";
import { scenarioText } from "../i18n/scenarios.ts";
import { setAsideText as t } from "../i18n/setAside.ts";
import { content, edit, undoOffer } from "./draft.ts";
import { centreName, factIndex, municipalityName } from "./facts.ts";
import { say } from "./messages.ts";

/** Parts of the 案 on screen that do not fit the data of today; mending or removing one is a step of undo. */

const withoutPart = (setAside: readonly SetAside[] | undefined, gone: SetAside) =>
  (setAside ?? []).filter((part) => part !== gone);

export function removeSetAside(part: SetAside): void {
  const note = t("removed", { name: nameOf(part) });
  edit(note, ({ setAside, ...rest }) => ({ ...rest, setAside: withoutPart(setAside, part) }));
  say(note, undoOffer(scenarioText("undo")));
}

/** A site gets another centre, or another place; it is then as any other, if that was all that was wrong. */
export function mendSite(part: SetAside, changed: Partial<Pick<Site, "centreId" | "lat" | "lon">>): void {
  const { municipalityCode: _, ...site } = part.value as Site;
  const taken = new Set(content.value.sites.map(({ id }) => id));
  const mended = { ...site, ...changed, id: freeId(site.id, taken) };
  const note = t("mended", { name: nameOf(part) });
  edit(note, ({ setAside, ...rest }) => ({
    ...rest,
    sites: [...rest.sites, mended],
    setAside: withoutPart(setAside, part),
  }));
  say(note, undoOffer(scenarioText("undo")));
}

function freeId(id: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number++) {
    const free = number === 1 ? id : `${id}-${number}`;
    if (!taken.has(free)) return free;
  }
}

export function mendReassigned(part: SetAside, centreId: string): void {
  const note = t("mended", { name: nameOf(part) });
  edit(note, ({ setAside, ...rest }) => ({
    ...rest,
    reassigned: { ...rest.reassigned, [part.key]: centreId },
    setAside: withoutPart(setAside, part),
  }));
  say(note, undoOffer(scenarioText("undo")));
}

/** What can be done about it besides removing it. */
export function mendingOf({ part, reasons, value }: SetAside): "centre" | "place" | null {
  const codes = new Set(reasons.map(({ code }) => code));
  const isOnly = (...allowed: readonly string[]) => [...codes].every((code) => allowed.includes(code));
  if (part === "reassigned") return isOnly("unknownCentre") ? "centre" : null;
  if (part !== "site" || typeof value !== "object" || value === null) return null;
  if (isOnly("unknownCentre", "idTaken", "unknownMunicipality")) return "centre";
  const { centreId } = value as Partial<Site>;
  const hasCentre = factIndex().centreById.has(centreId ?? "");
  return hasCentre && isOnly("inSea", "inLake", "offRoad", "outsideHokkaido", "idTaken", "unknownMunicipality")
    ? "place"
    : null;
}

export function nameOf({ part, key, value }: SetAside): string {
  if (part === "site") return t("site", { name: (value as Partial<Site> | null)?.name ?? key });
  if (part === "reassigned") return t("reassigned", { name: municipalityName(key), centre: String(value) });
  if (part === "centreFigures") return t("centreFigures", { name: centreName(key) });
  return t(part, { name: key });
}
