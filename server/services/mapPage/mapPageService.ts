import type { AccuracyFacts } from "../../contract/assumptionAnswers.ts";
import type { CalendarAnswer } from "../../contract/calendarAnswers.ts";
import type { FillStyle, Labelled, Layout, MapPageBase, MapPageContent } from "../../contract/mapPageContent.ts";
import { DIFFERENCE_CLASSES, NO_DIFFERENCE_STYLE } from "../../core/coverage/differenceStyle.ts";
import { FILLS } from "../../core/coverage/zoneFill.ts";
import type { Language } from "../../core/language.ts";
import type { Places } from "../../core/places.ts";
import { weightName } from "../../core/population.ts";
import type { RoadGraph } from "../../core/roads/roadGraph.ts";
import type { SiteCost } from "../../core/scenario/cost.ts";
import { fiscalYearOf } from "../../core/schedule/days.ts";
import { InvalidRequestError } from "../../errors.ts";
import type { CoverageRequest } from "../coverage/coverageRequest.ts";
import type { CoverageService } from "../coverage/coverageService.ts";
import type { BaseMap } from "../network/baseMap.ts";
import { calendarTable } from "./calendarTable.ts";
import { boundsOfRings, mapPageBase } from "./mapPageBase.ts";
import type { Wording } from "./mapPageFigures.ts";
import { footerOf } from "./mapPageFooter.ts";
import { LAYOUT_CONTENT, type PartLayout } from "./mapPageLayouts.ts";
import { mapPageNames } from "./mapPageNames.ts";
import { mapPageNumbers } from "./mapPageNumbers.ts";
import { pageScope } from "./mapPageScope.ts";
import { baselineOf, type Side, secondSeason, sideOf, withoutScenario } from "./mapPageSide.ts";
import { type MapPageText, mapPageText } from "./mapPageTexts.ts";
import { sitesTable } from "./sitesTable.ts";

/** What a planner types for the page; left out or empty: a title made from layout, season and 案, the others not there. */
export interface TypedTexts {
  readonly title?: string | undefined;
  readonly subtitle?: string | undefined;
  readonly documentNumber?: string | undefined;
  readonly author?: string | undefined;
  readonly remark?: string | undefined;
}

export interface MapPageOptions {
  readonly layout: Layout;
  readonly lang: Language;
  readonly typed?: TypedTexts;
  /** Only the places of this centre; needed for layout "centre", of no effect for "centres". */
  readonly centreId?: string;
  /** before-after and difference: the 案 to end with; the request's own is then what it starts from. */
  readonly comparedScenarioId?: number;
  readonly date: string; // YYYY-MM-DD, printed on the map page
}

export interface MapPageService {
  readonly base: MapPageBase;
  /** @throws {InvalidRequestError} when the layout needs a centre that is not given; {NotFoundError} for an unknown 案 */
  content(request: CoverageRequest, options: MapPageOptions): MapPageContent;
}

interface Parts {
  readonly places: Places;
  readonly roads: RoadGraph;
  readonly baseMap: BaseMap;
  readonly coverage: CoverageService;
  readonly accuracy: AccuracyFacts | null; // null = not measured
  readonly siteCosts: (request: CoverageRequest) => readonly SiteCost[];
  readonly calendar: (request: CoverageRequest, fiscalYear: number) => CalendarAnswer;
}

/** Puts a map page's words and numbers together; every figure is one of the coverage answer's. */
export function createMapPageService({
  places,
  roads,
  baseMap,
  coverage,
  accuracy,
  siteCosts,
  calendar,
}: Parts): MapPageService {
  const base = mapPageBase(baseMap, roads, places);
  const bounds = base.municipalities.map(boundsOfRings);

  /** What the map page compares: from 現状, or from the request's 案 where another is named to end with. */
  function sidesOf(
    request: CoverageRequest,
    { layout, comparedScenarioId }: MapPageOptions,
    t: MapPageText,
  ): [Side, Side] {
    const side = (of: CoverageRequest) => sideOf(of, coverage, places, t);
    if (layout !== "before-after" && layout !== "difference") {
      const only = side(request);
      return [only, only];
    }
    if (comparedScenarioId !== undefined) {
      return [side(request), side({ ...withoutScenario(request), scenarioId: comparedScenarioId })];
    }
    return [side(baselineOf(request)), side(request)];
  }

  return {
    base,
    content(request, options) {
      const { layout, lang, date } = options;
      const t = mapPageText(lang);
      checkCentre(places, layout, options.centreId);
      const centreId = layout === "centres" ? undefined : options.centreId;
      const [before, after] = sidesOf(request, options, t);
      const { assumptions, sites } = after.answer;
      const wording: Wording = {
        ...{ t, lang, numbers: mapPageNumbers(t, lang, assumptions.weight), names: mapPageNames(places, lang) },
        thresholdMinutes: request.thresholdMinutes,
        threshold: thresholdText(t, request.thresholdMinutes),
      };
      const shared: SharedParts = {
        ...{ options, request, before, after, wording },
        costs: sites.length > 0 ? siteCosts(after.request) : [],
        calendar: layout === "atlas" && sites.length > 0 ? calendar(after.request, fiscalYearOf(date)) : null,
      };
      if (layout !== "atlas") return partOf(shared, layout, centreId, options.typed ?? {});
      const { title: _, subtitle: _own, remark: _once, ...everywhere } = options.typed ?? {};
      const overview = partOf(shared, "single", centreId, options.typed ?? {});
      const own = places.centres.filter(({ id }) => centreId === undefined || id === centreId);
      return {
        ...overview,
        bookmark: centreId === undefined ? t("atlasOverview") : overview.title,
        further: own.map(({ id }) => partOf(shared, "centre", id, everywhere)),
      };
    },
  };

  function partOf(
    { options, request, before, after, wording, costs, calendar: year }: SharedParts,
    layout: PartLayout,
    centreId: string | undefined,
    typed: TypedTexts,
  ): MapPageContent {
    const { lang, date } = options;
    const { t } = wording;
    const scope = pageScope(places, centreId, centreId === undefined ? t("whole") : wording.names.centre(centreId));
    const { title, subtitle, bookmark, tables, ...shown } = LAYOUT_CONTENT[layout]({
      ...{ places, wording, before, after, season: request.season },
      centreId: centreId ?? "",
      scope,
      boundsOf: (municipality) => bounds[municipality],
    });
    return {
      ...{ layout, lang, date, fills: FILL_STYLES, ...shown },
      tables:
        year && layout === "centre" && centreId !== undefined
          ? [...tables, ...calendarTable(wording, year, centreId)]
          : tables,
      sites: sitesTable(wording, after, costs, centreId),
      title: typed.title || title,
      bookmark: typed.title || (bookmark ?? title),
      subtitle: typed.subtitle || subtitle,
      scenario: before === after ? after.title : t("versus", { before: before.title, after: after.title }),
      conditions: conditionsOf(wording, after, layout),
      author: typed.author ?? "",
      imprint: imprintOf(t, typed, date),
      remark: typed.remark ? { label: t("remark"), text: typed.remark } : null,
      words: {
        ...{ page: t("page"), continued: t("continued"), north: t("north"), scale: t("scale") },
        ...{ northernTerritories: t("northernTerritories"), elsewhere: t("elsewhere") },
      },
      further: [],
      footer: footerOf({ wording, after, baseMap, accuracy, date, season: request.season, scope }),
    };
  }
}

/** What the parts of one document have in common, computed once. */
interface SharedParts {
  readonly options: MapPageOptions;
  readonly request: CoverageRequest;
  readonly before: Side;
  readonly after: Side;
  readonly wording: Wording;
  readonly costs: readonly SiteCost[];
  readonly calendar: CalendarAnswer | null;
}

/** 資料番号 and 作成者・所属 as far as they are typed, and the date. */
function imprintOf(t: MapPageText, typed: TypedTexts, date: string): Labelled[] {
  const rows = (["documentNumber", "author"] as const).flatMap((key) =>
    typed[key] ? [{ label: t(key), text: typed[key] }] : [],
  );
  return [...rows, { label: t("date"), text: date }];
}

function checkCentre({ centres }: Places, layout: Layout, centreId: string | undefined): void {
  if (centres.some(({ id }) => id === centreId) || (layout !== "centre" && centreId === undefined)) return;
  const allowed = centres.map(({ id }) => id).join(", ");
  const reason =
    layout === "centre"
      ? ({ code: "layoutNeedsCentre", allowed, given: centreId ?? null } as const)
      : ({ code: "noSuchCentre", centreId: centreId ?? "" } as const);
  throw new InvalidRequestError([{ field: "centre", reason }]);
}

/** 2時間 for 120, otherwise minutes. */
function thresholdText(t: MapPageText, minutes: number): string {
  return minutes % 60 === 0 ? t("hours", { n: minutes / 60 }) : t("minutes", { n: minutes });
}

function conditionsOf({ t, lang, thresholdMinutes, threshold }: Wording, { answer }: Side, layout: Layout): string[] {
  const { season, toll, ferry, rule, winterSeverity, closures, shut, weight } = answer.assumptions;
  const usual = season === "summer" ? "summer" : "winter";
  const shown = layout === "seasons" ? t("bothSeasons", { season: t(secondSeason(season)) }) : t(season);
  return [
    t("seasonIs", { season: shown }),
    t("thresholdIs", { n: thresholdMinutes, t: threshold }),
    t("ruleIs", { rule: t(rule) }),
    t("tollIs", { choice: t(toll) }),
    t("ferryIs", { choice: t(ferry) }),
    ...(winterSeverity === 1 ? [] : [t("severityIs", { n: Math.round(winterSeverity * 100) })]),
    ...(closures === usual ? [] : [t("closuresIs", { season: t(closures) })]),
    ...(shut.length === 0 ? [] : [t("shutAre", { names: shutText(shut, t) })]),
    t(weight.year === null ? "weightIs" : "peopleAre", { name: weightName(weight, lang), unit: weight.unit }),
  ];
}

const MOST_SHUT_NAMES = 3; // the conditions are one line

function shutText(names: readonly string[], t: MapPageText): string {
  const shown = names.slice(0, MOST_SHUT_NAMES).join(t("listComma"));
  return names.length <= MOST_SHUT_NAMES ? shown : t("andMore", { names: shown, n: names.length - MOST_SHUT_NAMES });
}

const FILL_STYLES: Readonly<Record<string, FillStyle>> = {
  ...FILLS,
  ...Object.fromEntries(DIFFERENCE_CLASSES.map((style) => [style.key, style])),
  noDifference: NO_DIFFERENCE_STYLE,
};
