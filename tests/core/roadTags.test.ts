import { describe, expect, test } from "vitest";
import { carAccess, stopsCars } from "../../server/core/roadTags/carAccess.ts";
import { readCarRoad } from "../../server/core/roadTags/carRoad.ts";
import { ferryMinutes } from "../../server/core/roadTags/ferryMinutes.ts";
import { drivenDirections } from "../../server/core/roadTags/oneway.ts";
import { openingDay } from "../../server/core/roadTags/openingDay.ts";
import { numberedRoad } from "../../server/core/roadTags/roadCode.ts";
import { kmPerHourOf } from "../../server/core/roadTags/speedLimit.ts";
import { turnRestriction } from "../../server/core/roadTags/turnRestriction.ts";
import { tags } from "../support/osmTags.ts";

const YEAR = 2026;
const remarks: string[] = [];
const read = (text: string, relation: ReturnType<typeof numberedRoad> = null) =>
  readCarRoad(tags(text), relation, YEAR, (remark) => remarks.push(remark));
const road = (text: string, relation: ReturnType<typeof numberedRoad> = null) => {
  const found = read(text, relation);
  if ("dropped" in found) throw new Error(found.dropped);
  return found;
};

describe("what kind of road a way is", () => {
  test.each([
    ["highway=motorway toll=yes", "expressway"],
    ["highway=motorway", "expressway"],
    ["highway=motorway toll=no", "expressway_free"],
    ["highway=trunk motorroad=yes", "expressway_free"],
    ["highway=trunk motorroad=yes toll=yes", "expressway"],
    ["highway=motorway_link toll=yes", "municipal"],
    ["highway=trunk", "national"],
    ["highway=primary", "prefectural"],
    ["highway=secondary", "prefectural"],
    ["highway=tertiary", "municipal"],
    ["highway=residential", "municipal"],
    ["highway=track tracktype=grade1", "municipal"],
  ])("%s → %s", (text, roadClass) => expect(road(text).roadClass).toBe(roadClass));

  test.each([
    ["highway=construction construction=trunk", "highway=construction"],
    ["highway=proposed", "highway=proposed"],
    ["highway=trunk construction=yes", "construction=yes"],
    ["highway=footway", "highway=footway"],
    ["highway=track surface=gravel", "highway=track without pavement or access for cars"],
    ["highway=service service=driveway", "service=driveway"],
    ["highway=unclassified access=private", "access=private"],
    ["highway=unclassified access=private motor_vehicle=forestry", "motor_vehicle=forestry"],
    ["highway=unclassified winter_road=yes", "winter only: winter_road=yes"],
    ["highway=unclassified ice_road=yes", "winter only: ice_road=yes"],
    ["highway=unclassified smoothness=impassable", "smoothness=impassable"],
  ])("%s is left out: %s", (text, dropped) => expect(read(text)).toEqual({ dropped }));

  test("four lanes: two each way", () => {
    expect(road("highway=motorway oneway=yes lanes=2").lanes).toBe(4);
    expect(road("highway=motorway oneway=yes lanes=1").lanes).toBe(2);
    expect(road("highway=trunk lanes=2").lanes).toBe(2);
    expect(road("highway=trunk lanes=4").lanes).toBe(4);
  });
});

describe("who may drive, way by way", () => {
  test.each([
    ["highway=residential access=no motor_vehicle:forward=yes", "forward"], // the narrower key opens one way
    ["highway=residential motor_vehicle=no motor_vehicle:backward=yes", "backward"],
    ["highway=residential access:forward=no motor_vehicle=yes", "both"], // a narrower key overrules the direction
    ["highway=residential motor_vehicle:forward=no motorcar:forward=yes", "both"],
    ["highway=trunk construction:highway=motorway", "both"], // what it is to become
    ["highway=track motor_vehicle=no motor_vehicle:conditional=[yes @ (Jun-Oct)]", "both"],
  ])("%s is driven %s", (text, driven) => expect(road(text).driven).toBe(driven));
});

describe("names: as the route sheets write them", () => {
  test.each([
    ["highway=trunk ref=235", "R235"],
    ["highway=trunk ref=36;230", "R36"],
    ["highway=trunk name=国道２３５号", "R235"],
    ["highway=primary ref=71", "H71"],
    ["highway=secondary ref=道道1045号", "H1045"],
    ["highway=motorway ref=E5 name=道央自動車道", "E5"],
    ["highway=trunk motorroad=yes ref=E63;235", "E63"],
    ["highway=motorway name=深川留萌自動車道", "深川留萌自動車道"],
    ["highway=tertiary name=環状通", "環状通"],
    ["highway=trunk name=一般国道12号", "R12"],
    ["highway=secondary name=主要道道71号", "H71"],
    ["highway=tertiary ref=12", "M-"], // a municipal number is no 道道
    ["highway=residential", "M-"],
  ])("%s → %s", (text, code) => expect(road(text).road).toBe(code));

  test("a network relation goes before the class", () => {
    const national = numberedRoad(tags("type=route route=road network=JP:national ref=235"));
    expect(road("highway=primary ref=71", national).road).toBe("R235");
    const prefectural = numberedRoad(tags("type=route route=road network=JP:prefectural:hokkaido ref=道道71号"));
    expect(road("highway=tertiary name=学園通", prefectural).road).toBe("H71");
    expect(numberedRoad(tags("type=route route=bus network=JP:national ref=5"))).toBeNull();
    expect(numberedRoad(tags("type=route route=road network=US:KY ref=8"))).toBeNull();
  });
});

describe("who may drive: the narrower key decides", () => {
  test.each([
    ["access=no", false],
    ["access=no vehicle=yes", true],
    ["access=yes motor_vehicle=no", false],
    ["motor_vehicle=no motorcar=yes", true],
    ["vehicle=private motor_vehicle=destination", true],
    ["access=agricultural;destination", true],
    ["access=agricultural;forestry", false],
    ["access=unknown", null],
    ["bicycle=no", null],
  ])("%s → %s", (text, allowed) => expect(carAccess(tags(text))).toBe(allowed));

  test.each([
    ["barrier=gate", false],
    ["barrier=gate locked=yes", true],
    ["barrier=gate access=private", true],
    ["barrier=lift_gate motor_vehicle=yes access=no", false],
    ["barrier=bollard", true],
    ["barrier=bollard motorcar=yes", false],
    ["barrier=toll_booth", false],
    ["barrier=block", true],
    ["highway=traffic_signals", false],
  ])("a node with %s stops cars: %s", (text, stops) => expect(stopsCars(tags(text))).toBe(stops));
});

test.each([
  ["highway=trunk", "both"],
  ["highway=trunk oneway=yes", "forward"],
  ["highway=trunk oneway=-1", "backward"],
  ["highway=motorway", "forward"],
  ["highway=motorway oneway=no", "both"],
  ["highway=motorway_link", "forward"],
  ["highway=tertiary junction=roundabout", "forward"],
  ["highway=tertiary junction=roundabout oneway=-1", "backward"],
  ["highway=residential oneway=yes oneway:motorcar=no", "both"],
  ["highway=residential motor_vehicle:backward=no", "forward"],
  ["highway=residential vehicle:forward=no", "backward"],
  ["highway=residential oneway=yes access:forward=no", "never"],
])("%s is driven %s", (text, driven) => expect(drivenDirections(tags(text))).toBe(driven));

describe("speed limits", () => {
  test.each([
    ["50", 50],
    ["50 km/h", 50],
    ["30 mph", 48.28032],
    ["JP:40", 40],
    ["JP:urban", 60],
    ["JP:expressway", 100],
    ["JP:zone30", 30],
    ["walk", 7],
    ["60;50", 60],
    ["none", null],
    ["signals", null],
    ["", null],
  ])('maxspeed "%s" → %s km/h', (text, kmPerHour) => expect(kmPerHourOf(text)).toBe(kmPerHour));

  test.each([
    ["highway=trunk", 0],
    ["highway=trunk maxspeed=50", 55], // a tenth above the sign
    ["highway=trunk maxspeed:forward=60 maxspeed:backward=40", 44],
    ["highway=motorway maxspeed=none", 0],
    ["highway=residential", 30],
    ["highway=residential maxspeed=none", 30],
    ["highway=residential maxspeed=40", 44],
    ["highway=service", 20],
    ["highway=unclassified surface=gravel", 35],
    ["highway=unclassified width=3.5", 30],
    ["highway=unclassified lanes=1", 30],
    ["highway=unclassified lanes=1 oneway=yes", 0],
    ["highway=motorway_link lanes=1", 0],
    ["highway=unclassified maxspeed=40 smoothness=bad", 20],
    ["highway=unclassified narrow=yes", 30],
    ["highway=tertiary junction=roundabout lanes=1", 0], // one-way: a lane is enough
    ["highway=tertiary toll=yes", 66], // 法定速度 60, a tenth above
    ["highway=tertiary toll=yes maxspeed=40", 44],
    ["highway=motorway toll=yes", 0],
    ["highway=trunk motorroad=yes toll=yes", 0],
  ])("%s is held to %i km/h", (text, limit) => expect(road(text).limitKmPerHour).toBe(limit));
});

describe("a way with a condition", () => {
  test("shut one way only: the other way is still driven", () => {
    const oneSide = "motor_vehicle:backward:conditional=[no @ (Nov-Apr)]";
    expect(road(`highway=tertiary ${oneSide}`)).toMatchObject({ driven: "both", closedInWinter: false });
    expect(road(`highway=tertiary oneway=-1 ${oneSide}`)).toMatchObject({ driven: "backward", closedInWinter: true });
    expect(road(`highway=tertiary oneway=yes ${oneSide}`)).toMatchObject({ driven: "forward", closedInWinter: false });
  });

  test("a condition not understood is left aside and told", () => {
    remarks.length = 0;
    expect(road("highway=trunk motor_vehicle:conditional=[no @ (something odd)]").closedInWinter).toBe(false);
    expect(remarks).toEqual(["not understood: motor_vehicle:conditional=no @ (something odd)"]);
  });
});

test.each([
  ["02:10", 130],
  ["2:10:30", 130.5],
  ["130", 130],
  ["PT2H10M", 130],
  ["PT130M", 130],
  ["P1DT2H", 1560],
  ["130 min", 130],
  ["2h10m", 130],
  ["2時間10分", 130],
  ["00:00", null],
  ["about two hours", null],
  ["", null],
])('a ferry\'s duration "%s" is %s minutes', (text, minutes) => expect(ferryMinutes(text)).toBe(minutes));

test.each([
  ["highway=trunk opening_date=2027-03-29", "2027-03-29"],
  ["highway=residential opening_date=2027", "2027-12-31"],
  ["highway=trunk start_date=2024-02", "2024-02-29"],
  ["highway=trunk start_date=1972", ""],
  ["highway=residential start_date=2024-02-01", ""],
  ["highway=trunk opening_date=soon", ""],
])("%s opened: %s", (text, day) => expect(openingDay(tags(text))).toBe(day));

test.each([
  ["type=restriction restriction=no_left_turn", { kind: "no", value: "no_left_turn" }],
  ["type=restriction restriction=only_straight_on", { kind: "only", value: "only_straight_on" }],
  ["type=restriction restriction=no_left_turn except=psv;bicycle", { kind: "no", value: "no_left_turn" }],
  ["type=restriction restriction=no_left_turn except=motorcar", { ignored: "except=motorcar" }],
  ["type=restriction restriction:hgv=no_left_turn", { ignored: "for other vehicles, hours or days only" }],
  [
    "type=restriction restriction:conditional=[no_left_turn @ (Mo-Fr 07:00-09:00)]",
    { ignored: "for other vehicles, hours or days only" },
  ],
  ["type=restriction restriction:conditional=[no_left_turn @ (07:00-22:00)]", { kind: "no", value: "no_left_turn" }],
  ["type=restriction:hgv restriction=no_left_turn", { ignored: "for other vehicles, hours or days only" }],
  [
    "type=restriction restriction=no_left_turn hour_on=07:00 hour_off=09:00",
    { ignored: "for other vehicles, hours or days only" },
  ],
  [
    "type=restriction restriction=no_left_turn day_on=Sunday day_off=Sunday",
    { ignored: "for other vehicles, hours or days only" },
  ],
  ["type=restriction restriction=no_left_turn hour_on=07:00 hour_off=19:00", { kind: "no", value: "no_left_turn" }],
  ["type=restriction restriction=no_left_turn_on_red", { ignored: "restriction=no_left_turn_on_red" }],
  ["type=restriction restriction=give_way", { ignored: "restriction=give_way" }],
  ["type=route route=road", null],
])("%s → %o", (text, expected) => expect(turnRestriction(tags(text), YEAR)).toEqual(expected));
