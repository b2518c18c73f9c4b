import type { AssumptionsAnswer } from "../../api/assumptions.ts";
import { assumptionText as t } from "../../i18n/assumptions.ts";
import { tableWord } from "../../i18n/roadTables.ts";
import { FactTable } from "../../widgets/FactTable.tsx";

/** Speeds, ferries and what opened since the report. */
export function RoadFactSections({ answer: { speeds, ferries, openedRoads } }: { readonly answer: AssumptionsAnswer }) {
  return (
    <>
      <details class="card">
        <summary>
          <h2>{t("speeds")}</h2>
        </summary>
        <FactTable
          caption={t("speeds")}
          header={[t("parameter"), t("roadClass"), t("terrain"), t("value"), t("unit"), t("source")]}
          rows={speeds.map((row) => [
            tableWord(row.parameter),
            tableWord(row.roadClass ?? ""),
            tableWord(row.terrain ?? ""),
            row.value,
            tableWord(row.unit),
            tableWord(row.source),
          ])}
        />
      </details>
      <details class="card">
        <summary>
          <h2>{t("ferries")}</h2>
        </summary>
        <FactTable
          caption={t("ferries")}
          header={[t("route"), t("crossing"), t("boarding"), t("waiting"), t("winterSailing"), t("note")]}
          rows={ferries.map((row) => [
            ...[row.route, row.crossingMinutes, row.boardingMinutes, row.waitingMinutes, row.sailingsWinter],
            tableWord(row.note),
          ])}
        />
      </details>
      <details class="card">
        <summary>
          <h2>{t("opened")}</h2>
        </summary>
        <p>{t("openedText")}</p>
        <FactTable
          caption={t("opened")}
          header={[t("openedOn"), t("road"), t("section"), t("km")]}
          rows={openedRoads.map((row) => [row.opened, row.roadName, `${row.from} – ${row.to}`, row.km.toFixed(1)])}
        />
      </details>
    </>
  );
}
