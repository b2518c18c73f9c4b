import { useState } from "preact/hooks";
import {
  addPlaces,
  addWeight,
  type PlacesPreview,
  previewPlaces,
  previewWeight,
  removePlaces,
  removeWeight,
  type WeightPreview,
} from "../../api/uploads.ts";
import { count } from "../../format.ts";
import { uploadText as t } from "../../i18n/uploads.ts";
import { clearCondition, conditions, setConditions } from "../../state/conditions.ts";
import { say, sayError } from "../../state/messages.ts";
import { candidatePlaces, refreshUploads, weights } from "../../state/weights.ts";
import { Dialog } from "../../widgets/Dialog.tsx";
import { RequiredTextField } from "../../widgets/Field.tsx";
import { PreviewTable } from "./PreviewTable.tsx";

/** A file that was read and shown, but not yet kept. */
type Pending =
  | { readonly kind: "weight"; readonly fileName: string; readonly preview: WeightPreview }
  | { readonly kind: "places"; readonly fileName: string; readonly preview: PlacesPreview };

/** Own tables: choose a file, see line by line what was read, then keep it or not. */
export function UploadDialog({ onClose }: { readonly onClose: () => void }) {
  const [pending, setPending] = useState<Pending | null>(null);
  const read = async (kind: Pending["kind"], file: File) => {
    const fileName = file.name.replace(/\.csv$/i, "");
    try {
      setPending(
        kind === "weight"
          ? { kind, fileName, preview: await previewWeight(file) }
          : { kind, fileName, preview: await previewPlaces(file) },
      );
    } catch (error) {
      setPending(null);
      sayError(error);
    }
  };
  return (
    <Dialog title={t("title")} onClose={onClose} isWide>
      <div class="two-columns">
        <FileField title={t("weights")} hint={t("weightsHint")} onFile={(file) => void read("weight", file)} />
        <FileField title={t("places")} hint={t("placesHint")} onFile={(file) => void read("places", file)} />
      </div>
      {pending && <Keep key={pending.fileName + pending.kind} pending={pending} onDone={() => setPending(null)} />}
      <Stored />
    </Dialog>
  );
}

function FileField({
  title,
  hint,
  onFile,
}: {
  readonly title: string;
  readonly hint: string;
  readonly onFile: (file: File) => void;
}) {
  return (
    <section>
      <h3>{title}</h3>
      <p class="note">{hint}</p>
      <label class="field">
        <span>{t("choose")}</span>
        <input
          type="file"
          accept=".csv,text/csv"
          onChange={({ currentTarget }) => {
            const file = currentTarget.files?.[0];
            if (file) onFile(file);
            currentTarget.value = "";
          }}
        />
      </label>
    </section>
  );
}

function Keep({ pending, onDone }: { readonly pending: Pending; readonly onDone: () => void }) {
  const [name, setName] = useState(pending.fileName);
  const [unit, setUnit] = useState("人");
  const { preview } = pending;
  const keep = async (event: Event) => {
    event.preventDefault();
    try {
      if (pending.kind === "weight") {
        const { byPlace, values } = pending.preview;
        const weight = await addWeight({ name: name.trim(), unit, byPlace, values });
        setConditions({ weight: weight.id });
      } else await addPlaces(name.trim(), pending.preview.places);
      say(t("kept", { name }));
      await refreshUploads();
      onDone();
    } catch (error) {
      sayError(error);
    }
  };
  return (
    <form class="card" onSubmit={(event) => void keep(event)}>
      <h3>{t("preview", { encoding: preview.encoding })}</h3>
      <p>
        {t("counts", { accepted: preview.accepted, refused: preview.refused })}
        {"total" in preview && `・${t("total", { n: count(preview.total) })}`}
      </p>
      {"missing" in preview && preview.missing.length > 0 && <Missing names={preview.missing} />}
      <PreviewTable lines={preview.lines} />
      {preview.accepted === 0 && <p role="alert">{t("nothing")}</p>}
      <div class="two-columns">
        <RequiredTextField label={t("name")} value={name} maxLength={60} onInput={setName} />
        {pending.kind === "weight" && (
          <RequiredTextField label={t("unit")} value={unit} maxLength={10} onInput={setUnit} />
        )}
      </div>
      <button type="submit" class="primary" disabled={preview.accepted === 0 || name.trim() === ""}>
        {t("keep")}
      </button>
    </form>
  );
}

const SHOWN_MISSING = 12;

function Missing({ names }: { readonly names: readonly string[] }) {
  const shown = names.slice(0, SHOWN_MISSING).join("、");
  return (
    <p class="notice">{t("missing", { n: names.length, names: names.length > SHOWN_MISSING ? `${shown}…` : shown })}</p>
  );
}

/** What is kept, with a way to take it back. */
function Stored() {
  const own = weights.value.filter(({ year }) => year === null);
  const lists = [...new Set(candidatePlaces.value.map(({ listName }) => listName))];
  if (own.length + lists.length === 0) return null;
  const remove = async (name: string, run: () => Promise<void>) => {
    try {
      await run();
      await refreshUploads();
      say(t("removed", { name }));
    } catch (error) {
      sayError(error);
    }
  };
  const dropWeight = async (id: string) => {
    if (conditions.value.weight === id) clearCondition("weight");
    await removeWeight(id);
  };
  return (
    <section>
      <h3>{t("stored")}</h3>
      <ul class="chips">
        {own.map(({ id, name, unit, total }) => (
          <li key={id}>
            {name}（{count(total)}
            {unit}）
            <button type="button" class="link" onClick={() => void remove(name, () => dropWeight(id))}>
              {t("remove")}
            </button>
          </li>
        ))}
        {lists.map((name) => (
          <li key={name}>
            {name}（{candidatePlaces.value.filter(({ listName }) => listName === name).length}）
            <button type="button" class="link" onClick={() => void remove(name, () => removePlaces(name))}>
              {t("remove")}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
