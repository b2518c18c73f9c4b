import type { SettlementRow } from "../../services/coverage/placeRows.ts";
import { shown } from "../tables/shown.ts";
import { of } from "../tables/tableFacts.ts";
import { addTableSlides } from "./tableSlides.ts";
import type { Deck } from "./theme.ts";

interface Gain {
  full: number; // newly within T of a centre or full-time satellite
  lost: number; // no longer
  periodic: number; // within T of a session only
  firstContact: number; // of a municipal consultation office
  reaction: number; // with a partner who reacts first
}

/** だれに届くか: municipality by municipality, whom the 案 reaches who were not reached before. */
export function addGains(deck: Deck): void {
  const { facts, wording } = deck;
  const { say, names, people, minutes, threshold, season } = wording;
  const gains = gainsByMunicipality(deck);
  const rows = facts.municipalities
    .map((row) => ({ row, gain: gains.get(row.id) }))
    .filter((found): found is { row: (typeof facts.municipalities)[number]; gain: Gain } => found.gain !== undefined)
    .filter(({ gain }) => Math.max(...Object.values(gain)) >= HALF_A_PERSON)
    .sort((a, b) => b.gain.full + b.gain.periodic - a.gain.full - a.gain.periodic || partnered(b) - partnered(a));
  const has = (kind: keyof Gain) => rows.some(({ gain }) => gain[kind] >= HALF_A_PERSON);
  const kinds = (
    [
      ["full", { ja: `新たに${threshold}以内`, en: `Newly within ${threshold}` }],
      ["lost", { ja: `${threshold}以内でなくなる`, en: `No longer within` }],
      ["periodic", { ja: `定期でのみ${threshold}以内`, en: `Within ${threshold} by sessions only` }],
      ["firstContact", { ja: "初回相談が届く", en: "With a first contact" }],
      ["reaction", { ja: "職場に対応者がいる", en: "With a reacting partner" }],
    ] as const
  ).filter(([kind]) => kind === "full" || has(kind));
  const right = (title: string, share: number) => ({ title, share, align: "right" as const });
  addTableSlides(
    deck,
    {
      title: say({ ja: "だれに届くか", en: "Who gains" }),
      lead: say({
        ja: `${rows.length}市町村。${kinds.map(([kind, words]) => `${words.ja} ${people(sum(rows, kind))}`).join("、")}`,
        en: `${rows.length} municipalities; ${kinds.map(([kind, words]) => `${words.en.toLowerCase()} ${people(sum(rows, kind))}`).join(", ")}`,
      }),
      origin: say({
        ja: "このスライドの数字: 数表の「集落」シートの所要時間と人を市町村ごとに足したもの。役場までの分は「市町村」シート。ICT相談拠点の人は「圏域」シート。",
        en: "Numbers of this slide: minutes and people of sheet Settlements, added up by municipality; minutes to the office from sheet Municipalities. People of remote points: sheet Area.",
      }),
    },
    {
      columns: [
        { title: say({ ja: "市町村", en: "Municipality" }), share: 1.8, align: "left" },
        { title: say({ ja: "担当", en: "Centre" }), share: 1.5, align: "left" },
        right(say({ ja: "人口", en: "People" }), 1.2),
        ...kinds.map(([, words]) => right(say(words), 1.6)),
        right(say({ ja: "役場まで 現状", en: "Office, before" }), 1.4),
        right(say({ ja: "この案", en: "after" }), 1.2),
      ],
      rows: rows.map(({ row, gain }) => [
        { text: names.municipality(row.id), isStrong: true },
        names.centre(row.centreId),
        shown(row.weight, "people"),
        ...kinds.map(([kind]) => shown(gain[kind], "people")),
        minutes(of(row.baselineMinutes, season)),
        minutes(of(row.minutes, season)),
      ]),
    },
  );
}

const HALF_A_PERSON = 0.5;

const partnered = ({ gain }: { readonly gain: Gain }) => Math.max(gain.firstContact, gain.reaction);

function sum(rows: readonly { readonly gain: Gain }[], kind: keyof Gain): number {
  return rows.reduce((people, { gain }) => people + gain[kind], 0);
}

function gainsByMunicipality({ facts, wording }: Deck): Map<string, Gain> {
  const { settlements } = facts.answer;
  const periodic = settlements.periodicMinutes && of(settlements.periodicMinutes, wording.season);
  const [firstContact, reaction] = [new Set(settlements.firstContact), new Set(settlements.reaction)];
  const isWithin = (minutes: number | null | undefined) => (minutes ?? Infinity) <= wording.thresholdMinutes;
  const gains = new Map<string, Gain>();
  const indexOf = new Map(facts.places.settlements.map(({ id }, index) => [id, index]));
  for (const row of facts.settlements) {
    const index = indexOf.get(row.id) ?? -1;
    const gain = gains.get(row.municipalityCode) ?? { full: 0, lost: 0, periodic: 0, firstContact: 0, reaction: 0 };
    gains.set(row.municipalityCode, gain);
    const [before, after] = sides(row, wording.season, isWithin);
    if (after && !before) gain.full += row.weight;
    if (before && !after) gain.lost += row.weight;
    if (!after && isWithin(periodic?.[index])) gain.periodic += row.weight;
    if (firstContact.has(index)) gain.firstContact += row.weight;
    if (reaction.has(index)) gain.reaction += row.weight;
  }
  return gains;
}

function sides(
  { minutes, baselineMinutes }: SettlementRow,
  season: Deck["wording"]["season"],
  isWithin: (minutes: number | null) => boolean,
): [before: boolean, after: boolean] {
  return [isWithin(of(baselineMinutes, season)), isWithin(of(minutes, season))];
}
