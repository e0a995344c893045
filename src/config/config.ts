import 'reflect-metadata';
import { join, resolve } from 'node:path';
import { plainToInstance, Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, Matches, Max, MaxLength, Min, Validate, ValidateIf, ValidateBy, validateSync } from 'class-validator';
import type { Reach } from '../../libs/web/http/index.js';
import { keptTelephone } from '../../libs/text/index.js';
import { noticesOf, type NoticeConfig } from './notices.js';
import { reachOf } from './reach.js';
import { settings } from './settings.js';
import { IsTimeZone } from './time-zone.constraint.js';

/** Where events are kept. */
export type EventStoreKind = 'postgres' | 'eventstoredb';

/** What the region is called where nobody has named it; pages say it in their language. */
export const REGION_NOT_NAMED = 'the region';

/** Nest token of the `Config`. */
export const CONFIG = Symbol('Config');

/** The settings of a running service, checked and complete. */
export interface Config {
  readonly port: number;
  /** Absolute. */
  readonly dataDir: string;
  /** Null: the bundled PostgreSQL. */
  readonly databaseUrl: string | null;
  /** The role that owns the tables; the one that serves where there is no other. */
  readonly migrationDatabaseUrl: string | null;
  /** The role that reads releases and nothing else; null where the bundled PostgreSQL has its own, or an existing one has none. */
  readonly leadershipDatabaseUrl: string | null;
  readonly eventStore: EventStoreKind;
  /** Null where events are kept in PostgreSQL. Holds a password. */
  readonly eventStoreDbUrl: string | null;
  /** Absolute. */
  readonly masterKeyFile: string;
  /** Absolute. */
  readonly wrappingKeyFolder: string;
  readonly timeZone: string;
  readonly programName: string;
  readonly programRegion: string;
  /** Null where none is set yet: pages then say to ask the coordinator. */
  readonly peerSupportLine: string | null;
  /** Requests and contacts that the first year is planned for; later years go by what was published. */
  readonly expectedRequests: number;
  readonly expectedContacts: number;
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent';
  readonly reach: Reach;
  readonly notices: NoticeConfig;
  /** A real installation: what is only good for trying things is refused at its start. */
  readonly isProduction: boolean;
}

/** A wrong setting: every variable that is wrong with what is expected, and no value of a secret. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

const POSTGRES_URL = /^postgres(ql)?:\/\/[^\s/]+(\/\S*)?$|^postgres(ql)?:\/\/\/\S+$/;

/** One server or a cluster, as the client library takes it. */
const EVENTSTOREDB_URL = /^esdb(\+discover)?:\/\/\S+$/;

/** The client library would print its connection string, with the password, when it is asked for its own log. */
const PRINTS_PASSWORDS = /(^|[\s,])(\*|esdb)/;

const TELEPHONE = { name: 'isTelephone', validator: { validate: (value: unknown) => keptTelephone(String(value)) !== null } };

class Environment {
  @Type(() => Number) @IsInt() @Min(0) @Max(65_535) readonly PORT: number = 3000;
  @MaxLength(500) readonly DATA_DIR: string = './data';
  @ValidateIf(
    ({ DATABASE_URL, MIGRATION_DATABASE_URL, LEADERSHIP_DATABASE_URL }: Environment) =>
      DATABASE_URL !== undefined || MIGRATION_DATABASE_URL !== undefined || LEADERSHIP_DATABASE_URL !== undefined,
  )
  @Matches(POSTGRES_URL)
  readonly DATABASE_URL?: string;
  @IsOptional() @Matches(POSTGRES_URL) readonly MIGRATION_DATABASE_URL?: string;
  @IsOptional() @Matches(POSTGRES_URL) readonly LEADERSHIP_DATABASE_URL?: string;
  @IsIn(['postgres', 'eventstoredb']) readonly EVENT_STORE: EventStoreKind = 'postgres';
  @ValidateIf((env: Environment) => env.EVENTSTOREDB_URL !== undefined || env.EVENT_STORE === 'eventstoredb')
  @Matches(EVENTSTOREDB_URL)
  readonly EVENTSTOREDB_URL?: string;
  @IsOptional() @MaxLength(500) readonly MASTER_KEY_FILE?: string;
  @IsOptional() @MaxLength(500) readonly WRAPPING_KEY_FOLDER?: string;
  @Validate(IsTimeZone) readonly TIME_ZONE: string = 'America/Chicago';
  @MaxLength(80) readonly PROGRAM_NAME: string = 'Peer Support Program';
  @MaxLength(80) readonly PROGRAM_REGION: string = REGION_NOT_NAMED;
  @IsOptional() @ValidateBy(TELEPHONE) readonly PEER_SUPPORT_LINE?: string;
  @Type(() => Number) @IsInt() @Min(0) @Max(100_000) readonly EXPECTED_REQUESTS: number = 110;
  @Type(() => Number) @IsInt() @Min(0) @Max(100_000) readonly EXPECTED_CONTACTS: number = 150;
  @IsIn(['debug', 'info', 'warn', 'error', 'silent']) readonly LOG_LEVEL: Config['logLevel'] = 'info';
  @IsOptional() @MaxLength(500) readonly SMTP_URL?: string;
  @IsOptional() @MaxLength(200) readonly MAIL_FROM?: string;
  @IsOptional() @MaxLength(500) readonly NOTICE_HOOK_URL?: string;
  @IsOptional() @MaxLength(200) readonly NOTICE_HOOK_SECRET?: string;
  @IsOptional() @MaxLength(100) readonly HOST?: string;
  @IsOptional() @MaxLength(200) readonly PUBLIC_URL?: string;
  @IsOptional() @MaxLength(500) readonly TLS_CERT_FILE?: string;
  @IsOptional() @MaxLength(500) readonly TLS_KEY_FILE?: string;
  @Type(() => Number) @IsInt() @Min(0) @Max(5) readonly TRUST_PROXY: number = 0;
}

/**
 * The settings of this environment. A variable that is empty counts as not set.
 *
 * @throws ConfigError with a sentence for every variable that is wrong
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  if (env.EVENT_STORE?.trim() === 'eventstoredb' && PRINTS_PASSWORDS.test(env.DEBUG ?? '')) {
    throw new ConfigError('DEBUG would print the password of EVENTSTOREDB_URL; start the service without it.');
  }
  const given = settings.flatMap(({ variable }) => {
    const value = env[variable]?.trim();
    return value === undefined || value === '' ? [] : [[variable, value] as const];
  });
  const set = plainToInstance(Environment, Object.fromEntries(given), { exposeDefaultValues: true });
  const wrong = validateSync(set).map(({ property }) => complaint(property, env[property]));
  if (wrong.length > 0) throw new ConfigError(wrong.join('\n'));
  const isProduction = env.NODE_ENV === 'production';
  const reach = reachOf(set, isProduction);
  if (!('trustedHops' in reach)) throw new ConfigError(reach.join('\n'));
  const notices = noticesOf(set);
  if (!('mail' in notices)) throw new ConfigError(notices.join('\n'));
  const dataDir = resolve(set.DATA_DIR);
  return Object.freeze({
    port: set.PORT,
    dataDir,
    databaseUrl: set.DATABASE_URL ?? null,
    migrationDatabaseUrl: set.MIGRATION_DATABASE_URL ?? set.DATABASE_URL ?? null,
    leadershipDatabaseUrl: set.LEADERSHIP_DATABASE_URL ?? null,
    eventStore: set.EVENT_STORE,
    eventStoreDbUrl: set.EVENT_STORE === 'eventstoredb' ? (set.EVENTSTOREDB_URL ?? null) : null,
    masterKeyFile: resolve(set.MASTER_KEY_FILE ?? join(dataDir, 'master.key')),
    wrappingKeyFolder: resolve(set.WRAPPING_KEY_FOLDER ?? join(dataDir, 'wrapping-keys')),
    timeZone: set.TIME_ZONE,
    programName: set.PROGRAM_NAME,
    programRegion: set.PROGRAM_REGION,
    peerSupportLine: set.PEER_SUPPORT_LINE ?? null,
    expectedRequests: set.EXPECTED_REQUESTS,
    expectedContacts: set.EXPECTED_CONTACTS,
    logLevel: set.LOG_LEVEL,
    reach,
    notices,
    isProduction,
  });
}

function complaint(variable: string, value: string | undefined): string {
  const setting = settings.find((each) => each.variable === variable)!;
  const is = value === undefined || value === '' ? 'is not set' : setting.secret ? 'is wrong' : `is ${JSON.stringify(value.slice(0, 80))}`;
  return `${variable} ${is}; expected: ${setting.expected}.`;
}
