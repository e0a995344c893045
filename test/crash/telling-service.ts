import { readConfig } from '../../src/config/config.js';
import { openDatabase, type OpenDatabase } from '../../src/service/open-database.js';
import { builtService } from '../support/built-service.js';
import { testDataFolder, type TestDataFolder } from '../support/data-folder.js';
import { runningService, type RunningService } from '../support/running-service.js';
import { smtpSink, type SmtpSink } from '../support/smtp-sink.js';
import { textGateway, type TextGateway } from '../support/text-gateway.js';
import { until } from '../support/until.js';
import { HeldStatements, type Place } from './held-statements.js';
import { peopleToTell, type ToBeTold } from './people-to-tell.js';

const LIMIT_MS = 60_000;

/** A service in a process of its own that has people to tell, started and killed at will, with all that the world hears of it. */
export class TellingService {
  private running: RunningService | undefined;

  private constructor(
    readonly people: readonly ToBeTold[],
    readonly sink: SmtpSink,
    private readonly gateway: TextGateway,
    private readonly program: string,
    private readonly folder: TestDataFolder,
    private readonly database: OpenDatabase,
    private readonly held: HeldStatements,
  ) {}

  /** For so many people one thing waits, of whom every third wishes a text; it has not been started. */
  static async for(howMany: number): Promise<TellingService> {
    const [{ program }, folder, sink, gateway] = await Promise.all([builtService(), testDataFolder(), smtpSink(), textGateway()]);
    const config = readConfig({ PORT: '0', DATA_DIR: folder.path, LOG_LEVEL: 'silent' });
    const database = await openDatabase(config, () => undefined);
    const ways = Array.from({ length: howMany }, (_, index) => (index % 3 === 2 ? 'text' : 'mail'));
    const people = await peopleToTell(config, database.urls, ways);
    return new TellingService(people, sink, gateway, program, folder, database, await HeldStatements.at(await folder.databaseUrl()));
  }

  async start(): Promise<void> {
    const { appUrl, ownerUrl } = this.database.urls;
    const data = { DATA_DIR: this.folder.path, DATABASE_URL: appUrl, MIGRATION_DATABASE_URL: ownerUrl, LOG_LEVEL: 'silent' };
    const mail = { SMTP_URL: this.sink.url, MAIL_FROM: 'notices@peers.example.org' };
    const hook = { NOTICE_HOOK_URL: this.gateway.url, NOTICE_HOOK_SECRET: 'x'.repeat(32) };
    this.running = runningService(this.program, { ...data, ...mail, ...hook });
    await this.running.serving();
  }

  /** Ends the process; what it had taken is free again at once, as it is after a minute. */
  async ends(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    this.running?.signal(signal);
    await this.running?.ended;
    await this.held.leasesEnd();
  }

  /** Starts it, and kills it there. @param after so many notices have gone out. @param held so many are stuck there at the same time */
  async isKilled(place: Place, { after = 0, held = 1 } = {}): Promise<void> {
    await this.held.hold(place, after);
    await this.start();
    await this.held.areHeld(held);
    await this.ends('SIGKILL');
    await this.held.letGo(place);
  }

  /** Ids under which the world heard of somebody, one for each time. */
  toldTo({ way, address }: ToBeTold): readonly string[] {
    if (way === 'mail')
      return [...this.sink.unanswered, ...this.sink.mails].filter(({ to }) => to.includes(address)).map(({ messageId }) => messageId);
    return this.gateway.asked.flatMap(({ headers, body }) => {
      const { id, to } = JSON.parse(body) as { id: string; to: string };
      if (headers['idempotency-key'] !== id) throw new Error('the key is another than the id');
      return to === address ? id : [];
    });
  }

  times(): readonly number[] {
    return this.people.map((each) => this.toldTo(each).length);
  }

  /** Of whom it is written down that their notice went out. */
  async writtenDown(): Promise<ReadonlySet<string>> {
    const rows = await this.held.query<{ id: string }>('SELECT person_id AS id FROM notices.notices WHERE sent_at IS NOT NULL');
    return new Set(rows.map(({ id }) => id));
  }

  async everybodyIsWrittenDown(people = this.people): Promise<void> {
    const all = async () => {
      const sent = await this.writtenDown();
      return people.every(({ id }) => sent.has(id));
    };
    await until(all, LIMIT_MS);
  }

  /** Until the world has heard of everybody so often. */
  async everybodyWasTold(times: number): Promise<void> {
    await until(() => this.times().every((each) => each === times), LIMIT_MS);
  }

  /** Somebody asks for one, and it comes: by then everything else that there was to tell has been told. */
  async tellsOnRequest(somebody: ToBeTold): Promise<void> {
    const before = this.toldTo(somebody).length;
    const trial = 'INSERT INTO notices.notices (id, person_id, is_trial, made_at) VALUES (gen_random_uuid(), $1, true, now())';
    await this.held.query(trial, [somebody.id]);
    await until(() => this.toldTo(somebody).length > before, LIMIT_MS);
  }

  async end(): Promise<void> {
    await this.ends('SIGKILL');
    await this.held.end();
    await this.database.stop();
    await Promise.all([this.sink.close(), this.gateway.close()]);
    await this.folder.remove();
  }
}
