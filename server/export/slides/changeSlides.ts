import type { Measures } from "../../contract/answers.ts";
import type { Season } from "../../core/conditions.ts";
import { shownDifference } from "../../core/coverage/difference.ts";
import { SEASON_WORDS, thresholdWords } from "../../words/conditions.ts";
import { otherCoverFigures } from "../tables/otherCover.ts";
import { shown } from "../tables/shown.ts";
import { summaryTable } from "../tables/summaryTable.ts";
import { of } from "../tables/tableFacts.ts";
import { addTableSlides, type SlideCell } from "./tableSlides.ts";
import { type Deck, SIZES } from "./theme.ts";

/** 何が変わるか: the five numbers before and after in two seasons, and beside them whom sessions and partners reach. */
export function addChanges(deck: Deck): void {
  const { facts, wording } = deck;
  const { say, seasons, isBaseline, scope } = wording;
  const table = summaryTable(facts);
  const at = (key: string) => table.columns.findIndex((column) => column.key === key);
  const perSeason = isBaseline ? ["now"] : ["baseline", "now", "change"];
  const figures = [...new Set(table.rows.map((row) => row[at("figure")]))];
  const rows = figures.map((figure): (SlideCell | string)[] => {
    const rowOf = (season: Season) =>
      table.rows.findIndex(
        (row) => row[at("figure")] === figure && row[at("season")] === SEASON_WORDS[season][wording.language],
      );
    const values = seasons.flatMap((season) =>
      perSeason.map((key) => {
        const row = rowOf(season);
        const text = shown(table.rows[row][at(key)], table.formats[row][at(key)], key === "change");
        return { text: text === "" && key === "change" ? "—" : text, isStrong: season === wording.season };
      }),
    );
    const unit = table.rows[rowOf(seasons[0])][at("unit")];
    return [`${figure}（${unit}）`, ...values];
  });
  const titles = {
    baseline: { ja: "現状", en: "before" },
    now: { ja: "この案", en: "after" },
    change: { ja: "差", en: "change" },
  };
  const columns = seasons.flatMap((season) =>
    perSeason.map((key) => {
      const { ja, en } = titles[key as keyof typeof titles];
      const name = SEASON_WORDS[season];
      return {
        ...{ title: say(isBaseline ? name : { ja: `${name.ja} ${ja}`, en: `${name.en} ${en}` }), share: 1.15 },
        align: "right" as const,
      };
    }),
  );
  addTableSlides(
    deck,
    {
      title: say(
        isBaseline
          ? { ja: `主な数字（${scope}）`, en: `Key figures (${scope})` }
          : { ja: `何が変わるか（${scope}）`, en: `What changes (${scope})` },
      ),
      lead: changeLead(deck),
      origin: say({
        ja: "このスライドの数字: 数表の「概要」シート。差は表示の数字どうしの差。常設（センターと月8日以上のサテライト）・定期・遠隔・初回相談・定着支援の対応は合算しない。",
        en: "Numbers of this slide: sheet Summary of the workbook. Changes are those of the figures shown. Full, periodic, remote cover and partners are never added up.",
      }),
    },
    {
      columns: [{ title: say({ ja: "指標", en: "Figure" }), share: isBaseline ? 2.2 : 2.7, align: "left" }, ...columns],
      rows,
      fontSize: isBaseline ? SIZES.body : rows.length > 6 ? SIZES.table : 16,
    },
  );
}

/** What the 案 does in one sentence, by the cover that does it. */
function changeLead({ facts, wording }: Deck): string {
  const { say, people, season, seasonName, threshold, isBaseline } = wording;
  const { now, baseline } = facts.answer.whole;
  const [after, before] = [of(now, season), of(baseline, season)];
  if (isBaseline) {
    return say({
      ja: `${seasonName}に${threshold}以内 ${people(after.withinThreshold)}、${threshold}超 ${people(after.overThreshold)}`,
      en: `${seasonName}: ${people(after.withinThreshold)} within ${threshold}, ${people(after.overThreshold)} beyond`,
    });
  }
  const change = shownDifference(before.overThreshold, after.overThreshold);
  const full =
    change === 0
      ? say({
          ja: `${threshold}超の人（常設の拠点まで）は変わらない`,
          en: `People beyond ${threshold} of a full-time site stay the same`,
        })
      : say({
          ja: `${seasonName}に${threshold}を超える人が ${people(Math.abs(change))} ${change < 0 ? "減る" : "増える"}`,
          en: `${seasonName}: ${people(Math.abs(change))} ${change < 0 ? "fewer" : "more"} are beyond ${threshold}`,
        });
  const others = otherGains({ facts, wording }, before, after);
  return [full, ...others].join(say({ ja: "。", en: "; " }));
}

const MOST_CLAUSES = 2; // the table below has them all

function otherGains({ facts, wording }: Pick<Deck, "facts" | "wording">, before: Measures, after: Measures): string[] {
  const { say, people, thresholdMinutes } = wording;
  return otherCoverFigures(facts, thresholdWords(thresholdMinutes))
    .map(({ words, people: of }) => ({ words, gained: shownDifference(of(before), of(after)) }))
    .filter(({ gained }) => gained !== 0)
    .slice(0, MOST_CLAUSES)
    .map(({ words, gained }) => `${say(words)} ${people(gained)}`);
}
