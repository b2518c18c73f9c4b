import type { CoverageAnswer } from "../../../server/contract/answers.ts";
import { people } from "../../format.ts";
import { proposalText as t } from "../../i18n/proposal.ts";
import { centreName, municipalityName } from "../../state/facts.ts";
import { siteName } from "../../state/names.ts";
import { proposalCentreId } from "../../state/proposal.ts";
import { ScrollRegion } from "../../widgets/ScrollRegion.tsx";

type UsedSite = CoverageAnswer["sites"][number];

/** Where, when, by whom, and whom each site reaches by itself. */
export function ProposalSites({ answer }: { readonly answer: CoverageAnswer }) {
  const centreId = proposalCentreId.value;
  const sites = answer.sites.filter((site) => centreId === null || site.centreId === centreId);
  return (
    <section class="card is-wide">
      <h2>{t("where")}</h2>
      <ScrollRegion label={t("where")}>
        <table>
          <thead>
            <tr>
              {(["site", "kind", "days", "staff"] as const).map((key) => (
                <th key={key} scope="col" class="text">
                  {t(key)}
                </th>
              ))}
              <th scope="col">{t("reaches")}</th>
            </tr>
          </thead>
          <tbody>
            {sites.map((site) => (
              <tr key={site.id}>
                <th scope="row">{placeOf(site)}</th>
                <td class="text">{[t(site.kind), centreName(site.centreId)].join(t("between"))}</td>
                <td class="text">{daysOf(site)}</td>
                <td class="text">{site.staff === undefined ? t("notStated") : t("staffed", { n: site.staff })}</td>
                <td>{people(site.reach.people)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      <p class="note">{t("reachesNote")}</p>
    </section>
  );
}

function placeOf(site: UsedSite): string {
  const { municipalityCode, venue } = site;
  const name = siteName(site);
  const town = municipalityCode ? municipalityName(municipalityCode) : "";
  return [name, ...(name.includes(town) ? [] : [town]), ...(venue ? [venue] : [])].join(t("between"));
}

function daysOf({ recurrence, daysPerMonth, hours }: UsedSite): string {
  return [recurrence ?? t("daysAMonth", { n: daysPerMonth }), ...(hours ? [hours] : [])].join(" ");
}
