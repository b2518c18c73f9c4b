import type { Words } from "../core/language.ts";

interface Unseen {
  /** Pairs nobody had seen while the roads were drawn. */
  readonly keptApart?:
    | {
        readonly measuredOn: string;
        readonly pairs: number;
        readonly medianPercent: number;
        readonly p90Percent: number;
        readonly flagPercent: number;
      }
    | undefined;
  /** Stations left out of the fit. */
  readonly crossValidated?:
    | {
        readonly bands: readonly {
          readonly band: string;
          readonly medianPercent: number;
          readonly p90Percent: number;
        }[];
        readonly flagPercent: number;
      }
    | undefined;
}

/**
 * How far the minutes can be trusted, in one line for a printed page: by pairs the roads and speeds have not seen where
 * those were measured, else by the cross-validation, never by the pairs the speeds were fitted to.
 */
export function accuracyLine({ keptApart, crossValidated }: Unseen): Words | null {
  if (keptApart) {
    const { measuredOn, pairs, medianPercent, p90Percent, flagPercent } = keptApart;
    return {
      ja: `所要時間の精度：${measuredOn}${pairs.toLocaleString("en")}組で誤差の中央値${medianPercent}%、9割が${p90Percent}%以内、2時間の内外の一致${flagPercent}%`,
      en: `Accuracy of drive times: on ${pairs.toLocaleString("en")} pairs of road stations not seen while the roads were drawn, median error ${medianPercent} %, nine in ten within ${p90Percent} %, same side of 2 h ${flagPercent} %`,
    };
  }
  const all = crossValidated?.bands.find(({ band }) => band === "all");
  if (!crossValidated || !all) return null;
  return {
    ja: `所要時間の精度：当てはめに使わない駅で誤差の中央値${all.medianPercent}%、9割が${all.p90Percent}%以内、2時間の内外の一致${crossValidated.flagPercent}%`,
    en: `Accuracy of drive times: on stations left out of the fit, median error ${all.medianPercent} %, nine in ten within ${all.p90Percent} %, same side of 2 h ${crossValidated.flagPercent} %`,
  };
}
