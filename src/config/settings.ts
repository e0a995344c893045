/** One environment variable, as the README lists it. */
export interface Setting {
  readonly variable: string;
  /** What it is when it is not set. */
  readonly standard: string;
  readonly expected: string;
  readonly meaning: string;
  /** Its value is never printed. */
  readonly secret?: true;
}

/** Every setting there is, in the order of the README. */
export const settings: readonly Setting[] = [
  {
    variable: 'PORT',
    standard: '3000',
    expected: 'a whole number from 0 to 65535',
    meaning: 'Port on this machine; 0 for any free one.',
  },
  {
    variable: 'HOST',
    standard: 'localhost',
    expected: 'an address of this machine, such as 0.0.0.0 for all of them',
    meaning: 'Where it listens. Beyond this machine only with TLS, its own or that of a proxy.',
  },
  {
    variable: 'PUBLIC_URL',
    standard: '(whatever this machine calls itself)',
    expected: 'an address without a path, such as https://peers.example.org',
    meaning: 'Where people open it: no other name is answered, and passkeys are bound to this one.',
  },
  {
    variable: 'TLS_CERT_FILE',
    standard: '(none)',
    expected: 'the path of a file in PEM, the certificate first and then those that vouch for it',
    meaning: 'Its own TLS. A renewed file is taken within a minute.',
  },
  {
    variable: 'TLS_KEY_FILE',
    standard: '(none)',
    expected: 'the path of a file in PEM',
    meaning: 'The private key of that certificate.',
  },
  {
    variable: 'TRUST_PROXY',
    standard: '0',
    expected: 'a whole number from 0 to 5',
    meaning: 'How many proxies stand before it. Exactly so many entries of X-Forwarded-For are believed.',
  },
  {
    variable: 'DATA_DIR',
    standard: './data',
    expected: 'a folder that can be written',
    meaning: 'Data of the bundled PostgreSQL, and keys that are not kept elsewhere.',
  },
  {
    variable: 'DATABASE_URL',
    standard: '(the bundled PostgreSQL)',
    expected: 'postgres://user:password@host:port/database',
    meaning: 'An existing PostgreSQL 15 or later, as the role that serves.',
    secret: true,
  },
  {
    variable: 'MIGRATION_DATABASE_URL',
    standard: '(DATABASE_URL)',
    expected: 'postgres://owner:password@host:port/database, together with DATABASE_URL',
    meaning: 'The same database as the role that owns the tables.',
    secret: true,
  },
  {
    variable: 'LEADERSHIP_DATABASE_URL',
    standard: '(no figures)',
    expected: 'postgres://leadership:password@host:port/database, together with DATABASE_URL',
    meaning: 'The same database as the role that reads releases and nothing else. The bundled PostgreSQL has one of its own.',
    secret: true,
  },
  {
    variable: 'EVENT_STORE',
    standard: 'postgres',
    expected: 'postgres or eventstoredb',
    meaning: 'Where events are kept. An installation stays with the store it began with.',
  },
  {
    variable: 'EVENTSTOREDB_URL',
    standard: '(none)',
    expected:
      'esdb://user:password@host:2113 with the options of the client, several hosts for a cluster, when EVENT_STORE is eventstoredb',
    meaning: 'The EventStoreDB (KurrentDB) server or cluster, as the user who appends and reads.',
    secret: true,
  },
  {
    variable: 'MASTER_KEY_FILE',
    standard: '<DATA_DIR>/master.key',
    expected: 'the path of a file',
    meaning: 'Opens the keys of sealed personal data. Keep it apart from DATA_DIR, and back it up apart from the database.',
  },
  {
    variable: 'WRAPPING_KEY_FOLDER',
    standard: '<DATA_DIR>/wrapping-keys',
    expected: 'the path of a folder that can be written, the same for all processes on one database',
    meaning: 'Short-lived keys, needed beside the master key: what is forgotten goes with them. Keep backups of it for a week at most.',
  },
  {
    variable: 'TIME_ZONE',
    standard: 'America/Chicago',
    expected: 'a time zone such as America/Chicago',
    meaning: 'Where the day of the program begins and ends.',
  },
  {
    variable: 'PROGRAM_NAME',
    standard: 'Peer Support Program',
    expected: 'at most 80 characters',
    meaning: 'Shown on every page.',
  },
  {
    variable: 'PROGRAM_REGION',
    standard: 'the region',
    expected: 'at most 80 characters',
    meaning: 'Whom the program serves, for the public page.',
  },
  {
    variable: 'PEER_SUPPORT_LINE',
    standard: '(none)',
    expected: 'a telephone number, such as (816) 555-0143 ext. 12',
    meaning: 'Number of the Peer Support Line, for the public page.',
  },
  {
    variable: 'EXPECTED_REQUESTS',
    standard: '110',
    expected: 'a whole number from 0 to 100000',
    meaning: 'Requests that the first year is planned for: how fine its published tables are. Later years go by what was published.',
  },
  {
    variable: 'EXPECTED_CONTACTS',
    standard: '150',
    expected: 'a whole number from 0 to 100000',
    meaning: 'The same for individual contacts.',
  },
  {
    variable: 'SMTP_URL',
    standard: '(no mail)',
    expected: 'smtps://user:password@host:465, or smtp://user:password@host:587, which then must offer STARTTLS, together with MAIL_FROM',
    meaning: 'The mail server by which people are told that something waits for them.',
    secret: true,
  },
  {
    variable: 'MAIL_FROM',
    standard: '(no mail)',
    expected: 'a mail address, such as notices@peers.example.org, together with SMTP_URL',
    meaning: 'From whom these mails are.',
  },
  {
    variable: 'NOTICE_HOOK_URL',
    standard: '(no texts)',
    expected: 'an address such as https://gateway.example.org/notices, together with NOTICE_HOOK_SECRET',
    meaning: 'The gateway of the program, which is handed the same as a text to a telephone.',
    secret: true,
  },
  {
    variable: 'NOTICE_HOOK_SECRET',
    standard: '(no texts)',
    expected: 'at least 32 characters, drawn at random, together with NOTICE_HOOK_URL',
    meaning: 'By which the gateway knows that it is this service that asks.',
    secret: true,
  },
  {
    variable: 'LOG_LEVEL',
    standard: 'info',
    expected: 'debug, info, warn, error or silent',
    meaning: 'How much the log says.',
  },
];
