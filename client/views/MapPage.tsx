import { useEffect, useState } from "preact/hooks";
import { appText as t } from "../i18n/app.ts";
import { MapView } from "../map/MapView.tsx";
import { ConditionsBar } from "../panels/ConditionsBar.tsx";
import { EffectTable } from "../panels/EffectTable.tsx";
import { ScenarioBar } from "../panels/ScenarioBar.tsx";
import { SitePanel } from "../panels/site/SitePanel.tsx";
import { isBeyondListOpen } from "../state/beyondList.ts";
import { placeCard } from "../state/placeCard.ts";
import { selectedCentreId } from "../state/view.ts";
import { later } from "../widgets/later.tsx";
import "./MapPage.css";

const BeyondList = later(() => import("../panels/beyond/BeyondList.tsx").then((file) => file.BeyondList));
const StressPanel = later(() => import("../panels/stress/StressPanel.tsx").then((file) => file.StressPanel));
const PlaceCard = later(() => import("../panels/PlaceCard.tsx").then((file) => file.PlaceCard));
const CentreCard = later(() => import("../panels/centre/CentreCard.tsx").then((file) => file.CentreCard));

/** What is one press away comes once the first view stands. */
function fetchAhead(): () => void {
  const whenCalm = setTimeout(() => {
    PlaceCard.fetchAhead();
    CentreCard.fetchAhead();
    BeyondList.fetchAhead();
  }, 1500);
  return () => clearTimeout(whenCalm);
}

/** The main screen: conditions above, 案 and sites beside the map. */
export function MapPage() {
  const [isWide, setWide] = useState(false);
  useEffect(fetchAhead, []);
  return (
    <div class={`map-view${isWide ? " is-wide" : ""}${placeCard.value || selectedCentreId.value ? " has-card" : ""}`}>
      <ConditionsBar />
      <aside class="side-panel" aria-label={t("panel")}>
        <ScenarioBar />
        <EffectTable />
        <SitePanel />
        <StressPanel />
      </aside>
      <div class="map-area">
        <MapView />
        {isBeyondListOpen.value && <BeyondList />}
        <button
          type="button"
          class="panel-toggle"
          aria-label={isWide ? t("showPanel") : t("hidePanel")}
          aria-expanded={!isWide}
          onClick={() => setWide(!isWide)}
        >
          {isWide ? "▸" : "◂"}
        </button>
      </div>
      {placeCard.value && <PlaceCard />}
      {selectedCentreId.value && <CentreCard />}
    </div>
  );
}
