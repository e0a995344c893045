import { resolve } from 'node:path';
import { ConfigError, readConfig } from './config.js';
import { settings } from './settings.js';

function complaintOf(env: Record<string, string>): string {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
    throw error;
  }
  return '';
}

describe('the settings', () => {
  it('are complete where nothing is set', () => {
    expect(readConfig({})).toEqual({
      port: 3000,
      dataDir: resolve('data'),
      databaseUrl: null,
      migrationDatabaseUrl: null,
      leadershipDatabaseUrl: null,
      eventStore: 'postgres',
      eventStoreDbUrl: null,
      masterKeyFile: resolve('data/master.key'),
      wrappingKeyFolder: resolve('data/wrapping-keys'),
      timeZone: 'America/Chicago',
      programName: 'Peer Support Program',
      programRegion: 'the region',
      peerSupportLine: null,
      expectedRequests: 110,
      expectedContacts: 150,
      logLevel: 'info',
      reach: { host: null, publicUrl: null, tls: null, trustedHops: 0 },
      notices: { mail: null, hook: null },
      isProduction: false,
    });
  });

  it('are taken from the environment, and an empty variable counts as not set', () => {
    const config = readConfig({
      PORT: '0',
      DATA_DIR: '/srv/afterwatch',
      DATABASE_URL: 'postgres://app:secret@db:5432/afterwatch',
      EVENT_STORE: 'postgres',
      TIME_ZONE: 'America/Denver',
      PEER_SUPPORT_LINE: '(816) 555-0100',
      LOG_LEVEL: '',
    });
    expect(config).toMatchObject({
      port: 0,
      dataDir: '/srv/afterwatch',
      masterKeyFile: '/srv/afterwatch/master.key',
      migrationDatabaseUrl: 'postgres://app:secret@db:5432/afterwatch',
      eventStore: 'postgres',
      timeZone: 'America/Denver',
      peerSupportLine: '(816) 555-0100',
      logLevel: 'info',
    });
  });

  it('cannot be changed once read', () => {
    expect(Object.isFrozen(readConfig({}))).toBe(true);
  });

  it.each([
    ['PORT', 'eighty'],
    ['PORT', '65536'],
    ['PORT', '1.5'],
    ['EVENT_STORE', 'mysql'],
    ['EVENTSTOREDB_URL', 'kurrentdb://db:2113'],
    ['TIME_ZONE', 'America/Atlantis'],
    ['TIME_ZONE', '-06:00'],
    ['PEER_SUPPORT_LINE', 'call Jane'],
    ['PROGRAM_NAME', 'x'.repeat(81)],
    ['EXPECTED_REQUESTS', '-1'],
    ['EXPECTED_CONTACTS', 'many'],
    ['LOG_LEVEL', 'loud'],
    ['DATABASE_URL', 'mysql://db/afterwatch'],
  ])('are refused where %s is %p, naming the variable and what is expected', (variable, value) => {
    const { expected } = settings.find((setting) => setting.variable === variable)!;
    expect(complaintOf({ [variable]: value })).toMatch(new RegExp(`^${variable} is .*; expected: `));
    expect(complaintOf({ [variable]: value })).toContain(expected);
  });

  it('name everything that is wrong at once', () => {
    expect(complaintOf({ PORT: 'x', LOG_LEVEL: 'y' }).split('\n')).toHaveLength(2);
  });

  it('need the serving role beside the owning one', () => {
    expect(complaintOf({ MIGRATION_DATABASE_URL: 'postgres://owner@db/afterwatch' })).toMatch(/^DATABASE_URL is not set/);
  });

  it('never print the value of a secret', () => {
    for (const variable of ['DATABASE_URL', 'MIGRATION_DATABASE_URL', 'EVENTSTOREDB_URL']) {
      expect(complaintOf({ [variable]: 'htp://app:hunter2@db' })).toContain(`${variable} is wrong`);
      expect(complaintOf({ [variable]: 'htp://app:hunter2@db' })).not.toContain('hunter2');
    }
  });

  it('of notices are checked at start, each with what belongs to it', () => {
    expect(complaintOf({ SMTP_URL: 'smtp://hunter2@mail.example.org' })).toBe(
      'SMTP_URL and MAIL_FROM belong together: set both, or neither.',
    );
    const url = 'smtps://mail.example.org:465';
    expect(readConfig({ SMTP_URL: url, MAIL_FROM: 'notices@peers.example.org' })).toMatchObject({
      notices: { mail: { smtpUrl: url, from: 'notices@peers.example.org' }, hook: null },
    });
  });

  it('need to know where EventStoreDB is where events are kept there', () => {
    expect(complaintOf({ EVENT_STORE: 'eventstoredb' })).toMatch(/^EVENTSTOREDB_URL is not set; expected: esdb:/);
    const url = 'esdb://app:secret@one:2113,two:2113,three:2113?tlsCAFile=/etc/ca.crt';
    expect(readConfig({ EVENT_STORE: 'eventstoredb', EVENTSTOREDB_URL: url })).toMatchObject({ eventStoreDbUrl: url });
    expect(readConfig({ EVENTSTOREDB_URL: url })).toMatchObject({ eventStore: 'postgres', eventStoreDbUrl: null });
  });

  it.each(['esdb:*', '*', 'express, esdb:command'])(
    'refuse DEBUG=%s beside EventStoreDB, whose client would print the password',
    (DEBUG) => {
      const settings = { EVENT_STORE: 'eventstoredb', EVENTSTOREDB_URL: 'esdb://app:secret@db:2113' };
      expect(complaintOf({ ...settings, DEBUG })).toMatch(/^DEBUG would print the password/);
      expect(complaintOf({ ...settings, DEBUG: 'express' })).toBe('');
    },
  );

  it('of a real installation name a public address', () => {
    expect(complaintOf({ NODE_ENV: 'production' })).toMatch(/^NODE_ENV is production: set PUBLIC_URL/);
    expect(readConfig({ NODE_ENV: 'production', PUBLIC_URL: 'https://peers.example.org', TRUST_PROXY: '1' })).toMatchObject({
      isProduction: true,
      reach: { publicUrl: 'https://peers.example.org', trustedHops: 1 },
    });
  });

  it('each say what they are for', () => {
    for (const { variable, meaning, expected, standard } of settings) {
      expect(`${variable}|${meaning}|${expected}|${standard}`).toMatch(/^[A-Z_]+\|[A-Z].+\.\|.+\|.+$/);
    }
  });
});
