import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import type { CopiedCell, CopiedTable } from "../copiedTable.ts";
import { CopyTable } from "./CopyTable.tsx";
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
  /** Decimals the number is shown and copied with; 0 where left out. */
  readonly digits?: number;
  /** What the copied table has instead: other columns (none: []), or another value. Left out: `label` and `value`. */
  readonly copied?: readonly CopiedColumn<R>[];
}

export interface CopiedColumn<R> {
  readonly label: string;
  readonly value: (row: R) => CopiedCell;
}

interface Props<R> {
  readonly caption: string;
  readonly rows: readonly R[];
  readonly columns: readonly SortableColumn<R>[];
  readonly rowKey: (row: R) => string | number;
  readonly rowClass?: (row: R) => string;
  /** Rows that stay on top whatever the order, e.g. 現状. */
  readonly isPinned?: (row: R) => boolean;
  /** Whose figures they are and what they rest on: copied along. */
  readonly note?: string;
  /** What a press anywhere on a row does; the row's name is then a button, for the keyboard. */
  readonly onPress?: (row: R) => void;
}

interface Order {
  readonly key: string;
  readonly isDown: boolean;
}

/** A table whose headings sort it; a second press turns the order round. The first column names the row. */
export function SortableTable<R>(props: Props<R>) {
  const { caption, rows, columns, note = "" } = props;
  const [order, setOrder] = useState<Order | null>(null);
  const shown = inOrder(props, order);
  return (
    <>
      <ScrollRegion label={caption}>
        <table class="sortable">
          <caption>{caption}</caption>
          <thead>
            <tr>
              {columns.map((column) => (
                <Heading key={column.key} column={column} order={order} onOrder={setOrder} />
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <Row key={props.rowKey(row)} row={row} {...props} />
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      {rows.length > 0 && (
        <div class="buttons">
          <CopyTable table={() => copiedTable(caption, shown, columns, note)} />
        </div>
      )}
    </>
  );
}

function inOrder<R>({ rows, columns, isPinned }: Props<R>, order: Order | null): readonly R[] {
  const column = columns.find(({ key }) => key === order?.key);
  const sorted = column ? [...rows].sort((a, b) => compareBy(column, a, b, order?.isDown ?? false)) : rows;
  return isPinned ? [...sorted.filter(isPinned), ...sorted.filter((row) => !isPinned(row))] : sorted;
}

interface HeadingProps<R> {
  readonly column: SortableColumn<R>;
  readonly order: Order | null;
  readonly onOrder: (order: Order) => void;
}

function Heading<R>({ column: { key, label, isText }, order, onOrder }: HeadingProps<R>) {
  const isSorted = order?.key === key;
  return (
    <th
      scope="col"
      class={isText ? "text" : ""}
      aria-sort={!isSorted ? "none" : order.isDown ? "descending" : "ascending"}
    >
      <button
        type="button"
        class="sort-button"
        onClick={() => onOrder({ key, isDown: isSorted ? !order.isDown : true })}
      >
        {label}
        <span aria-hidden="true">{!isSorted ? "" : order.isDown ? " ▼" : " ▲"}</span>
      </button>
      {/* with a button among them, a browser does not repeat the headings on every printed page */}
      <span class="print-only">{label}</span>
    </th>
  );
}

function Row<R>({ row, rows, columns, rowClass, onPress }: Props<R> & { readonly row: R }) {
  const classes = [rowClass?.(row) ?? "", onPress ? "is-pressable" : ""].filter(Boolean).join(" ");
  return (
    <tr class={classes} onClick={onPress && (() => onPress(row))}>
      {columns.map((column, index) => {
        const value = column.show(row);
        const shown = isBest(column, row, rows) ? <strong>{value}</strong> : value;
        if (index > 0) {
          return (
            <td key={column.key} class={column.isText ? "text" : ""}>
              {shown}
            </td>
          );
        }
        return (
          <th key={column.key} scope="row">
            {onPress ? (
              <button type="button" class="link">
                {shown}
              </button>
            ) : (
              shown
            )}
          </th>
        );
      })}
    </tr>
  );
}

function copiedTable<R>(
  title: string,
  rows: readonly R[],
  columns: readonly SortableColumn<R>[],
  note: string,
): CopiedTable {
  const copied = columns.flatMap(({ key, label, value, digits = 0, copied }): readonly CopiedColumn<R>[] => {
    if (copied) return copied;
    const cell = (row: R) => {
      const found = value(row);
      return typeof found === "number" ? Math.round(found * 10 ** digits) / 10 ** digits : found;
    };
    return [{ label: typeof label === "string" ? label : key, value: cell }];
  });
  return {
    ...{ title, note },
    header: copied.map(({ label }) => label),
    rows: rows.map((row) => copied.map(({ value }) => value(row))),
  };
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
