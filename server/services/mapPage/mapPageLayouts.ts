import type { Measures, TerritoryRow } from "../../contract/answers.ts";
import type { Layout, MapPageContent } from "../../contract/mapPageContent.ts";
import type { Season } from "../../core/conditions.ts";
import { inSeason } from "../../core/inSeason.ts";
import type { Places } from "../../core/places.ts";
import { coverKind } from "../../core/scenario/coverKind.ts";
import { farSettlementsTable } from "./farSettlements.ts";
import {
  beyondText,
  changeTable,
  differenceLegend,
  type FigureColumn,
  type LegendColumn,
  numbersTable,
  timeLegend,
  type Wording,
} from "./mapPageFigures.ts";
import type { PageScope } from "./mapPageScope.ts";
import { type Side, secondSeason } from "./mapPageSide.ts";
import { centreTable, changedTable, leftOutTable } from "./mapPageTables.ts";
import { differenceView, timeView, type ViewTools } from "./mapPageViews.ts";

export interface LayoutParts {
  readonly places: Places;
  readonly wording: Wording;
  /** The same as `after` where the layout compares nothing. */
  readonly before: Side;
  readonly after: Side;
  readonly season: Season;
  readonly centreId: string; // layout "centre"
  readonly scope: PageScope;
  readonly boundsOf: ViewTools["boundsOf"];
}

/** An atlas is made of the others. */
export type PartLayout = Exclude<Layout, "atlas">;

type LayoutContent = Pick<MapPageContent, "title" | "subtitle" | "views" | "legend" | "numbers" | "tables"> & {
  readonly bookmark?: string; // the title, where it is left out
};

/** What each layout shows. */
export const LAYOUT_CONTENT: Readonly<Record<PartLayout, (parts: LayoutParts) => LayoutContent>> = {
  single(parts) {
    const { wording, after, season, scope } = parts;
    const { t } = wording;
    return {
      title: t("titleSingle", { season: t(season) }),
      subtitle: subtitleOf(parts),
      views: [timeView(toolsOf(parts), after, season, captionOf(parts, after, season))],
      legend: timeLegend(wording, [legendColumn(parts, t(season), after, season)], [after]),
      numbers: seasonNumbers(wording, scope.row(after), scope.name, after, season),
      tables: [leftOutTable(wording, after, season, scope)],
    };
  },

  seasons(parts) {
    const { wording, after, season, scope } = parts;
    const { t } = wording;
    const seasons = ["summer", secondSeason(season)] as const;
    return {
      title: t("titleSeasons", { season: t(seasons[1]) }),
      subtitle: subtitleOf(parts),
      views: seasons.map((s) => timeView(toolsOf(parts), after, s, captionOf(parts, after, s))),
      legend: timeLegend(
        wording,
        seasons.map((s) => legendColumn(parts, t(s), after, s)),
        [after],
      ),
      numbers: seasonNumbers(wording, scope.row(after), scope.name, after, seasons[1]),
      tables: [leftOutTable(wording, after, seasons[1], scope)],
    };
  },

  "before-after"(parts) {
    const { wording, before, after, season, scope } = parts;
    const { t } = wording;
    return {
      title: t("titleBeforeAfter", { before: before.shortName, after: after.shortName, season: t(season) }),
      subtitle: subtitleOf(parts),
      views: [before, after].map((side) => timeView(toolsOf(parts), side, season, captionOf(parts, side, season))),
      legend: timeLegend(
        wording,
        [before, after].map((side) => legendColumn(parts, columnLabel(parts, side), side, season)),
        [before, after],
      ),
      numbers: comparedNumbers(parts),
      tables: [changedTable(wording, before, after, season, scope), leftOutTable(wording, after, season, scope)],
    };
  },

  difference(parts) {
    const { wording, before, after, season, scope } = parts;
    const { t, numbers } = wording;
    const words = { before: before.shortName, after: after.shortName, season: t(season) };
    const beyond = [before, after].map((side) => numbers.people(scope.measures(side, season).overThreshold));
    const note = t("viewNoteChange", {
      ...{ beyond: beyondText(wording, scope.measures(after, season)), before: beyond[0], after: beyond[1] },
    });
    const options = { caption: t("viewDifference", words), note, ...viewed(scope) };
    return {
      title: t("titleDifference", words),
      subtitle: subtitleOf(parts),
      views: [differenceView(toolsOf(parts), before, after, season, options)],
      legend: differenceLegend(wording, before, after, season, scope),
      numbers: comparedNumbers(parts),
      tables: [changedTable(wording, before, after, season, scope), leftOutTable(wording, after, season, scope)],
    };
  },

  centres(parts) {
    const { places, wording, after, season } = parts;
    const { t, names } = wording;
    const small = places.centres.map((centre) => {
      const row = after.answer.centres.find(({ id }) => id === centre.id) as TerritoryRow;
      const caption = `${names.centre(centre.id)}（${names.city(centre)}）`;
      const note = noteOf(wording, inSeason(row.now, season), true);
      return timeView(toolsOf(parts), after, season, { caption, note, centreId: centre.id });
    });
    const key = timeView(toolsOf(parts), after, season, { caption: t("keyMap"), note: "" });
    return {
      title: t("titleCentres", { season: t(season) }),
      subtitle: subtitleOf(parts),
      views: [...small, { ...key, names: [], circles: [] }],
      legend: timeLegend(wording, [legendColumn(parts, t(season), after, season)], [after]),
      numbers: seasonNumbers(wording, after.answer.whole, t("whole"), after, season),
      tables: [leftOutTable(wording, after, season, parts.scope)],
    };
  },

  centre(parts) {
    const { places, wording, after, season, centreId } = parts;
    const { t, names } = wording;
    const row = after.answer.centres.find(({ id }) => id === centreId) as TerritoryRow;
    const centre = places.centres.find(({ id }) => id === centreId) as Places["centres"][number];
    const measures = inSeason(row.now, season);
    const members = places.municipalities.filter((_, index) => after.centreIdOf(index) === centreId);
    const caption = `${names.centre(centreId)}・${t(season)}`;
    const note = noteOf(wording, measures, true);
    return {
      bookmark: `${names.centre(centreId)}（${names.city(centre)}）`,
      title: t("titleCentre", { centre: names.centre(centreId), season: t(season) }),
      subtitle: t("subtitleCentre", { name: centre.name, city: names.city(centre), n: members.length }),
      views: [timeView(toolsOf(parts), after, season, { caption, note, centreId })],
      legend: timeLegend(wording, [legendColumn(parts, t(season), after, season)], [after]),
      numbers: seasonNumbers(wording, row, names.centre(centreId), after, season),
      tables: [
        centreTable(wording, after, season, centreId),
        farSettlementsTable(wording, places, after, season, centreId),
      ],
    };
  },
};

/** Whose minutes are shown: one centre's places; or the 11 centres, and the satellites that count like one. */
function subtitleOf({ places, wording: { t, names }, after, scope }: LayoutParts): string {
  const centre = places.centres.find(({ id }) => id === scope.centreId);
  if (centre) {
    const n = places.municipalities.filter((_, index) => scope.hasMunicipality(after, index)).length;
    return t("subtitleCentre", { name: centre.name, city: names.city(centre), n });
  }
  const satellites = after.answer.sites.filter((site) => coverKind(site) === "full").length;
  return satellites === 0 ? t("subtitle") : t("subtitleSatellites", { n: satellites });
}

function toolsOf({ places, wording, boundsOf }: LayoutParts): ViewTools {
  return { places, names: wording.names, t: wording.t, boundsOf };
}

function legendColumn({ scope }: LayoutParts, label: string, side: Side, season: Season): LegendColumn {
  const isCounted = scope.counted(side);
  return { label, measures: scope.measures(side, season), side, season, ...(isCounted ? { isCounted } : {}) };
}

/** What a map shows of the scope. */
function viewed({ centreId }: PageScope): { readonly centreId?: string } {
  return centreId === undefined ? {} : { centreId };
}

function captionOf({ wording, scope }: LayoutParts, side: Side, season: Season) {
  const caption = `${side.shortName}・${wording.t(season)}`;
  return { caption, note: noteOf(wording, scope.measures(side, season), false), ...viewed(scope) };
}

/** Who is left out, in the map's corner: people beyond the threshold, those without any way among them. */
function noteOf(wording: Wording, measures: Measures, withWorst: boolean): string {
  const { t, numbers, names } = wording;
  const people = measures.overThreshold;
  const share = numbers.percent(measures.population > 0 ? people / measures.population : 0);
  const words = { beyond: beyondText(wording, measures), people: numbers.people(people), share };
  const { worst } = measures;
  if (!withWorst || !worst) return t("viewNote", words);
  const place = names.worst(worst.municipalityCode, worst.name);
  return t("viewNoteWorst", { ...words, worst: t("worstAt", { place, minutes: numbers.minutes(worst.minutes) }) });
}

/** Summer, winter and, where it is asked for, storm; in a 案 each with its change from 現状. */
function seasonNumbers(wording: Wording, row: TerritoryRow, scope: string, side: Side, season: Season) {
  const seasons = season === "storm" ? (["summer", "winter", "storm"] as const) : (["summer", "winter"] as const);
  return numbersTable(
    wording,
    scope,
    seasons.map((s) => ({
      label: wording.t(s),
      measures: inSeason(row.now, s),
      compared: side.isBaseline ? null : inSeason(row.baseline, s),
      isOfMap: s === season,
    })),
  );
}

/** 現状 and 案, or the first and the second of two 案: their names stand in the heading. */
function columnLabel({ wording: { t }, before, after }: LayoutParts, side: Side): string {
  if (side.isBaseline) return t("baseline");
  if (before.isBaseline || after.isBaseline) return t("scenarioColumn");
  return t(side === before ? "firstColumn" : "secondColumn");
}

function comparedNumbers(parts: LayoutParts) {
  const { wording, before, after, season, scope } = parts;
  const column = (side: Side): FigureColumn => ({
    label: columnLabel(parts, side),
    measures: scope.measures(side, season),
    compared: null,
    isOfMap: false,
  });
  return changeTable(wording, scope.name, column(before), column(after));
}
