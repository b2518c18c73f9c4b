import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { ScrollRegion } from "./ScrollRegion.tsx";
import "./SortableTable.css";

export interface SortableColumn<R> {
  readonly key: string;
  readonly label: ComponentChildren;
  /** What the column is sorted by; null sorts last. */
  readonly value: (row: R) => number | string | null;
  readonly show: (row: R) => ComponentChildren;
  /** Which end is the better one: its value is set in bold. */
  readonly best?: "most" | "least";
  readonly isText?: boolean;
}

interface Props<R> {
  readonly caption: string;
  readonly rows: readonly R[];
  readonly columns: readonly SortableColumn<R>[];
  readonly rowKey: (row: R) => string | number;
  readonly rowClass?: (row: R) => string;
  /** Rows that stay on top whatever the order, e.g. 現状. */
  readonly isPinned?: (row: R) => boolean;
}

/** A table whose headings sort it; a second press turns the order round. The first column names the row. */
export function SortableTable<R>({ caption, rows, columns, rowKey, rowClass, isPinned }: Props<R>) {
  const [order, setOrder] = useState<{ readonly key: string; readonly isDown: boolean } | null>(null);
  const column = columns.find(({ key }) => key === order?.key);
  const sorted = column ? [...rows].sort((a, b) => compareBy(column, a, b, order?.isDown ?? false)) : rows;
  const shown = isPinned ? [...sorted.filter(isPinned), ...sorted.filter((row) => !isPinned(row))] : sorted;
  return (
    <ScrollRegion label={caption}>
      <table class="sortable">
        <caption>{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ key, label, isText }) => (
              <th
                key={key}
                scope="col"
                class={isText ? "text" : ""}
                aria-sort={order?.key !== key ? "none" : order.isDown ? "descending" : "ascending"}
              >
                <button
                  type="button"
                  class="sort-button"
                  onClick={() => setOrder({ key, isDown: order?.key === key ? !order.isDown : true })}
                >
                  {label}
                  <span aria-hidden="true">{order?.key !== key ? "" : order.isDown ? " ▼" : " ▲"}</span>
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <tr key={rowKey(row)} class={rowClass?.(row) ?? ""}>
              {columns.map((each, index) => (
                <Cell key={each.key} row={row} column={each} isHeading={index === 0} isBest={isBest(each, row, rows)} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

interface CellProps<R> {
  readonly row: R;
  readonly column: SortableColumn<R>;
  readonly isHeading: boolean;
  readonly isBest: boolean;
}

function Cell<R>({ row, column, isHeading, isBest: isBestValue }: CellProps<R>) {
  const content = isBestValue ? <strong>{column.show(row)}</strong> : column.show(row);
  if (isHeading) return <th scope="row">{content}</th>;
  return <td class={column.isText ? "text" : ""}>{content}</td>;
}

/** What is not known comes last in either order: it is no small number. */
function compareBy<R>({ value }: SortableColumn<R>, a: R, b: R, isDown: boolean): number {
  const [x, y] = [value(a), value(b)];
  if (x === null || y === null) return x === y ? 0 : x === null ? 1 : -1;
  const order = typeof x === "number" && typeof y === "number" ? x - y : String(x).localeCompare(String(y), "ja");
  return isDown ? -order : order;
}

function isBest<R>({ best, value }: SortableColumn<R>, row: R, rows: readonly R[]): boolean {
  if (!best || rows.length < 2) return false;
  const numbers = rows.map(value).filter((each): each is number => typeof each === "number");
  return value(row) === (best === "most" ? Math.max(...numbers) : Math.min(...numbers));
}
