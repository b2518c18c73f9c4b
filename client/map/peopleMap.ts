import { effect } from "@preact/signals";
import * as L from "leaflet";
import type { Site } from "../../server/contract/answers.ts";
import { facts } from "../state/facts.ts";
import { scope } from "../state/view.ts";
import { addLand, createBorders, createPanes } from "./baseLayer.ts";
import { motion } from "./motion.ts";
import { scopeBounds, startScopeOutline } from "./scopeLayer.ts";
import { createSettlementLayer } from "./settlementLayer.ts";

/** A plain map of people for a comparison: land, borders, a circle a settlement, sites as dots. */
export interface PeopleMap {
  readonly map: L.Map;
  update(colourOf: (settlement: number) => string, sites: readonly Site[]): void;
}

export function createPeopleMap(element: HTMLElement): PeopleMap {
  const map = L.map(element, { zoomSnap: 0.25, minZoom: 5, maxZoom: 12, attributionControl: false, ...motion() });
  const stopFraming = effect(() => {
    void scope.value;
    map.fitBounds(scopeBounds());
  });
  createPanes(map);
  const { base, areas, centres, municipalities, settlements } = facts();
  addLand(map, base);
  createBorders(base, areas, municipalities).addTo(map);
  const stopOutline = startScopeOutline(map);
  map.on("unload", () => {
    stopFraming();
    stopOutline();
  });
  const people = createSettlementLayer(map, settlements);
  people.layer.addTo(map);
  L.control.scale({ imperial: false }).addTo(map);
  const dot = (at: { lat: number; lon: number }, options: L.CircleMarkerOptions) =>
    L.circleMarker([at.lat, at.lon], {
      pane: "route",
      interactive: false,
      color: "#fff",
      weight: 2,
      fillOpacity: 1,
      ...options,
    });
  for (const centre of centres) dot(centre, { radius: 5, fillColor: "#0b2437" }).addTo(map);
  const siteLayer = L.layerGroup().addTo(map);
  return {
    map,
    update(colourOf, sites) {
      people.update(colourOf);
      siteLayer.clearLayers();
      for (const site of sites) dot(site, { radius: 7, fillColor: "#b5179e" }).bindTooltip(site.name).addTo(siteLayer);
    },
  };
}

/** Moves both maps together. */
export function moveTogether(one: L.Map, other: L.Map): void {
  let isFollowing = false;
  const follow = (leader: L.Map, follower: L.Map) =>
    leader.on("move", () => {
      if (isFollowing) return;
      isFollowing = true;
      follower.setView(leader.getCenter(), leader.getZoom(), { animate: false });
      isFollowing = false;
    });
  follow(one, other);
  follow(other, one);
}
