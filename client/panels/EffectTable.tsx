import type { Measures, TerritoryRow } from "../../server/contract/answers.ts";
import type { Season } from "../../server/core/conditions.ts";
import { holdForTheSamePeople, shownDifference } from "../../server/core/coverage/difference.ts";
import { count, minuteCount, people as peopleText, signed } from "../format.ts";
import { conditionWord, thresholdText } from "../i18n/conditions.ts";
import { figureText as t } from "../i18n/figures.ts";
import { conditions } from "../state/conditions.ts";
import { coverage, scopeRow, shownThreshold } from "../state/coverage.ts";
import { content, liveSites } from "../state/draft.ts";
import { territoryName } from "../state/names.ts";
import { isAreaInScope } from "../state/scopeMembers.ts";
import { Help } from "../widgets/Help.tsx";
import { ScrollRegion } from "../widgets/ScrollRegion.tsx";
import "./EffectTable.css";

interface Figure {
  readonly label: () => string;
  readonly value: (m: Measures) => number | null; // null: nobody can be reached
  readonly digits: 0 | 1;
  readonly show: (size: number) => string;
  /** It holds for the people with a way: compared only while they are the same. */
  readonly isOfReached: boolean;
}

const people = { digits: 0, show: count, isOfReached: false } as const;
const ofReached = { digits: 1, show: minuteCount, isOfReached: true } as const;

const FIGURES: readonly Figure[] = [
  { label: () => t("within60"), value: (m) => m.within60, ...people },
  { label: () => t("within90"), value: (m) => m.within90, ...people },
  { label: () => t("within120"), value: (m) => m.within120, ...people },
  { label: () => t("beyond", shownWords()), value: (m) => m.overThreshold, ...people },
  { label: () => t("unreachable"), value: (m) => m.unreachable, ...people },
  { label: () => t("mean"), value: (m) => m.meanMinutes, ...ofReached },
  { label: () => t("worst"), value: (m) => m.worst?.minutes ?? null, ...ofReached },
  // kinds of cover beside the full one, each a row of its own: never added to it
  { label: () => t("periodicRow", shownWords()), value: (m) => m.periodicOnlyWithin, ...people },
  { label: () => t("remoteRow", shownWords()), value: (m) => m.remoteOnlyWithin, ...people },
];

const shownWords = () => ({ t: thresholdText(shownThreshold.value) });

/** What the 案 changes against 現状 in the season on screen, a column an area; what periodic and remote cover add apart. */
export function EffectTable() {
  const answer = coverage.value;
  const total = scopeRow.value;
  if (!answer || !total) return null;
  const isUnchanged = liveSites.value.length === 0 && Object.keys(content.value.reassigned).length === 0;
  if (isUnchanged) return <p class="empty-hint">{t("noChange")}</p>;
  const { season } = conditions.value;
  const changed = answer.areas.filter(
    (row) => isAreaInScope(row.id) && FIGURES.some((figure) => (changeOf(row, figure, season) ?? 0) !== 0),
  );
  const caption = t("effect", { season: conditionWord(season) });
  return (
    <div class="effect">
      <ScrollRegion label={caption}>
        <table>
          <caption>{caption}</caption>
          <thead>
            <tr>
              <th scope="col">{t("figure")}</th>
              {[total, ...changed].map((row) => (
                <th key={row.id} scope="col">
                  {territoryName(row)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {FIGURES.map((figure, index) => (
              <tr key={index}>
                <th scope="row">{figure.label()}</th>
                {[total, ...changed].map((row) => (
                  <td key={row.id} class={row === total ? "is-total" : ""}>
                    {changeText(changeOf(row, figure, season), figure.show)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      <p class="note">{changed.length > 0 ? t("onlyChanged") : t("noAreaChanged")}</p>
      <OtherCover row={total} />
    </div>
  );
}

function changeOf(
  { now, baseline }: TerritoryRow,
  { value, digits, isOfReached }: Figure,
  season: Season,
): number | null {
  const [after, before] = [now[season], baseline[season]];
  if (!after || !before || (isOfReached && !holdForTheSamePeople(before, after))) return null;
  const [from, to] = [value(before), value(after)];
  return from === null || to === null ? null : shownDifference(from, to, digits);
}

function changeText(change: number | null, show: Figure["show"]): string {
  return change === null ? "—" : signed(change, show);
}

/** The other kinds of cover, and who can come without driving, stand beside full cover and are never added to it. */
function OtherCover({ row }: { readonly row: TerritoryRow }) {
  const { season } = conditions.value;
  const m = row.now[season];
  if (!m) return null;
  const values = shownWords();
  return (
    <dl class="pairs">
      <dt>{t("periodic", values)}</dt>
      <dd>{peopleText(m.periodicOnlyWithin)}</dd>
      <dt>{t("remote", values)}</dt>
      <dd>{peopleText(m.remoteOnlyWithin)}</dd>
      <dt>{t("firstContact")}</dt>
      <dd>{peopleText(m.firstContactPeople)}</dd>
      <dt>{t("reaction")}</dt>
      <dd>{peopleText(m.reactionPeople)}</dd>
      <dt>
        {t("ownWay")}
        <Help term={t("ownWay")}>{t("ownWayHelp")}</Help>
      </dt>
      <dd>{peopleText(m.ownWayPeople)}</dd>
      <dt>{t("pickup")}</dt>
      <dd>{peopleText(m.pickupOnlyPeople)}</dd>
      <dt>{t("winterOnly", values)}</dt>
      <dd>{peopleText(m.winterOnlyOver)}</dd>
    </dl>
  );
}
