import { PREFECTURE_NAME } from "../../../server/core/prefecture.ts";
import { coverKind } from "../../../server/core/scenario/coverKind.ts";
import type { Prefecture } from "../../api/report.ts";
import { count } from "../../format.ts";
import { prefectureText as t } from "../../i18n/prefecture.ts";
import { content } from "../../state/draft.ts";
import { shownScenarioName } from "../../state/names.ts";
import { type SortableColumn, SortableTable } from "../../widgets/SortableTable.tsx";

/** Where Hokkaido stands among the 47 prefectures by area a centre: now, and with the full-cover sites of the 案. */
export function PrefectureRanks({ prefectures }: { readonly prefectures: readonly Prefecture[] }) {
  const hokkaido = prefectures.find(({ name }) => name === PREFECTURE_NAME.ja);
  if (!hokkaido) return null;
  const others = prefectures.filter((each) => each !== hokkaido);
  const rank = (km2PerCentre: number) => 1 + others.filter((each) => each.areaKm2 / each.centres > km2PerCentre).length;
  const sum = (read: (p: Prefecture) => number) => prefectures.reduce((total, each) => total + read(each), 0);
  const mean = sum((p) => p.areaKm2) / sum((p) => p.centres);
  const now = hokkaido.areaKm2 / hokkaido.centres;
  const sites = content.value.sites.filter((site) => coverKind(site) === "full").length;
  const planned = hokkaido.areaKm2 / (hokkaido.centres + sites);
  return (
    <section class="card">
      <h2>{t("ranks")}</h2>
      <p>{t("ranksNow", { km2: count(now), rank: rank(now), mean: count(mean), times: (now / mean).toFixed(1) })}</p>
      {sites > 0 && (
        <p>{t("ranksScenario", { name: shownScenarioName(), sites, km2: count(planned), rank: rank(planned) })}</p>
      )}
      <details>
        <summary>{t("showAll")}</summary>
        <SortableTable
          caption={t("ranks")}
          rows={prefectures}
          columns={columns()}
          rowKey={({ name }) => name}
          rowClass={(row) => (row === hokkaido ? "total" : "")}
        />
      </details>
    </section>
  );
}

function columns(): SortableColumn<Prefecture>[] {
  const number = (
    key: string,
    label: string,
    value: (row: Prefecture) => number,
    show = count,
    digits = 0,
  ): SortableColumn<Prefecture> => ({
    ...{ key, label, value, digits },
    show: (row) => show(value(row)),
  });
  return [
    { key: "name", label: t("prefecture"), value: ({ name }) => name, show: ({ name }) => name },
    number("area", t("areaKm2"), (row) => row.areaKm2),
    number("areas", t("areasCount"), (row) => row.areas),
    number("centres", t("centresCount"), (row) => row.centres),
    number("per", t("kmPerCentre"), (row) => row.areaKm2 / row.centres),
    number(
      "perArea",
      t("perArea"),
      (row) => row.centres / row.areas,
      (value) => value.toFixed(2),
      2,
    ),
  ];
}
