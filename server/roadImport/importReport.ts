import type { Assembled } from "../core/importedRoads/assembleNetwork.ts";
import { ROAD_CLASSES, TERRAINS } from "../core/roads/roadRows.ts";
import type { NetworkDescription } from "../storage/networkFile.ts";
import { sortedCounts } from "./importCounts.ts";
import type { ReadingCounts } from "./readOsmRoads.ts";

/** What was read, what was left out and why. The same file makes the same report: it holds no time of making. */
export interface ImportReport {
  readonly network: NetworkDescription;
  readonly read: { readonly nodes: number; readonly ways: number; readonly relations: number };
  readonly waysKept: Record<string, number>;
  readonly waysDropped: Record<string, number>;
  readonly remarks: Record<string, number>;
  readonly relationsUsed: Record<string, number>;
  readonly barriers: Record<string, number>;
  readonly turns: Record<string, number>;
  readonly turnsIgnored: Record<string, number>;
  readonly parts: { readonly kept: number; readonly dropped: number; readonly kmDropped: number };
  readonly ferries: readonly string[];
  readonly kmByClass: Record<string, number>;
  readonly kmByTerrain: Record<string, number>;
  readonly kmClosedInWinter: number;
  readonly kmFromSheets: { readonly terrain: number; readonly closedInWinter: number; readonly riskSections: number };
  /** Places farther than 5 km from every road kept. */
  readonly placesWithoutRoad: readonly string[];
}

export function importReport(
  network: NetworkDescription,
  counts: ReadingCounts,
  { columns, outcome, laidOver }: Assembled,
  placesWithoutRoad: readonly string[],
): ImportReport {
  const kmBy = (column: Uint8Array, names: readonly string[]) => {
    const km = new Float64Array(names.length);
    for (let segment = 0; segment < column.length; segment++) km[column[segment]] += columns.km[segment];
    return Object.fromEntries(names.map((name, index) => [name, round1(km[index])]));
  };
  const closed = columns.km.reduce((sum, km, segment) => sum + columns.closedInWinter[segment] * km, 0);
  return {
    network,
    read: counts.elements,
    waysKept: sortedCounts(counts.kept),
    waysDropped: sortedCounts(counts.dropped),
    remarks: sortedCounts(counts.remarks),
    relationsUsed: sortedCounts(counts.relations),
    barriers: sortedCounts(counts.barriers),
    turns: sortedCounts(outcome.turns),
    turnsIgnored: sortedCounts(counts.turnsIgnored),
    parts: { kept: outcome.partsKept, dropped: outcome.partsDropped, kmDropped: round1(outcome.kmDropped) },
    ferries: outcome.ferries,
    kmByClass: kmBy(columns.roadClass, ROAD_CLASSES),
    kmByTerrain: kmBy(columns.terrain, TERRAINS),
    kmClosedInWinter: round1(closed),
    kmFromSheets: {
      terrain: round1(laidOver.terrainKm),
      closedInWinter: round1(laidOver.closedInWinterKm),
      riskSections: round1(laidOver.riskSectionKm),
    },
    placesWithoutRoad,
  };
}

function round1(value: number): number {
  return Math.round(value * 10) / 10;
}

/** The report for people: a section a table, the most frequent first. */
export function reportText(report: ImportReport): string {
  const { network, read, parts, kmFromSheets } = report;
  const list = (title: string, counts: Readonly<Record<string, number>>) => [
    `\n${title}`,
    ...Object.entries(counts).map(([text, number]) => `${number.toLocaleString("en").padStart(12)}  ${text}`),
  ];
  const lines = [
    `道路網 ${network.source}(地図の日付 ${network.dataDay ?? "不明"}、${network.writtenBy || "作成プログラム不明"})`,
    `読んだもの: 点 ${read.nodes}、線 ${read.ways}、リレーション ${read.relations}`,
    `道路網: 地点 ${network.places}、区間 ${network.segments}、${network.km} km`,
    `つながらないため除いた部分: ${parts.dropped} か所 ${parts.kmDropped} km(残した部分 ${parts.kept})`,
    `冬期閉鎖: ${report.kmClosedInWinter} km(うち路線表から ${kmFromSheets.closedInWinter} km)`,
    `路線表から写した地形: ${kmFromSheets.terrain} km、通行規制区間: ${kmFromSheets.riskSections} km`,
    `航路: ${report.ferries.join("、") || "なし"}`,
    ...list("使った線 (ways kept)", report.waysKept),
    ...list("使わなかった線と理由 (ways left out)", report.waysDropped),
    ...list("気付いたこと (remarks)", report.remarks),
    ...list("使ったリレーション (relations)", report.relationsUsed),
    ...list("ゲート・障害物 (barriers)", report.barriers),
    ...list("右左折の規制 (turn restrictions)", report.turns),
    ...list("使わなかった規制 (restrictions left out)", report.turnsIgnored),
    ...list("種別ごとの km (km by class)", report.kmByClass),
    ...list("地形ごとの km (km by terrain)", report.kmByTerrain),
    `\n道路から 5 km を超える場所 (places without a road): ${report.placesWithoutRoad.length}`,
    ...report.placesWithoutRoad.map((name) => `              ${name}`),
  ];
  return `${lines.join("\n")}\n`;
}
