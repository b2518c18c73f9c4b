import type { ComponentChildren } from "preact";
import { chartText as t } from "../../i18n/charts.ts";
import { FactTable } from "../../widgets/FactTable.tsx";
import "./ChartFrame.css";

interface Props {
  readonly title: string;
  readonly children: ComponentChildren;
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A chart and the same numbers as a table, for those who would rather read than look. */
export function ChartFrame({ title, children, header, rows }: Props) {
  return (
    <figure class="card chart">
      <figcaption>
        <h2>{title}</h2>
      </figcaption>
      {children}
      <details>
        <summary>{t("table")}</summary>
        <FactTable caption={title} header={header} rows={rows} />
      </details>
    </figure>
  );
}
