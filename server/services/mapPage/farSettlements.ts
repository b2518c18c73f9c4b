import type { MapPageTable } from "../../contract/mapPageContent.ts";
import type { Season } from "../../core/conditions.ts";
import { inSeason } from "../../core/inSeason.ts";
import type { Places } from "../../core/places.ts";
import type { Wording } from "./mapPageFigures.ts";
import { type Side, secondSeason } from "./mapPageSide.ts";

/** Settlements of one centre beyond the threshold, the longest drive first; without a way before all others. */
export function farSettlementsTable(
  wording: Wording,
  places: Places,
  side: Side,
  season: Season,
  centreId: string,
): MapPageTable {
  const { t, threshold, thresholdMinutes, numbers, names } = wording;
  const codes = new Set(
    places.municipalities.flatMap(({ code }, index) => (side.centreIdOf(index) === centreId ? [code] : [])),
  );
  const exact = side.minutes(season);
  const far = places.settlements
    .map((settlement, index) => ({ settlement, index, people: side.weight[index] }))
    .filter(
      ({ settlement, index, people }) =>
        codes.has(settlement.municipalityCode) && people > 0 && exact[index] > thresholdMinutes,
    )
    .sort((a, b) => (exact[a.index] === exact[b.index] ? b.people - a.people : exact[b.index] - exact[a.index]));
  const seasons = ["summer", secondSeason(season)] as const;
  const { minutes } = side.answer.settlements;
  return {
    title: t("farSettlements", { centre: names.centre(centreId), season: t(season), t: threshold }),
    columns: [
      { label: t("settlement"), align: "start" },
      ...seasons.map((s) => ({ label: t("minutesIn", { season: t(s) }), align: "end" as const })),
      { label: t("population"), align: "end" },
    ],
    rows: far.map(({ settlement: { municipalityCode, name }, index, people }) => [
      { text: `${names.municipality(municipalityCode)} ${name}` },
      ...seasons.map((s) => ({ text: numbers.bareMinutes(inSeason(minutes, s)[index]) })),
      { text: numbers.count(people), isStrong: true },
    ]),
    note:
      far.length === 0
        ? t("nobodyLeftOut", { t: threshold })
        : t("farTotal", { n: far.length, people: numbers.people(far.reduce((sum, { people }) => sum + people, 0)) }),
    more: t("moreSettlements"),
  };
}
