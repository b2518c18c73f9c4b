import { useEffect, useRef } from "preact/hooks";
import type { PlaceBeyond, PlacesBeyond } from "../../../server/contract/beyondAnswers.ts";
import { weightName } from "../../../server/core/population.ts";
import { minuteCount, people } from "../../format.ts";
import { beyondText as t } from "../../i18n/beyond.ts";
import { conditionWord, thresholdText } from "../../i18n/conditions.ts";
import { figuresNote } from "../../i18n/figuresNote.ts";
import { scopeText } from "../../i18n/restsOn.ts";
import {
  closeBeyondList,
  isBeyondListOpen,
  isBeyondListStale,
  placesBeyond,
  startBeyondList,
} from "../../state/beyondList.ts";
import { municipalityName } from "../../state/facts.ts";
import { language } from "../../state/language.ts";
import { shownScenarioName, siteNameOf, territoryName } from "../../state/names.ts";
import { seasonsKnown } from "../../state/network.ts";
import { selectedPlace, selectPlace } from "../../state/view.ts";
import { type SortableColumn, SortableTable } from "../../widgets/SortableTable.tsx";
import "./BeyondList.css";

/** Below the map: everybody beyond the threshold in the scope chosen, place by place; a pressed line is shown on the map. */
export function BeyondList() {
  return isBeyondListOpen.value ? <OpenList /> : null;
}

function OpenList() {
  const element = useRef<HTMLElement>(null);
  useEffect(startBeyondList, []);
  useEffect(() => element.current?.scrollIntoView({ block: "nearest" }), []);
  const answer = placesBeyond.value;
  return (
    <section class="beyond-list" ref={element} aria-busy={isBeyondListStale.value} aria-label={titleOf(answer)}>
      <header>
        <h2>{titleOf(answer)}</h2>
        {answer && <p>{totalOf(answer)}</p>}
        <button type="button" class="icon-button" aria-label={t("close")} onClick={closeBeyondList}>
          ✕
        </button>
      </header>
      {answer ? <Places answer={answer} /> : <p role="status">{t("loading")}</p>}
    </section>
  );
}

function titleOf(answer: PlacesBeyond | null): string {
  if (!answer) return "";
  const { assumptions, territory } = answer;
  return t("title", {
    t: thresholdText(assumptions.thresholdMinutes),
    season: conditionWord(assumptions.season),
    scope: scopeText(territory),
  });
}

function totalOf({ places, people: count, assumptions }: PlacesBeyond): string {
  if (places.length === 0) return t("none", { t: thresholdText(assumptions.thresholdMinutes) });
  const towns = new Set(places.map(({ municipalityCode }) => municipalityCode)).size;
  return t("total", { towns, n: places.length, people: people(count) });
}

function Places({ answer }: { readonly answer: PlacesBeyond }) {
  const { places, territory, assumptions } = answer;
  if (places.length === 0) return null;
  return (
    <SortableTable
      caption={titleOf(answer)}
      rows={places}
      columns={columnsOf(answer)}
      rowKey={({ settlementId }) => settlementId}
      rowClass={({ settlementId }) => (selectedPlace.value?.id === settlementId ? "is-chosen" : "")}
      note={figuresNote(territory, shownScenarioName(), assumptions)}
      onPress={({ settlementId }) => selectPlace({ kind: "settlement", id: settlementId })}
    />
  );
}

type Column = SortableColumn<PlaceBeyond>;

function columnsOf({ assumptions: { season, thresholdMinutes, weight } }: PlacesBeyond): Column[] {
  const over = t("over", { t: thresholdText(thresholdMinutes) });
  return [
    {
      ...{ key: "place", label: t("place"), show: nameOf },
      value: ({ municipalityCode, name }) => `${municipalityCode} ${name}`,
      copied: [
        { label: t("municipality"), value: ({ municipalityCode }) => municipalityName(municipalityCode) },
        { label: t("settlement"), value: ({ name }) => name },
      ],
    },
    {
      ...{ key: "people", label: weight.year === null ? weight.name : t("people") },
      value: ({ people: number }) => number,
      show: ({ people: number }) => people(number),
      copied: [{ label: weightName(weight, language.value), value: ({ people: number }) => Math.round(number) }],
    },
    ...seasonsKnown().map((each): Column => {
      const label = t("minutesIn", { season: t(each) });
      const read = (row: PlaceBeyond) => row.minutes[each] ?? null;
      const ferry = (row: PlaceBeyond) => each === season && row.needsFerry;
      return minuteColumn(each, label, read, ferry);
    }),
    minuteColumn("over", over, ({ overMinutes }) => overMinutes),
    {
      ...{ key: "servedBy", label: t("servedBy"), isText: true },
      value: ({ servedBy }) => servedBy && serverName(servedBy),
      show: ({ servedBy }) => (servedBy ? serverName(servedBy) : "—"),
    },
    {
      ...{ key: "other", label: t("other"), isText: true },
      value: ({ otherCentre }) => otherCentre?.minutes ?? null,
      show: ({ otherCentre }) => (otherCentre ? `${serverName(otherCentre)} ${minuteCount(otherCentre.minutes)}` : "—"),
      copied: [
        { label: t("otherSite"), value: ({ otherCentre }) => otherCentre && serverName(otherCentre) },
        { label: t("otherMinutes"), value: ({ otherCentre }) => otherCentre?.minutes ?? null },
      ],
    },
  ];
}

/** Minutes, longest first when sorted; no way is longer than any and is said in words. */
function minuteColumn(
  key: string,
  label: string,
  read: (row: PlaceBeyond) => number | null,
  needsFerry: (row: PlaceBeyond) => boolean = () => false,
): Column {
  return {
    ...{ key, label },
    value: (row) => read(row) ?? Infinity,
    show: (row) => {
      const minutes = read(row);
      if (minutes === null) return t("noWay");
      return needsFerry(row) ? `${minuteCount(minutes)} ${t("ferry")}` : minuteCount(minutes);
    },
    copied: [{ label, value: (row) => read(row) ?? t("noWay") }],
  };
}

function nameOf({ municipalityCode, name }: PlaceBeyond): string {
  return `${municipalityName(municipalityCode)} ${name}`;
}

/** A centre, or a site of the 案, by the name it bears on screen. */
function serverName({ id, name }: { readonly id: string; readonly name: string }): string {
  return territoryName({ id, name: siteNameOf({ siteId: id, name }) });
}
