import type { StressAnswer, StressedMunicipality } from "../../../server/contract/stressAnswers.ts";
import { fetchStressTest } from "../../api/coverage.ts";
import { minutes, people } from "../../format.ts";
import { conditionWord, thresholdText } from "../../i18n/conditions.ts";
import { stressPanelText as t } from "../../i18n/stressPanel.ts";
import { coverageBody } from "../../state/coverage.ts";
import { municipalityName } from "../../state/facts.ts";
import { useResource } from "../../state/resource.ts";
import { selectPlace } from "../../state/view.ts";
import { ScrollRegion } from "../../widgets/ScrollRegion.tsx";

/** Who loses what while something is shut: every way first, then the cover, then minutes; named by municipality. */
export function StressResult() {
  const body = coverageBody.value;
  const { value: answer, error } = useResource(JSON.stringify(body), () => fetchStressTest(body));
  if (error) return <p role="alert">{error}</p>;
  if (!answer) return <p role="status">{t("computing")}</p>;
  const text = {
    t: thresholdText(answer.assumptions.thresholdMinutes),
    season: conditionWord(answer.assumptions.season),
  };
  return (
    <div class="stress-result" aria-live="polite">
      <p class="sentence">{t("lostWay", { ...text, n: people(answer.lostWayPeople) })}</p>
      <Named rows={answer.municipalities} read={(row) => row.lostWayPeople} />
      <p class="sentence">{t("lost", { ...text, n: people(answer.fallBeyondPeople) })}</p>
      <Named rows={answer.municipalities} read={(row) => row.fallBeyondPeople} />
      <p class="sentence">{t("slower", { ...text, n: people(answer.slowerPeople) })}</p>
      {answer.municipalities.length > 0 && <LossTable answer={answer} />}
      <p class="note">{t("ruleHint")}</p>
    </div>
  );
}

interface NamedProps {
  readonly rows: readonly StressedMunicipality[];
  readonly read: (row: StressedMunicipality) => number;
}

/** The municipalities concerned by name, most people first. */
function Named({ rows, read }: NamedProps) {
  const concerned = rows.filter((row) => read(row) > 0).sort((a, b) => read(b) - read(a));
  if (concerned.length === 0) return null;
  return (
    <ul class="chips">
      {concerned.map((row) => (
        <li key={row.code}>
          <PlaceLink row={row} />
          <small>{people(read(row))}</small>
        </li>
      ))}
    </ul>
  );
}

function PlaceLink({ row: { code } }: { readonly row: StressedMunicipality }) {
  return (
    <button type="button" class="link" onClick={() => selectPlace({ kind: "municipality", id: code })}>
      {municipalityName(code)}
    </button>
  );
}

/** Every municipality concerned: its office before and then, and the settlement that is slowed most. */
function LossTable({ answer }: { readonly answer: StressAnswer }) {
  return (
    <details open>
      <summary>{t("table", { n: answer.municipalities.length })}</summary>
      <ScrollRegion label={t("table", { n: answer.municipalities.length })}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t("municipality")}</th>
              <th scope="col">{t("before")}</th>
              <th scope="col">{t("after")}</th>
              <th scope="col" class="text">
                {t("mostSlowed")}
              </th>
            </tr>
          </thead>
          <tbody>
            {answer.municipalities.map((row) => (
              <tr key={row.code}>
                <th scope="row">
                  <PlaceLink row={row} />
                </th>
                <td>{minutes(row.minutesBefore)}</td>
                <td>{minutes(row.minutesAfter)}</td>
                <td class="text">
                  {row.mostSlowed &&
                    t("slowed", {
                      name: row.mostSlowed.name,
                      before: minutes(row.mostSlowed.minutesBefore),
                      after: minutes(row.mostSlowed.minutesAfter),
                    })}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      <p class="note">{t("detour")}</p>
    </details>
  );
}
