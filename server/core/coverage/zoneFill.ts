import type { Words } from "../language.ts";
import { BEYOND_COLOURS, WINTER_ONLY_STYLE, WITHIN_COLOURS, ZONE_STYLES, type ZoneStyle } from "./zoneStyle.ts";
import { CLASS_BOUNDS_MINUTES, CLASS_NAMES, type ClassName, classIndex } from "./zones.ts";

type NearBand = keyof typeof BEYOND_COLOURS;
type FarBand = keyof typeof WITHIN_COLOURS;

/**
 * How a place is filled: by its class of drive time, or winter-only. Under another threshold than two hours a band may
 * lie on the other side of it than usual: `upTo120Beyond` is 90–120 minutes where only 90 count as within.
 */
export type FillName = ClassFill | "winterOnly";
type ClassFill = ClassName | `${NearBand}Beyond` | `${FarBand}Within`;

const NEAR_BANDS = Object.keys(BEYOND_COLOURS) as NearBand[];
const FAR_BANDS = Object.keys(WITHIN_COLOURS) as FarBand[];

export const FILLS: Readonly<Record<FillName, ZoneStyle>> = {
  ...ZONE_STYLES,
  winterOnly: WINTER_ONLY_STYLE,
  ...(Object.fromEntries(
    NEAR_BANDS.map((band) => [
      `${band}Beyond`,
      { ...ZONE_STYLES[band], colour: BEYOND_COLOURS[band], hatch: "diagonal" },
    ]),
  ) as Record<`${NearBand}Beyond`, ZoneStyle>),
  ...(Object.fromEntries(
    FAR_BANDS.map((band) => [`${band}Within`, { ...ZONE_STYLES[band], colour: WITHIN_COLOURS[band], hatch: "none" }]),
  ) as Record<`${FarBand}Within`, ZoneStyle>),
};

interface Times {
  readonly now: number | null; // minutes in the season shown
  readonly summer: number | null;
  readonly winter: number | null;
  readonly needsFerry: boolean;
}

/** The class a place is drawn in; `null` minutes = no way there. Winter-only stands out in every season. */
export function fillOf({ now, summer, winter, needsFerry }: Times, thresholdMinutes: number): FillName {
  if (!needsFerry && (summer ?? Infinity) <= thresholdMinutes && (winter ?? Infinity) > thresholdMinutes)
    return "winterOnly";
  return classFill(now, needsFerry, thresholdMinutes);
}

/** The same without the winter-only mark. */
export function classFill(minutes: number | null, needsFerry: boolean, thresholdMinutes: number): ClassFill {
  const name = CLASS_NAMES[classIndex(minutes ?? Infinity, needsFerry)];
  return sideOfClass(name, (minutes ?? Infinity) <= thresholdMinutes);
}

function sideOfClass(name: ClassName, isWithin: boolean): ClassFill {
  if (isWithin) return isFarBand(name) ? `${name}Within` : name;
  return isNearBand(name) ? `${name}Beyond` : name;
}

function isNearBand(name: ClassName): name is NearBand {
  return name in BEYOND_COLOURS;
}

function isFarBand(name: ClassName): name is FarBand {
  return name in WITHIN_COLOURS;
}

/** A row of the legend. A threshold inside a band cuts it in two: 90〜100分 and 100〜120分. */
export interface LegendFill {
  readonly fill: ClassFill;
  readonly className: ClassName;
  readonly isWholeClass: boolean;
  readonly words: Words;
}

/** Every class as it is drawn and called at threshold T, from near to far; winter-only apart. */
export function legendFills(thresholdMinutes: number): LegendFill[] {
  return CLASS_NAMES.flatMap((className, index): LegendFill[] => {
    const row = (isWithin: boolean): LegendFill => ({
      ...{ fill: sideOfClass(className, isWithin), className, isWholeClass: true },
      words: ZONE_STYLES[className],
    });
    if (index > CLASS_BOUNDS_MINUTES.length) return [row(false)]; // by ferry, no way: on neither side of it
    const from = index === 0 ? 0 : CLASS_BOUNDS_MINUTES[index - 1];
    const to = CLASS_BOUNDS_MINUTES[index] ?? Infinity;
    if (to <= thresholdMinutes || from >= thresholdMinutes) return [row(to <= thresholdMinutes)];
    return [
      { ...row(true), isWholeClass: false, words: bandWords(from, thresholdMinutes) },
      { ...row(false), isWholeClass: false, words: bandWords(thresholdMinutes, to) },
    ];
  });
}

function bandWords(from: number, to: number): Words {
  if (from === 0) return { ja: `${to}分以内`, en: `≤ ${to} min` };
  if (to === Infinity) return { ja: `${from}分超`, en: `> ${from} min` };
  return { ja: `${from}〜${to}分`, en: `${from}–${to} min` };
}

/** What a fill is called in words, at threshold T. */
export function fillWords(fill: ClassFill, thresholdMinutes: number): Words {
  return legendFills(thresholdMinutes).find((row) => row.fill === fill)?.words ?? FILLS[fill];
}

interface CountedPlaces {
  readonly minutes: readonly (number | null)[]; // in the season counted, rounded up: on the right side of every bound
  readonly needsFerry: readonly number[]; // indices of settlements
  readonly people: readonly number[];
}

/** People by fill: what the classes of the measures do not tell where T cuts a band in two. */
export function peopleByFill(
  { minutes, needsFerry, people }: CountedPlaces,
  thresholdMinutes: number,
  isCounted: (settlement: number) => boolean = () => true,
): ReadonlyMap<ClassFill, number> {
  const ferry = new Set(needsFerry);
  const counts = new Map<ClassFill, number>();
  for (const [index, weight] of people.entries()) {
    if (!isCounted(index)) continue;
    const fill = classFill(minutes[index], ferry.has(index), thresholdMinutes);
    counts.set(fill, (counts.get(fill) ?? 0) + weight);
  }
  return counts;
}
