import type { MunicipalityRow } from "../../contract/answers.ts";
import type { Season } from "../../core/conditions.ts";
import { WINTER_ONLY_STYLE, ZONE_STYLES } from "../../core/coverage/zoneStyle.ts";
import type { Flag } from "../../core/coverage/zones.ts";
import type { Language, Words } from "../../core/language.ts";
import type { MunicipalityPlaceRow, PlaceRow, SettlementRow } from "../../services/coverage/placeRows.ts";
import { SEASON_WORDS, thresholdWords } from "../../words/conditions.ts";
import { type Column, type FigureTable, tableOf } from "./table.ts";
import { classColours, className, of, seasonsIn, type TableFacts, weightTitle } from "./tableFacts.ts";

/** 市町村: time to the office; people from the settlements. */
export function municipalityTable(facts: TableFacts): FigureTable {
  const { language, answer } = facts;
  const threshold = thresholdWords(answer.assumptions.thresholdMinutes);
  const columns: Column<MunicipalityPlaceRow>[] = [
    text("code", { ja: "市町村コード", en: "Code" }, 10, ({ id }) => id),
    text("municipality", { ja: "市町村", en: "Municipality" }, 14, ({ municipality }) => municipality),
    ...placeColumns<MunicipalityPlaceRow>(facts),
    {
      ...{ key: "penalty", title: { ja: "冬期の増加（分）", en: "Winter penalty (min)" }, format: "minutes" },
      value: ({ penaltyMinutes }) => penaltyMinutes,
    },
    {
      ...text<MunicipalityPlaceRow>("flag", { ja: "判定", en: "Flag" }, 18, (row) => {
        return flagWords(row, threshold)[language];
      }),
      colouring: { by: "flag", colours: flagColours(threshold, language) },
    },
    ...seasonsIn(answer).flatMap((season) => municipalitySeason(season, threshold, language)),
  ];
  const title = { ja: "市町村", en: "Municipalities" };
  return tableOf("municipality", title, columns, facts.municipalities, language);
}

function municipalitySeason(season: Season, threshold: Words, language: Language): Column<MunicipalityPlaceRow>[] {
  const { ja, en } = SEASON_WORDS[season];
  return [
    {
      ...{ key: `${season}Within`, format: "people", isSummed: true },
      title: { ja: `${ja} ${threshold.ja}以内の人`, en: `${en} people within ${threshold.en}` },
      value: ({ within }) => of(within, season),
    },
    {
      ...{ key: `${season}Margin`, format: "minutes" },
      title: { ja: `${ja} 基準までの余裕（分）`, en: `${en} margin to threshold (min)` },
      value: ({ marginMinutes }) => of(marginMinutes, season),
    },
    text(`${season}Borderline`, { ja: `${ja} 判定が近い`, en: `${en} borderline` }, 11, ({ isBorderline }) =>
      of(isBorderline, season) ? { ja: "判定が近い", en: "borderline" }[language] : "",
    ),
  ];
}

/** 集落: every demand point. */
export function settlementTable(facts: TableFacts): FigureTable {
  const { language } = facts;
  const columns: Column<SettlementRow>[] = [
    text("id", { ja: "集落ID", en: "Id" }, 11, ({ settlement }) => settlement.id),
    text("municipality", { ja: "市町村", en: "Municipality" }, 14, ({ municipality }) => municipality),
    text("settlement", { ja: "集落・市街地", en: "Settlement" }, 18, ({ settlement }) => settlement.name),
    ...placeColumns<SettlementRow>(facts),
    text("estimate", { ja: "人口の根拠", en: "Population" }, 12, ({ settlement }) =>
      settlement.isEstimate ? { ja: "推計", en: "estimate" }[language] : "",
    ),
    { ...{ key: "lat", format: "degrees" }, title: { ja: "緯度", en: "Lat" }, value: ({ settlement: s }) => s.lat },
    { ...{ key: "lon", format: "degrees" }, title: { ja: "経度", en: "Lon" }, value: ({ settlement: s }) => s.lon },
  ];
  return tableOf("settlement", { ja: "集落", en: "Settlements" }, columns, facts.settlements, language);
}

/** Area, centre, people; minutes, class and server by season. */
function placeColumns<Row extends PlaceRow>(facts: TableFacts): Column<Row>[] {
  const { answer } = facts;
  return [
    text("area", { ja: "圏域", en: "Area" }, 20, ({ area }) => area),
    text("centre", { ja: "担当センター", en: "Centre" }, 14, ({ centre }) => centre),
    {
      ...{ key: "weight", format: "people", isSummed: true, width: 12 },
      title: weightTitle(facts),
      value: ({ weight }) => weight,
    },
    ...seasonsIn(answer).flatMap((season) => seasonColumns<Row>(season, facts)),
  ];
}

function seasonColumns<Row extends PlaceRow>(season: Season, facts: TableFacts): Column<Row>[] {
  const { ja, en } = SEASON_WORDS[season];
  const classKey = `${season}Class`;
  const colouring = { by: classKey, colours: classColours(facts) };
  return [
    {
      ...{ key: `${season}Minutes`, format: "minutes", colouring },
      title: { ja: `${ja}（分）`, en: `${en} (min)` },
      value: ({ minutes }) => of(minutes, season),
    },
    {
      ...{ key: classKey, format: "text", width: 12, colouring },
      title: { ja: `${ja} 区分`, en: `${en} class` },
      value: ({ minutes, needsFerry }) => className(of(minutes, season), needsFerry, facts),
    },
    {
      ...{ key: `${season}BaselineMinutes`, format: "minutes" },
      title: { ja: `${ja} 現状（分）`, en: `${en} baseline (min)` },
      value: ({ baselineMinutes }) => of(baselineMinutes, season),
    },
    text(
      `${season}ServedBy`,
      { ja: `${ja} 応じる拠点`, en: `${en} served by` },
      16,
      ({ servedBy }) => of(servedBy, season) ?? "",
    ),
  ];
}

/** The flag in words: what no road leads to is 船便 only where a ferry does. */
export function flagWords({ flag, needsFerry }: Pick<MunicipalityRow, "flag" | "needsFerry">, threshold: Words): Words {
  if (flag === "unreachable_by_road") return ZONE_STYLES[needsFerry ? "ferry" : "noWay"];
  const words = {
    ok: { ja: `${threshold.ja}以内`, en: `within ${threshold.en}` },
    over_2h: { ja: `${threshold.ja}超`, en: `over ${threshold.en}` },
    winter_only_over_2h: { ja: `冬期のみ${threshold.ja}超`, en: `over ${threshold.en} in winter only` },
  };
  return words[flag];
}

function flagColours(threshold: Words, language: Language): ReadonlyMap<string, string> {
  const word = (flag: Flag, needsFerry = false) => flagWords({ flag, needsFerry }, threshold)[language];
  return new Map([
    [word("over_2h"), ZONE_STYLES.upTo180.colour],
    [word("winter_only_over_2h"), WINTER_ONLY_STYLE.colour],
    [word("unreachable_by_road", true), ZONE_STYLES.ferry.colour],
    [word("unreachable_by_road"), ZONE_STYLES.noWay.colour],
  ]);
}

function text<Row>(key: string, title: Words, width: number, value: (row: Row) => string): Column<Row> {
  return { key, title, format: "text", width, value };
}
