import * as L from "leaflet";
import type { Centre, Site } from "../../server/contract/answers.ts";
import type { NamedMark } from "./nameLayer.ts";

/** 100 m in degrees of latitude: one press of an arrow key. */
const STEP_DEGREES = 0.0009;

export interface SiteHandlers {
  onSelect(id: string): void;
  /** @returns why the site cannot stand there, or null: the mark says it while it is held there */
  onDrag(id: string, at: L.LatLng): string | null;
  onDrop(id: string, at: L.LatLng): void;
  /** It was let go where it cannot stand. */
  onRefused(word: string): void;
  onCentre(centre: Centre): void;
  /** What stands beside a mark, and what a screen reader says of it. */
  wordsOf(site: Site): MarkWords;
  wordsOfCentre(centre: Centre): MarkWords;
}

interface MarkWords {
  readonly name: string;
  readonly label: string;
}

const SYMBOLS: Readonly<Record<Site["kind"], string>> = {
  satellite: "■",
  outreach: "●",
  remote: "▲",
  liaison: "◆",
  retention: "★",
};

/** Centres, which stay, and the sites of the 案, which can be dragged and moved by arrow keys. */
export function createSiteLayer(map: L.Map, centres: readonly Centre[], handlers: SiteHandlers) {
  const markers = new Map<string, L.Marker>();
  const centreMarkers = new Map(centres.map((centre) => [centre.id, addCentre(map, centre, handlers)]));

  function add(site: Site): L.Marker {
    const options = { icon: siteIcon(), pane: "sites", draggable: true, autoPan: true, riseOnHover: true };
    const marker = L.marker([site.lat, site.lon], options);
    const { id } = site;
    onPress(marker, () => handlers.onSelect(id));
    let [start, refusal] = [marker.getLatLng(), null as string | null];
    marker.on("dragstart", () => {
      start = marker.getLatLng();
      refusal = null;
    });
    marker.on("drag", () => {
      refusal = handlers.onDrag(id, marker.getLatLng());
      sayAt(marker, refusal);
    });
    marker.on("dragend", () => {
      sayAt(marker, null);
      if (refusal === null) return handlers.onDrop(id, marker.getLatLng());
      marker.setLatLng(start);
      handlers.onRefused(refusal);
    });
    marker.on("keydown", ({ originalEvent }) => moveByKey(originalEvent, marker, (at) => handlers.onDrop(id, at)));
    markers.set(id, marker.addTo(map));
    return marker;
  }

  return {
    update(sites: readonly Site[], selectedId: string | null, heldId: string | null): void {
      const kept = new Set(sites.map(({ id }) => id));
      for (const [id, marker] of markers) {
        if (kept.has(id)) continue;
        marker.remove();
        markers.delete(id);
      }
      for (const site of sites) {
        const marker = markers.get(site.id) ?? add(site);
        if (site.id === heldId) continue; // the pointer has it
        marker.setLatLng([site.lat, site.lon]);
        draw(marker, site.kind, handlers.wordsOf(site), site.id === selectedId);
      }
    },
    /** A centre that gave its address stands there from now on; its name is in the language on screen. */
    updateCentres(centresNow: readonly Centre[]): void {
      for (const centre of centresNow) {
        const marker = centreMarkers.get(centre.id)?.setLatLng([centre.lat, centre.lon]);
        if (marker) nameCentre(marker, handlers.wordsOfCentre(centre));
      }
    },
    /** The marks with their names, for whoever finds the names room. */
    names(chosenId: string | null): NamedMark[] {
      const of = (all: ReadonlyMap<string, L.Marker>, sizePx: number) =>
        [...all].flatMap(([id, marker]) => namedMark(marker, sizePx, id === chosenId));
      return [...of(centreMarkers, CENTRE_PX), ...of(markers, SITE_PX)];
    },
    focus: (id: string) => markers.get(id)?.getElement()?.focus(),
  };
}

/** Both are large enough for a finger. */
const SITE_PX = 34;
const CENTRE_PX = 24;

const siteIcon = () => iconOf(SITE_PX);
const iconOf = (px: number) => L.divIcon({ className: "", html: "", iconSize: [px, px], iconAnchor: [px / 2, px / 2] });

function namedMark(marker: L.Marker, sizePx: number, isChosen: boolean): NamedMark[] {
  const name = marker.getElement()?.querySelector<HTMLElement>(".mark-name");
  return name ? [{ at: marker.getLatLng(), sizePx, name, isChosen }] : [];
}

function draw(marker: L.Marker, kind: Site["kind"], { name, label }: MarkWords, isSelected: boolean): void {
  const hadFocus = marker.getElement() !== undefined && document.activeElement === marker.getElement();
  const key = `${kind}|${name}|${label}|${isSelected}`;
  if (marker.getElement()?.dataset.key === key) return;
  marker.setIcon(siteIcon());
  const element = marker.getElement();
  if (!element) return;
  element.dataset.key = key;
  element.className = `${element.className} site-marker site-${kind}${isSelected ? " is-selected" : ""}`;
  const symbol = document.createElement("span");
  symbol.className = "site-symbol";
  symbol.textContent = SYMBOLS[kind];
  const text = document.createElement("span");
  text.className = "mark-name site-name";
  text.textContent = name;
  element.replaceChildren(symbol, text);
  element.setAttribute("aria-label", label);
  if (hadFocus) element.focus();
}

/** A word beside the mark, where the eyes of whoever holds it are. */
function sayAt(marker: L.Marker, word: string | null): void {
  const element = marker.getElement();
  const shown = element?.querySelector(".site-word");
  if (!element || (shown?.textContent ?? null) === word) return;
  shown?.remove();
  if (word === null) return;
  const said = document.createElement("span");
  said.className = "site-word";
  said.setAttribute("role", "alert");
  said.textContent = word;
  element.append(said);
}

/** A click, a tap, or Enter on the focused mark: Leaflet itself takes Enter for pop-ups only. */
function onPress(marker: L.Marker, press: () => void): void {
  marker.on("click", press);
  marker.on("keydown", ({ originalEvent }) => {
    if (originalEvent.key === "Enter") press();
  });
}

function moveByKey(event: KeyboardEvent, marker: L.Marker, drop: (at: L.LatLng) => void): void {
  const step = STEP_DEGREES * (event.shiftKey ? 10 : 1);
  const moves: Readonly<Record<string, [number, number]>> = {
    ArrowUp: [step, 0],
    ArrowDown: [-step, 0],
    ArrowLeft: [0, -step * 1.37], // a degree of longitude is shorter at 43° N
    ArrowRight: [0, step * 1.37],
  };
  const move = moves[event.key];
  if (!move) return;
  event.preventDefault();
  event.stopPropagation();
  const { lat, lng } = marker.getLatLng();
  marker.setLatLng([lat + move[0], lng + move[1]]); // a second press goes on from here, answered or not
  drop(marker.getLatLng());
}

function addCentre(map: L.Map, centre: Centre, { onCentre }: SiteHandlers): L.Marker {
  const { lat, lon } = centre;
  const marker = L.marker([lat, lon], { icon: iconOf(CENTRE_PX), pane: "sites", zIndexOffset: -100 }).addTo(map);
  onPress(marker, () => onCentre(centre));
  marker.getElement()?.classList.add("centre-marker");
  return marker;
}

function nameCentre(marker: L.Marker, { name, label }: MarkWords): void {
  const element = marker.getElement();
  if (!element || element.getAttribute("aria-label") === label) return; // its name stays where there was room
  const text = document.createElement("span");
  text.className = "mark-name centre-name";
  text.textContent = name;
  element.replaceChildren(text);
  element.setAttribute("aria-label", label);
}
