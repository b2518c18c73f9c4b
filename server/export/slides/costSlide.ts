import { shownDifference } from "../../core/coverage/difference.ts";
import { shown } from "../tables/shown.ts";
import { costTable } from "../tables/workloadTables.ts";
import { addTableSlides, slideTable } from "./tableSlides.ts";
import { type Deck, SIZES } from "./theme.ts";

/** いくらかかるか: what the 案 costs and for whom, and the hours its centres are on the road, before and after. */
export function addCost(deck: Deck): void {
  const { facts, wording } = deck;
  const { say } = wording;
  const table = slideTable(costTable(facts));
  const said = table.rows.filter(([, value]) => value !== "" && value !== "0");
  addTableSlides(
    deck,
    {
      title: say({ ja: "いくらかかるか", en: "What it costs" }),
      lead: travelLine(deck),
      origin: say({
        ja: "このスライドの数字: 数表の「業務量と費用」シート。金額の前提は「前提条件」シート。種類ごとの費用と人は足し合わせない。",
        en: "Numbers of this slide: sheet Workload and cost of the workbook; what they assume: sheet Assumptions. Kinds of cover are never added up.",
      }),
    },
    { ...table, columns: widened(table.columns), rows: said, fontSize: said.length > 9 ? SIZES.table : 16 },
  );
}

function widened(columns: ReturnType<typeof slideTable>["columns"]) {
  const shares = [6, 2, 2];
  return columns.map((column, index) => ({ ...column, share: shares[index] ?? column.share }));
}

/** Hours on the road of the centres whose number of visits is stated. */
function travelLine({ facts, wording }: Deck): string {
  const known = facts.workload.centres.filter(({ now, baseline }) => now.total !== null && baseline.total !== null);
  const hours = (side: "now" | "baseline") =>
    known.reduce((sum, centre) => sum + (centre[side].total?.hoursPerYear ?? 0), 0);
  const [before, after] = [hours("baseline"), hours("now")];
  const change = shown(shownDifference(before, after), "people", true);
  return wording.say({
    ja: `職員の移動時間（訪問数の分かる${known.length}センター）：年 ${shown(before, "people")} → ${shown(after, "people")} 人時（${change}）`,
    en: `Staff hours on the road (${known.length} centres with stated visits): ${shown(before, "people")} → ${shown(after, "people")} a year (${change})`,
  });
}
