import type { ComponentChildren } from "preact";
import { chartText as t } from "../../i18n/charts.ts";
import { scopeText } from "../../i18n/restsOn.ts";
import { scopeRow } from "../../state/coverage.ts";
import { FactTable } from "../../widgets/FactTable.tsx";
import "./ChartFrame.css";

/** A chart's title with whose figures it shows: all Hokkaido's, or those of the centre on screen. */
export function scopedTitle(title: string): string {
  const territory = scopeRow.value;
  return territory ? t("scoped", { scope: scopeText(territory), title }) : title;
}

interface Props {
  readonly title: string;
  /** What the axis without figures of its own measures, and in which unit. */
  readonly unit?: string;
  readonly children: ComponentChildren;
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A chart and the same numbers as a table, for those who would rather read than look. */
export function ChartFrame({ title, unit, children, header, rows }: Props) {
  return (
    <figure class="card chart">
      <figcaption>
        <h2>{title}</h2>
      </figcaption>
      {unit && <p class="note">{unit}</p>}
      {children}
      <details>
        <summary>{t("table")}</summary>
        <FactTable caption={title} header={header} rows={rows} />
      </details>
    </figure>
  );
}
