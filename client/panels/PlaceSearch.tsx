import { useEffect, useId, useState } from "preact/hooks";
import type { SearchHit } from "../../server/contract/answers.ts";
import { searchPlaces } from "../api/coverage.ts";
import { texts } from "../i18n/texts.ts";
import { latest } from "../state/latest.ts";
import { sayError } from "../state/messages.ts";
import "./PlaceSearch.css";

const t = texts({
  municipality: { ja: "市町村", en: "municipality" },
  settlement: { ja: "集落・市街地", en: "settlement" },
  station: { ja: "道の駅", en: "road station" },
  candidate: { ja: "自分の候補地", en: "own place" },
  town: { ja: "町・字", en: "town" },
  none: {
    ja: "見つかりません。別の書き方（漢字・ひらがな）を試してください。",
    en: "Nothing found. Try another spelling.",
  },
});

interface Props {
  readonly label: string;
  readonly onChoose: (hit: SearchHit) => void;
}

/** Names to places: a combobox driven by arrow keys and Enter, or by pointing. */
export function PlaceSearch({ label, onChoose }: Props) {
  const [text, setText] = useState("");
  const [found] = useState(() => latest<readonly SearchHit[]>({ whenFailed: sayError }));
  const [active, setActive] = useState(0);
  const listId = useId();
  const hits = found.answer.value;

  useEffect(() => {
    if (text.trim() === "") return found.clear();
    void found.ask((signal) => searchPlaces(text, signal)).then((answered) => answered && setActive(0));
  }, [text]);

  const choose = (hit: SearchHit | undefined) => {
    if (!hit) return;
    setText("");
    onChoose(hit);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!hits || event.isComposing) return; // Enter that ends a kana conversion chooses nothing
    if (event.key === "ArrowDown") setActive(Math.min(active + 1, hits.length - 1));
    else if (event.key === "ArrowUp") setActive(Math.max(active - 1, 0));
    else if (event.key === "Enter") choose(hits[active]);
    else if (event.key === "Escape") setText("");
    else return;
    event.preventDefault();
  };
  return (
    <div class="place-search">
      <input
        type="search"
        role="combobox"
        aria-label={label}
        placeholder={label}
        aria-expanded={hits !== null}
        aria-controls={listId}
        aria-activedescendant={hits?.[active] ? `${listId}-${active}` : undefined}
        autocomplete="off"
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <div id={listId} class="hits" role="listbox" aria-label={label} hidden={hits === null || hits.length === 0}>
        {hits?.map((hit, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the combobox's own
          <div
            key={`${hit.kind}-${hit.municipalityCode}-${hit.name}-${hit.lat}`}
            id={`${listId}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => choose(hit)}
          >
            <strong>{hit.name}</strong>
            <small>
              {hit.kind === "municipality" ? "" : `${hit.municipality}・`}
              {t(hit.kind)}
            </small>
          </div>
        ))}
      </div>
      {hits?.length === 0 && (
        <p class="hits empty-hint" role="status">
          {t("none")}
        </p>
      )}
    </div>
  );
}
