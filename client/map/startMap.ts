import { effect } from "@preact/signals";
import * as L from "leaflet";
import { SITE_KINDS, type SiteKind } from "../../server/core/places.ts";
import { minutes } from "../format.ts";
import { mapText as t } from "../i18n/map.ts";
import { siteText } from "../i18n/sites.ts";
import { conditions } from "../state/conditions.ts";
import { coverage } from "../state/coverage.ts";
import { dragged } from "../state/draft.ts";
import { factIndex, facts, municipalityName } from "../state/facts.ts";
import { ask } from "../state/questions.ts";
import { placeSite } from "../state/siteEdits.ts";
import { dropKind, layers, type PlaceRef, selectNothing, selectPlace } from "../state/view.ts";
import { addLand, createPanes, WHOLE_MAP } from "./baseLayer.ts";
import { startFraming } from "./framing.ts";
import { createHitTest, municipalityShapes } from "./hitTest.ts";
import { addLayers } from "./mapLayers.ts";
import { motion } from "./motion.ts";
import { createNameLayer } from "./nameLayer.ts";
import { startPin } from "./pinLayer.ts";
import { startScopeOutline } from "./scopeLayer.ts";
import { startNear } from "./startNear.ts";
import { startNames, startSites } from "./startSites.ts";

/** Starts Leaflet in the element and keeps it in step with the state. @returns what takes it down again */
export function startMap(element: HTMLElement, tip: HTMLElement): () => void {
  const map = L.map(element, {
    zoomSnap: 0.25,
    minZoom: 5.5,
    maxZoom: 14,
    maxBounds: WHOLE_MAP.pad(1.5), // so far that every place can stand in the middle, beside the legend
    attributionControl: true,
    ...motion(),
  });
  map.fitBounds(WHOLE_MAP);
  map.attributionControl.setPrefix(false);
  L.control.scale({ imperial: false, position: "bottomright" }).addTo(map);
  createPanes(map);
  const { base, settlements } = facts();
  addLand(map, base);
  const shapes = municipalityShapes(base);
  const names = createNameLayer(map);
  const near = startNear(map, names.schedule);
  const hitTest = createHitTest(map, settlements, shapes);
  startPointer(map, tip, hitTest);
  const stops = [
    ...addLayers(map, shapes, names.layer),
    startNames(names, startSites(map, hitTest.isAtSea), near.names),
    near.stop,
    startScopeOutline(map),
    startPin(map),
    startFraming(map),
    effect(() => {
      const shown = attribution();
      map.attributionControl.addAttribution(shown);
      return () => void map.attributionControl.removeAttribution(shown);
    }),
  ];
  const resized = new ResizeObserver(() => map.invalidateSize());
  resized.observe(element);
  return () => {
    resized.disconnect();
    for (const stop of stops) stop();
    map.remove();
  };
}

/** Whose borders and roads are on the map, as their licences ask. */
function attribution(): string {
  const { borders, roads } = facts().health;
  const own = t(borders === "official" ? "bordersOfficial" : "bordersDrawn");
  return roads.network === "imported" ? `${own}。${t("roadsImported", { day: roads.day ?? t("dayUnknown") })}` : own;
}

/** Clicks choose a place or drop a site; hovering names the place and its minutes. */
function startPointer(map: L.Map, tip: HTMLElement, hitTest: ReturnType<typeof createHitTest>): void {
  const isTouch = matchMedia("(pointer: coarse)").matches;
  const choose = (place: PlaceRef | null) => (place ? selectPlace(place) : selectNothing());
  const find = (at: L.LatLng) => hitTest.placeAt(at, isTouch ? "touch" : "mouse", layers.value.has("settlements"));
  map.on("click", ({ latlng }) => {
    if (dropKind.value) void placeSite(dropKind.value, { lat: latlng.lat, lon: latlng.lng });
    else choose(find(latlng));
  });
  map.on("contextmenu", ({ latlng }) => void dropHere({ lat: latlng.lat, lon: latlng.lng })); // long press, or right click
  map.on("mousemove", ({ latlng, containerPoint }) => {
    const place = isTouch || dragged.value ? null : find(latlng);
    tip.hidden = place === null;
    if (!place) return;
    tip.textContent = tipText(place);
    const isRight = containerPoint.x > map.getSize().x - 220;
    tip.style.transform = `translate(${containerPoint.x + (isRight ? -14 : 14)}px, ${containerPoint.y + 14}px)${isRight ? " translateX(-100%)" : ""}`;
  });
  map.on("mouseout", () => {
    tip.hidden = true;
  });
}

/** Asks which kind of site shall stand where a finger was held. */
async function dropHere(at: { readonly lat: number; readonly lon: number }): Promise<void> {
  const kind = await ask<SiteKind>({
    title: t("dropHere"),
    detail: t("dropHereDetail"),
    choices: SITE_KINDS.map((value) => ({ value, label: siteText(value), isMain: value === "satellite" })),
  });
  if (kind) await placeSite(kind, at);
}

function tipText({ kind, id }: PlaceRef): string {
  const answer = coverage.value;
  const { season } = conditions.value;
  if (kind === "municipality") {
    const row = answer?.municipalities.find(({ code }) => code === id);
    return t("tip", { name: municipalityName(id), minutes: minutes(row?.minutes[season]) });
  }
  const index = factIndex().settlementIndexById.get(id) ?? -1;
  const { name, municipalityCode } = facts().settlements[index];
  const time = answer?.settlements.minutes[season]?.[index];
  return t("tip", { name: `${municipalityName(municipalityCode)} ${name}`, minutes: minutes(time) });
}
