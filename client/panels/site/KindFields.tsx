import type { JSX } from "preact";
import type { Site } from "../../../server/contract/answers.ts";
import type { SiteKind } from "../../../server/core/places.ts";
import { coverKind } from "../../../server/core/scenario/coverKind.ts";
import { FULL_COVER_DAYS_PER_MONTH, SITE_KIND_FACTS } from "../../../server/core/scenario/siteKinds.ts";
import { parseHours } from "../../../server/core/schedule/hours.ts";
import { parseRecurrence, RECURRENCE_EXAMPLES } from "../../../server/core/schedule/recurrence.ts";
import { siteFormText as t } from "../../i18n/siteForm.ts";
import type { SiteChange } from "../../state/siteEdits.ts";
import { NumberField, SelectField, TextField } from "../../widgets/Field.tsx";
import { LocalPartners } from "./LocalPartners.tsx";

interface Props {
  readonly site: Site;
  readonly set: (changed: SiteChange, isTyped?: boolean) => void;
}

/** What a site of each kind is described by; product terms, see core/places.ts. */
const FIELDS_OF_KIND: Readonly<Record<SiteKind, readonly ((props: Props) => JSX.Element)[]>> = {
  satellite: [OpeningFields, SatelliteFields, PickupFields],
  outreach: [OpeningFields, OutreachFields, PickupFields],
  remote: [OpeningFields, HostField],
  liaison: [HostField, OfficeField],
  retention: [HostField, ReactionField],
};

export function KindFields({ site, set }: Props) {
  return (
    <>
      {FIELDS_OF_KIND[site.kind].map((Fields) => (
        <Fields key={Fields.name} site={site} set={set} />
      ))}
      <NumberField
        label={t("yen")}
        value={site.yenPerYear}
        max={1e9}
        step={1000}
        hint={t("yenHint")}
        onChange={(yenPerYear, isTyped) => set({ yenPerYear }, isTyped)}
      />
      <TextField
        label={t("note")}
        value={site.note}
        maxLength={400}
        onChange={(note, isTyped) => set({ note }, isTyped)}
      />
    </>
  );
}

function HostField({ site, set }: Props) {
  return (
    <>
      <TextField label={t("host")} value={site.host} onChange={(host, isTyped) => set({ host }, isTyped)} />
      <LocalPartners site={site} />
    </>
  );
}

function OfficeField({ site, set }: Props) {
  return (
    <SelectField
      label={t("office")}
      value={site.commissioned ? "commissioned" : "direct"}
      choices={[
        { value: "direct", label: t("direct") },
        { value: "commissioned", label: t("commissioned") },
      ]}
      onChange={(value) => set({ commissioned: value === "commissioned" })}
    />
  );
}

function ReactionField({ site, set }: Props) {
  return (
    <NumberField
      label={t("reactionDays")}
      hint={t("reactionHint")}
      value={site.reactionDays}
      max={365}
      step={1}
      onChange={(reactionDays, isTyped) => set({ reactionDays }, isTyped)}
    />
  );
}

/** Dates by a rule, or a number of days where there is none. */
function OpeningFields({ site, set }: Props) {
  const isOutreach = SITE_KIND_FACTS[site.kind].travel === "sessions";
  return (
    <>
      <TextField
        label={t("recurrence")}
        value={site.recurrence}
        hint={t("recurrenceHint")}
        maxLength={40}
        problem={(text) => (parseRecurrence(text) ? null : t("recurrenceProblem", { examples: RECURRENCE_EXAMPLES }))}
        onChange={(recurrence, isTyped) => set({ recurrence }, isTyped)}
      />
      {!site.recurrence && (
        <NumberField
          label={isOutreach ? t("sessions") : t("days")}
          value={site.daysPerMonth}
          max={31}
          step={isOutreach ? 0.5 : 1}
          onChange={(daysPerMonth, isTyped) => set({ daysPerMonth: daysPerMonth ?? 0 }, isTyped)}
        />
      )}
      {site.kind === "satellite" && coverKind(site) === "periodic" && (
        <p class="notice" role="status">
          {t("isPeriodic", { n: site.daysPerMonth, least: FULL_COVER_DAYS_PER_MONTH })}
        </p>
      )}
      <TextField
        label={t("hours")}
        value={site.hours}
        hint="10:00-15:00"
        maxLength={40}
        problem={(text) => (parseHours(text) ? null : t("hoursProblem"))}
        onChange={(hours, isTyped) => set({ hours }, isTyped)}
      />
      <NumberField
        label={t("staff")}
        value={site.staff}
        max={100}
        step={0.5}
        hint={t("notStated")}
        onChange={(staff, isTyped) => set({ staff }, isTyped)}
      />
    </>
  );
}

function SatelliteFields({ site, set }: Props) {
  return (
    <>
      <SelectField
        label={t("premises")}
        value={site.premises ?? "shared"}
        choices={[
          { value: "shared", label: t("shared") },
          { value: "own", label: t("own") },
        ]}
        onChange={(premises) => set({ premises })}
      />
      <SelectField
        label={t("staffedLocally")}
        value={site.staffedLocally === undefined ? "" : site.staffedLocally ? "yes" : "no"}
        choices={[
          { value: "", label: t("staffedDefault") },
          { value: "yes", label: t("staffedYes") },
          { value: "no", label: t("staffedNo") },
        ]}
        onChange={(value) => set({ staffedLocally: value === "" ? undefined : value === "yes" })}
      />
    </>
  );
}

/** Clients who do not drive: how far they are fetched, on how many days, at what cost. */
function PickupFields({ site, set }: Props) {
  return (
    <fieldset class="pickup">
      <legend>{t("pickup")}</legend>
      <NumberField
        label={t("pickupMinutes")}
        value={site.pickupMinutes}
        max={300}
        step={5}
        hint={t("pickupMinutesHint")}
        onChange={(pickupMinutes, isTyped) => set({ pickupMinutes }, isTyped)}
      />
      {site.pickupMinutes !== undefined && (
        <>
          <NumberField
            label={t("pickupDays")}
            value={site.pickupDaysPerMonth}
            max={31}
            step={0.5}
            hint={t("pickupDaysHint")}
            onChange={(pickupDaysPerMonth, isTyped) => set({ pickupDaysPerMonth }, isTyped)}
          />
          <NumberField
            label={t("pickupYen")}
            value={site.pickupYenPerYear}
            max={1e9}
            step={1000}
            hint={t("yenHint")}
            onChange={(pickupYenPerYear, isTyped) => set({ pickupYenPerYear }, isTyped)}
          />
        </>
      )}
      <p class="note">{t("noBuses")}</p>
    </fieldset>
  );
}

function OutreachFields({ site, set }: Props) {
  return (
    <>
      <TextField label={t("venue")} value={site.venue} onChange={(venue, isTyped) => set({ venue }, isTyped)} />
      <SelectField
        label={t("holidayPolicy")}
        value={site.holidayPolicy ?? "skip"}
        choices={(["skip", "next", "previous"] as const).map((value) => ({ value, label: t(`holiday_${value}`) }))}
        onChange={(holidayPolicy) => set({ holidayPolicy })}
      />
      <TextField
        label={t("tour")}
        value={site.tour}
        hint={t("tourHint")}
        maxLength={40}
        onChange={(tour, isTyped) => set({ tour }, isTyped)}
      />
      <label class="check">
        <input
          type="checkbox"
          checked={site.overnight ?? false}
          onChange={({ currentTarget }) => set({ overnight: currentTarget.checked })}
        />
        {t("overnight")}
      </label>
    </>
  );
}
