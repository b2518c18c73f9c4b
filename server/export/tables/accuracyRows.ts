import type { AccuracyFacts } from "../../contract/assumptionAnswers.ts";
import type { Words } from "../../core/language.ts";
import { accuracyLine } from "../../words/accuracy.ts";
import type { Cell } from "./cell.ts";

/** A row of the assumptions. */
export interface Assumption {
  readonly item: Words;
  readonly value: Cell | Words;
  readonly source?: Words;
}

/** The share of the reference's minutes by which ours differ, as last measured. */
export function accuracyRows(accuracy: AccuracyFacts | null): Assumption[] {
  const item = { ja: "所要時間の精度", en: "Accuracy of drive times" };
  if (!accuracy) return [{ item, value: { ja: "未測定", en: "not measured" } }];
  const { bands: measuredBands, flagPercent, measured, measuredOn, dataVersion, isOfThisData } = accuracy;
  const stale = isOfThisData ? { ja: "", en: "" } : { ja: "（その後データを更新）", en: " (data changed since)" };
  const source = {
    ja: `${measuredOn}、${measured}測定、データ ${dataVersion}${stale.ja}`,
    en: `${measuredOn}, measured ${measured}, data ${dataVersion}${stale.en}`,
  };
  const bands = measuredBands.map(
    ({ band, pairs, medianPercent, p90Percent, biasPercent }): Assumption => ({
      item: { ja: `${item.ja}（${bandName(band)}）`, en: `${item.en} (${band})` },
      value: {
        ja: `${pairs}組: 誤差の中央値 ${medianPercent}%、90%点 ${p90Percent}%、偏り ${biasPercent}%`,
        en: `${pairs} pairs: median error ${medianPercent} %, 90th percentile ${p90Percent} %, bias ${biasPercent} %`,
      },
      source,
    }),
  );
  const flag = { ja: `${flagPercent}%の組で一致`, en: `agrees for ${flagPercent} % of pairs` };
  const own = [...bands, { item: { ja: "2時間超の判定", en: "Over-2 h flag" }, value: flag, source }];
  const fitted = own.map(
    (row): Assumption => ({
      ...row,
      item: { ja: `${row.item.ja}・速度を当てはめた組`, en: `${row.item.en}, pairs the speeds were fitted to` },
    }),
  );
  return [...unseenRows(accuracy), ...fitted];
}

/** First what was not seen: pairs kept apart by others, then stations left out of the fit. */
function unseenRows({ keptApart, crossValidated }: AccuracyFacts): Assumption[] {
  const line = accuracyLine({ ...(keptApart ? { keptApart } : {}) });
  const apart: Assumption[] = line
    ? [{ item: { ja: "所要時間の精度（見ていない組）", en: "Accuracy, pairs not seen" }, value: line }]
    : [];
  if (!crossValidated) return apart;
  const { bands, flagPercent, calibrated, fittedPairs } = crossValidated;
  const source = {
    ja: `${calibrated}。駅を分け、当てはめに使わない駅の組で測った。使っている速度は${fittedPairs}組すべてに当てはめたもの`,
    en: `${calibrated}. Stations split, scored on pairs left out of the fit; the speeds in use are fitted to all ${fittedPairs} pairs`,
  };
  return [
    ...apart,
    ...bands.map(
      ({ band, pairs, medianPercent, p90Percent }): Assumption => ({
        item: { ja: `所要時間の精度（交差検証、${bandName(band)}）`, en: `Accuracy, cross-validated (${band})` },
        value: {
          ja: `${pairs}組: 誤差の中央値 ${medianPercent}%、90%点 ${p90Percent}%`,
          en: `${pairs} pairs: median error ${medianPercent} %, 90th percentile ${p90Percent} %`,
        },
        source,
      }),
    ),
    {
      item: { ja: "2時間超の判定（交差検証）", en: "Over-2 h flag, cross-validated" },
      value: { ja: `${flagPercent}%の組で一致`, en: `agrees for ${flagPercent} % of pairs` },
      source,
    },
  ];
}

/** "under 50 km", "50-100 km", "250 km and more", "all" */
function bandName(band: string): string {
  if (band === "all") return "全体";
  return band.replace(/^under (.*)$/, "$1未満").replace(/^(.*) and more$/, "$1以上");
}
