import pg from 'pg';
import { errorCode } from './error-code.js';

/**
 * The vault could not do what was asked, by no fault of who asked: the database refused, a key is missing, a box stands
 * where it does not belong. `code` is an SQLSTATE, a system error code or a word of the vault's. Never carries
 * plaintext, key material, or anything PostgreSQL said beyond its code, and has no cause.
 */
export class VaultFault extends Error {
  override readonly name = 'VaultFault';
  constructor(
    sentence: string,
    readonly code: string,
  ) {
    super(sentence);
  }
}

/** Runs single statements; every one is a transaction of its own, committed when the promise is fulfilled. */
export interface VaultDatabase {
  /** @param name of a statement that is sent often, so that the server keeps it prepared */
  query<Row extends pg.QueryResultRow>(doing: string, text: string, values: readonly unknown[], name?: string): Promise<readonly Row[]>;
  close(): Promise<void>;
}

/**
 * @param database a pool, which stays the caller's to end, or a connection string, for which a small pool is opened
 */
export function vaultDatabase(database: pg.Pool | string): VaultDatabase {
  const own = typeof database === 'string';
  const pool = own ? new pg.Pool({ connectionString: database, max: 4 }) : database;
  // An idle connection that breaks is replaced at the next query; without a listener it would end the process.
  if (own) pool.on('error', () => undefined);
  return {
    query: async <Row extends pg.QueryResultRow>(doing: string, text: string, values: readonly unknown[], name?: string) => {
      try {
        return (await pool.query<Row>({ name, text, values: [...values] })).rows;
      } catch (error) {
        throw faultOf(doing, error);
      }
    },
    close: async () => {
      if (own) await pool.end();
    },
  };
}

/** Messages and details of PostgreSQL quote values, so only the code is kept. */
function faultOf(doing: string, error: unknown): VaultFault {
  const code = errorCode(error);
  const advice = code === '23514' || code === '22P02' ? 'hand in codes and references only' : 'look at the database';
  return new VaultFault(`The vault could not ${doing} (${code}), so nothing was opened or changed: ${advice}.`, code);
}
