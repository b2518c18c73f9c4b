import type { OwnTables } from "../core/importedRoads/assembleNetwork.ts";
import type { KnownFerry } from "../core/importedRoads/ferryTimes.ts";
import { byCell } from "../core/importedRoads/gridCells.ts";
import { sheetsAlong, terrainGround } from "../core/importedRoads/terrain.ts";
import type { Position } from "../core/places.ts";
import { peopleAroundPoint } from "../core/roads/builtUp.ts";
import { type Facts, homesOf, zonePointsOf } from "../facts/loadFacts.ts";
import { nearestZone } from "../facts/roads/loadRoads.ts";

/** People and climate change slowly: half a kilometre's cell is near enough, and asked for a hundred times more rarely. */
const SLOW_CELL_DEGREES = 0.005;

/** What data/ lays over the roads of a map: climate, houses, ferries, and what the route sheets know of numbered roads. */
export function ownTables(facts: Facts, coastCells: ReadonlySet<number>): OwnTables {
  const { places, roads } = facts;
  const peopleAround = peopleAroundPoint(homesOf(places));
  const zoneAt = nearestZone(zonePointsOf(facts));
  const ferries = knownFerries(facts);
  return {
    surroundings: {
      at: byCell(SLOW_CELL_DEGREES, (point) => {
        const { zone, stormZone } = zoneAt(point);
        return { people: peopleAround(point), zone, stormZone };
      }),
      sheet: sheetsAlong(roads.places, roads.segments),
      ground: terrainGround(coastCells),
    },
    ferries,
    needed: [...places.settlements, ...places.municipalities, ...ferries.flatMap(({ ports }) => ports)],
  };
}

function knownFerries({ roads, ferryRows }: Facts): KnownFerry[] {
  return ferryRows.flatMap((row): KnownFerry[] => {
    const segment = roads.segments.find(({ roadClass, road }) => roadClass === "ferry" && road === row.route);
    if (!segment) return [];
    const port = (place: number): Position => ({ lat: roads.places[place].lat, lon: roads.places[place].lon });
    return [{ ...row, ports: [port(segment.from), port(segment.to)] }];
  });
}
