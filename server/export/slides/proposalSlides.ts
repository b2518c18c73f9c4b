import { SITE_KINDS } from "../../core/places.ts";
import { SITE_KIND_WORDS } from "../../words/siteKinds.ts";
import { shown } from "../tables/shown.ts";
import { addTableSlides } from "./tableSlides.ts";
import type { Deck } from "./theme.ts";

/** 何を提案するか: every site with its kind, days, hours, partner, staff, cost, and whom it reaches by itself. */
export function addProposal(deck: Deck): void {
  const { facts, wording } = deck;
  const { say, names, yen, people } = wording;
  const { sites } = facts.answer;
  const yenOf = new Map(facts.workload.costs.sites.map(({ siteId, yenPerYear }) => [siteId, yenPerYear]));
  const municipality = (code: string | undefined) => (code ? names.municipality(code) : "");
  const rows = sites.map((site) => {
    const { id, kind, centreId, daysPerMonth, recurrence, hours, venue, host, staff, municipalityCode } = site;
    const name = names.site(site);
    const town = municipality(municipalityCode);
    const days = recurrence ?? say({ ja: `月${shown(daysPerMonth, "count")}日`, en: `${daysPerMonth} days a month` });
    return [
      { text: name.includes(town) || town === "" ? name : `${name}（${town}）`, isStrong: true },
      say(SITE_KIND_WORDS[kind]),
      names.centre(centreId),
      [days, hours].filter(Boolean).join(" "),
      [host, venue].filter(Boolean).join(" ") || "—",
      staff === undefined ? "—" : shown(staff, "count"),
      yen(yenOf.get(id) ?? null),
      people(site.reach.people),
    ];
  });
  const column = (ja: string, en: string, share: number, align: "left" | "right" = "left") => ({
    ...{ title: say({ ja, en }), share, align },
  });
  addTableSlides(
    deck,
    {
      title: say({ ja: "提案：どこに何を置くか", en: "The proposal: what, and where" }),
      lead: proposalLead(deck),
      origin: say({
        ja: "このスライドの数字: 数表の「拠点」シート。届く人は拠点ごとに、その種類の条件だけで数えた人で、足し合わせない。",
        en: "Numbers of this slide: sheet Sites of the workbook. People are counted for each site by itself and never added up.",
      }),
    },
    {
      columns: [
        column("拠点", "Site", 2.3),
        column("種類", "Kind", 1.8),
        column("センター", "Centre", 1.2),
        column("日・時間", "Days, hours", 1.9),
        column("相手・会場", "Partner, venue", 1.8),
        column("職員", "Staff", 0.7, "right"),
        column("費用／年", "A year", 1.4, "right"),
        column("届く人", "Reaches", 1.4, "right"),
      ],
      rows,
    },
  );
}

/** 3か所（サテライト2、出張相談会1）、費用は年800万円 */
function proposalLead({ facts, wording }: Deck): string {
  const { say, yen } = wording;
  const { sites } = facts.answer;
  const { yenPerYear, unknownSites } = facts.workload.costs;
  const kinds = SITE_KINDS.map((kind) => ({ kind, n: sites.filter((site) => site.kind === kind).length }))
    .filter(({ n }) => n > 0)
    .map(({ kind, n }) => say({ ja: `${SITE_KIND_WORDS[kind].ja}${n}`, en: `${SITE_KIND_WORDS[kind].en} ${n}` }));
  const cost =
    yenPerYear === null
      ? say({ ja: "費用は不明", en: "cost unknown" })
      : say({ ja: `費用は年 ${yen(yenPerYear)}`, en: `${yen(yenPerYear)} a year` });
  const unknown =
    unknownSites > 0 && yenPerYear !== null
      ? say({
          ja: `（ほかに費用の分からない拠点が${unknownSites}か所）`,
          en: ` (and ${unknownSites} sites of unknown cost)`,
        })
      : "";
  return say({
    ja: `${sites.length}か所（${kinds.join("、")}）。${cost}${unknown}`,
    en: `${sites.length} sites (${kinds.join(", ")}); ${cost}${unknown}`,
  });
}
