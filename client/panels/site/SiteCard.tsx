import { siteText as t } from "../../i18n/sites.ts";
import { selectedSite } from "../../state/draft.ts";
import { selectSite } from "../../state/view.ts";
import { SiteForm } from "./SiteForm.tsx";

/** The chosen site's form, beside the map where the other cards stand: the effect of every change stays in sight. */
export function SiteCard() {
  const site = selectedSite.value;
  if (!site) return null;
  return (
    <aside class="place-card site-card" aria-label={`${t(site.kind)} ${site.name}`}>
      <header>
        <div>
          <small>{t(site.kind)}</small>
          <h2>{site.name}</h2>
        </div>
        <button type="button" class="icon-button" aria-label={t("close")} onClick={() => selectSite(null)}>
          ✕
        </button>
      </header>
      <SiteForm key={site.id} site={site} />
    </aside>
  );
}
