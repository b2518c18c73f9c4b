import type { TerritoryRow } from "../../../server/contract/answers.ts";
import { shownDifference } from "../../../server/core/coverage/difference.ts";
import { inSeason } from "../../../server/core/inSeason.ts";
import { count, minuteCount, signed } from "../../format.ts";
import { conditionWord, thresholdText } from "../../i18n/conditions.ts";
import { figureText } from "../../i18n/figures.ts";
import { prefectureText as t } from "../../i18n/prefecture.ts";
import { siteText } from "../../i18n/sites.ts";
import { conditions } from "../../state/conditions.ts";
import { coverage, shownThreshold } from "../../state/coverage.ts";
import { content, edit, undoOffer } from "../../state/draft.ts";
import { centreName, factIndex, facts, municipalityName } from "../../state/facts.ts";
import { say } from "../../state/messages.ts";
import { areaName, territoryName } from "../../state/names.ts";

/** Gives whole municipalities to a centre, inside the 案 only, as one step of undo. */
export function reassign(codes: readonly string[], centreId: string, name: string): void {
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
export function Reassignments() {
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
    const [now, baseline] = [inSeason(row.now, season), inSeason(row.baseline, season)];
    return signed(shownDifference(read(baseline), read(now)), count);
  };
  const meanChange = (row: TerritoryRow) => {
    const [now, baseline] = [inSeason(row.now, season), inSeason(row.baseline, season)];
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
