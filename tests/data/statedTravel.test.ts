import { describe, expect, test } from "vitest";
import { configFrom } from "../../server/config.ts";
import type { Municipality, Position } from "../../server/core/places.ts";
import { isDayTrip } from "../../server/core/scenario/coverKind.ts";
import { readFacts } from "../../server/facts/loadFacts.ts";
import type { StatedTravel } from "../../server/facts/readReport.ts";
import { conditionsFor, createNetwork } from "../../server/services/network/network.ts";

// What the report of March 2014 says about journeys (data/stated_travel.csv), held against the roads of its time.
const REPORT_DAY = "2014-03-01";

/**
 * Statements our roads do not bear out, with the reason and with what we find ("summer/winter minutes"). They are never
 * bent: a row that begins to hold fails here until it is taken off the list.
 */
const DIFFERENT: Readonly<Record<string, { readonly reason: string; readonly ours: RegExp }>> = {
  "aozora 遠紋圏域": {
    reason: "said of the area as a whole; 佐呂間, 遠軽 and 湧別 are 45-85 km from 北見 by ordinary roads",
    ours: /佐呂間町 \d\d\/\d\d, 遠軽町 \d\d\/\d\d, 湧別町 \d\d\/\d{2,3},/,
  },
};

/** The report gives no season here. These hold on winter roads only; in summer some of the places are nearer. */
const IN_WINTER_ONLY = new Set(["ikinuki 留萌管内全域"]);

/** "About two hours", "five hours", "eight hours there and back": a fifth either way. */
const ABOUT = 0.2;

const { statedTravel, roads, places } = readFacts(configFrom().dataDir);
const { municipalities, settlements, centres } = places;
const network = createNetwork(roads, [...settlements, ...municipalities]);
type Season = "summer" | "winter";

/** A place of a statement and its minutes. */
interface Found {
  readonly name: string;
  readonly minutes: number;
}

const municipalityOf = new Map(municipalities.map((municipality) => [municipality.code, municipality]));
const centreOf = (id: string | null) => centres.find((centre) => centre.id === id) as Position;
const minutesFrom = (origin: Position, season: Season) =>
  network.timesFrom(origin, conditionsFor(season, { asOf: REPORT_DAY }));

/** Minutes to the municipal offices a statement names. */
function offices({ centreId, municipalities: names }: StatedTravel, season: Season): Found[] {
  const minutes = minutesFrom(centreOf(centreId), season);
  return municipalities.flatMap(({ name }, index) =>
    names.includes(name) ? [{ name, minutes: minutes[settlements.length + index] }] : [],
  );
}

/** The farthest settlement that can be reached, among the municipalities `isIn` accepts. */
function farthest(origin: Position, season: Season, isIn: (municipality: Municipality) => boolean): Found {
  const minutes = minutesFrom(origin, season);
  return settlements.reduce<Found>(
    (worst, { name, municipalityCode }, index) => {
      const municipality = municipalityOf.get(municipalityCode) as Municipality;
      const isFarther = isIn(municipality) && minutes[index] < Infinity && minutes[index] > worst.minutes;
      return isFarther ? { name: `${municipality.name}${name}`, minutes: minutes[index] } : worst;
    },
    { name: "", minutes: 0 },
  );
}

/** What the words "the farthest place of …" mean on the map, by statement. */
const FARTHEST: Readonly<Record<string, (season: Season) => Found[]>> = {
  "hiroba 後志管内の日本海沿岸の最遠部": (season) => [
    farthest(centreOf("hiroba"), season, ({ subprefecture }) => subprefecture === "後志"),
  ],
  "suteppu 檜山管内（日本海沿岸中心）の最遠部": (season) => [
    farthest(centreOf("suteppu"), season, (m) => m.subprefecture === "檜山" && m.name !== "奥尻町"), // the coast, no island
  ],
  "daichi 十勝管内の南北両端": (season) => [
    farthest(centreOf("daichi"), season, ({ name }) => name === "陸別町"),
    farthest(centreOf("daichi"), season, ({ name }) => name === "広尾町"),
  ],
  "kitanomachi 上川管内の最遠部": (season) => [
    farthest(centreOf("kitanomachi"), season, ({ centreId }) => centreId === "kitanomachi"),
  ],
  "suteji 胆振日高の東西の圏域間": (season) => {
    const west = farthest(centreOf("suteji"), season, ({ areaId }) => areaId === "nishi-iburi");
    const home = settlements.find((s) => `${municipalityOf.get(s.municipalityCode)?.name}${s.name}` === west.name);
    return [farthest(home as Position, season, ({ centreId }) => centreId === "suteji")];
  },
  "suteji 胆振日高圏域": (season) => [farthest(centreOf("suteji"), season, ({ centreId }) => centreId === "suteji")],
};

const key = ({ centreId, place }: StatedTravel) => `${centreId} ${place}`;
const found = (row: StatedTravel, season: Season): Found[] => FARTHEST[key(row)]?.(season) ?? offices(row, season);

const isAbout = (minutes: number, stated: number) => Math.abs(minutes / stated - 1) <= ABOUT;

/** Does a statement of this kind hold for these minutes? */
const HOLDS: Readonly<Record<string, (row: StatedTravel, minutes: readonly number[]) => boolean>> = {
  over_2h: ({ scope, minutesMin }, minutes) => {
    const over = minutes.filter((value) => value > (minutesMin ?? 120)).length;
    return scope === "most" ? over > minutes.length / 2 : over === minutes.length;
  },
  map_over_2h: ({ minutesMin }, minutes) => minutes.every((value) => value > (minutesMin ?? 120)),
  range_2_3h: ({ minutesMin, minutesMax }, minutes) =>
    minutes.every((value) => value >= (minutesMin ?? 120) && value <= (minutesMax ?? 180)),
  about_2h: ({ minutesMax }, minutes) => minutes.every((value) => isAbout(value, minutesMax ?? 120)),
  stated_minutes: ({ minutesMax }, minutes) => minutes.every((value) => isAbout(value, minutesMax ?? Number.NaN)),
  round_trip: ({ minutesMax }, minutes) => minutes.every((value) => isAbout(value, minutesMax ?? Number.NaN)),
  day_trip_impossible: (_row, minutes) => minutes.every((value) => !isDayTrip(value)),
};

const OTHER_PREFECTURES = ({ centreId }: StatedTravel) => centreId === null;
const RED_AREA_WITHOUT_NAMES = ({ kind, municipalities: names }: StatedTravel) =>
  kind === "map_over_2h" && names.length === 0; // `npm run red-zones` lists what we would draw there
const ofAKindWeAnswer = statedTravel.filter(({ kind }) => kind in HOLDS);
const answerable = ofAKindWeAnswer.filter((row) => !OTHER_PREFECTURES(row) && !RED_AREA_WITHOUT_NAMES(row));

function describeFound(row: StatedTravel): string {
  const winter = found(row, "winter");
  return found(row, "summer")
    .map(({ name, minutes }, index) => `${name} ${Math.round(minutes)}/${Math.round(winter[index].minutes)}`)
    .join(", ");
}

describe("the report's statements on journeys, on the roads of March 2014", () => {
  const holds = (row: StatedTravel, season: Season) =>
    HOLDS[row.kind](
      row,
      found(row, season).map(({ minutes }) => minutes),
    );

  test.each(answerable.map((row) => [`${key(row)}: ${row.statement}`, row] as const))("%s", (_, row) => {
    const ours = describeFound(row);
    const different = DIFFERENT[key(row)];
    if (different) {
      expect([holds(row, "summer"), holds(row, "winter")], ours).toEqual([false, false]);
      expect(ours).toMatch(different.ours);
      return;
    }
    expect(holds(row, "winter") || holds(row, "summer"), ours).toBe(true);
    expect(holds(row, "summer"), ours).toBe(!IN_WINTER_ONLY.has(key(row)));
  });

  test("every exception is a statement of the report", () => {
    const keys = answerable.map(key);
    for (const exception of [...Object.keys(DIFFERENT), ...IN_WINTER_ONLY]) expect(keys).toContain(exception);
  });
  test("every kind of statement that is answered is among them", () =>
    expect(new Set(answerable.map(({ kind }) => kind))).toEqual(new Set(Object.keys(HOLDS))));
});
