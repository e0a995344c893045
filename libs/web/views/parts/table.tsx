import type { ComponentChildren } from 'preact';

export interface Column<Row> {
  readonly heading: string;
  readonly cell: (row: Row) => ComponentChildren;
  readonly numeric?: boolean;
  /** Its heading is said in a close row, too, where the cell alone would not tell what it is. */
  readonly told?: boolean;
}

export interface TableProps<Row> {
  readonly caption: string;
  /** Shows the caption only to those who do not see the heading above. */
  readonly quietCaption?: boolean;
  /**
   * On a narrow screen each row takes little room: its headings go without saying, a tag in its second cell stands beside the first, and
   * what comes after the third follows in one line.
   */
  readonly close?: boolean;
  /** Of columns so few and so short that it stays a table on a narrow screen. */
  readonly slim?: boolean;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** Said instead where there are no rows. */
  readonly empty: string;
}

/**
 * Rows and columns; the first column heads its row. On a narrow screen each row of a table that is not slim is a card
 * with its headings in it; the roles keep it a table for those who do not see it.
 */
export function Table<Row>({ caption, quietCaption = false, close = false, slim = false, columns, rows, rowKey, empty }: TableProps<Row>) {
  if (rows.length === 0) return <p class="empty">{empty}</p>;
  return (
    <table class={['table', !slim && 'folds', close && 'close'].filter(Boolean).join(' ')} role="table">
      <caption class={quietCaption ? 'unseen' : undefined}>{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map(({ heading, numeric }) => (
            <th scope="col" role="columnheader" class={numeric === true ? 'numeric' : undefined} key={heading}>
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr role="row" key={rowKey(row)} data-row>
            {columns.map(({ heading, cell, numeric, told }, index) => {
              const kind = numeric === true ? 'numeric' : undefined;
              const inside = (
                <>
                  <span class={told === true ? 'cell-heading told' : 'cell-heading'} aria-hidden="true">
                    {heading}
                  </span>
                  <span>{cell(row)}</span>
                </>
              );
              return index === 0 ? (
                <th scope="row" role="rowheader" key={heading}>
                  {cell(row)}
                </th>
              ) : (
                <td role="cell" class={kind} key={heading}>
                  {inside}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
