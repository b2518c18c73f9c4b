import type { NetworkFacts } from "../../../server/contract/assumptionAnswers.ts";
import { limitsText } from "../../../server/words/roads.ts";
import { fetchAssumptions } from "../../api/assumptions.ts";
import { count } from "../../format.ts";
import { assumptionText as t } from "../../i18n/assumptions.ts";
import { conditions } from "../../state/conditions.ts";
import { language } from "../../state/language.ts";
import { useResource } from "../../state/resource.ts";
import { FactTable } from "../../widgets/FactTable.tsx";
import { AccuracySection } from "./AccuracySection.tsx";
import { RoadFactSections } from "./RoadFactSections.tsx";
import { WinterSections } from "./WinterSections.tsx";

/** 前提とデータ: what every minute rests on. */
export function AssumptionsPage() {
  const { asOf } = conditions.value;
  const { value: answer, error } = useResource(asOf ?? "today", () => fetchAssumptions(asOf));
  return (
    <div class="page-view">
      <h1>{t("title")}</h1>
      <p class="note">{t("intro")}</p>
      {error && <p role="alert">{error}</p>}
      {!answer && !error && <p role="status">{t("loading")}</p>}
      {answer && (
        <>
          <section class="card">
            <h2>{t("network")}</h2>
            <p>
              {t("networkInUse", {
                network: t(`${answer.network.kind}InUse`, { name: answer.network.name }),
                day: answer.network.day ?? t("networkDayUnknown"),
              })}
              <NetworkSize network={answer.network} />
            </p>
            {answer.network.byClass.length > 0 && (
              <FactTable
                caption={t("network")}
                header={[t("roadClass"), t("km"), t("segments")]}
                rows={answer.network.byClass.map(({ roadClass, km, segments }) => [
                  t(roadClass),
                  count(km),
                  count(segments),
                ])}
              />
            )}
          </section>
          <AccuracySection accuracy={answer.accuracy} />
          <WinterSections answer={answer} />
          <RoadFactSections answer={answer} />
          <section class="card">
            <h2>{t("notModelled")}</h2>
            <ul>
              {answer.notModelled.map((item) => (
                <li key={item.ja}>{item[language.value]}</li>
              ))}
            </ul>
            <h2>{t("better")}</h2>
            <p>{t("betterText")}</p>
          </section>
        </>
      )}
    </div>
  );
}

/** How large the planner's own roads are, or what a routing server cannot do: the tables below are then not its. */
function NetworkSize({ network }: { readonly network: NetworkFacts }) {
  const { asOf, places, segments, km, limits, dataVersion: version } = network;
  if (places === null || segments === null || km === null) {
    return <>{t("serverText", { limits: limitsText(limits, language.value), version })}</>;
  }
  return <>{t("networkText", { asOf, places: count(places), segments: count(segments), km: count(km), version })}</>;
}
