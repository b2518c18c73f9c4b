import type { Measures } from "../../contract/answers.ts";
import type { Cell, Legend, LegendRow, MapPageTable, RingKind } from "../../contract/mapPageContent.ts";
import type { Season } from "../../core/conditions.ts";
import { shownDifference } from "../../core/coverage/difference.ts";
import { DIFFERENCE_CLASSES, NO_DIFFERENCE_STYLE } from "../../core/coverage/differenceStyle.ts";
import { figureChange, KEY_FIGURES, type KeyFigure } from "../../core/coverage/keyFigures.ts";
import { type LegendFill, legendFills, peopleByFill } from "../../core/coverage/zoneFill.ts";
import { inSeason } from "../../core/inSeason.ts";
import type { Language } from "../../core/language.ts";
import { SITE_KINDS } from "../../core/places.ts";
import type { MapPageNames } from "./mapPageNames.ts";
import type { MapPageNumbers } from "./mapPageNumbers.ts";
import type { PageScope } from "./mapPageScope.ts";
import type { Side } from "./mapPageSide.ts";
import type { MapPageText } from "./mapPageTexts.ts";
import { differenceFill } from "./mapPageViews.ts";
import { otherCoverIn } from "./otherCover.ts";

export interface Wording {
  readonly t: MapPageText;
  readonly lang: Language;
  readonly numbers: MapPageNumbers;
  readonly names: MapPageNames;
  readonly thresholdMinutes: number;
  readonly threshold: string; // 2時間
}

/** A column of the five numbers: the figures of one season or side, and those they are compared with. */
export interface FigureColumn {
  readonly label: string;
  readonly measures: Measures;
  readonly compared: Measures | null; // null: shown without a change
  readonly isOfMap: boolean; // the season the map shows is set in bold
}

/** Fewer than half a person is nobody. */
const HALF_A_PERSON = 0.5;

/** 2時間超, and said so where people without any way are counted with them. */
export function beyondText({ t, threshold }: Wording, { unreachable }: Measures): string {
  return t(unreachable >= HALF_A_PERSON ? "overOrNoWay" : "over", { t: threshold });
}

/** The five numbers in the sheet's words. */
interface Figure extends KeyFigure {
  readonly show: (value: number | null) => string;
  readonly detail: (m: Measures) => string;
}

function figuresOf({ t, numbers, names }: Wording): Figure[] {
  const people = (value: number | null) => numbers.people(value ?? 0);
  const show: Readonly<Record<KeyFigure["unit"], Figure["show"]>> = {
    people,
    minutes: numbers.minutes,
    personHours: (hours) => numbers.personHours((hours ?? 0) * 60),
  };
  const reached = (m: Measures) =>
    m.unreachable >= HALF_A_PERSON ? t("ofReached", { n: people(m.reachedPeople) }) : "";
  const detail: Readonly<Record<KeyFigure["key"], Figure["detail"]>> = {
    within: (m) => numbers.percent(m.population > 0 ? m.withinThreshold / m.population : 0),
    beyond: (m) => (m.unreachable >= HALF_A_PERSON ? t("noWayAmong", { n: people(m.unreachable) }) : ""),
    longest: (m) =>
      [m.worst ? names.worst(m.worst.municipalityCode, m.worst.name) : "", reached(m)].filter(Boolean).join(" "),
    excess: reached,
    nearer: () => "",
  };
  return KEY_FIGURES.map((figure) => ({ ...figure, show: show[figure.unit], detail: detail[figure.key] }));
}

/** after − before as shown; said in words where the two hold for other people. */
function changeText(figure: Figure, before: Measures, after: Measures, { t, numbers }: Wording): string {
  const change = figureChange(figure, before, after);
  if (change.kind === "change") return numbers.signed(change.size, figure.show);
  if (change.kind === "none") return "";
  return t("otherPeople", { n: numbers.signed(change.lostPeople, numbers.people) });
}

/** The five numbers, the same as the screen's, each with its change in a 案. */
export function numbersTable(wording: Wording, scope: string, columns: readonly FigureColumn[]): MapPageTable {
  const { t, threshold } = wording;
  const hasChange = columns.some(({ compared }) => compared !== null);
  const cellOf = (figure: Figure, { measures, compared, isOfMap }: FigureColumn): Cell => {
    const { value, show, detail } = figure;
    const change = compared === null ? "" : changeText(figure, compared, measures, wording);
    const second = [detail(measures), change].filter((text) => text !== "").join("　");
    return { text: show(value(measures)), isStrong: isOfMap, ...(second === "" ? {} : { detail: second }) };
  };
  return {
    title: t("numbers", { scope }),
    columns: [{ label: "", align: "start" }, ...columns.map(({ label }) => ({ label, align: "end" as const }))],
    rows: [
      ...figuresOf(wording).map((figure) => [
        { text: t(figure.key, { t: threshold }) },
        ...columns.map((column) => cellOf(figure, column)),
      ]),
      ...otherCoverRows(wording, columns),
    ],
    note: hasChange ? t("changeNote") : "",
    more: t("moreRows"),
  };
}

/** Before, after and the change of the five numbers. */
export function changeTable(wording: Wording, scope: string, before: FigureColumn, after: FigureColumn): MapPageTable {
  const { t } = wording;
  const table = numbersTable(wording, scope, [before, after]);
  return {
    ...table,
    columns: [...table.columns, { label: t("change"), align: "end" }],
    rows: [
      ...figuresOf(wording).map((figure) => changeText(figure, before.measures, after.measures, wording)),
      ...otherCoverIn([before.measures, after.measures]).map(({ people }) =>
        wording.numbers.signed(
          shownDifference(people(before.measures), people(after.measures)),
          wording.numbers.people,
        ),
      ),
    ].map((change, index) => [...table.rows[index], { text: change, isStrong: true }]),
  };
}

/** Whom sessions, remote points and partners reach: below the five numbers, only where the 案 has such sites. */
function otherCoverRows({ t, threshold, numbers }: Wording, columns: readonly FigureColumn[]): Cell[][] {
  const shown = columns.flatMap(({ measures, compared }) => (compared ? [measures, compared] : [measures]));
  return otherCoverIn(shown).map(({ kind, people }) => [
    { text: t(OTHER_COVER_WORDS[kind], { t: threshold }) },
    ...columns.map(({ measures, compared, isOfMap }): Cell => {
      const text = numbers.people(people(measures));
      if (compared === null) return { text, isStrong: isOfMap };
      const detail = numbers.signed(shownDifference(people(compared), people(measures)), numbers.people);
      return { text, detail, isStrong: isOfMap };
    }),
  ]);
}

const OTHER_COVER_WORDS = {
  periodic: "periodic",
  remote: "remoteOnly",
  firstContact: "firstContact",
  reaction: "reaction",
} as const satisfies Readonly<Record<RingKind, string>>;

function ringRows({ t, threshold, numbers }: Wording, columns: readonly LegendColumn[]): Legend["rings"] {
  return otherCoverIn(columns.map(({ measures }) => measures)).map(({ kind, people }) => ({
    kind,
    label: t(OTHER_COVER_WORDS[kind], { t: threshold }),
    values: columns.map(({ measures }) => numbers.people(people(measures))),
  }));
}

export interface LegendColumn {
  readonly label: string;
  readonly measures: Measures;
  readonly side: Side;
  readonly season: Season;
  readonly isCounted?: (settlement: number) => boolean; // left out: everybody
}

function peopleOf(
  { fill, className, isWholeClass }: LegendFill,
  column: LegendColumn,
  thresholdMinutes: number,
): number {
  if (isWholeClass) return column.measures.classes[className];
  const { settlements } = column.side.answer;
  const places = { ...settlements, minutes: inSeason(settlements.minutes, column.season) };
  return peopleByFill(places, thresholdMinutes, column.isCounted).get(fill) ?? 0;
}

/** The classes of drive time with the people in each; winter-only stands apart, being part of the others. */
export function timeLegend(wording: Wording, columns: readonly LegendColumn[], sides: readonly Side[]): Legend {
  const { t, lang, numbers, thresholdMinutes } = wording;
  const winterOnly = t("winterOnlyAt", { t: wording.threshold });
  const people = (count: number) => numbers.people(count);
  return {
    title: t("legend"),
    columns: columns.map(({ label }) => label),
    rows: [
      ...legendFills(thresholdMinutes).map((row): LegendRow => {
        const values = columns.map((column) => people(peopleOf(row, column, thresholdMinutes)));
        return { fill: row.fill, label: row.words[lang], values };
      }),
      {
        fill: "winterOnly",
        label: winterOnly,
        values: columns.map(({ measures }) => people(measures.winterOnlyOver)),
      },
    ],
    rings: ringRows(wording, columns),
    markers: markerKeys(t, sides),
    note: t("legendNote", { winterOnly, t: wording.threshold }),
  };
}

/** The classes of a change with the people in each. */
export function differenceLegend(
  wording: Wording,
  before: Side,
  after: Side,
  season: Season,
  scope: PageScope,
): Legend {
  const { t, lang, numbers } = wording;
  const [from, to] = [before.minutes(season), after.minutes(season)];
  const people = new Map<string, number>();
  const isCounted = scope.counted(after);
  for (const [index, weight] of after.weight.entries()) {
    if (isCounted && !isCounted(index)) continue;
    const key = differenceFill(from[index], to[index]);
    people.set(key, (people.get(key) ?? 0) + weight);
  }
  const row = (key: string, label: string): LegendRow => ({
    ...{ fill: key, label },
    values: [numbers.people(people.get(key) ?? 0)],
  });
  return {
    title: t("legendDifference"),
    columns: [t("allPeople")],
    rows: [
      ...DIFFERENCE_CLASSES.map((style) => row(style.key, style[lang])),
      row("noDifference", NO_DIFFERENCE_STYLE[lang]),
    ],
    rings: ringRows(wording, [{ label: "", measures: scope.measures(after, season), side: after, season }]),
    markers: markerKeys(t, [before, after]),
    note: t("legendNoteDifference", { after: after.shortName, t: wording.threshold }),
  };
}

function markerKeys(t: MapPageText, sides: readonly Side[]): Legend["markers"] {
  const used = new Set(sides.flatMap(({ answer }) => answer.sites.map(({ kind }) => kind)));
  return (["centre", ...SITE_KINDS.filter((kind) => used.has(kind))] as const).map((kind) => ({
    kind,
    label: t(kind),
  }));
}
