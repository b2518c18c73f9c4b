import { effect } from "@preact/signals";
import * as L from "leaflet";
import type { CoverageAnswer } from "../../server/contract/answers.ts";
import { mapText as t } from "../i18n/map.ts";
import { conditions } from "../state/conditions.ts";
import { coverage } from "../state/coverage.ts";
import { facts } from "../state/facts.ts";
import { say } from "../state/messages.ts";
import { shownRoute } from "../state/placeCard.ts";
import { type LayerName, layers, selectedPlace } from "../state/view.ts";
import { createBorders, createGsiTiles } from "./baseLayer.ts";
import type { MunicipalityShapes } from "./hitTest.ts";
import { createMunicipalityLayer } from "./municipalityLayer.ts";
import { createRiskLayer, startPartnership, startResources } from "./overlayLayers.ts";
import { createRoadLayer } from "./roadLayer.ts";
import { createSettlementLayer, RINGS } from "./settlementLayer.ts";
import { FILLS, fillOf, patternUrl } from "./zoneFill.ts";

/** Adds every layer that can be switched and keeps them in step with figures and conditions. @returns what stops that */
export function addLayers(map: L.Map, shapes: MunicipalityShapes, names: L.Layer): (() => void)[] {
  const { base, areas, municipalities, roads, settlements } = facts();
  const municipalityLayer = createMunicipalityLayer(shapes);
  const settlementLayer = createSettlementLayer(map, settlements);
  const roadLayer = createRoadLayer(roads);
  const switched: Readonly<Record<LayerName, L.Layer>> = {
    municipalities: municipalityLayer.layer,
    settlements: settlementLayer.layer,
    roads: roadLayer.layer,
    risk: createRiskLayer(),
    areas: createBorders(base, areas, municipalities),
    labels: names,
    gsi: createGsiTiles(() => say(t("gsiMissing"))),
  };
  return [
    effect(() => {
      for (const [name, layer] of Object.entries(switched)) {
        const isWanted = layers.value.has(name as LayerName);
        if (isWanted !== map.hasLayer(layer)) isWanted ? layer.addTo(map) : layer.remove();
      }
    }),
    effect(() => roadLayer.update(conditions.value.season)),
    effect(() => {
      const answer = coverage.value;
      const place = selectedPlace.value;
      if (!answer) return;
      const fills = municipalityFills(answer);
      municipalityLayer.update((code) => fills.get(code) ?? "none", place?.kind === "municipality" ? place.id : null);
    }),
    effect(() => {
      const answer = coverage.value;
      if (answer) settlementLayer.update(settlementColour(answer), ringColour(answer));
    }),
    startRoute(map),
    startResources(map),
    startPartnership(map, shapes),
  ];
}

function municipalityFills({ municipalities, assumptions }: CoverageAnswer): Map<string, string> {
  const { season, thresholdMinutes } = assumptions;
  return new Map(
    municipalities.map(({ code, minutes: { summer, winter, ...other }, needsFerry }) => {
      const now = { summer, winter, ...other }[season] ?? null;
      return [code, patternUrl(fillOf({ now, summer, winter, needsFerry }, thresholdMinutes))];
    }),
  );
}

/** Who has a first contact or a reacting partner; a place with both shows the reaction. */
function ringColour({ settlements }: CoverageAnswer): (index: number) => string | null {
  const [firstContact, reaction] = [new Set(settlements.firstContact), new Set(settlements.reaction)];
  return (index) => (reaction.has(index) ? RINGS.reaction : firstContact.has(index) ? RINGS.firstContact : null);
}

function settlementColour({ settlements, assumptions }: CoverageAnswer): (index: number) => string {
  const { season, thresholdMinutes } = assumptions;
  const { summer, winter } = settlements.minutes;
  const current = settlements.minutes[season] ?? winter;
  const ferry = new Set(settlements.needsFerry);
  return (index) => {
    const times = { now: current[index], summer: summer[index], winter: winter[index], needsFerry: ferry.has(index) };
    return FILLS[fillOf(times, thresholdMinutes)].colour;
  };
}

/** The way to the chosen place, drawn over everything but the markers. */
function startRoute(map: L.Map): () => void {
  const style = { pane: "route", interactive: false, lineCap: "round", lineJoin: "round" } as const;
  const casing = L.geoJSON(undefined, { ...style, style: { color: "#fff", weight: 8, opacity: 0.9 } }).addTo(map);
  const line = L.geoJSON(undefined, { ...style, style: { color: "#1a1f8f", weight: 4 } }).addTo(map);
  return effect(() => {
    const route = shownRoute.value?.route;
    for (const layer of [casing, line]) {
      layer.clearLayers();
      if (route) layer.addData(route.geometry);
    }
  });
}
