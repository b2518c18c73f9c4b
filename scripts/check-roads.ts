/**
 * npm run check-roads: whole roads as drawn against their published lengths (data/roads/published_lengths.csv), chains of
 * national roads whose length is more than 5 % off, for their straight length, from every chain of the road they join, and
 * settlements near each other with a long way round between them. It reports where to look; the load itself (npm run load-data) refuses what cannot be.
 */
import { configFrom } from "../server/config.ts";
import type { Settlement } from "../server/core/places.ts";
import { longWaysRound, nearPairs } from "../server/core/roads/longWays.ts";
import { compareLengths, oddChains } from "../server/core/roads/roadLengths.ts";
import { errorCollector } from "../server/facts/csv.ts";
import { readFacts } from "../server/facts/loadFacts.ts";
import type { RoadFacts } from "../server/facts/roads/loadRoads.ts";
import { readMeasuredStretches, readPublishedLengths } from "../server/facts/roads/readLengths.ts";
import { conditionsFor, createNetwork } from "../server/services/network/network.ts";
import { waysOfPairs } from "../server/services/network/pairWays.ts";
import { runCli } from "./cli.ts";

const NATIONAL_PERCENT = 1;
const PREFECTURAL_PERCENT = 5;
const ODD_CHAIN_PERCENT = 5;
const LEAST_CHAIN_KM = 3; // shorter ones are a junction's own shape
const NEIGHBOURS_KM = { least: 4, most: 20 };
const LONG_WAY_RATIO = 2.6;
const LONG_WAYS_APART_KM = 7;

runCli(() => {
  const { dataDir } = configFrom(process.env);
  const { places, stations, roads } = readFacts(dataDir);
  const errors = errorCollector();
  const known = {
    offices: new Map(places.municipalities.map((m) => [m.code, m])),
    stations: new Map(stations.map((station) => [station.name, station])),
  };
  const stretches = readMeasuredStretches(dataDir, known, errors);
  const published = readPublishedLengths(dataDir, errors);
  errors.throwIfAny();
  console.log("road   published   drawn   difference");
  for (const { road, km, drawnKm, differencePercent, whyOff } of compareLengths(stretches, published)) {
    const allowed = road.startsWith("R") ? NATIONAL_PERCENT : PREFECTURAL_PERCENT;
    const mark = Math.abs(differencePercent) > allowed ? `  <- over ${allowed} %${whyOff ? `: ${whyOff}` : ""}` : "";
    const difference = `${differencePercent >= 0 ? "+" : ""}${differencePercent.toFixed(1)} %`;
    console.log(
      `${road.padEnd(5)}${km.toFixed(1).padStart(9)} km${drawnKm.toFixed(1).padStart(7)} km${difference.padStart(9)}${mark}`,
    );
  }
  const national = stretches.filter(({ road }) => road.startsWith("R"));
  console.log("national chains that wind otherwise than the chains they join");
  for (const { road, part, km, bend, neighbourBends } of oddChains(national, ODD_CHAIN_PERCENT)) {
    if (km < LEAST_CHAIN_KM) continue;
    const others = neighbourBends.map((other) => other.toFixed(2)).join(", ");
    console.log(
      `${road} part ${part}: ${km.toFixed(1)} km, ${bend.toFixed(2)} of the straight length; beside it ${others}`,
    );
  }
  console.log("settlements near each other, far apart by road in summer: water, a ridge, or a missing road");
  const municipalityOf = new Map(places.municipalities.map(({ code, name }) => [code, name]));
  const named = ({ municipalityCode, name }: Settlement) => `${municipalityOf.get(municipalityCode)} ${name}`;
  for (const { origin, target, straightKm, roadKm } of farByRoad(places.settlements, roads)) {
    const km = `${roadKm.toFixed(1)} km by road, ${straightKm.toFixed(1)} km straight`;
    console.log(`${named(origin)} - ${named(target)}: ${km}`);
  }
});

function farByRoad(settlements: readonly Settlement[], roads: RoadFacts) {
  const network = createNetwork(roads, []);
  const pairs = nearPairs(settlements, NEIGHBOURS_KM.least, NEIGHBOURS_KM.most);
  const ways = waysOfPairs(pairs, network.snap, network.open(conditionsFor("summer", { ferry: "avoid" })));
  const byRoad = pairs.map((pair, index) => ({ ...pair, roadKm: ways[index].km }));
  return longWaysRound(byRoad, LONG_WAY_RATIO, LONG_WAYS_APART_KM);
}
