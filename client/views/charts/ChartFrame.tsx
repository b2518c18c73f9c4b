import type { ComponentChildren } from "preact";
import { chartText as t } from "../../i18n/charts.ts";
import { ScrollRegion } from "../../widgets/ScrollRegion.tsx";

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
        <ScrollRegion label={title}>
          <table>
            <thead>
              <tr>
                {header.map((cell) => (
                  <th key={cell} scope="col">
                    {cell}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(([name, ...cells]) => (
                <tr key={name}>
                  <th scope="row">{name}</th>
                  {cells.map((cell, index) => (
                    <td key={index}>{cell}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollRegion>
      </details>
    </figure>
  );
}
