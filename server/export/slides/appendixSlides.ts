import { thresholdWords } from "../../words/conditions.ts";
import { assumptionsTable } from "../tables/assumptionsTable.ts";
import { flagWords } from "../tables/placeTables.ts";
import { shown } from "../tables/shown.ts";
import { classColours, className, of } from "../tables/tableFacts.ts";
import { addTableSlides, slideTable } from "./tableSlides.ts";
import type { Deck } from "./theme.ts";

/** 資料: the municipalities beyond T one by one, and what all numbers rest on. */
export function addAppendix(deck: Deck): void {
  addMunicipalitiesBeyond(deck);
  const { say } = deck.wording;
  addTableSlides(
    deck,
    {
      title: say({ ja: "前提条件", en: "Assumptions" }),
      lead: say({ ja: "数字を使う前に読むこと", en: "To be read before a number is used" }),
      origin: say({
        ja: "数表の「前提条件」シートに全部ある。",
        en: "All of them: sheet Assumptions of the workbook.",
      }),
    },
    {
      columns: [column(say({ ja: "項目", en: "Item" }), 2), column(say({ ja: "内容", en: "What" }), 8)],
      rows: assumptions(deck),
    },
  );
}

const column = (title: string, share: number) => ({ title, share, align: "left" as const });

/** One row a thing: notes of one kind stand together, a source behind what it is the source of. */
function assumptions({ facts, wording }: Deck): string[][] {
  const said = new Map<string, string[]>();
  for (const row of slideTable(assumptionsTable(facts, "drive times")).rows) {
    const [item, value, source] = row.map((cell) => (typeof cell === "string" ? cell : cell.text));
    const text = source ? wording.say({ ja: `${value}（${source}）`, en: `${value} (${source})` }) : value;
    said.set(item, [...(said.get(item) ?? []), text]);
  }
  return [...said].map(([item, texts]) => [item, texts.join(wording.say({ ja: "。", en: "; " }))]);
}

/** Those with their office beyond T, or out of reach, in the season asked for; the farthest first. */
function addMunicipalitiesBeyond(deck: Deck): void {
  const { facts, wording } = deck;
  const { say, names, season, seasonName, threshold, thresholdMinutes, minutes } = wording;
  const reached = (row: (typeof facts.municipalities)[number]) => of(row.minutes, season) ?? Infinity;
  const beyond = facts.municipalities
    .filter((row) => reached(row) > thresholdMinutes)
    .sort((a, b) => (reached(a) === reached(b) ? 0 : reached(b) - reached(a)));
  const colours = classColours(facts);
  const { offices, people } = { offices: beyond.length, people: beyond.reduce((sum, { weight }) => sum + weight, 0) };
  const right = (ja: string, en: string, share = 1.2) => ({ title: say({ ja, en }), share, align: "right" as const });
  const left = (ja: string, en: string, share: number) => ({ title: say({ ja, en }), share, align: "left" as const });
  addTableSlides(
    deck,
    {
      title: say({
        ja: `資料：市町村役場まで${threshold}を超える市町村（${seasonName}）`,
        en: `Appendix: municipal offices beyond ${threshold} (${seasonName})`,
      }),
      lead: say({
        ja: `${offices}市町村、人口の合計 ${wording.people(people)}。${threshold}超の人（集落ごとに数えた ${wording.people(of(facts.answer.whole.now, season).overThreshold)}）とは数え方が違う`,
        en: `${offices} municipalities with ${wording.people(people)}; people beyond ${threshold} are counted by settlement: ${wording.people(of(facts.answer.whole.now, season).overThreshold)}`,
      }),
      origin: say({
        ja: "このスライドの数字: 数表の「市町村」シート。遠い順。",
        en: "Numbers of this slide: sheet Municipalities of the workbook, the farthest first.",
      }),
    },
    {
      columns: [
        left("市町村", "Municipality", 1.6),
        left("担当", "Centre", 1.3),
        right("人口", "People", 1),
        right("夏期", "Summer"),
        right("冬期", "Winter"),
        ...(season === "storm" ? [right("荒天", "Storm")] : []),
        left(`${seasonName}の区分`, `${seasonName} class`, 1.8),
        right("現状", "Baseline"),
        left("判定", "Flag", 1.7),
      ],
      rows: beyond.map((row) => {
        const ofClass = className(of(row.minutes, season), row.needsFerry, facts);
        const fill = colours.get(ofClass);
        return [
          { text: names.municipality(row.id), isStrong: true },
          names.centre(row.centreId),
          shown(row.weight, "people"),
          minutes(row.minutes.summer),
          minutes(row.minutes.winter),
          ...(season === "storm" ? [minutes(of(row.minutes, "storm"))] : []),
          { text: ofClass, ...(fill ? { fill } : {}) },
          minutes(of(row.baselineMinutes, season)),
          [
            say(flagWords(row, thresholdWords(thresholdMinutes))),
            of(row.isBorderline, season) ? say({ ja: "（判定が近い）", en: " (borderline)" }) : "",
          ].join(""),
        ];
      }),
    },
  );
}
