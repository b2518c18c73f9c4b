import type { Site } from "../../../server/contract/answers.ts";
import { SITE_KINDS } from "../../../server/core/places.ts";
import { coverKind } from "../../../server/core/scenario/coverKind.ts";
import { between } from "../../format.ts";
import { siteText as t } from "../../i18n/sites.ts";
import { content } from "../../state/draft.ts";
import { centreName } from "../../state/facts.ts";
import { siteName } from "../../state/names.ts";
import { dropKind, selectedSiteId, selectSite } from "../../state/view.ts";
import "./SitePanel.css";

/** The sites of the 案: place, choose, change, take away. Everything the map does is here for a keyboard too. */
export function SitePanel() {
  return (
    <section class="site-panel" aria-label={t("sites")}>
      <h2>
        {t("sites")} <span class="badge">{content.value.sites.length}</span>
      </h2>
      <SiteList />
      <AddSite />
    </section>
  );
}

function SiteList() {
  if (content.value.sites.length === 0) return <p class="empty-hint">{t("none")}</p>;
  return (
    <ul class="site-list">
      {content.value.sites.map((site) => (
        <li key={site.id}>
          <button
            type="button"
            class={site.id === selectedSiteId.value ? "is-chosen" : ""}
            aria-pressed={site.id === selectedSiteId.value}
            onClick={() => selectSite(site.id === selectedSiteId.value ? null : site.id)}
          >
            <span class={`site-dot site-${site.kind}`} aria-hidden="true" />
            <span class="site-title">{siteName(site)}</span>
            <small>{[t(site.kind), coverName(site), centreName(site.centreId)].join(between())}</small>
          </button>
        </li>
      ))}
    </ul>
  );
}

const COVER_TEXT = {
  full: "coverFull",
  periodic: "coverPeriodic",
  remote: "coverRemote",
  firstContact: "coverFirstContact",
  reaction: "coverReaction",
} as const;

export function coverName(site: Pick<Site, "kind" | "daysPerMonth">): string {
  return t(COVER_TEXT[coverKind(site)]);
}

function AddSite() {
  const kind = dropKind.value;
  return (
    <div class="add-site">
      <h3>{t("add")}</h3>
      <div class="kind-buttons">
        {SITE_KINDS.map((value) => (
          <button
            key={value}
            type="button"
            class={value === kind ? "is-chosen" : ""}
            aria-pressed={value === kind}
            onClick={() => (dropKind.value = value === kind ? null : value)}
          >
            <span class={`site-dot site-${value}`} aria-hidden="true" />
            {t(value)}
          </button>
        ))}
      </div>
    </div>
  );
}
