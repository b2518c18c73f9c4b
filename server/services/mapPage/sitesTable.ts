import type { MapPageTable } from "../../contract/mapPageContent.ts";
import type { SiteCost } from "../../core/scenario/cost.ts";
import type { Wording } from "./mapPageFigures.ts";
import type { Side } from "./mapPageSide.ts";

/** What the 案 proposes: kind and place, days and hours, host, staff, cost, and whom each site reaches by itself. */
export function sitesTable(
  { t, numbers, names }: Wording,
  { answer }: Side,
  costs: readonly SiteCost[],
  centreId: string | undefined,
): MapPageTable | null {
  const sites = answer.sites.filter((site) => centreId === undefined || site.centreId === centreId);
  if (sites.length === 0) return null;
  const yenOf = new Map(costs.map(({ siteId, yenPerYear }) => [siteId, yenPerYear]));
  return {
    title: t("proposedSites", { n: sites.length }),
    columns: [
      { label: t("site"), align: "start" },
      { label: t("siteDays"), align: "start" },
      { label: t("siteHost"), align: "start" },
      { label: t("siteStaff"), align: "end" },
      { label: t("siteYen"), align: "end" },
      { label: t("siteReach"), align: "end" },
    ],
    rows: sites.map((site) => {
      const { id, kind, centreId: by, municipalityCode, recurrence, daysPerMonth, hours, venue, host, staff } = site;
      const town = municipalityCode ? names.municipality(municipalityCode) : "";
      const name = names.site(site);
      const place = town === "" || name.includes(town) ? "" : town;
      const yen = yenOf.get(id) ?? null;
      return [
        { text: name, detail: [t(kind), names.centre(by), place].filter(Boolean).join("・"), isStrong: true },
        { text: recurrence ?? t("daysAMonth", { n: daysPerMonth }), ...(hours ? { detail: hours } : {}) },
        { text: [host, venue].filter(Boolean).join(" ") || "—" },
        { text: staff === undefined ? "—" : numbers.count(staff) },
        { text: yen === null ? t("unknown") : t("tenThousandYen", { n: numbers.count(Math.round(yen / 1000) / 10) }) },
        { text: numbers.people(site.reach.people) },
      ];
    }),
    note: t("sitesNote"),
    more: t("moreSites"),
  };
}
