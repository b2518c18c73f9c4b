import { useSignalEffect } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { appText as t } from "../i18n/app.ts";
import { MapView } from "../map/MapView.tsx";
import { ConditionsBar } from "../panels/ConditionsBar.tsx";
import { isBeyondListOpen } from "../state/beyondList.ts";
import { selectedSite } from "../state/draft.ts";
import { placeCard } from "../state/placeCard.ts";
import { isDrawer, isPanelOpen, showPanel } from "../state/sidePanel.ts";
import { dropKind, isPresenting, selectedCentreId, selectedPlace, selectNothing } from "../state/view.ts";
import { useDismiss } from "../widgets/dismiss.ts";
import { later } from "../widgets/later.tsx";
import { Messages } from "../widgets/Messages.tsx";
import "./MapPage.css";

const BeyondList = later(() => import("../panels/beyond/BeyondList.tsx").then((file) => file.BeyondList));
const SideContents = later(() => import("../panels/SideContents.tsx").then((file) => file.SideContents));
const PlaceCard = later(() => import("../panels/PlaceCard.tsx").then((file) => file.PlaceCard));
const CentreCard = later(() => import("../panels/centre/CentreCard.tsx").then((file) => file.CentreCard));
const SiteCard = later(() => import("../panels/site/SiteCard.tsx").then((file) => file.SiteCard));
const SitePlacePicker = later(() => import("../panels/site/SitePlacePicker.tsx").then((file) => file.SitePlacePicker));
const PresentedPlace = later(() =>
  import("../panels/presenter/PresentedPlace.tsx").then((file) => file.PresentedPlace),
);

/** What is one press away comes once the first view stands. */
function fetchAhead(): () => void {
  const whenCalm = setTimeout(() => {
    for (const card of [PlaceCard, SitePlacePicker, SiteCard, CentreCard, BeyondList, PresentedPlace])
      card.fetchAhead();
  }, 1500);
  return () => clearTimeout(whenCalm);
}

/** The main screen: conditions above, 案 and sites beside the map. In front of people only the map and the answer. */
export function MapPage() {
  useEffect(fetchAhead, []);
  useSignalEffect(giveWay);
  return <Frame isPresented={isPresenting.value} />;
}

/** On a narrow screen the panel lies over the map, and makes room for whatever is chosen or placed there. */
function giveWay(): void {
  const isAsked = dropKind.value || selectedPlace.value || selectedSite.value || selectedCentreId.value;
  if (isAsked && isDrawer()) showPanel(false);
}

/** The map itself stays while what stands around it changes: it keeps its place. */
function Frame({ isPresented }: { readonly isPresented: boolean }) {
  const isWide = !isPresented && !isPanelOpen.value;
  const hasCard = Boolean(placeCard.value || (!isPresented && (selectedCentreId.value || selectedSite.value)));
  const ref = useRef<HTMLDivElement>(null);
  useDismiss(hasCard, ref, selectNothing, { closesByPress: false });
  const classes = ["map-view", isPresented && "is-presented", isWide && "is-wide", hasCard && "has-card"];
  return (
    <div ref={ref} class={classes.filter(Boolean).join(" ")}>
      {!isPresented && <ConditionsBar />}
      {!isPresented && <SidePanel />}
      <div key="map" class="map-area">
        <MapView />
        {!isPresented && <PanelToggle />}
        {!isPresented && dropKind.value && <SitePlacePicker />}
        {!isPresented && isBeyondListOpen.value && <BeyondList />}
        <Messages />
      </div>
      {isPresented ? placeCard.value && <PresentedPlace /> : <Cards />}
    </div>
  );
}

function Cards() {
  return (
    <>
      {placeCard.value && <PlaceCard />}
      {selectedCentreId.value && <CentreCard />}
      {selectedSite.value && <SiteCard />}
    </>
  );
}

function PanelToggle() {
  const isOpen = isPanelOpen.value;
  return (
    <button type="button" class="panel-toggle" aria-expanded={isOpen} onClick={() => showPanel(!isOpen)}>
      {isOpen ? `◂ ${t("hidePanel")}` : `▸ ${t("panel")}`}
    </button>
  );
}

function SidePanel() {
  const ref = useRef<HTMLElement>(null);
  useDismiss(isPanelOpen.value && isDrawer(), ref, () => showPanel(false), { opener: ".panel-toggle" });
  return (
    <aside ref={ref} class="side-panel" aria-label={t("panel")}>
      <SideContents />
    </aside>
  );
}
