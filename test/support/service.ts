import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Client } from 'pg';
import type { Position } from '../../libs/event-sourcing/index.js';
import { COMMAND_EDGE, type CommandEdge } from '../../libs/web/http/index.js';
import { openEventLog, type EventLog } from '../../libs/web/logging/index.js';
import { readConfig, type Config } from '../../src/config/config.js';
import { startService, type Service } from '../../src/service/start-service.js';
import { clock, type TestClock } from './clock.js';
import { actIn, SpecTokens } from './spec-tokens.js';
import { shownBy } from './told-so-far.js';
import { withTables } from './template-with-tables.js';
import { testDatabase, type TestDatabase } from './test-database.js';
import { scratchFolder } from './scratch.js';

/** The whole service on a database of its own, as the product runs it, on a free port and with a clock that stands still. */
export interface TestService extends Service {
  readonly clock: TestClock;
  readonly database: TestDatabase;
  readonly config: Config;
  /** Resolves when every read model holds everything up to a position. @throws where one of them does not get there */
  projected(position: Position): Promise<void>;
  /** Stops the service and starts it again on the same data, with other settings where some are given. */
  restart(settings?: Partial<Config>): Promise<TestService>;
  /** Stops it and drops its database. */
  end(): Promise<void>;
}

const PROJECTED_LIMIT_MS = 30_000;

export interface TestServiceOptions {
  readonly log?: EventLog;
  readonly clock?: TestClock;
  /** Further settings, such as where events are kept. */
  readonly settings?: Readonly<Record<string, string>>;
  /** Under which ids are derived, where it is not to be drawn. */
  readonly namespace?: string;
  /** As of `ServiceRequest`. */
  readonly worksByHand?: boolean;
}

export async function testService(options: TestServiceOptions = {}): Promise<TestService> {
  const database = await testDatabase(withTables);
  if (options.namespace !== undefined) await deriveUnder(options.namespace, database);
  const dataDir = await mkdtemp(join(scratchFolder(), 'service-'));
  const config = readConfig({ PORT: '0', DATA_DIR: dataDir, DATABASE_URL: database.appUrl, LOG_LEVEL: 'silent', ...options.settings });
  const at = options.clock ?? clock('2026-11-23T12:00:00Z');
  const log = options.log ?? openEventLog('silent');
  return started({ database, config, at, log, made: new SpecTokens(), worksByHand: options.worksByHand });
}

interface Started {
  readonly database: TestDatabase;
  readonly config: Config;
  readonly at: TestClock;
  readonly log: EventLog;
  readonly made: SpecTokens;
  readonly worksByHand?: boolean;
}

async function started(from: Started): Promise<TestService> {
  const { database, config, at, log, made, worksByHand } = from;
  const { appUrl, ownerUrl, leadershipUrl } = database;
  const urls = { appUrl, ownerUrl, leadershipUrl };
  const service = await startService({ config, urls, clock: at, log, acceptUnsafeServer: true, worksByHand });
  actIn(service, () => at.now(), config, made);
  const { positionsFor } = service.app.get<CommandEdge>(COMMAND_EDGE, { strict: false });
  const understand = (told: string) => positionsFor!(['coordinator']).understand(told);
  const { runner, heldBack } = service.sources;
  shownBy(service.url, { runner, understand, isHeld: () => heldBack.holds });
  return {
    ...service,
    clock: at,
    database,
    config,
    projected: async (told) => {
      // Larger than any: as it was told to somebody who is told theirs hidden.
      const position = told < 2n ** 63n ? told : understand(told.toString().padStart(39, '0'))!;
      for (const { name } of runner.status()) {
        const there = await runner.waitUntilProjected(name, position, { limitMs: PROJECTED_LIMIT_MS });
        if (!there) throw new Error(`${name} has not come to ${position}`);
      }
    },
    restart: async (settings) => {
      await service.stop();
      return started({ ...from, config: { ...config, ...settings }, worksByHand: false });
    },
    end: async () => {
      await service.stop();
      await database.drop();
      await rm(config.dataDir, { recursive: true, force: true });
    },
  };
}

async function deriveUnder(namespace: string, { ownerUrl }: TestDatabase): Promise<void> {
  const owner = new Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    await owner.query('UPDATE service.installation SET namespace = $1', [namespace]);
  } finally {
    await owner.end();
  }
}
