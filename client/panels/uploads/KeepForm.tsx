import { useState } from "preact/hooks";
import { letterCount, MAX_NAME_LENGTH, shortenedTo } from "../../../server/core/cleanText.ts";
import { addPlaces, addWeight, type WeightPreview } from "../../api/uploads.ts";
import { uploadText as t } from "../../i18n/uploads.ts";
import { setConditions } from "../../state/conditions.ts";
import { say, sayError } from "../../state/messages.ts";
import { session } from "../../state/session.ts";
import { candidatePlaces, isTaken, recounted, refreshUploads, weights } from "../../state/weights.ts";
import { RequiredTextField } from "../../widgets/Field.tsx";
import { Segmented } from "../../widgets/Segmented.tsx";
import { nameOfFile, type ReadFile, tableOf } from "./readFile.ts";
import { isCorrectedList } from "./refusedLines.ts";

type Mode = "replace" | "add";

/** The name under which what was read is kept, and what becomes of a table of that name. */
export function KeepForm({ read, onDone }: { readonly read: ReadFile; readonly onDone: () => void }) {
  const { result } = read;
  const weight = result.kind === "weight" ? result.preview : null;
  const table = tableOf(read);
  const [name, setName] = useState(proposedName(read, weight));
  const [unit, setUnit] = useState(weight?.unit ?? "人");
  const [mode, setMode] = useState<Mode>(table && isCorrectedList(table) ? "add" : "replace");
  if (result.kind === "refused") return null;
  const isThere =
    result.kind === "weight"
      ? weights.value.some((kept) => kept.year === null && kept.name === name.trim() && isTaken(kept.access))
      : candidatePlaces.value.some(({ listName, access }) => listName === name.trim() && isTaken(access));
  const keep = async (event: Event) => {
    event.preventDefault();
    try {
      if (result.kind === "weight") {
        const { byPlace, values, column } = result.preview;
        const heading = column === null ? {} : { heading: column };
        const kept = await addWeight({ name: name.trim(), ...heading, unit, byPlace, values, mode });
        setConditions({ weight: kept.id });
        say(t("kept", { name: kept.name }));
      } else {
        await addPlaces(name.trim(), result.preview.places, mode);
        say(t("kept", { name }));
      }
      await refreshUploads();
      recounted.value++; // the numbers may have changed under the same name
      onDone();
    } catch (error) {
      sayError(error);
    }
  };
  const isAllowed = result.preview.accepted > 0 && name.trim() !== "" && letterCount(name.trim()) <= MAX_NAME_LENGTH;
  return (
    <form onSubmit={(event) => void keep(event)}>
      {result.preview.accepted === 0 && (
        <p role="alert">{t(weight?.column === null ? "chooseColumnFirst" : "nothing")}</p>
      )}
      <div class="two-columns">
        <RequiredTextField label={t("name")} value={name} maxLength={MAX_NAME_LENGTH} onInput={setName} />
        {weight && <RequiredTextField label={t("unit")} value={unit} maxLength={10} onInput={setUnit} />}
      </div>
      {isThere && (
        <Segmented
          label={t("nameIsThere")}
          value={mode}
          choices={[
            { value: "replace", label: t("replace") },
            { value: "add", label: t("add") },
          ]}
          onChange={setMode}
        />
      )}
      {session.value?.person && (
        <p class="note">{t(session.value.person.centreId === null ? "forAll" : "forCentre")}</p>
      )}
      <button type="submit" class="primary" disabled={!isAllowed}>
        {t("keep")}
      </button>
    </form>
  );
}

/** What is counted comes first, then the file it is from. */
function proposedName({ file }: ReadFile, weight: WeightPreview | null): string {
  const fileName = nameOfFile(file);
  if (!weight?.suggestedName) return shortenedTo(MAX_NAME_LENGTH, fileName);
  return shortenedTo(MAX_NAME_LENGTH, `${weight.suggestedName}（${fileName}）`);
}
