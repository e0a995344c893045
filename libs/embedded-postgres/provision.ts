import { createHmac } from 'node:crypto';
import { Client, escapeIdentifier, escapeLiteral } from 'pg';
import { scramVerifier } from './scram-verifier.js';

export interface ProvisionRequest {
  readonly database: string;
  /** Owns the database: may make and change tables. */
  readonly ownerRole: string;
  /** May connect, and do what the owner grants it. */
  readonly appRole: string;
  /** May connect as well, for a part of what the owner has. */
  readonly readerRole?: string;
}

export interface ProvisionedDatabase {
  readonly ownerUrl: string;
  readonly appUrl: string;
  /** Null where no reader was asked for. */
  readonly readerUrl: string | null;
}

/** Any fixed number: provisioning runs one at a time on a server. */
const LOCK = 7_265_116_002;

/**
 * Makes plain login roles and a database owned by the first, where they are missing, and puts their passwords right.
 * Repeating it changes nothing, and it may run in several processes at once.
 *
 * The roles' passwords derive from the superuser's, so there is only that one secret to keep; the way back is closed.
 */
export async function provisionDatabase(superuserUrl: string, request: ProvisionRequest): Promise<ProvisionedDatabase> {
  const { database, ownerRole, appRole, readerRole } = request;
  const entering = [appRole, ...(readerRole === undefined ? [] : [readerRole])];
  const client = new Client({ connectionString: superuserUrl });
  // A server that goes away between two statements fails the next one; unheard, the event would end the process.
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1)', [LOCK]);
    for (const role of [ownerRole, ...entering]) await ensureRole(client, role, rolePassword(superuserUrl, role));
    const found = await client.query('SELECT FROM pg_database WHERE datname = $1', [database]);
    const name = escapeIdentifier(database);
    if (found.rowCount === 0) await client.query(`CREATE DATABASE ${name} OWNER ${escapeIdentifier(ownerRole)}`);
    await client.query(`REVOKE ALL ON DATABASE ${name} FROM PUBLIC`);
    await client.query(`GRANT CONNECT ON DATABASE ${name} TO ${entering.map((role) => escapeIdentifier(role)).join(', ')}`);
  } finally {
    await client.end();
  }
  const urlOf = (role: string) => roleUrl(superuserUrl, role, database);
  return { ownerUrl: urlOf(ownerRole), appUrl: urlOf(appRole), readerUrl: readerRole === undefined ? null : urlOf(readerRole) };
}

/** The address under which a provisioned role enters a database of the same server. Holds a password. */
export function roleUrl(superuserUrl: string, role: string, database: string): string {
  const url = new URL(superuserUrl);
  url.password = rolePassword(superuserUrl, role);
  url.username = role;
  url.pathname = `/${encodeURIComponent(database)}`;
  return url.href;
}

function rolePassword(superuserUrl: string, role: string): string {
  const { password } = new URL(superuserUrl);
  if (password === '') throw new Error('The superuser address has no password to derive the passwords of the roles from.');
  return createHmac('sha256', password).update(`role ${role}`).digest('hex');
}

async function ensureRole(client: Client, role: string, password: string): Promise<void> {
  const name = escapeIdentifier(role);
  const found = await client.query('SELECT FROM pg_roles WHERE rolname = $1', [role]);
  if (found.rowCount === 0) await client.query(`CREATE ROLE ${name}`);
  await client.query(
    `ALTER ROLE ${name} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS PASSWORD ${escapeLiteral(scramVerifier(password))}`,
  );
}
