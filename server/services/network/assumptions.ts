import type { AccuracyFacts, AssumptionsAnswer, NetworkFacts, OpenedRoad } from "../../contract/assumptionAnswers.ts";
import { roadName } from "../../core/directions/roadName.ts";
import { networkSize } from "../../core/roads/networkSize.ts";
import { placeAt, type RoadSegment, segmentAt } from "../../core/roads/roadRows.ts";
import type { Facts } from "../../facts/loadFacts.ts";
import type { Network } from "./network.ts";

export interface AssumptionService {
  /** As it was measured for the roads in use; null = it was not. */
  readonly accuracy: AccuracyFacts | null;
  /** @param asOf the day whose roads are counted, YYYY-MM-DD */
  answer(asOf: string): AssumptionsAnswer;
}

/** What the minutes leave out, said before anybody finds out. */
const NOT_MODELLED: AssumptionsAnswer["notModelled"] = [
  { ja: "渋滞・時間帯・信号の位置", en: "congestion, time of day, single signals" },
  { ja: "事故・工事による通行止めと迂回", en: "closures and detours for accidents and works" },
  {
    ja: "その日の降雪・路面・視界(冬期と荒天は代表的な1日)",
    en: "the day's snow, surface and visibility: winter and storm are one typical day each",
  },
  { ja: "夜間だけの冬期通行止め(移動は日中とする)", en: "closures by night only: journeys are by day" },
  {
    ja: "荒天時の通行止めは自動では起こさない(ストレステストと詳細カードの迂回で確かめる)",
    en: "storm closures do not happen by themselves: see the stress test and the detour on a place's card",
  },
  { ja: "上りと下りの差、右左折ごとの待ち、休憩", en: "differences by direction, waits at turns, rests" },
  { ja: "駐車場から相談場所までの徒歩", en: "the walk from the car park" },
];

export function createAssumptionService(facts: Facts, network: Network): AssumptionService {
  const { roads, zones, seasons, speedRows, ferryRows, dataVersion } = facts;
  const accuracy = network.about.kind === "sheets" ? accuracyFacts(facts) : null; // measured on the sheets, on nothing else
  const nameOf = new Map(facts.places.municipalities.map(({ code, name }) => [code, name]));
  const openedRoads = network.own ? openedRoadsOf(network) : [];
  return {
    accuracy,
    answer: (asOf) => ({
      network: networkFacts(network, asOf, dataVersion),
      accuracy,
      speeds: speedRows,
      winter: roads.winterRows,
      seasons: seasons.map(({ winter, ...season }) => ({ ...season, ...winter })),
      stormZones: zones.flatMap(({ code, zone, stormZone }) =>
        zone === stormZone ? [] : [{ municipality: nameOf.get(code) ?? code, zone, stormZone }],
      ),
      closures: roads.winterClosures,
      ferries: ferryRows,
      riskSections: roads.riskSections.map(({ segments: _, km, ...section }) => ({
        ...section,
        roadName: roadName(section.road, "ja").name,
        km: Math.round(km * 10) / 10,
      })),
      openedRoads,
      notModelled: NOT_MODELLED,
    }),
  };
}

function accuracyFacts({ accuracy, dataVersion }: Facts): AccuracyFacts | null {
  if (!accuracy) return null;
  const { crossValidated, keptApart } = accuracy;
  return {
    ...{ measured: accuracy.measured, measuredOn: accuracy.measuredOn, dataVersion: accuracy.dataVersion },
    isOfThisData: accuracy.dataVersion === dataVersion,
    asOf: accuracy.conditions.asOf,
    ...accuracy.score,
    ...(keptApart ? { keptApart } : {}),
    ...(crossValidated
      ? {
          crossValidated: {
            fittedPairs: crossValidated.pairs,
            calibrated: crossValidated.calibrated,
            bands: crossValidated.score.bands,
            flagPercent: crossValidated.score.flagPercent,
          },
        }
      : {}),
    official: accuracy.official,
  };
}

/** A routing server does not say how many roads it has; the sheets' are not its. */
const SIZE_UNKNOWN = { places: null, segments: null, km: null, byClass: [] };

function networkFacts({ own, about, limits }: Network, asOf: string, dataVersion: string): NetworkFacts {
  const named = { kind: about.kind, name: about.name, day: about.day, limits, asOf, dataVersion };
  if (!own) return { ...named, ...SIZE_UNKNOWN };
  const { roads } = own;
  const { segments, km, byClass } = networkSize(roads, asOf);
  return {
    ...named,
    segments,
    byClass: byClass.map((each) => ({ ...each, km: Math.round(each.km) })),
    places: roads.placeCount,
    km: Math.round(km),
  };
}

function kmOf(segments: readonly RoadSegment[]): number {
  return segments.reduce((km, segment) => km + segment.km, 0);
}

/** One entry per road and day of opening, from the first place the sheets name to the last. */
function openedRoadsOf({ roads }: Network): OpenedRoad[] {
  const groups = new Map<string, RoadSegment[]>();
  for (const [index, opened] of roads.opened.entries()) {
    if (opened === 0) continue;
    const segment = segmentAt(roads, index);
    const key = `${segment.opened}/${segment.road}`;
    const group = groups.get(key);
    if (group) group.push(segment);
    else groups.set(key, [segment]);
  }
  return [...groups.values()]
    .map((group) => ({
      opened: group[0].opened,
      road: group[0].road,
      roadName: roadName(group[0].road, "ja").name,
      from: shownName(placeAt(roads, group[0].from).name),
      to: shownName(placeAt(roads, group[group.length - 1].to).name),
      km: Math.round(kmOf(group) * 10) / 10,
    }))
    .sort((a, b) => b.opened.localeCompare(a.opened) || a.road.localeCompare(b.road));
}

/** Sheets name places for themselves: "IC:余市IC", "R5若松町@函館市". */
function shownName(name: string): string {
  return name.replace(/^(IC|station):/, "").replace(/@.*$/, "");
}
