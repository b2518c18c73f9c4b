import type { AssumptionsAnswer } from "../../api/assumptions.ts";
import { assumptionText as t } from "../../i18n/assumptions.ts";
import { tableWord } from "../../i18n/roadTables.ts";
import { FactTable } from "../../widgets/FactTable.tsx";

/** Winter: multipliers, days, closures and often-shut sections. */
export function WinterSections({ answer }: { readonly answer: AssumptionsAnswer }) {
  const { winter, seasons, closures, riskSections } = answer;
  const range = ([low, high]: readonly [number, number]) => `${low}–${high}`;
  return (
    <>
      <details class="card">
        <summary>
          <h2>{t("winter")}</h2>
        </summary>
        <p>{t("winterText")}</p>
        <FactTable
          caption={t("winter")}
          header={[
            t("roadClass"),
            t("terrain"),
            t("zone"),
            t("normalWinter"),
            t("range"),
            t("storm"),
            t("range"),
            t("reason"),
          ]}
          rows={winter.map((row) => [
            ...[
              tableWord(row.roadClass),
              tableWord(row.terrain),
              row.zoneName,
              row.winter,
              range(row.winterRange),
              row.storm,
              range(row.stormRange),
            ],
            row.reason,
          ])}
        />
      </details>
      <details class="card">
        <summary>
          <h2>{t("seasons")}</h2>
        </summary>
        <FactTable
          caption={t("seasons")}
          header={[t("zone"), t("days"), t("reason")]}
          rows={seasons.map(({ zoneName, from, to, reason }) => [zoneName, `${from} 〜 ${to}`, reason])}
        />
      </details>
      <details class="card">
        <summary>
          <h2>{t("closures")}</h2>
        </summary>
        <FactTable
          caption={t("closures")}
          header={[t("road"), t("section"), t("closes"), t("opens"), t("verified"), t("note")]}
          rows={closures.map((row) => [
            row.route,
            row.section,
            row.closes,
            row.opens,
            row.isVerified ? t("yes") : t("no"),
            row.note,
          ])}
        />
      </details>
      <details class="card">
        <summary>
          <h2>{t("risk")}</h2>
        </summary>
        <FactTable
          caption={t("risk")}
          header={[t("section"), t("road"), t("km"), t("cause"), t("record")]}
          rows={riskSections.map((row) => [row.name, row.roadName, row.km.toFixed(1), row.cause, row.record])}
        />
      </details>
    </>
  );
}
