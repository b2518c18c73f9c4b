import type { Feature, FeatureCollection, MultiPolygon, Polygon, Position } from "geojson";
import { FILLS, fillOf } from "../core/coverage/zoneFill.ts";
import type { Words } from "../core/language.ts";
import { SITE_KIND_WORDS } from "../words/siteKinds.ts";
import { roundedDegrees, validShape } from "./shapes.ts";
import { className, conditionsLine, of, scenarioName, type TableFacts } from "./tables/tableFacts.ts";

/**
 * The season asked for as KML 2.2, for Google Earth: municipalities and settlements in the map's colours, centres and
 * sites as pins, each with its minutes. @param drawn  the municipalities' cells: approximate, for drawing only
 */
export function coverageKml(facts: TableFacts, drawn: FeatureCollection<Polygon | MultiPolygon>): string {
  const say = (words: Words) => words[facts.language];
  const about = [conditionsLine(facts), facts.day, say(APPROXIMATE)].join("\n");
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<kml xmlns="http://www.opengis.net/kml/2.2"><Document>',
    `${element("name", scenarioName(facts))}${element("description", about)}`,
    ...Object.entries(FILLS).map(([fill, { colour }]) => fillStyle(fill, colour)),
    pinStyle("centre", "#181818"),
    pinStyle("site", "#b5179e"),
    folder(say({ ja: "センターと拠点", en: "Centres and sites" }), pins(facts)),
    folder(say({ ja: "市町村（役場までの所要時間）", en: "Municipalities (time of the office)" }), areas(facts, drawn)),
    folder(say({ ja: "集落", en: "Settlements" }), settlements(facts)),
    "</Document></kml>\n",
  ].join("\n");
}

const APPROXIMATE: Words = {
  ja: "市町村の形は概略で、人数は集落ごとに数える。集落の人口は推計を含む。所要時間は車で片道。",
  en: "Shapes of municipalities are approximate; people are counted by settlement, in part estimated. Minutes are one way by car.",
};

/** A circle that Google Earth has; elsewhere the program's own pin stands in. */
const CIRCLE = "http://maps.google.com/mapfiles/kml/shapes/placemark_circle.png";

function fillStyle(id: string, colour: string): string {
  return [
    `<Style id="${id}"><IconStyle><color>${abgr(colour, "ff")}</color><scale>0.5</scale><Icon><href>${CIRCLE}</href></Icon></IconStyle>`,
    "<LabelStyle><scale>0</scale></LabelStyle><LineStyle><color>ff5a5a5a</color><width>1</width></LineStyle>",
    `<PolyStyle><color>${abgr(colour, "99")}</color></PolyStyle></Style>`,
  ].join("");
}

function pinStyle(id: string, colour: string): string {
  return `<Style id="${id}"><IconStyle><color>${abgr(colour, "ff")}</color></IconStyle></Style>`;
}

/** #rrggbb as KML has it: opacity, blue, green, red. */
function abgr(colour: string, opacity: string): string {
  return `${opacity}${colour.slice(5, 7)}${colour.slice(3, 5)}${colour.slice(1, 3)}`;
}

function pins({ answer, centre, places, language }: TableFacts): string[] {
  const nickname = new Map(places.centres.map((centre) => [centre.id, centre.nickname]));
  return [
    ...places.centres
      .filter(({ id }) => centre === null || id === centre.id)
      .map(({ nickname: name, name: about, lat, lon }) => placemark({ name, about, style: "centre" }, point(lat, lon))),
    ...answer.sites.map(({ name, kind, centreId, recurrence, hours, lat, lon }) => {
      const about = [SITE_KIND_WORDS[kind][language], nickname.get(centreId), recurrence, hours]
        .filter(Boolean)
        .join("・");
      return placemark({ name, about, style: "site" }, point(lat, lon));
    }),
  ];
}

function areas(facts: TableFacts, drawn: FeatureCollection<Polygon | MultiPolygon>): string[] {
  const cellOf = new Map(drawn.features.map((cell) => [String(cell.id), cell]));
  return facts.municipalities.map((row) => {
    const cell = cellOf.get(row.id);
    if (!cell) throw new RangeError(`the base map has no cell of ${row.id}`);
    return placemark({ name: row.name, ...ofPlace(row, facts) }, polygons(cell));
  });
}

function settlements(facts: TableFacts): string[] {
  return facts.settlements.map((row) =>
    placemark({ name: `${row.municipality} ${row.name}`, ...ofPlace(row, facts) }, point(row.lat, row.lon)),
  );
}

type Place = TableFacts["settlements"][number] | TableFacts["municipalities"][number];

/** Its minutes, class, people and centre, and its colour on the map. */
function ofPlace(row: Place, facts: TableFacts): Omit<About, "name"> {
  const { language, answer } = facts;
  const { season, thresholdMinutes, weight } = answer.assumptions;
  const { needsFerry, centre } = row;
  const minutes = of(row.minutes, season);
  const words = className(minutes, needsFerry, facts);
  const people = Math.round(row.weight).toLocaleString("en-US");
  const time = minutes === null ? words : { ja: `${minutes}分（${words}）`, en: `${minutes} min (${words})` }[language];
  return {
    about: {
      ja: `${time}\n${people}${weight.unit}\n担当 ${centre}`,
      en: `${time}\n${people} people\nCentre ${centre}`,
    }[language],
    style: fillOf(
      { now: minutes, summer: row.minutes.summer, winter: row.minutes.winter, needsFerry },
      thresholdMinutes,
    ),
  };
}

interface About {
  readonly name: string;
  readonly about: string;
  readonly style: string;
}

function placemark({ name, about, style }: About, geometry: string): string {
  return `<Placemark>${element("name", name)}${element("description", about)}<styleUrl>#${style}</styleUrl>${geometry}</Placemark>`;
}

function folder(name: string, content: readonly string[]): string {
  return `<Folder>${element("name", name)}\n${content.join("\n")}\n</Folder>`;
}

function point(lat: number, lon: number): string {
  return `<Point><coordinates>${roundedDegrees(lon)},${roundedDegrees(lat)}</coordinates></Point>`;
}

function polygons(cell: Feature<Polygon | MultiPolygon>): string {
  const { type, coordinates } = validShape(cell);
  const each = type === "Polygon" ? [coordinates] : coordinates;
  return `<MultiGeometry>${each.map(polygon).join("")}</MultiGeometry>`;
}

function polygon([outer, ...holes]: readonly (readonly Position[])[]): string {
  const ring = (line: readonly Position[]) =>
    `<LinearRing><coordinates>${line.map(([lon, lat]) => `${lon},${lat}`).join(" ")}</coordinates></LinearRing>`;
  const inner = holes.map((hole) => `<innerBoundaryIs>${ring(hole)}</innerBoundaryIs>`).join("");
  return `<Polygon><outerBoundaryIs>${ring(outer)}</outerBoundaryIs>${inner}</Polygon>`;
}

function element(name: string, text: string): string {
  return `<${name}>${text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;")}</${name}>`;
}
