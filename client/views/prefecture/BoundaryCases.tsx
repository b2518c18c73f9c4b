import type { BoundaryCase } from "../../../server/contract/answers.ts";
import { fetchBoundaryCases } from "../../api/report.ts";
import { minuteCount, people } from "../../format.ts";
import { conditionWord, thresholdText } from "../../i18n/conditions.ts";
import { figureText } from "../../i18n/figures.ts";
import { figuresNote } from "../../i18n/figuresNote.ts";
import { prefectureText as t } from "../../i18n/prefecture.ts";
import { conditions } from "../../state/conditions.ts";
import { coverage, coverageBody, shownThreshold } from "../../state/coverage.ts";
import { content } from "../../state/draft.ts";
import { centreName, factIndex, facts, municipalityName } from "../../state/facts.ts";
import { shownScenarioName } from "../../state/names.ts";
import { useResource } from "../../state/resource.ts";
import { type SortableColumn, SortableTable } from "../../widgets/SortableTable.tsx";
import { Reassignments, reassign } from "./Reassignments.tsx";
import "./BoundaryCases.css";

/** The boundary cases of one municipality towards one other centre. */
interface Case {
  readonly code: string;
  readonly towards: string; // centre id
  readonly settlements: number;
  readonly allSettlements: number; // of the municipality: they all move with it
  readonly population: number;
  readonly allPopulation: number;
  readonly periodicPeople: number; // of those concerned, within T of a session or a satellite open less
  readonly gainMinutes: number; // weighted mean over the people concerned
}

/** Places nearer to another centre, and what happens when their municipality is given to it, inside the 案 only. */
export function BoundaryCases() {
  const { season } = conditions.value;
  const { value, error } = useResource(JSON.stringify(coverageBody.value), () =>
    fetchBoundaryCases(coverageBody.value),
  );
  return (
    <section class="card">
      <h2>{t("boundary")}</h2>
      <p class="note">{t("boundaryHint", { season: conditionWord(season) })}</p>
      <Reassignments />
      {error && <p role="alert">{error}</p>}
      {value && <CaseTable cases={byMunicipality(value)} />}
      {!value && !error && <p role="status">{t("loading")}</p>}
    </section>
  );
}

function byMunicipality(cases: readonly BoundaryCase[]): Case[] {
  const groups = new Map<string, BoundaryCase[]>();
  for (const each of cases) {
    const key = `${each.municipalityCode} ${each.nearestCentreId}`;
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  return [...groups.values()].map((members) => {
    const population = members.reduce((sum, each) => sum + each.population, 0);
    const gained = members.reduce((sum, each) => sum + each.population * gainOf(each), 0);
    const { municipalityCode: code, nearestCentreId: towards } = members[0];
    return {
      code,
      towards,
      ...{ settlements: members.length, population, ...wholeOf(code), periodicPeople: periodicPeople(members) },
      gainMinutes: population > 0 ? gained / population : 0,
    };
  });
}

/** The municipality as a whole: a changed assignment moves all of it. */
function wholeOf(code: string): Pick<Case, "allSettlements" | "allPopulation"> {
  const counted = coverage.value?.settlements.people ?? [];
  const own = facts().settlements.flatMap(({ municipalityCode }, index) => (municipalityCode === code ? [index] : []));
  return { allSettlements: own.length, allPopulation: own.reduce((sum, index) => sum + (counted[index] ?? 0), 0) };
}

function periodicPeople(members: readonly BoundaryCase[]): number {
  const answer = coverage.value;
  const { season } = conditions.value;
  const minutes = answer?.settlements.periodicMinutes?.[season];
  if (!answer || !minutes) return 0;
  const { settlementIndexById } = factIndex();
  return members
    .filter(({ settlementId }) => {
      const index = settlementIndexById.get(settlementId) ?? -1;
      return (minutes[index] ?? Infinity) <= answer.assumptions.thresholdMinutes;
    })
    .reduce((sum, { population }) => sum + population, 0);
}

/** A place its own centre cannot reach at all gains without measure; it is shown by what the other centre takes. */
function gainOf({ assignedMinutes, nearestMinutes }: BoundaryCase): number {
  return (assignedMinutes ?? nearestMinutes) - nearestMinutes;
}

function CaseTable({ cases }: { readonly cases: readonly Case[] }) {
  if (cases.length === 0) return <p class="empty-hint">{t("none")}</p>;
  const { municipalityByCode } = factIndex();
  const own = (code: string) => content.value.reassigned[code] ?? municipalityByCode.get(code)?.centreId ?? "";
  const columns: SortableColumn<Case>[] = [
    {
      key: "name",
      label: t("municipality"),
      value: ({ code }) => code,
      show: ({ code }) => municipalityName(code),
      copied: [{ label: t("municipality"), value: ({ code }) => municipalityName(code) }],
    },
    {
      key: "own",
      label: t("own"),
      value: ({ code }) => own(code),
      show: ({ code }) => centreName(own(code)),
      isText: true,
      copied: [{ label: t("own"), value: ({ code }) => centreName(own(code)) }],
    },
    {
      key: "nearest",
      label: t("nearest"),
      value: ({ towards }) => towards,
      show: ({ towards }) => centreName(towards),
      isText: true,
      copied: [{ label: t("nearest"), value: ({ towards }) => centreName(towards) }],
    },
    {
      key: "settlements",
      label: t("settlements"),
      value: (row) => row.settlements,
      show: (row) => t("ofAll", { n: row.settlements, all: row.allSettlements }),
      copied: [
        { label: t("settlements"), value: (row) => row.settlements },
        { label: t("allSettlements"), value: (row) => row.allSettlements },
      ],
    },
    {
      key: "population",
      label: t("population"),
      value: (row) => row.population,
      show: (row) => people(row.population),
    },
    ...(cases.some((row) => row.periodicPeople >= 0.5)
      ? [
          {
            key: "periodic",
            label: figureText("periodicRow", { t: thresholdText(shownThreshold.value) }),
            value: (row: Case) => row.periodicPeople,
            show: (row: Case) => (row.periodicPeople >= 0.5 ? people(row.periodicPeople) : "—"),
          },
        ]
      : []),
    {
      key: "gain",
      label: t("gain"),
      value: (row) => row.gainMinutes,
      show: (row) => minuteCount(row.gainMinutes),
      digits: 1,
    },
    {
      key: "try",
      label: t("tryColumn"),
      value: () => null,
      copied: [],
      show: ({ code, towards, allSettlements, allPopulation }) => (
        <button type="button" onClick={() => reassign([code], towards, municipalityName(code))}>
          {t("tryIt", { centre: centreName(towards) })}
          <small class="moves-all">{t("movesAll", { n: allSettlements, people: people(allPopulation) })}</small>
        </button>
      ),
    },
  ];
  return (
    <SortableTable<Case>
      caption={t("boundary")}
      rows={[...cases].sort((a, b) => b.population - a.population)}
      columns={columns}
      rowKey={({ code, towards }) => `${code} ${towards}`}
      note={figuresNote(null, shownScenarioName(), coverage.value?.assumptions)}
    />
  );
}
