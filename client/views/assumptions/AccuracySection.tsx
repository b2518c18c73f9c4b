import type { AccuracyFacts } from "../../../server/contract/assumptionAnswers.ts";
import { minutes, wholeMinutes } from "../../format.ts";
import { assumptionText as t } from "../../i18n/assumptions.ts";
import { conditionWord } from "../../i18n/conditions.ts";
import { language } from "../../state/language.ts";
import { FactTable } from "../../widgets/FactTable.tsx";

const percent = (value: number) => `${value.toFixed(1)}%`;
const signedPercent = (value: number) => `${value > 0 ? "＋" : value < 0 ? "−" : "±"}${Math.abs(value).toFixed(1)}%`;

/** How well the minutes hold against others' minutes, as last measured. */
export function AccuracySection({ accuracy }: { readonly accuracy: AccuracyFacts | null }) {
  if (!accuracy) return null;
  const { measured, measuredOn, asOf, flagPercent, bands, official, isOfThisData, keptApart, crossValidated } =
    accuracy;
  return (
    <section class="card">
      <h2>{t("accuracy")}</h2>
      {keptApart && (
        <p class="sentence">
          {t("keptApart", {
            on: language.value === "en" ? t("keptApartOn") : keptApart.measuredOn,
            pairs: keptApart.pairs,
            median: percent(keptApart.medianPercent),
            p90: percent(keptApart.p90Percent),
            shortMedian: percent(keptApart.under50MedianPercent),
            shortP90: percent(keptApart.under50P90Percent),
            flag: percent(keptApart.flagPercent),
          })}
        </p>
      )}
      {crossValidated && (
        <>
          <h3>{t("crossValidated")}</h3>
          <p>{t("crossValidatedText", { n: crossValidated.fittedPairs, flag: percent(crossValidated.flagPercent) })}</p>
          <BandTable caption={t("crossValidated")} bands={crossValidated.bands} />
        </>
      )}
      <h3>{t("fitted")}</h3>
      <p>
        {t("accuracyText", {
          on: language.value === "en" ? t("searchedOn") : measuredOn,
          date: measured,
          asOf,
          flag: percent(flagPercent),
        })}
      </p>
      {!isOfThisData && <p class="notice">{t("notOfThisData")}</p>}
      <BandTable caption={t("fitted")} bands={bands} />
      <h3>{t("official")}</h3>
      <FactTable
        caption={t("official")}
        header={[t("route"), t("officialMinutes"), t("ours"), t("difference"), t("note")]}
        rows={official.map((row) => [
          t("officialRoute", {
            from: row.from,
            to: row.to,
            season: conditionWord(row.season === "winter" ? "winter" : "summer"),
            asOf: row.asOf,
          }),
          wholeMinutes(row.minutes),
          minutes(row.ourMinutes),
          signedPercent(row.differencePercent),
          row.note,
        ])}
      />
    </section>
  );
}

function BandTable({ caption, bands }: { readonly caption: string; readonly bands: AccuracyFacts["bands"] }) {
  return (
    <FactTable
      caption={caption}
      header={[t("band"), t("pairs"), t("bias"), t("median"), t("p90")]}
      rows={bands.map(({ band, pairs, biasPercent, medianPercent, p90Percent }) => [
        t(band as Parameters<typeof t>[0]),
        pairs,
        signedPercent(biasPercent),
        percent(medianPercent),
        percent(p90Percent),
      ])}
    />
  );
}
