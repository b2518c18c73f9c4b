import type { SourceReport, StatedModel } from "../../api/report.ts";
import { reportText as t } from "../../i18n/report.ts";
import { siteText } from "../../i18n/sites.ts";
import { centreName, facts } from "../../state/facts.ts";
import { goTo } from "../../state/view.ts";

const ENTRY_TYPES = ["model", "wish", "condition"] as const;

/** The six models, and every centre's wishes and conditions, centre by centre. */
export function ModelSection({ report: { models } }: { readonly report: SourceReport }) {
  return (
    <section class="card">
      <h2>{t("models")}</h2>
      <div class="two-columns">
        {facts().centres.map(({ id }) => (
          <CentreEntries key={id} centreId={id} models={models.filter(({ centreId }) => centreId === id)} />
        ))}
      </div>
      <p>
        <button type="button" onClick={() => goTo("suggest")}>
          {t("effect")}
        </button>
      </p>
    </section>
  );
}

function CentreEntries({ centreId, models }: { readonly centreId: string; readonly models: readonly StatedModel[] }) {
  if (models.length === 0) return null;
  return (
    <article>
      <h3>{centreName(centreId)}</h3>
      <ModelEntries models={models} />
    </article>
  );
}

/** Models first, then wishes, then conditions, each with its kind of measure and its source. */
export function ModelEntries({ models }: { readonly models: readonly StatedModel[] }) {
  return (
    <ul class="plain-list">
      {ENTRY_TYPES.flatMap((type) =>
        models
          .filter(({ entryType }) => entryType === type)
          .map(({ kind, statement, source }) => (
            <li key={statement}>
              <span class="badge">{t(type)}</span> <span class="badge">{siteText(kind)}</span> {statement}{" "}
              <small class="note">{source}</small>
            </li>
          )),
      )}
    </ul>
  );
}
