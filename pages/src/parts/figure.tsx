/** A chart with the table that says the same; the address says which of the two is shown. */

import type { ComponentChildren, JSX } from "preact";

import { useChoice } from "../address";

export type Column<Row> = {
  name: string;
  cell: (row: Row) => ComponentChildren;
  number?: boolean;
};

/** Show a chart or its table; `name` is the parameter that keeps which. */
export function Figure<Row>({
  name,
  title,
  rows,
  columns,
  note,
  children,
}: {
  name: string;
  title: string;
  rows: readonly Row[];
  columns: readonly Column<Row>[];
  note?: ComponentChildren;
  children: ComponentChildren;
}): JSX.Element {
  const [params, change] = useChoice();
  const parameter = `${name}-as`;
  const asTable = params.get(parameter) === "table";
  return (
    <figure class="figure" id={name}>
      <figcaption>
        <h2>{title}</h2>
        <button
          type="button"
          class="quiet"
          aria-pressed={asTable}
          onClick={() => change({ [parameter]: asTable ? null : "table" })}
        >
          {asTable ? "As a chart" : "As a table"}
        </button>
      </figcaption>
      {asTable ? <Table rows={rows} columns={columns} caption={title} /> : children}
      {note ? <p class="note">{note}</p> : null}
    </figure>
  );
}

/** A table of records. */
export function Table<Row>({
  rows,
  columns,
  caption,
}: {
  rows: readonly Row[];
  columns: readonly Column<Row>[];
  caption: string;
}): JSX.Element {
  return (
    <div class="table" role="region" aria-label={caption} tabIndex={0}>
      <table>
        <caption class="unseen">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th scope="col" class={column.number ? "number" : undefined}>
                {column.name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr>
              {columns.map((column) => (
                <td class={column.number ? "number" : undefined} data-name={column.name}>
                  {column.cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
