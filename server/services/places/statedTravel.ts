import type { CheckedStatement } from "../../contract/reportAnswers.ts";
import type { Municipality, Position, Settlement } from "../../core/places.ts";
import { judge } from "../../core/report/statedTravel.ts";
import type { Facts } from "../../facts/loadFacts.ts";
import type { StatedTravel } from "../../facts/readReport.ts";
import { sentMinutes } from "../coverage/sentFigures.ts";
import { conditionsFor, type Network, today } from "../network/network.ts";

/** The report speaks of the roads of its time. */
export const REPORT_DAY = "2014-03-01";

type Season = "summer" | "winter";

/** A place a statement means, and our minutes to it. */
interface Found {
  readonly name: string;
  readonly minutes: number;
}

/** Every statement of the report on travel beside our minutes, on the roads of March 2014 and of today. */
export function checkStatedTravel(
  { statedTravel, places }: Pick<Facts, "statedTravel" | "places">,
  network: Network,
): CheckedStatement[] {
  if (!network.own) return statedTravel.map(withoutRoadsOf2014);
  const find = placeFinder(places, network);
  return statedTravel.map((row) => {
    const [summer, winter] = [find(row, "summer", REPORT_DAY), find(row, "winter", REPORT_DAY)];
    const [summerNow, winterNow] = [find(row, "summer", today()), find(row, "winter", today())];
    const minutes = (found: readonly Found[]) => found.map((each) => each.minutes);
    return {
      ...row,
      ...judge(row, minutes(summer), minutes(winter)),
      ours: summer.map(({ name }, index) => ({
        name,
        in2014: { summer: sentMinutes(summer[index].minutes), winter: sentMinutes(winter[index].minutes) },
        now: { summer: sentMinutes(summerNow[index].minutes), winter: sentMinutes(winterNow[index].minutes) },
      })),
    };
  });
}

/** A routing server has the roads of its map's day only. */
function withoutRoadsOf2014(row: StatedTravel): CheckedStatement {
  const { verdict, reason } = judge(row, [], []);
  return { ...row, verdict, reason: reason === "placeNotNamed" ? "noRoadsOf2014" : reason, ours: [] };
}

/** What a statement's words mean on the map: the offices it names, or "the farthest place of …" by statement. */
function placeFinder({ centres, municipalities, settlements }: Facts["places"], network: Network) {
  const municipalityOf = new Map(municipalities.map((municipality) => [municipality.code, municipality]));
  const ofSettlement = ({ municipalityCode }: Settlement) => municipalityOf.get(municipalityCode) as Municipality;
  const centre = (id: string | null) => centres.find((each) => each.id === id) as Position;
  const minutesFrom = (origin: Position, season: Season, asOf: string) =>
    network.timesFrom(origin, conditionsFor(season, { asOf }));

  /** The farthest settlement on the report's roads among the municipalities `isIn` accepts, so that both days speak of one place. */
  function farthest(origin: Position, season: Season, asOf: string, isIn: (m: Municipality) => boolean): Found[] {
    const then = minutesFrom(origin, season, REPORT_DAY);
    let worst = -1;
    for (const [index, settlement] of settlements.entries()) {
      if (!isIn(ofSettlement(settlement)) || then[index] === Infinity) continue;
      if (worst < 0 || then[index] > then[worst]) worst = index;
    }
    if (worst < 0) return [];
    const settlement = settlements[worst];
    const name = `${ofSettlement(settlement).name}${settlement.name}`;
    return [{ name, minutes: minutesFrom(origin, season, asOf)[worst] }];
  }

  type Finder = (season: Season, asOf: string) => Found[];
  const fromCentre =
    (id: string, ...areIn: ((m: Municipality) => boolean)[]): Finder =>
    (season, asOf) =>
      areIn.flatMap((isIn) => farthest(centre(id), season, asOf, isIn));
  const byStatement: Readonly<Record<string, Finder>> = {
    "hiroba 後志管内の日本海沿岸の最遠部": fromCentre("hiroba", ({ subprefecture }) => subprefecture === "後志"),
    // the coast, no island
    "suteppu 檜山管内（日本海沿岸中心）の最遠部": fromCentre(
      "suteppu",
      ({ subprefecture, name }) => subprefecture === "檜山" && name !== "奥尻町",
    ),
    "daichi 十勝管内の南北両端": fromCentre(
      "daichi",
      ({ name }) => name === "陸別町",
      ({ name }) => name === "広尾町",
    ),
    "kitanomachi 上川管内の最遠部": fromCentre("kitanomachi", ({ centreId }) => centreId === "kitanomachi"),
    "suteji 胆振日高圏域": fromCentre("suteji", ({ centreId }) => centreId === "suteji"),
    "suteji 胆振日高の東西の圏域間": (season, asOf) => {
      const [west] = farthest(centre("suteji"), season, asOf, ({ areaId }) => areaId === "nishi-iburi");
      const home = settlements.find((settlement) => `${ofSettlement(settlement).name}${settlement.name}` === west.name);
      return farthest(home as Position, season, asOf, ({ centreId }) => centreId === "suteji");
    },
  };

  function offices({ centreId, municipalities: names }: StatedTravel, season: Season, asOf: string): Found[] {
    const minutes = minutesFrom(centre(centreId), season, asOf);
    return municipalities.flatMap(({ name }, index) =>
      names.includes(name) ? [{ name, minutes: minutes[settlements.length + index] }] : [],
    );
  }

  return (row: StatedTravel, season: Season, asOf: string): Found[] => {
    if (row.centreId === null) return [];
    return byStatement[`${row.centreId} ${row.place}`]?.(season, asOf) ?? offices(row, season, asOf);
  };
}
