import type { EntityManager, EntityMetadata } from 'typeorm';
import { schemaOf } from './beside-others.js';
import type { EntityClass } from './projection.js';

/** Written by one statement: whatever else the process is asked meanwhile does not wait for all that there is to write. */
export const ROWS_AT_ONCE = 50;

type ColumnMetadata = EntityMetadata['columns'][number];

/** The table of an entity, as the set-based statements of a projection need it. */
export interface RowTable<Row extends object> {
  readonly idProperty: string;
  readonly idOf: (row: Row) => string;
  /** Rows whose `property` is one of the values; the values that a query through TypeORM would give. */
  load(property: string, values: readonly string[]): Promise<Row[]>;
  /** Inserts or replaces whole rows, so many a statement. A property that is missing becomes null. */
  write(rows: readonly Row[]): Promise<void>;
  remove(ids: readonly string[]): Promise<void>;
}

/**
 * The table of an entity inside a projecting transaction. The entity must have one primary column of a type that is
 * text in JavaScript (text, uuid, bigint), no relations and no embedded objects: a read model is flat, or holds jsonb.
 *
 * @throws Error when the entity is of another shape
 */
export function rowTable<Row extends object>(tx: EntityManager, entity: EntityClass<Row>): RowTable<Row> {
  const metadata = tx.connection.getMetadata(entity);
  const id = soleId(metadata);
  const columns = metadata.columns.filter((column) => column.generatedType === undefined);
  const table = [schemaOf(tx), metadata.tableName].flatMap((name) => (name === undefined ? [] : quoted(name))).join('.');
  const names = columns.map((column) => quoted(column.databaseName)).join(', ');
  const upsert = upsertOf(table, names, id, columns);

  return {
    idProperty: id.propertyName,
    idOf: (row) => String(id.getEntityValue(row)),
    async load(property, values) {
      const column = columnOf(metadata, property);
      const found: Record<string, unknown>[] = await tx.query(loadOf(table, names, column, tx.connection.driver.normalizeType(column)), [
        values,
      ]);
      return found.map((raw) => {
        const row: Record<string, unknown> = {};
        for (const each of columns) {
          row[each.propertyName] = tx.connection.driver.prepareHydratedValue(raw[each.databaseName], each);
        }
        return row as Row;
      });
    },
    async write(rows) {
      for (const some of inPieces(rows, ROWS_AT_ONCE)) await tx.query(upsert, [JSON.stringify(some.map((row) => recordOf(row, columns)))]);
    },
    async remove(ids) {
      if (ids.length > 0) await tx.query(`DELETE FROM ${table} WHERE ${quoted(id.databaseName)} = ANY($1)`, [ids]);
    },
  };
}

/**
 * One look into the index for each value. A list compared at once would be planned while the table is small, as a reading of all
 * of it, and that plan stays for as long as nobody has counted the table anew.
 */
function loadOf(table: string, names: string, column: ColumnMetadata, type: string): string {
  return `SELECT found.* FROM unnest($1::${type}[]) AS wanted (value)
    CROSS JOIN LATERAL (SELECT ${names} FROM ${table} WHERE ${quoted(column.databaseName)} = wanted.value OFFSET 0) AS found`;
}

function upsertOf(table: string, names: string, id: ColumnMetadata, columns: readonly ColumnMetadata[]): string {
  const updates = columns
    .filter((column) => column !== id)
    .map((column) => `${quoted(column.databaseName)} = excluded.${quoted(column.databaseName)}`);
  return `INSERT INTO ${table} (${names}) SELECT ${names} FROM jsonb_populate_recordset(null::${table}, $1::jsonb)
    ON CONFLICT (${quoted(id.databaseName)}) DO ${updates.length > 0 ? `UPDATE SET ${updates.join(', ')}` : 'NOTHING'}`;
}

function soleId(metadata: EntityMetadata): ColumnMetadata {
  const [id, ...others] = metadata.primaryColumns;
  if (!id || others.length > 0 || metadata.relations.length > 0 || metadata.embeddeds.length > 0) {
    throw new Error(
      `the read model ${metadata.name} needs exactly one primary column and no relations or embedded objects: ` +
        'join the parts of its key into one text column and keep nested data as jsonb',
    );
  }
  return id;
}

function columnOf(metadata: EntityMetadata, property: string): ColumnMetadata {
  const column = metadata.findColumnWithPropertyName(property);
  if (!column) throw new Error(`the read model ${metadata.name} has no column ${property}: name one of its properties`);
  return column;
}

function recordOf(row: object, columns: readonly ColumnMetadata[]): Record<string, unknown> {
  const record: Record<string, unknown> = {};
  for (const column of columns) {
    const value = stored(column, column.getEntityValue(row));
    record[column.databaseName] = typeof value === 'bigint' ? value.toString() : value;
  }
  return record;
}

export function inPieces<Each>(all: readonly Each[], size: number): readonly (readonly Each[])[] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, piece) => all.slice(piece * size, (piece + 1) * size));
}

function stored(column: ColumnMetadata, value: unknown): unknown {
  const { transformer } = column;
  if (!transformer) return value;
  return Array.isArray(transformer) ? transformer.reduce((last, each) => each.to(last), value) : transformer.to(value);
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
