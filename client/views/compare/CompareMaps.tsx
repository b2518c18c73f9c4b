import { useEffect, useRef } from "preact/hooks";
import type { Site } from "../../../server/contract/answers.ts";
import type { ComparisonAnswer } from "../../../server/contract/comparisonAnswers.ts";
import { inSeason } from "../../../server/core/inSeason.ts";
import { compareText as t } from "../../i18n/compare.ts";
import { conditionWord } from "../../i18n/conditions.ts";
import { DIFFERENCE_CLASSES, differenceColour, NO_DIFFERENCE_COLOUR } from "../../map/differenceFill.ts";
import { createPeopleMap, moveTogether, type PeopleMap } from "../../map/peopleMap.ts";
import { FILLS, fillOf } from "../../map/zoneFill.ts";
import { scenarioNameOf } from "../../state/names.ts";
import { scenarios } from "../../state/scenarioList.ts";
import "./CompareMaps.css";

interface Props {
  readonly answer: ComparisonAnswer;
  readonly mode: "beside" | "difference";
}

const sitesOf = (id: number): readonly Site[] => scenarios.value.find((scenario) => scenario.id === id)?.sites ?? [];

/** Both 案 on maps that move together, or one map of minutes won and lost. */
export function CompareMaps({ answer, mode }: Props) {
  return mode === "beside" ? <TwoMaps answer={answer} /> : <DifferenceMap answer={answer} />;
}

function TwoMaps({ answer }: { readonly answer: ComparisonAnswer }) {
  const left = useRef<HTMLDivElement>(null);
  const right = useRef<HTMLDivElement>(null);
  const maps = useRef<readonly PeopleMap[]>([]);
  useEffect(() => {
    if (!left.current || !right.current) return;
    maps.current = [createPeopleMap(left.current), createPeopleMap(right.current)];
    moveTogether(maps.current[0].map, maps.current[1].map);
    return () => {
      for (const { map } of maps.current) map.remove();
    };
  }, []);
  useEffect(() => {
    maps.current[0]?.update(zoneColours(answer, "a"), sitesOf(answer.a.id));
    maps.current[1]?.update(zoneColours(answer, "b"), sitesOf(answer.b.id));
  }, [answer]);
  return (
    <div class="compare-maps">
      <figure>
        <figcaption>A: {scenarioNameOf(answer.a)}</figcaption>
        <div ref={left} class="small-map" role="application" aria-label={t("mapA")} />
      </figure>
      <figure>
        <figcaption>B: {scenarioNameOf(answer.b)}</figcaption>
        <div ref={right} class="small-map" role="application" aria-label={t("mapB")} />
      </figure>
    </div>
  );
}

function zoneColours({ settlements, assumptions }: ComparisonAnswer, side: "a" | "b"): (index: number) => string {
  const { season, thresholdMinutes } = assumptions;
  const minutes = settlements[side];
  const ferry = new Set(settlements.needsFerry[side]);
  const current = inSeason(minutes, season);
  return (index) => {
    const times = {
      now: current[index],
      summer: minutes.summer[index],
      winter: minutes.winter[index],
      needsFerry: ferry.has(index),
    };
    return FILLS[fillOf(times, thresholdMinutes)].colour;
  };
}

function DifferenceMap({ answer }: { readonly answer: ComparisonAnswer }) {
  const element = useRef<HTMLDivElement>(null);
  const people = useRef<PeopleMap | null>(null);
  const { season } = answer.assumptions;
  useEffect(() => {
    if (!element.current) return;
    people.current = createPeopleMap(element.current);
    return () => void people.current?.map.remove();
  }, []);
  useEffect(() => {
    const difference = inSeason(answer.settlements.difference, season);
    people.current?.update((index) => differenceColour(difference[index]), sitesOf(answer.b.id));
  }, [answer]);
  return (
    <div class="compare-maps is-single">
      <figure>
        <figcaption>{t("differenceLegend", { season: conditionWord(season) })}</figcaption>
        <div ref={element} class="small-map" role="application" aria-label={t("mapDifference")} />
        <ul class="difference-legend">
          {DIFFERENCE_CLASSES.map(({ key, colour }) => (
            <li key={key}>
              <span style={{ background: colour }} />
              {t(key)}
            </li>
          ))}
          <li>
            <span style={{ background: NO_DIFFERENCE_COLOUR }} />
            {t("noWay")}
          </li>
        </ul>
      </figure>
    </div>
  );
}
