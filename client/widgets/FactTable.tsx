import type { ComponentChildren } from "preact";
import { ScrollRegion } from "./ScrollRegion.tsx";
import "./FactTable.css";

interface Props {
  readonly caption: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly ComponentChildren[])[];
}

/** A plain table of facts: first column names the row, texts may wrap. */
export function FactTable({ caption, header, rows }: Props) {
  return (
    <ScrollRegion label={caption}>
      <table class="fact-table">
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
          {rows.map(([name, ...cells], index) => (
            <tr key={index}>
              <th scope="row">{name}</th>
              {cells.map((cell, column) => (
                <td key={column}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
