import type { AccuracyFacts } from "../../contract/assumptionAnswers.ts";
import type { Season } from "../../core/conditions.ts";
import { inSeason } from "../../core/inSeason.ts";
import { weightName } from "../../core/population.ts";
import type { NetworkAbout } from "../../core/roads/networkAbout.ts";
import { centrePositionWords } from "../../core/scenario/centreFigures.ts";
import { accuracyLine } from "../../words/accuracy.ts";
import { roadsInFull } from "../../words/roads.ts";
import type { BaseMap } from "../network/baseMap.ts";
import type { Wording } from "./mapPageFigures.ts";
import type { PageScope } from "./mapPageScope.ts";
import type { Side } from "./mapPageSide.ts";
import type { MapPageText } from "./mapPageTexts.ts";

interface FooterFacts {
  readonly wording: Wording;
  readonly after: Side;
  readonly baseMap: Pick<BaseMap, "isOfficial">;
  readonly accuracy: AccuracyFacts | null; // null = not measured
  readonly date: string; // YYYY-MM-DD
  readonly season: Season;
  readonly scope: PageScope;
}

/** Assumptions, what is close to the threshold, sources, accuracy; last when and from what it was made. */
export function footerOf({ wording, after, baseMap, accuracy, date, season, scope }: FooterFacts): string[] {
  const { t, lang, threshold, thresholdMinutes } = wording;
  const { assumptions } = after.answer;
  const { weight, dataVersion: version, asOf, roads, centresAtAddress } = assumptions;
  const hasOtherCover = after.answer.sites.some(({ kind }) => kind !== "satellite");
  return [
    [
      t("assumptions", { n: thresholdMinutes, t: threshold, weight: weightName(weight, lang) }),
      hasOtherCover ? t("otherCoverApart", { t: threshold }) : "",
    ].join(""),
    borderlineLine(wording, after, season, scope),
    t("sources", {
      borders: t(baseMap.isOfficial ? "bordersOfficial" : "bordersDrawn"),
      roads: roadSource(t, roads),
    }),
    [centrePositionWords(centresAtAddress, lang), (accuracy && accuracyLine(accuracy)?.[lang]) ?? ""]
      .filter(Boolean)
      .join("　"),
    t("produced", { date, version, roads: roadsInFull(roads, asOf, lang) }),
  ].filter((line) => line !== "");
}

const MOST_NAMES = 12;

/** 判定が近い: municipalities whose office would change sides if all speeds were a tenth higher or lower. */
function borderlineLine(
  { t, numbers, names, threshold }: Wording,
  side: Side,
  season: Season,
  scope: PageScope,
): string {
  const close = side.answer.municipalities
    .filter(({ isBorderline }, index) => scope.hasMunicipality(side, index) && inSeason(isBorderline, season))
    .sort((a, b) => b.population - a.population);
  if (close.length === 0) return t("borderlineNone", { t: threshold });
  const shown = close.slice(0, MOST_NAMES).map(({ code }) => names.municipality(code));
  const list = shown.join(t("listComma"));
  const more = close.length - shown.length;
  return t("borderline", {
    ...{ t: threshold, n: numbers.count(close.length) },
    names: more > 0 ? t("andMore", { names: list, n: more }) : list,
  });
}

/** Whose roads the minutes rest on: what OpenStreetMap's licence asks for stands on every page made from it. */
function roadSource(t: MapPageText, { kind, name, day }: NetworkAbout): string {
  if (kind === "sheets") return t("roadsSheets");
  return t(kind === "imported" ? "roadsImported" : "roadsOfServer", { name, day: day ?? t("dayUnknown") });
}
