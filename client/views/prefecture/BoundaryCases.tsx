import type { BoundaryCase, TerritoryRow } from "../../../server/contract/answers.ts";
import { shownDifference } from "../../../server/core/coverage/difference.ts";
import { fetchBoundaryCases } from "../../api/report.ts";
import { count, minuteCount, people, signed } from "../../format.ts";
import { conditionWord, thresholdText } from "../../i18n/conditions.ts";
import { figureText } from "../../i18n/figures.ts";
import { prefectureText as t } from "../../i18n/prefecture.ts";
import { figuresNote } from "../../i18n/restsOn.ts";
import { siteText } from "../../i18n/sites.ts";
import { conditions } from "../../state/conditions.ts";
import { coverage, coverageBody, shownThreshold } from "../../state/coverage.ts";
import { content, edit, undoOffer } from "../../state/draft.ts";
import { centreName, factIndex, facts, municipalityName } from "../../state/facts.ts";
import { say } from "../../state/messages.ts";
import { areaName, shownScenarioName, territoryName } from "../../state/names.ts";
import { useResource } from "../../state/resource.ts";
import { type SortableColumn, SortableTable } from "../../widgets/SortableTable.tsx";
import "./BoundaryCases.css";

/** The boundary cases of one municipality towards one other centre. */
interface Case {
  readonly code: string;
  readonly towards: string; // centre id
  readonly settlements: number;
  readonly population: number;
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
      settlements: members.length,
      population,
      gainMinutes: population > 0 ? gained / population : 0,
    };
  });
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
    { key: "settlements", label: t("settlements"), value: (row) => row.settlements, show: (row) => row.settlements },
    {
      key: "population",
      label: t("population"),
      value: (row) => row.population,
      show: (row) => people(row.population),
    },
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
      show: ({ code, towards }) => (
        <button type="button" onClick={() => reassign([code], towards, municipalityName(code))}>
          {t("tryIt", { centre: centreName(towards) })}
        </button>
      ),
    },
  ];
  return (
    <SortableTable
      caption={t("boundary")}
      rows={[...cases].sort((a, b) => b.population - a.population)}
      columns={columns}
      rowKey={({ code, towards }) => `${code} ${towards}`}
      note={figuresNote(null, shownScenarioName(), coverage.value?.assumptions)}
    />
  );
}

function reassign(codes: readonly string[], centreId: string, name: string): void {
  const { municipalityByCode } = factIndex();
  const note = t("reassigned", { name, centre: centreName(centreId) });
  edit(note, (before) => {
    const reassigned = { ...before.reassigned };
    for (const code of codes) {
      if (municipalityByCode.get(code)?.centreId === centreId) delete reassigned[code];
      else reassigned[code] = centreId;
    }
    return { ...before, reassigned };
  });
  say(note, undoOffer(siteText("undo")));
}

/** What the 案 has moved so far: whole areas at once, single municipalities back, and the effect on the centres. */
function Reassignments() {
  const { municipalityByCode } = factIndex();
  const moved = Object.entries(content.value.reassigned);
  return (
    <>
      <details>
        <summary>{t("wholeAreas")}</summary>
        <MoveArea />
      </details>
      {moved.length > 0 && (
        <div class="reassignments">
          <h3>{t("changes")}</h3>
          <ul class="chips">
            {moved.map(([code, centreId]) => (
              <li key={code}>
                {municipalityName(code)} → {centreName(centreId)}
                <button
                  type="button"
                  class="link"
                  onClick={() => reassign([code], municipalityByCode.get(code)?.centreId ?? "", municipalityName(code))}
                >
                  {t("undoIt")}
                </button>
              </li>
            ))}
          </ul>
          <CentreEffects />
        </div>
      )}
    </>
  );
}

function MoveArea() {
  const { areas, centres, municipalities } = facts();
  const codesOf = (areaId: string) => municipalities.filter((each) => each.areaId === areaId).map(({ code }) => code);
  const { reassigned } = content.value;
  const inCharge = (area: (typeof areas)[number]) => {
    const [first, ...others] = codesOf(area.id).map((code) => reassigned[code] ?? area.centreId);
    return others.every((each) => each === first) ? first : ""; // "" = divided among centres
  };
  return (
    <ul class="plain move-area">
      {areas.map((area) => (
        <li key={area.id}>
          <label class="field">
            <span>{t("wholeArea", { area: areaName(area.id) })}</span>
            <select
              value={inCharge(area)}
              onChange={({ currentTarget }) => reassign(codesOf(area.id), currentTarget.value, areaName(area.id))}
            >
              {inCharge(area) === "" && (
                <option value="" disabled>
                  {t("divided")}
                </option>
              )}
              {centres.map(({ id }) => (
                <option key={id} value={id}>
                  {centreName(id)}
                </option>
              ))}
            </select>
          </label>
        </li>
      ))}
    </ul>
  );
}

/** Centres whose figures differ from 現状, with the people they are in charge of and those beyond the threshold. */
function CentreEffects() {
  const { season } = conditions.value;
  const rows =
    coverage.value?.centres.filter(({ now, baseline }) => now.winter.population !== baseline.winter.population) ?? [];
  const change = (row: TerritoryRow, read: (m: TerritoryRow["now"]["summer"]) => number) => {
    const [now, baseline] = [row.now[season] ?? row.now.winter, row.baseline[season] ?? row.baseline.winter];
    return signed(shownDifference(read(baseline), read(now)), count);
  };
  const meanChange = (row: TerritoryRow) => {
    const [now, baseline] = [row.now[season] ?? row.now.winter, row.baseline[season] ?? row.baseline.winter];
    if (now.meanMinutes === null || baseline.meanMinutes === null) return "—";
    return signed(shownDifference(baseline.meanMinutes, now.meanMinutes, 1), minuteCount);
  };
  return (
    <table>
      <caption>{t("effect", { season: conditionWord(season) })}</caption>
      <thead>
        <tr>
          <th scope="col">{t("centre")}</th>
          <th scope="col">{t("population")}</th>
          <th scope="col">{figureText("beyond", { t: thresholdText(shownThreshold.value) })}</th>
          <th scope="col">{t("mean")}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row">{territoryName(row)}</th>
            <td>{change(row, (m) => m.population)}</td>
            <td>{change(row, (m) => m.overThreshold)}</td>
            <td>{meanChange(row)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
