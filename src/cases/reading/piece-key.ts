/** Where a piece of a list ended: the sort time of its last row, and its id for rows of the same time. */
export interface PieceKey {
  readonly at: Date;
  readonly id: string;
}

/** What a cursor looks like from outside; to be checked at the edge. Every moment that it can name is one that the database has. */
export const CURSOR = /^(?:\d{1,15}|-\d{1,14})\.[0-9a-z-]{1,80}$/;

/** How many rows a piece holds where nobody says, and at most. */
export const PIECE_SIZE = 25;
export const LARGEST_PIECE = 100;

export function cursorOf({ at, id }: PieceKey): string {
  return `${at.getTime()}.${id}`;
}

/** @throws RangeError for what `cursorOf` never made, which the edge has refused before */
export function pieceKeyOf(cursor: string): PieceKey {
  if (!CURSOR.test(cursor)) throw new RangeError('not a cursor');
  const dot = cursor.indexOf('.');
  return { at: new Date(Number(cursor.slice(0, dot))), id: cursor.slice(dot + 1) };
}

/** One piece out of rows that were asked for with one more than it holds: the extra one tells that there are more. */
export function pieceOf<Row>(rows: readonly Row[], size: number, keyOf: (row: Row) => PieceKey) {
  const items = rows.slice(0, size);
  const last = items.at(-1);
  return { items, nextCursor: rows.length > size && last !== undefined ? cursorOf(keyOf(last)) : null };
}
