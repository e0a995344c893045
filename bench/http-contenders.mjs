import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { join } from 'node:path';
import pg from 'pg';
import { root } from './measuring.mjs';

const PLAIN_TABLES = `
  CREATE SCHEMA plain;
  CREATE TABLE plain.agencies (id uuid PRIMARY KEY, name text NOT NULL);
  CREATE TABLE plain.cases (id uuid PRIMARY KEY, agency_id uuid NOT NULL REFERENCES plain.agencies, facts jsonb NOT NULL, at timestamptz NOT NULL DEFAULT now());
  CREATE INDEX ON plain.cases (agency_id);
  CREATE TABLE plain.follow_ups (id uuid PRIMARY KEY, case_id uuid NOT NULL REFERENCES plain.cases, outcome text);
  CREATE TABLE plain.timeline (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, case_id uuid NOT NULL, what text NOT NULL, actor uuid, at timestamptz NOT NULL DEFAULT now());
  CREATE INDEX ON plain.timeline (case_id);
  CREATE TABLE plain.audit (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, object uuid NOT NULL, what text NOT NULL, actor uuid, at timestamptz NOT NULL DEFAULT now());`;

const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const FLAGS = /^exec node (.*) scripts\/start\.mjs$/.exec(scripts.start)[1].split(' ');

/** The service as it is built in `dist`, on a database, as a process of its own, with the flags that `npm start` gives it. */
export async function startService(databases, dataDir) {
  const env = { ...process.env, DATABASE_URL: databases.appUrl, MIGRATION_DATABASE_URL: databases.ownerUrl, DATA_DIR: dataDir, PORT: '0' };
  const flags = process.env.CPU_PROFILES ? ['--cpu-prof', `--cpu-prof-dir=${process.env.CPU_PROFILES}`] : [];
  return started([...FLAGS, ...flags, join(root, 'dist/program/main.js')], env, /serves on \S+:(\d+)/);
}

/** The plain handler, with an agency in its tables. */
export async function startPlainHandler(databases, agencyId) {
  await asOwner(databases, PLAIN_TABLES, `INSERT INTO plain.agencies VALUES ('${agencyId}', 'Measured 911')`);
  return started([join(root, 'bench/plain-handler.mjs'), databases.ownerUrl], process.env, /^(\d+)$/);
}

/** So many open follow-ups of the plain handler. */
export async function plainFollowUps(databases, agencyId, count) {
  const ids = Array.from({ length: count }, () => randomUUID());
  const rows = `unnest(ARRAY['${ids.join("','")}']::uuid[]) AS id`;
  await asOwner(
    databases,
    `INSERT INTO plain.cases (id, agency_id, facts) SELECT id, '${agencyId}', '{}' FROM ${rows}`,
    `INSERT INTO plain.follow_ups (id, case_id) SELECT id, id FROM ${rows}`,
  );
  return ids;
}

/** A program, when it has printed its port. */
async function started(parameters, env, port) {
  const child = spawn(process.execPath, parameters, { env, stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(child, 'exit');
  const printed = new Promise((resolve) => {
    createInterface({ input: child.stdout }).on('line', (line) => port.test(line) && resolve(Number(port.exec(line)[1])));
  });
  const found = await Promise.race([printed, ended]);
  if (typeof found !== 'number') throw new Error(`${parameters.at(-1)} ended before it served`);
  return { port: found, pid: child.pid, stop: () => (child.kill('SIGTERM'), ended) };
}

async function asOwner(databases, ...statements) {
  const client = new pg.Client({ connectionString: databases.ownerUrl });
  await client.connect();
  for (const statement of statements) await client.query(statement);
  await client.end();
}
