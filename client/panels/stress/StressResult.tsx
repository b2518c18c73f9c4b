import type { CoverageAnswer } from "../../../server/contract/answers.ts";
import { fetchCoverage } from "../../api/coverage.ts";
import { minutes, people } from "../../format.ts";
import { conditionWord } from "../../i18n/conditions.ts";
import { stressText as t } from "../../i18n/stress.ts";
import { conditions } from "../../state/conditions.ts";
import { coverage, usualBody } from "../../state/coverage.ts";
import { municipalityName } from "../../state/facts.ts";
import { useResource } from "../../state/resource.ts";
import { selectPlace } from "../../state/view.ts";
import { thresholdText } from "../Headline.tsx";

/** Who is within the threshold on other days and not now: the figures on screen against the same 案 with all open. */
export function StressResult() {
  const body = usualBody.value;
  const { value: usual } = useResource(JSON.stringify(body), () => fetchCoverage(body));
  const now = coverage.value;
  const { season } = conditions.value;
  if (!usual || !now) return <p role="status">{t("computing")}</p>;
  const within = (answer: CoverageAnswer) => (answer.whole.now[season] ?? answer.whole.now.winter).withinThreshold;
  const text = { t: thresholdText(now.assumptions.thresholdMinutes) };
  const lost = lostMunicipalities(usual, now, season);
  return (
    <div class="stress-result" aria-live="polite">
      <p class="sentence">
        {t("lost", { ...text, n: people(Math.max(0, within(usual) - within(now))), season: conditionWord(season) })}
      </p>
      {lost.length === 0 ? <p class="empty-hint">{t("nobody", text)}</p> : <LostTable lost={lost} />}
      <p class="note">{t("ruleHint")}</p>
    </div>
  );
}

interface Lost {
  readonly code: string;
  readonly before: number;
  readonly after: number | null;
}

function lostMunicipalities(usual: CoverageAnswer, now: CoverageAnswer, season: "summer" | "winter" | "storm"): Lost[] {
  const { thresholdMinutes } = now.assumptions;
  return usual.municipalities.flatMap(({ code, minutes: before }, index): Lost[] => {
    const [from, to] = [before[season] ?? null, now.municipalities[index].minutes[season] ?? null];
    if (from === null || from > thresholdMinutes || (to !== null && to <= thresholdMinutes)) return [];
    return [{ code, before: from, after: to }];
  });
}

function LostTable({ lost }: { readonly lost: readonly Lost[] }) {
  return (
    <>
      <table>
        <thead>
          <tr>
            <th scope="col">{t("municipality")}</th>
            <th scope="col">{t("before")}</th>
            <th scope="col">{t("after")}</th>
          </tr>
        </thead>
        <tbody>
          {lost.map(({ code, before, after }) => (
            <tr key={code}>
              <th scope="row">
                <button type="button" class="link" onClick={() => selectPlace({ kind: "municipality", id: code })}>
                  {municipalityName(code)}
                </button>
              </th>
              <td>{minutes(before)}</td>
              <td>{minutes(after)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="note">{t("detour")}</p>
    </>
  );
}
