import { useEffect, useRef, useState } from "preact/hooks";
import type { Centre } from "../../../server/contract/answers.ts";
import { type CentreFiguresBody, fetchCentreFigures, saveCentreFigures } from "../../api/centreFigures.ts";
import { searchPlaces } from "../../api/coverage.ts";
import { sayReason } from "../../i18n/reasons.ts";
import { reportText as t } from "../../i18n/report.ts";
import { startAnewFromCentres } from "../../state/centreFigures.ts";
import { centreName } from "../../state/facts.ts";
import { reasonOf, say } from "../../state/messages.ts";
import { session } from "../../state/session.ts";
import { Dialog } from "../../widgets/Dialog.tsx";
import { Field, NumberField, RequiredTextField, TextField } from "../../widgets/Field.tsx";

/** Who has signed in is not asked who he is. */
const ownName = () => session.value?.person?.name ?? "";
const empty = (): CentreFiguresBody => ({ asOf: "", savedBy: ownName() });
const COUNTS = ["staff", "registered", "workplaceVisits", "placements"] as const;

/** 今の数字 of one centre. What is typed stays until it is kept or the form is closed. */
export function CentreFiguresForm({ centre, onClose }: { readonly centre: Centre; readonly onClose: () => void }) {
  const [entry, setEntry] = useState<CentreFiguresBody>(empty);
  const [version, setVersion] = useState<number | null>(null);
  const [lastSaved, setLastSaved] = useState<string | null>(null);
  const [reason, setReason] = useState<string | null>(null);
  const typed = useRef<Partial<CentreFiguresBody>>({}); // before the stored figures were there, too: they give way to it
  const change = (part: Partial<CentreFiguresBody>) => {
    typed.current = { ...typed.current, ...part };
    setEntry((before) => ({ ...before, ...part }));
  };

  useEffect(() => {
    fetchCentreFigures().then(
      (list) => {
        const kept = list.find(({ centreId }) => centreId === centre.id)?.kept ?? null;
        setVersion(kept?.version ?? 0);
        if (!kept) return;
        setEntry({ ...kept.figures, savedBy: "", ...typed.current });
        setLastSaved(t("lastSaved", { by: kept.savedBy, at: kept.savedAt.slice(0, 16).replace("T", " ") }));
      },
      (error) => setReason(reasonOf(error)),
    );
  }, [centre.id]);

  const keep = async () => {
    if (version === null) return;
    try {
      setReason(null);
      await saveCentreFigures(centre.id, version, entry);
      await startAnewFromCentres();
      say(t("kept", { name: centreName(centre.id) }));
      onClose();
    } catch (error) {
      setReason(reasonOf(error));
    }
  };

  return (
    <Dialog title={t("formTitle", { name: centreName(centre.id) })} onClose={onClose}>
      <form
        class="form-grid"
        onSubmit={(event) => {
          event.preventDefault();
          void keep();
        }}
      >
        <p class="note">{t("formHint")}</p>
        <PositionFields entry={entry} change={change} onReason={setReason} />
        <TextField
          label={t("phone")}
          value={entry.phone ?? undefined}
          maxLength={120}
          onChange={(phone) => change({ phone: phone ?? null })}
        />
        {COUNTS.map((key) => (
          <NumberField
            key={key}
            label={t(key)}
            value={entry[key] ?? undefined}
            max={key === "staff" ? 1000 : 1_000_000}
            step={key === "staff" ? 0.5 : 1}
            hint={t("notStated")}
            onChange={(value) => change({ [key]: value ?? null })}
          />
        ))}
        <Field label={t("asOf")}>
          <input
            type="date"
            required
            value={entry.asOf}
            onInput={({ currentTarget }) => change({ asOf: currentTarget.value })}
          />
        </Field>
        {ownName() === "" && (
          <RequiredTextField
            label={t("savedBy")}
            value={entry.savedBy}
            maxLength={60}
            onInput={(savedBy) => change({ savedBy })}
          />
        )}
        {lastSaved && <p class="note">{lastSaved}</p>}
        {reason && <p role="alert">{reason}</p>}
        <p>
          <button type="submit" class="primary" disabled={version === null}>
            {t("keep")}
          </button>{" "}
          <button type="button" onClick={onClose}>
            {t("cancel")}
          </button>
        </p>
      </form>
    </Dialog>
  );
}

interface PositionProps {
  readonly entry: CentreFiguresBody;
  readonly change: (part: Partial<CentreFiguresBody>) => void;
  readonly onReason: (reason: string | null) => void;
}

/** An address, and where it is: found by its town or block, or written as latitude and longitude. */
function PositionFields({ entry, change, onReason }: PositionProps) {
  const find = async () => {
    try {
      const { hits, note } = await searchPlaces(entry.address ?? "", new AbortController().signal);
      const [hit] = hits;
      if (!hit) return onReason(sayReason(note) || t("addressUnknown"));
      change({ lat: hit.lat, lon: hit.lon });
      onReason([sayReason(note), t("addressFound", { name: hit.name })].filter(Boolean).join(" "));
    } catch (error) {
      onReason(reasonOf(error));
    }
  };
  const written = entry.lat == null || entry.lon == null ? undefined : `${entry.lat},${entry.lon}`;
  return (
    <>
      <TextField
        label={t("address")}
        value={entry.address ?? undefined}
        maxLength={120}
        onChange={(address) => change({ address: address ?? null })}
      />
      <button type="button" disabled={!entry.address} onClick={() => void find()}>
        {t("findAddress")}
      </button>
      <TextField
        label={t("position")}
        value={written}
        hint={t("positionHint")}
        problem={(text) => (positionOf(text) ? null : t("positionProblem"))}
        onChange={(text) => change(text === undefined ? { lat: null, lon: null } : (positionOf(text) ?? {}))}
      />
    </>
  );
}

function positionOf(text: string): { readonly lat: number; readonly lon: number } | null {
  const [, lat, lon] = /^\s*(\d{2}(?:\.\d+)?)\s*[,、，]\s*(\d{3}(?:\.\d+)?)\s*$/.exec(text) ?? [];
  return lat && lon ? { lat: Number(lat), lon: Number(lon) } : null;
}
