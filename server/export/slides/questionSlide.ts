import type { Measures } from "../../contract/answers.ts";
import { SEASON_WORDS } from "../../words/conditions.ts";
import { shown } from "../tables/shown.ts";
import { of } from "../tables/tableFacts.ts";
import { centreChart } from "./centreChart.ts";
import { BODY_TOP, type Deck, FONT, INK, LEFT, SIZES } from "./theme.ts";

/** 何が問題か: who is left beyond T today, where, and how sure that is. */
export function addQuestion(deck: Deck): void {
  const { facts, wording } = deck;
  const { say, threshold, seasonName, season, scope } = wording;
  const slide = deck.addSlide({
    title: say({
      ja: `問い：センターから${threshold}を超える地域にどう届けるか`,
      en: `The question: how to reach those beyond ${threshold}`,
    }),
    lead: say({
      ja: `現状では、${seasonName}に${threshold}を超える人が ${wording.people(of(facts.answer.whole.baseline, season).overThreshold)}（${scope}の${beyondShare(of(facts.answer.whole.baseline, season))}）`,
      en: `Today ${wording.people(of(facts.answer.whole.baseline, season).overThreshold)} are beyond ${threshold} in ${seasonName.toLowerCase()} (${beyondShare(of(facts.answer.whole.baseline, season))} of ${scope})`,
    }),
    origin: say({
      ja: "このスライドの数字: 数表の「概要」「センター」「市町村」シート（現状の列）。人数は集落ごと、市町村の数は役場までの所要時間で数える。",
      en: "Numbers of this slide: sheets Summary, Centre and Municipalities of the workbook (baseline). People are counted by settlement, municipalities by the way to their office.",
    }),
  });
  const lines = questionLines(deck).map((text) => ({ text, options: { bullet: true, breakLine: true } }));
  slide.addText(lines, {
    ...{ x: LEFT, y: BODY_TOP, w: 6.2, h: 5, fontFace: FONT, fontSize: SIZES.body, color: INK.text },
    ...{ valign: "top", paraSpaceAfter: 10, margin: 0 },
  });
  centreChart(deck, slide, { x: 6.9, y: BODY_TOP, w: 5.95, h: 5 });
}

function beyondShare({ overThreshold, population }: Measures): string {
  return population > 0 ? shown(overThreshold / population, "share") : "—";
}

function questionLines({ facts, wording }: Deck): string[] {
  const { say, people, minutes, threshold, seasons, season, names } = wording;
  const { baseline } = facts.answer.whole;
  const now = of(baseline, season);
  const bySeason = seasons.map((s) => {
    const { overThreshold } = of(baseline, s);
    return say({
      ja: `${SEASON_WORDS[s].ja} ${people(overThreshold)}`,
      en: `${SEASON_WORDS[s].en} ${people(overThreshold)}`,
    });
  });
  const { offices, officePeople } = beyondByOffice({ facts, wording });
  const worst = now.worst && names.worst(now.worst.municipalityCode, now.worst.name);
  return [
    say({
      ja: `${threshold}を超える人：${bySeason.join("、")}。うち冬期のみ ${people(now.winterOnlyOver)}`,
      en: `Beyond ${threshold}: ${bySeason.join(", ")}; of them in winter only ${people(now.winterOnlyOver)}`,
    }),
    say({
      ja: `市町村役場まで${threshold}を超えるのは ${offices}市町村、その人口は ${people(officePeople)}。人は集落ごとに数えるので、上の人数とは一致しない（役場は近くても遠い集落がある）`,
      en: `${offices} municipalities have their office beyond ${threshold}, with ${people(officePeople)}. People above are counted by settlement: a far village may have a near office, so the two differ`,
    }),
    ...(now.worst
      ? [
          say({
            ja: `最も遠い集落は ${worst}（${minutes(now.worst.minutes)}）`,
            en: `The farthest place is ${worst} (${minutes(now.worst.minutes)})`,
          }),
        ]
      : []),
    say({
      ja: `船便で渡る人 ${people(now.classes.ferry)}、道路も船便もない人 ${people(now.unreachable)}`,
      en: `By ferry ${people(now.classes.ferry)}; with no way at all ${people(now.unreachable)}`,
    }),
    borderlineLine({ facts, wording }),
  ];
}

/** Municipalities by the way to their office, and all their people: the other way of counting. */
export function beyondByOffice({ facts, wording }: Pick<Deck, "facts" | "wording">) {
  const beyond = facts.municipalities.filter(
    ({ baselineMinutes }) => (of(baselineMinutes, wording.season) ?? Infinity) > wording.thresholdMinutes,
  );
  return { offices: beyond.length, officePeople: beyond.reduce((sum, { weight }) => sum + weight, 0) };
}

function borderlineLine({ facts, wording }: Pick<Deck, "facts" | "wording">): string {
  const near = facts.municipalities.filter(({ isBorderline }) => of(isBorderline, wording.season)).length;
  return wording.say({
    ja: `判定が近い市町村（速度が10%変わると${wording.threshold}の内外が変わる）は ${near}`,
    en: `${near} municipalities are borderline: a 10 % change of speed moves them across ${wording.threshold}`,
  });
}
