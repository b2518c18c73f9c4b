import type { Site } from "../../../server/contract/answers.ts";
import { people } from "../../format.ts";
import { siteFormText as t } from "../../i18n/siteForm.ts";
import { coverage } from "../../state/coverage.ts";
import { centreName, facts } from "../../state/facts.ts";
import { shownRoadName } from "../../state/names.ts";
import { changeSite, deleteSite, dropSite, type SiteChange } from "../../state/siteEdits.ts";
import { NumberField, SelectField, TextField } from "../../widgets/Field.tsx";
import { KindFields } from "./KindFields.tsx";
import "./SiteForm.css";

/** The selected site's attributes. A change is taken over as it is typed; what is typed in a field until it is left is one step of undo. */
export function SiteForm({ site }: { readonly site: Site }) {
  const { snap, reach } = coverage.value?.sites.find(({ id }) => id === site.id) ?? {};
  const set = (changed: SiteChange, isTyped = false) => changeSite(site.id, changed, isTyped);
  return (
    <div class="site-form">
      <TextField label={t("name")} value={site.name} onChange={(name, isTyped) => name && set({ name }, isTyped)} />
      <SelectField
        label={t("centre")}
        value={site.centreId}
        choices={facts().centres.map(({ id }) => ({ value: id, label: centreName(id) }))}
        onChange={(centreId) => set({ centreId })}
      />
      <KindFields site={site} set={set} />
      <div class="lat-lon">
        <NumberField
          label={t("lat")}
          value={site.lat}
          min={41.2}
          max={45.8}
          step={0.00001}
          onChange={(lat, isTyped) => lat !== undefined && !isTyped && void dropSite(site.id, { lat, lon: site.lon })}
        />
        <NumberField
          label={t("lon")}
          value={site.lon}
          min={139}
          max={146}
          step={0.00001}
          onChange={(lon, isTyped) => lon !== undefined && !isTyped && void dropSite(site.id, { lat: site.lat, lon })}
        />
      </div>
      {reach && (
        <p class="note">
          {t("reach", { n: people(reach.people) })}
          {reach.ownWayPeople !== null && <br />}
          {reach.ownWayPeople !== null && t("reachOwnWay", { n: people(reach.ownWayPeople) })}
          {reach.pickupPeople !== null && <br />}
          {reach.pickupPeople !== null && t("reachPickup", { n: people(reach.pickupPeople) })}
        </p>
      )}
      {snap && <p class="note">{t("snap", { road: shownRoadName(snap.roadName), km: snap.offRoadKm.toFixed(1) })}</p>}
      <p class="note">{t("keys")}</p>
      <button type="button" class="danger" onClick={() => deleteSite(site)}>
        {t("remove")}
      </button>
    </div>
  );
}
