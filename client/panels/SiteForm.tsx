import type { ComponentChildren } from "preact";
import type { Site } from "../../server/http/answers.ts";
import { siteText as t } from "../i18n/sites.ts";
import { coverage } from "../state/coverage.ts";
import { facts } from "../state/facts.ts";
import { changeSite, deleteSite, dropSite } from "../state/siteEdits.ts";

/** The selected site's attributes. A change is taken over when its field is left, as one step of undo. */
export function SiteForm({ site }: { readonly site: Site }) {
  const snap = coverage.value?.sites.find(({ id }) => id === site.id)?.snap;
  const set = (changed: Partial<Site>) => changeSite({ ...site, ...changed });
  return (
    <div class="site-form">
      <Field label={t("name")}>
        <input
          type="text"
          maxLength={80}
          value={site.name}
          onChange={({ currentTarget }) => currentTarget.value.trim() && set({ name: currentTarget.value.trim() })}
        />
      </Field>
      <Field label={t("centre")}>
        <select value={site.centreId} onChange={({ currentTarget }) => set({ centreId: currentTarget.value })}>
          {facts().centres.map(({ id, nickname }) => (
            <option key={id} value={id}>
              {nickname}
            </option>
          ))}
        </select>
      </Field>
      <KindFields site={site} set={set} />
      <Field label={t("position")}>
        <span class="lat-lon">
          <Coordinate
            label={t("lat")}
            value={site.lat}
            onChange={(lat) => void dropSite(site.id, { lat, lon: site.lon })}
          />
          <Coordinate
            label={t("lon")}
            value={site.lon}
            onChange={(lon) => void dropSite(site.id, { lat: site.lat, lon })}
          />
        </span>
      </Field>
      {snap && <p class="note">{t("snap", { road: snap.roadName, km: snap.offRoadKm.toFixed(1) })}</p>}
      <p class="note">{t("keys")}</p>
      <button type="button" class="danger" onClick={() => deleteSite(site)}>
        {t("remove")}
      </button>
    </div>
  );
}

interface KindProps {
  readonly site: Site;
  readonly set: (changed: Partial<Site>) => void;
}

/** What the site's kind is described by; product terms, see core/places.ts. */
function KindFields({ site, set }: KindProps) {
  const { kind } = site;
  const isVisited = kind === "satellite" || kind === "outreach" || kind === "remote";
  return (
    <>
      {isVisited && (
        <NumberField
          label={kind === "outreach" ? t("sessions") : t("days")}
          value={site.daysPerMonth}
          max={31}
          step={kind === "outreach" ? 0.5 : 1}
          onChange={(daysPerMonth) => set({ daysPerMonth: daysPerMonth ?? 0 })}
        />
      )}
      {kind === "outreach" && <TextField name="recurrence" hint={t("recurrenceHint")} site={site} set={set} />}
      {isVisited && <TextField name="hours" hint="10:00-15:00" site={site} set={set} />}
      {(kind === "outreach" || kind === "remote") && <TextField name="venue" site={site} set={set} />}
      {kind === "satellite" && (
        <Field label={t("premises")}>
          <select
            value={site.premises ?? "shared"}
            onChange={({ currentTarget }) => set({ premises: currentTarget.value === "own" ? "own" : "shared" })}
          >
            <option value="shared">{t("shared")}</option>
            <option value="own">{t("own")}</option>
          </select>
        </Field>
      )}
      {isVisited && (
        <NumberField
          label={t("staff")}
          value={site.staff}
          max={100}
          step={0.5}
          onChange={(staff) => setOptional(site, set, "staff", staff)}
        />
      )}
      <NumberField
        label={t("yen")}
        value={site.yenPerYear}
        max={1e9}
        step={10_000}
        onChange={(yen) => setOptional(site, set, "yenPerYear", yen)}
      />
      <TextField name="note" site={site} set={set} />
    </>
  );
}

/** An emptied number is left out of the site: not stated, never 0. */
function setOptional(site: Site, set: KindProps["set"], name: "staff" | "yenPerYear", value: number | undefined): void {
  const { [name]: _, ...rest } = site;
  if (value === undefined) changeSite(rest);
  else set({ [name]: value });
}

function TextField({
  name,
  hint,
  site,
  set,
}: KindProps & { readonly name: "recurrence" | "hours" | "venue" | "note"; readonly hint?: string }) {
  return (
    <Field label={t(name)}>
      <input
        type="text"
        value={site[name] ?? ""}
        placeholder={hint}
        maxLength={name === "note" ? 400 : 40}
        onChange={({ currentTarget }) => set({ [name]: currentTarget.value.trim() })}
      />
    </Field>
  );
}

interface NumberProps {
  readonly label: string;
  readonly value: number | undefined;
  readonly max: number;
  readonly step: number;
  readonly onChange: (value: number | undefined) => void;
}

function NumberField({ label, value, max, step, onChange }: NumberProps) {
  return (
    <Field label={label}>
      <input
        type="number"
        min={0}
        max={max}
        step={step}
        value={value ?? ""}
        onChange={({ currentTarget }) => {
          if (currentTarget.reportValidity())
            onChange(currentTarget.value === "" ? undefined : currentTarget.valueAsNumber);
        }}
      />
    </Field>
  );
}

function Coordinate({
  label,
  value,
  onChange,
}: {
  readonly label: string;
  readonly value: number;
  readonly onChange: (value: number) => void;
}) {
  return (
    <input
      type="number"
      aria-label={label}
      step={0.001}
      value={value}
      onChange={({ currentTarget }) =>
        Number.isFinite(currentTarget.valueAsNumber) && onChange(currentTarget.valueAsNumber)
      }
    />
  );
}

function Field({ label, children }: { readonly label: string; readonly children: ComponentChildren }) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is the child
    <label class="field">
      <span>{label}</span>
      {children}
    </label>
  );
}
