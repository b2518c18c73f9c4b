import * as L from "leaflet";
import { type CloseUpAnswer, fetchCloseUp } from "../api/closeUp.ts";
import { sayError } from "../state/messages.ts";
import type { PlaceName } from "./nameLayer.ts";

type Road = CloseUpAnswer["roads"][number];

const STYLES: Readonly<Record<Road["roadClass"], { color: string; weight: number }>> = {
  expressway: { color: "#2a6f4e", weight: 5 },
  expressway_free: { color: "#3d8f68", weight: 5 },
  national: { color: "#b8862b", weight: 4.5 },
  prefectural: { color: "#a3927a", weight: 3 },
  municipal: { color: "#8d8577", weight: 1.8 },
  ferry: { color: "#4b7fa8", weight: 1.4 },
};

/** Half a degree, as the server cuts its answers. */
const SQUARE_DEGREES = 0.5;
/** Between two signs of one road. */
const SIGN_EVERY_PX = 300;

interface Square {
  readonly answer: CloseUpAnswer;
  readonly roads: L.LayerGroup;
}

/** The ground as it is seen near by: roads with their numbers, interchanges, names of quarters and villages. */
export function createCloseUpLayer(map: L.Map, onArrived: () => void) {
  const layer = L.layerGroup();
  const renderer = L.canvas({ pane: "roads", padding: 0.3 });
  const squares = new Map<string, Square | "asked">();

  async function fetchSquare(key: string, { lat, lng }: L.LatLng): Promise<void> {
    squares.set(key, "asked");
    try {
      const answer = await fetchCloseUp(lat, lng);
      const roads = L.layerGroup(linesOf(answer.roads, renderer)).addTo(layer);
      squares.set(key, { answer, roads });
      onArrived();
    } catch (error) {
      squares.delete(key); // asked for again when the map is moved
      sayError(error);
    }
  }

  function answers(): CloseUpAnswer[] {
    return [...squares.values()].flatMap((square) => (square === "asked" ? [] : [square.answer]));
  }

  return {
    layer,
    /** Fetches what is in view and not there yet. */
    fetch(): void {
      for (const [key, middle] of squaresIn(map.getBounds())) if (!squares.has(key)) void fetchSquare(key, middle);
    },
    names(): PlaceName[] {
      const found = answers();
      const roads = found.flatMap((answer) => answer.roads);
      return [
        ...found.flatMap(({ interchanges }) => interchanges.map((place) => nameOf(place, "interchange"))),
        ...["expressway", "expressway_free", "national", "prefectural"].flatMap((wanted) =>
          roads.filter(({ roadClass, number }) => roadClass === wanted && number !== "").flatMap(signsOf(map)),
        ),
        ...found.flatMap(({ towns }) => towns.map((place) => nameOf(place, "quarter"))),
      ];
    },
  };
}

function nameOf({ name, lat, lon }: CloseUpAnswer["towns"][number], look: PlaceName["look"]): PlaceName {
  return look === "quarter"
    ? { text: name, lat, lon, look, clearances: [-CENTRED_PX, 4] }
    : { text: name, lat, lon, look };
}

/** A name over its own place: the first place tried reaches back over the point. */
const CENTRED_PX = 18;

function linesOf(roads: readonly Road[], renderer: L.Renderer): L.Polyline[] {
  const drawn = roads
    .map(({ roadClass, closedInWinter, lines }) => ({ ...STYLES[roadClass], closedInWinter, lines }))
    .sort((a, b) => a.weight - b.weight);
  const line = (lines: Road["lines"], style: L.PolylineOptions) =>
    L.polyline(lines as [number, number][][], { renderer, pane: "roads", interactive: false, ...style });
  return [
    ...drawn.map(({ lines, weight }) => line(lines, { color: "#ffffff", weight: weight + 2.5, opacity: 0.9 })),
    ...drawn.map(({ lines, weight, color, closedInWinter }) =>
      line(lines, { color, weight, opacity: 1, ...(closedInWinter ? { dashArray: "6 5" } : {}) }),
    ),
  ];
}

/** The squares a part of the map touches, each with a point inside. */
function squaresIn(bounds: L.LatLngBounds): [key: string, middle: L.LatLng][] {
  const found: [string, L.LatLng][] = [];
  const first = (degrees: number) => Math.floor(degrees / SQUARE_DEGREES) * SQUARE_DEGREES;
  for (let south = first(bounds.getSouth()); south < bounds.getNorth(); south += SQUARE_DEGREES) {
    for (let west = first(bounds.getWest()); west < bounds.getEast(); west += SQUARE_DEGREES) {
      found.push([`${south},${west}`, L.latLng(south + SQUARE_DEGREES / 2, west + SQUARE_DEGREES / 2)]);
    }
  }
  return found;
}

const LOOK_OF: Partial<Readonly<Record<Road["roadClass"], PlaceName["look"]>>> = {
  expressway: "expressway",
  expressway_free: "expressway",
  national: "national",
  prefectural: "prefectural",
};

/** Where the signs of a road stand on the part of it that is in view, some way apart. */
function signsOf(map: L.Map): (road: Road) => PlaceName[] {
  const size = map.getSize();
  const isInView = ({ x, y }: L.Point) => x > 20 && y > 20 && x < size.x - 20 && y < size.y - 20;
  return ({ number, roadClass, lines }) => {
    const look = LOOK_OF[roadClass];
    if (!look) return [];
    const stood: L.Point[] = [];
    for (const line of lines) {
      const points = line.map(([lat, lon]) => map.latLngToContainerPoint([lat, lon]));
      for (const [index, end] of points.entries()) {
        const start = points[Math.max(0, index - 1)];
        const middle = start.add(end).divideBy(2);
        if (isInView(middle) && stood.every((other) => other.distanceTo(middle) > SIGN_EVERY_PX)) stood.push(middle);
      }
    }
    return stood.map((point): PlaceName => {
      const { lat, lng: lon } = map.containerPointToLatLng(point);
      return { text: number, lat, lon, look, clearances: [-SIGN_HALF_PX] };
    });
  };
}

const SIGN_HALF_PX = 14;
