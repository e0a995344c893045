import pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { markerSearch, type MarkerSighting } from './marker-text-search.testkit.js';

/** Where a marker lies in a database. */
export interface MarkerPlace extends MarkerSighting {
  readonly table: string;
  readonly column: string;
}

interface Table {
  readonly name: string;
  readonly columns: readonly string[];
}

// Everything that holds rows of its own, system catalogs with their statistics and large objects included. What is kept
// out of line is read through its table; another session's temporary tables cannot be read by anybody.
const TABLES = `
  SELECT format('%I.%I', n.nspname, c.relname) AS name, array_agg(a.attname::text ORDER BY a.attnum) AS columns
    FROM pg_class c
    JOIN pg_namespace n ON n.oid = c.relnamespace
    JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
   WHERE (c.relkind = 'r' OR (c.relkind = 'm' AND c.relispopulated))
     AND n.nspname NOT LIKE 'pg\\_toast%' AND n.nspname NOT LIKE 'pg\\_temp%'
   GROUP BY 1 ORDER BY 1`;

const PIECE = 1 << 20;

/**
 * Searches every table of every schema, by `COPY … TO STDOUT`, for markers planted as personal data, in the forms of
 * `markerForms`. An empty answer means: nowhere.
 *
 * @param connectionString of a superuser, since anyone else may not read every table
 * @throws the error of PostgreSQL where a table cannot be read: an unread table is no proof
 */
export async function findMarkers(connectionString: string, markers: readonly string[]): Promise<readonly MarkerPlace[]> {
  const search = markerSearch(markers);
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    const places: MarkerPlace[] = [];
    for (const table of (await client.query<Table>(TABLES)).rows) {
      for await (const piece of piecesOf(client, table)) {
        if (search(unescaped(piece)).length > 0) places.push(...placesIn(piece, table, search));
      }
    }
    return distinct(places);
  } finally {
    await client.end();
  }
}

/** The rows of a table in pieces of about a megabyte that end where a row ends. */
async function* piecesOf(client: pg.Client, table: Table): AsyncIterable<string> {
  let held: string[] = [];
  let size = 0;
  for await (const chunk of client.query(copyTo(`COPY (SELECT * FROM ${table.name}) TO STDOUT`)) as AsyncIterable<Buffer>) {
    const text = chunk.toString('latin1');
    const end = size + text.length < PIECE ? -1 : text.lastIndexOf('\n');
    if (end >= 0) {
      yield [...held, text.slice(0, end)].join('');
      held = [];
      size = 0;
    }
    held.push(text.slice(end + 1));
    size += text.length - end - 1;
  }
  yield held.join('');
}

function placesIn(piece: string, table: Table, search: (content: Buffer) => readonly MarkerSighting[]): readonly MarkerPlace[] {
  return piece.split('\n').flatMap((row) =>
    row.split('\t').flatMap((value, index) =>
      search(unescaped(value)).map((sighting) => ({
        ...sighting,
        table: table.name,
        column: table.columns[index] ?? '?',
      })),
    ),
  );
}

const ESCAPES: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t', v: '\v' };

/** Undoes the escapes of the text format of COPY. */
function unescaped(copied: string): Buffer {
  const text = copied.includes('\\') ? copied.replace(/\\(.)/g, (_, letter: string) => ESCAPES[letter] ?? letter) : copied;
  return Buffer.from(text, 'latin1');
}

function distinct(places: readonly MarkerPlace[]): readonly MarkerPlace[] {
  return [...new Map(places.map((place) => [JSON.stringify(place), place])).values()];
}
