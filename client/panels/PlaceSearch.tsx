import { useEffect, useState } from "preact/hooks";
import type { SearchAnswer, SearchHit } from "../../server/contract/answers.ts";
import { searchPlaces } from "../api/coverage.ts";
import { between, inBrackets } from "../format.ts";
import { fetchReasons, sayReasonLate } from "../i18n/lateReasons.ts";
import { searchText as t } from "../i18n/search.ts";
import { centreName, municipalityName } from "../state/facts.ts";
import { language } from "../state/language.ts";
import { latest } from "../state/latest.ts";
import { sayError } from "../state/messages.ts";
import { municipalityNamed } from "../state/names.ts";
import { useUniqueId } from "../widgets/useUniqueId.ts";
import "./PlaceSearch.css";

const EXACT = {
  point: "exactPoint",
  town: "exactTown",
  settlement: "exactSettlement",
  municipality: "exactMunicipality",
} as const;

async function search(text: string, signal: AbortSignal): Promise<SearchAnswer> {
  const answer = await searchPlaces(text, signal);
  if (answer.note) await fetchReasons();
  return answer;
}

interface Props {
  readonly label: string;
  /** Shown in the empty field where it is too narrow for the label. */
  readonly hint?: string;
  readonly onChoose: (hit: SearchHit) => void;
}

/** Names to places: a combobox driven by arrow keys and Enter, or by pointing. */
export function PlaceSearch({ label, hint = label, onChoose }: Props) {
  const [text, setText] = useState("");
  const [found] = useState(() => latest<SearchAnswer>({ whenFailed: sayError }));
  const [active, setActive] = useState(0);
  const listId = useUniqueId();
  const hits = found.answer.value?.hits ?? null;
  const note = sayReasonLate(found.answer.value?.note ?? null);

  useEffect(() => {
    if (text.trim() === "") return found.clear();
    void found.ask((signal) => search(text, signal)).then((answered) => answered && setActive(0));
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
        placeholder={hint}
        aria-expanded={hits !== null}
        aria-controls={listId}
        aria-activedescendant={hits?.[active] ? `${listId}-${active}` : undefined}
        autocomplete="off"
        maxLength={120}
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <div class="hits" hidden={!hits || (hits.length === 0 && note === "")}>
        {note !== "" && (
          <p class="search-note" role="status">
            {note}
          </p>
        )}
        <div id={listId} role="listbox" aria-label={label} hidden={!hits || hits.length === 0}>
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
              <strong>{nameOf(hit)}</strong>
              <small>{describe(hit)}</small>
            </div>
          ))}
        </div>
      </div>
    </div>
  );
}

function nameOf({ kind, name, municipalityCode, centreId }: SearchHit): string {
  if (kind === "municipality") return municipalityName(municipalityCode);
  return centreId && language.value === "en" ? centreName(centreId) : name;
}

/** 新ひだか町・町・字（町・字まで）; a municipality or settlement is as exact as its kind says. */
function describe(hit: SearchHit): string {
  const kind = t(hit.kind);
  const where = hit.kind === "municipality" ? kind : municipalityNamed(hit.municipality) + between() + kind;
  const isPlain = hit.kind === "municipality" || hit.kind === "settlement" || hit.kind === "town";
  return isPlain ? where : `${where} ${inBrackets(t(EXACT[hit.exactness]))}`;
}
