import { listed } from "../../format.ts";
import { reportText as t } from "../../i18n/report.ts";
import { facts } from "../../state/facts.ts";
import { municipalityNamed, regionName } from "../../state/names.ts";
import { partnershipOverlay } from "../../state/overlay.ts";
import { goTo } from "../../state/view.ts";

/** 連携地域 and 定住自立圏: who works together, on what, and who keeps the office. */
export function PartnershipSection() {
  const showOnMap = (region: string) => {
    partnershipOverlay.value = region;
    goTo("map");
  };
  return (
    <section class="card">
      <h2>{t("partnerships")}</h2>
      <div class="two-columns">
        {facts().partnerships.map(
          ({
            region,
            latin,
            scheme,
            municipalities,
            secretariat,
            agreementDate,
            topics,
            otherTopics,
            projects,
            notes,
            source,
          }) => (
            <article key={region}>
              <h3>{regionName({ region, latin })}</h3>
              <p>
                {scheme} <small class="note">{source}</small>
              </p>
              <dl class="pairs">
                <dt>{t("members")}</dt>
                <dd>{listed(municipalities.map(municipalityNamed))}</dd>
                <dt>{t("secretariat")}</dt>
                <dd>{secretariat ?? t("notStated")}</dd>
                <dt>{t("agreed")}</dt>
                <dd>{agreementDate ?? t("notStated")}</dd>
                <dt>{t("topics")}</dt>
                <dd>
                  {[...topics.map((topic) => t(topic)), ...(otherTopics ? [otherTopics] : [])].join("、") ||
                    t("topicsUnknown")}
                </dd>
                <dt>{t("projects")}</dt>
                <dd>{projects?.replaceAll(";", "、") ?? t("notStated")}</dd>
              </dl>
              {notes && <p class="note">{notes}</p>}
              <button type="button" onClick={() => showOnMap(region)}>
                {t("showOnMap")}
              </button>
            </article>
          ),
        )}
      </div>
    </section>
  );
}
