import * as L from "leaflet";
import type { Box } from "../../server/core/labels/box.ts";
import { type LabelRequest, placeLabels } from "../../server/core/labels/placeLabels.ts";

/** A mark with its name in it: the name stands beside it where there is room. */
export interface NamedMark {
  readonly at: L.LatLng;
  readonly sizePx: number;
  readonly name: HTMLElement;
  /** The one that is worked with comes before all others. */
  readonly isChosen: boolean;
}

/** A name that stands at its place without a mark of ours. */
export interface PlaceName {
  readonly text: string;
  readonly lat: number;
  readonly lon: number;
  /** How it looks; `map-label` comes with it. */
  readonly look: "town" | "city" | "interchange" | "quarter" | "national" | "prefectural" | "expressway";
  /** Where it may stand: distances from its place in pixels; by default beside a settlement's circle. */
  readonly clearances?: readonly number[];
}

interface Wanted {
  readonly request: LabelRequest;
  readonly put: (box: Box | null) => void;
}

const BESIDE_CIRCLE = [4, 9] as const;

/**
 * Every name on the map: none lies over another or over a mark, and what finds no room is left out. First the chosen
 * site, then the cities by which people find their way, centres, sites, and the other places in the order they come.
 */
export function createNameLayer(map: L.Map) {
  const layer = L.layerGroup();
  const shown = new Map<string, L.Marker>();
  const measure = createMeasure();
  let marks: () => readonly NamedMark[] = () => [];
  let places: () => readonly PlaceName[] = () => [];
  let next = 0;

  function draw(): void {
    next = 0;
    const size = map.getSize();
    const frame: Box = { x: 0, y: 0, width: size.x, height: size.y };
    const inView = marks()
      .map((mark) => ({ mark, point: map.latLngToContainerPoint(mark.at) }))
      .filter(({ point: { x, y } }) => x > 0 && y > 0 && x < size.x && y < size.y);
    const obstacles = inView.map(({ mark, point }) => boxAround(point, mark.sizePx));
    const named = inView.map(({ mark, point }) => ({ isChosen: mark.isChosen, ...wantedMark(mark, point) }));
    const free = map.hasLayer(layer) ? wantedPlaces(size) : { names: [], cities: 0 };
    const wanted: Wanted[] = [
      ...named.filter(({ isChosen }) => isChosen),
      ...free.names.slice(0, free.cities),
      ...named.filter(({ isChosen }) => !isChosen),
      ...free.names.slice(free.cities),
    ];
    const boxes = placeLabels(
      wanted.map(({ request }) => request),
      frame,
      obstacles,
    );
    const before = new Set(shown.keys());
    for (const [index, { put }] of wanted.entries()) put(boxes[index]);
    for (const key of before) if (!kept.has(key)) drop(key);
    kept.clear();
  }

  /** Keys of names that stand where they stood, or were put there now. */
  const kept = new Set<string>();

  function drop(key: string): void {
    shown.get(key)?.remove();
    shown.delete(key);
  }

  function wantedPlaces(size: L.Point): { names: Wanted[]; cities: number } {
    const bounds = map.getBounds();
    const all = places().filter(({ lat, lon }) => bounds.contains([lat, lon]));
    const cities = all.filter(({ look }) => look === "city");
    const most = Math.round((size.x * size.y) / PX_PER_NAME);
    const others = all.filter(({ look }) => look !== "city").slice(0, most);
    return { names: [...cities, ...others].map(wantedPlace), cities: cities.length };
  }

  function wantedPlace(place: PlaceName): Wanted {
    const point = map.latLngToContainerPoint([place.lat, place.lon]);
    const { width, height } = measure(place.text, place.look);
    return {
      request: { x: point.x, y: point.y, width, height, clearances: place.clearances ?? BESIDE_CIRCLE },
      put(box) {
        if (!box) return;
        const [left, top] = [Math.round(box.x - point.x), Math.round(box.y - point.y)];
        const key = [place.text, place.look, place.lat, place.lon, left, top].join("|");
        kept.add(key);
        if (!shown.has(key)) shown.set(key, addName(place, [left, top], [width, height]).addTo(layer));
      },
    };
  }

  const schedule = () => {
    next ||= requestAnimationFrame(draw);
  };
  map.on("zoomend moveend resize", schedule);
  layer.on("add remove", schedule);
  return {
    layer,
    /** Where the names come from. They are read whenever names are placed. */
    follow(sources: { readonly marks: typeof marks; readonly places: typeof places }): void {
      ({ marks, places } = sources);
      schedule();
    },
    /** Places all names anew, with the next frame. */
    schedule,
    stop: () => cancelAnimationFrame(next),
  };
}

/** So much of the map for a name: more are not read. */
const PX_PER_NAME = 5000;

function boxAround({ x, y }: L.Point, sizePx: number): Box {
  return { x: x - sizePx / 2, y: y - sizePx / 2, width: sizePx, height: sizePx };
}

function wantedMark({ name, sizePx }: NamedMark, { x, y }: L.Point): Wanted {
  const half = sizePx / 2;
  return {
    request: { x, y, width: name.offsetWidth, height: name.offsetHeight, clearances: [half + 1, half + 12] },
    put(box) {
      name.style.visibility = box ? "" : "hidden";
      if (!box) return;
      name.style.left = `${Math.round(box.x - x + half)}px`;
      name.style.top = `${Math.round(box.y - y + half)}px`;
    },
  };
}

function addName({ text, look, lat, lon }: PlaceName, offset: [number, number], size: [number, number]): L.Marker {
  const label = document.createElement("span");
  label.textContent = text;
  const [left, top] = offset;
  const icon = L.divIcon({
    className: `map-label is-${look}`,
    html: label,
    iconSize: size,
    iconAnchor: [-left, -top],
  });
  return L.marker([lat, lon], { icon, pane: "labels", interactive: false, keyboard: false });
}

/** Width and height of a name in pixels, as the page would draw it; they grow with the browser's text size. */
function createMeasure(): (text: string, look: PlaceName["look"]) => { width: number; height: number } {
  const pen = document.createElement("canvas").getContext("2d");
  return (text, look) => {
    const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
    const { weight, sizeRem, paddingPx } = LOOKS[look];
    if (pen) pen.font = `${weight} ${sizeRem * rem}px ${getComputedStyle(document.body).fontFamily}`;
    const width = pen?.measureText(text).width ?? text.length * sizeRem * rem;
    return { width: Math.ceil(width) + 2 * paddingPx, height: Math.ceil(sizeRem * rem * 1.4) };
  };
}

/** As in MapView.css. */
const LOOKS: Readonly<Record<PlaceName["look"], { weight: number; sizeRem: number; paddingPx: number }>> = {
  city: { weight: 700, sizeRem: 0.8125, paddingPx: 2 },
  town: { weight: 400, sizeRem: 0.75, paddingPx: 2 },
  quarter: { weight: 400, sizeRem: 0.75, paddingPx: 2 },
  interchange: { weight: 700, sizeRem: 0.75, paddingPx: 4 },
  national: { weight: 700, sizeRem: 0.6875, paddingPx: 5 },
  prefectural: { weight: 700, sizeRem: 0.6875, paddingPx: 5 },
  expressway: { weight: 700, sizeRem: 0.6875, paddingPx: 5 },
};
