import type { MunicipalityRow } from "../../contract/answers.ts";
import type { Cell, MapPageTable } from "../../contract/mapPageContent.ts";
import type { Season } from "../../core/conditions.ts";
import { shownDifference } from "../../core/coverage/difference.ts";
import { inSeason } from "../../core/inSeason.ts";
import { beyondText, type Wording } from "./mapPageFigures.ts";
import type { PageScope } from "./mapPageScope.ts";
import { type Side, secondSeason } from "./mapPageSide.ts";
import { peopleBeyond } from "./mapPageViews.ts";

interface Row {
  readonly row: MunicipalityRow;
  readonly index: number;
}

/** Fewer people than half a person are nobody: shares of a population are fractions. */
const HALF_A_PERSON = 0.5;

function rowsOf({ answer }: Side): Row[] {
  return answer.municipalities.map((row, index) => ({ row, index }));
}

function nameCell({ names, t }: Wording, { code, needsFerry }: MunicipalityRow): Cell {
  const name = names.municipality(code);
  return { text: needsFerry ? t("byFerry", { name }) : name };
}

function twoSeasons(season: Season): readonly Season[] {
  return ["summer", secondSeason(season)];
}

/** Who is left out of the scope: municipalities with people beyond the threshold, the most people first. */
export function leftOutTable(wording: Wording, side: Side, season: Season, scope: PageScope): MapPageTable {
  const { t, threshold, numbers, names } = wording;
  const left = rowsOf(side)
    .map((row) => ({ ...row, beyond: peopleBeyond(row.row, season) }))
    .filter(({ beyond, index }) => beyond >= HALF_A_PERSON && scope.hasMunicipality(side, index))
    .sort((a, b) => b.beyond - a.beyond);
  const measures = scope.measures(side, season);
  const people = measures.overThreshold;
  const beyond = beyondText(wording, measures);
  const far = side.answer.municipalities.filter(
    ({ minutes }, index) =>
      scope.hasMunicipality(side, index) && (inSeason(minutes, season) ?? Infinity) > wording.thresholdMinutes,
  );
  return {
    title: t("leftOut", { beyond, season: t(season) }),
    columns: [
      { label: t("municipality"), align: "start" },
      { label: t("inCharge"), align: "start" },
      ...twoSeasons(season).map((s) => ({
        label: t("minutesIn", { season: t(s) }),
        align: "end" as const,
      })),
      { label: t("beyondPeople", { beyond }), align: "end" },
    ],
    rows: left.map(({ row, index, beyond }) => [
      nameCell(wording, row),
      { text: names.centre(side.centreIdOf(index)) },
      ...twoSeasons(season).map((s) => ({ text: numbers.bareMinutes(inSeason(row.minutes, s)) })),
      { text: numbers.count(beyond), isStrong: true },
    ]),
    note:
      left.length === 0
        ? t("nobodyLeftOut", { t: threshold })
        : t("leftOutTotal", {
            scenario: side.shortName,
            n: left.length,
            people: numbers.people(people),
            share: numbers.percent(measures.population > 0 ? people / measures.population : 0),
            ...{ t: threshold, offices: far.length },
            population: numbers.people(far.reduce((sum, { population }) => sum + population, 0)),
          }),
    more: t("moreRows"),
  };
}

/** All municipalities of one centre, the farthest office first. */
export function centreTable(wording: Wording, side: Side, season: Season, centreId: string): MapPageTable {
  const { t, threshold, numbers, names } = wording;
  const other = twoSeasons(season);
  const long = ({ row }: Row) => inSeason(row.minutes, season) ?? Infinity;
  const own = rowsOf(side)
    .filter(({ index }) => side.centreIdOf(index) === centreId)
    .sort((a, b) => (long(b) === long(a) ? b.row.population - a.row.population : long(b) - long(a)));
  const people = own.reduce((sum, { row }) => sum + peopleBeyond(row, season), 0);
  const population = own.reduce((sum, { row }) => sum + row.population, 0);
  return {
    title: t("ofCentre", { centre: names.centre(centreId) }),
    columns: [
      { label: t("municipality"), align: "start" },
      { label: t("population"), align: "end" },
      ...other.map((s) => ({ label: t("minutesIn", { season: t(s) }), align: "end" as const })),
      { label: t("beyondPeople", { beyond: t("over", { t: threshold }) }), align: "end" },
    ],
    rows: own.map(({ row }) => {
      const isBeyond = peopleBeyond(row, season) >= HALF_A_PERSON;
      return [
        { ...nameCell(wording, row), isStrong: isBeyond },
        { text: numbers.count(row.population) },
        ...other.map((s) => ({ text: numbers.bareMinutes(inSeason(row.minutes, s)) })),
        { text: numbers.count(peopleBeyond(row, season)), isStrong: isBeyond },
      ];
    }),
    note: t("centreTotal", {
      people: numbers.people(people),
      share: numbers.percent(population > 0 ? people / population : 0),
      t: threshold,
    }),
    more: t("moreRows"),
  };
}

/** Municipalities of the scope whose time or people within the threshold change, the most people first. */
export function changedTable(
  wording: Wording,
  before: Side,
  after: Side,
  season: Season,
  scope: PageScope,
): MapPageTable {
  const { t, threshold, numbers } = wording;
  const changed = rowsOf(after)
    .filter(({ index }) => scope.hasMunicipality(after, index) || scope.hasMunicipality(before, index))
    .map((row) => {
      const old = before.answer.municipalities[row.index];
      const gained = shownDifference(inSeason(old.within, season), inSeason(row.row.within, season));
      const [from, to] = [inSeason(old.minutes, season), inSeason(row.row.minutes, season)];
      return { ...row, gained, from, to, minutes: (to ?? Infinity) - (from ?? Infinity) };
    })
    .filter(({ gained, from, to }) => Math.abs(gained) >= HALF_A_PERSON || from !== to)
    .sort((a, b) => Math.abs(b.gained) - Math.abs(a.gained) || Math.abs(b.minutes) - Math.abs(a.minutes));
  const net = (side: Side) => scope.measures(side, season).withinThreshold;
  return {
    title: t("changed", { season: t(season) }),
    columns: [
      { label: t("municipality"), align: "start" },
      { label: t("before"), align: "end" },
      { label: t("after"), align: "end" },
      { label: t("gained", { t: threshold }), align: "end" },
    ],
    rows: changed.map(({ row, from, to, gained }) => [
      nameCell(wording, row),
      { text: numbers.bareMinutes(from) },
      { text: numbers.bareMinutes(to) },
      { text: numbers.signed(gained, numbers.count), isStrong: true },
    ]),
    note:
      changed.length === 0
        ? t("nothingChanged")
        : t("changedTotal", {
            n: changed.length,
            before: before.shortName,
            after: after.shortName,
            t: threshold,
            people: numbers.signed(shownDifference(net(before), net(after)), numbers.people),
          }),
    more: t("moreRows"),
  };
}
