import { type CheckedStatement, fetchCentreStats, fetchPrefectures, fetchStatedTravel } from "../../api/report.ts";
import { prefectureText as t } from "../../i18n/prefecture.ts";
import { ConditionsBar } from "../../panels/ConditionsBar.tsx";
import { conditions, setConditions } from "../../state/conditions.ts";
import { language } from "../../state/language.ts";
import { shownScenarioName } from "../../state/names.ts";
import { useResource } from "../../state/resource.ts";
import { BoundaryCases } from "./BoundaryCases.tsx";
import { PrefectureRanks } from "./PrefectureRanks.tsx";
import { SmallMultiples } from "./SmallMultiples.tsx";
import { TerritoryTables } from "./TerritoryTables.tsx";
import "./PrefecturePage.css";

/** The prefecture's view: all centres and areas at once, Hokkaido among the prefectures, boundaries in question. */
export function PrefecturePage() {
  const report = useResource("report", async () => {
    const [stats, prefectures, travel] = await Promise.all([
      fetchCentreStats(),
      fetchPrefectures(),
      fetchStatedTravel(),
    ]);
    return { stats, prefectures, travel };
  });
  return (
    <div class="page-view">
      <h1>{t("title")}</h1>
      <p class="note">{t("intro", { name: shownScenarioName() })}</p>
      <ConditionsBar />
      {report.error && <p role="alert">{report.error}</p>}
      {report.value && <Yardsticks travel={report.value.travel} />}
      {report.value && <TerritoryTables stats={report.value.stats} />}
      <SmallMultiples />
      {report.value && <PrefectureRanks prefectures={report.value.prefectures} />}
      <BoundaryCases />
    </div>
  );
}

/** Whose standard it is; in English by what the report quotes. */
function yardstickName(place: string): string {
  if (language.value === "en") {
    if (place.startsWith("長野県")) return t("nagano");
    if (place.startsWith("秋田県")) return t("akita");
    if (place.includes("適正距離")) return t("fittingDistance");
  }
  return place.replace(/[（）]/g, " ").trim();
}

/** Standards stated in the report; choosing one sets the threshold. */
function Yardsticks({ travel }: { readonly travel: readonly CheckedStatement[] }) {
  const standards = travel.filter(({ kind, minutesMax }) => kind === "standard" && minutesMax !== null);
  const choices = [
    { minutes: 120, label: t("report"), statement: "" },
    ...standards.map(({ place, statement, minutesMax }) => ({
      minutes: minutesMax ?? 120,
      label: t("yardstick", { place: yardstickName(place), n: minutesMax ?? 120 }),
      statement,
    })),
  ];
  return (
    <fieldset class="card yardsticks">
      <legend>{t("yardsticks")}</legend>
      <div class="buttons">
        {choices.map(({ minutes, label, statement }) => (
          <button
            key={label}
            type="button"
            title={language.value === "ja" ? statement : undefined}
            class={conditions.value.threshold === minutes ? "is-chosen" : ""}
            aria-pressed={conditions.value.threshold === minutes}
            onClick={() => setConditions({ threshold: minutes })}
          >
            {label}
          </button>
        ))}
      </div>
    </fieldset>
  );
}
