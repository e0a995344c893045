import { CommandBus } from '@nestjs/cqrs';
import { derivedId, type DomainEvent } from '../../../libs/event-sourcing/index.js';
import { clock } from '../../../test/support/clock.js';
import { testService, type TestService } from '../../../test/support/service.js';
import { AutomationActing } from '../../commands/automation-acting.js';
import { hashed, madeUpReleases } from '../../figures/reading/released-years.testkit.js';
import { CountedSubjects } from '../counted-subjects.js';
import { releaseStream } from '../domain/release.events.js';
import { restatementStream, type RestatementEvent, type RestatedRecord } from '../domain/restatement.events.js';
import { recordStream, type RecordAttributes, type RecordMeasures } from '../domain/statistical-record.events.js';
import { cameOut, given } from '../events-given.testkit.js';
import { DeliverReleases } from '../make-releases/deliver-releases.automation.js';
import { RecordIds } from '../record-streams.js';
import { PlanStreams, ReleaseStreams, RestatementStreams } from '../release-streams.js';
import { RestateYears } from './restate-years.automation.js';
import { YearRestater } from './year-restater.js';

const YEAR = 'requests-2025';
const RECORDS = 3;
const AT_ONCE = 50;

describe('a year whose restatement is kept, and of which nothing has followed yet', () => {
  const first = madeUpReleases({ requests: 110, contacts: 150, years: [2025] }).filter(({ program }) => program === 'requests');
  const restated = { on: '2026-03-20', reason: 'counted_what_never_was' };
  const second = first.map((each) => hashed({ ...each, version: 2, restated }));
  const attributes: RecordAttributes = { program: 'requests', year: 2025, month: 5, classes: { type: 'deaths' }, agencies: ['a1'] };
  const measures: RecordMeasures = { classes: {}, magnitudes: { participants: 7 }, responders: [] };
  const recordIds = Array.from({ length: RECORDS }, (_, at) => derivedId('a9f3c4de-0000-4000-8000-000000000000', String(at)));
  // The last of them leaves.
  const records = recordIds.map((recordId, at): RestatedRecord =>
    at === RECORDS - 1 ? { recordId, attributes: null, measures: null } : { recordId, attributes: { ...attributes, month: 6 }, measures },
  );
  const streams = [...recordIds.map(recordStream), ...first.map(({ id }) => releaseStream(id))];
  let service: TestService;
  beforeAll(async () => {
    service = await testService({ clock: clock('2026-04-01T12:00:00Z'), worksByHand: true });
    service.sources.heldBack.release();
    for (const recordId of recordIds) {
      await given(service, recordStream(recordId), [
        { type: 'StatisticalRecordPosted', data: attributes },
        { type: 'StatisticalRecordMeasured', data: measures },
      ]);
    }
    await cameOut(service, first);
    const proven = second.map(
      (document) => ({ document, outcome: { kind: 'published', cells: [] }, certificate: { witnesses: [] } }) as const,
    );
    const settled: readonly RestatementEvent[] = [
      { type: 'RestatementProposed', data: { reason: 'counted_what_never_was', by: 'coordinator' } },
      { type: 'RestatementAgreed', data: { by: 'officer', at: '2026-03-20T12:00:00.000Z' } },
      { type: 'YearRestated', data: { releases: proven, records } },
    ];
    await service.projected(await given(service, restatementStream(YEAR), settled));
    await work(of(DeliverReleases));
    expect(await delivered()).toEqual(first.map(({ id }) => `${id}/1`));
  });
  afterAll(() => service.end());

  const of = <Part>(part: new (...parts: never[]) => Part): Part => service.app.get(part, { strict: false });

  /** A worker whose process ends after this many commands, each of which was carried out before it did. */
  function endingAfter(commands: number): RestateYears {
    let left = commands;
    const bus = of(CommandBus);
    const ending = {
      execute: (command: never) => (left-- > 0 ? bus.execute(command) : Promise.reject(new Error('the process has ended'))),
    } as unknown as CommandBus;
    const parts = [of(PlanStreams), of(ReleaseStreams), of(RestatementStreams), of(CountedSubjects), of(RecordIds)] as const;
    return new RestateYears(new YearRestater(ending, of(AutomationActing), ...parts, service.sources.dataSource));
  }

  /** Sends what is due, once, as a process does that has just started. @returns how much that was */
  async function work(duty: RestateYears | DeliverReleases): Promise<number> {
    const due = await duty.due(service.clock.now(), AT_ONCE, service.sources.dataSource.manager);
    for (const row of due) await duty.send(row as never);
    return due.length;
  }

  const eventsOf = async (stream: string): Promise<readonly DomainEvent[]> =>
    (await service.sources.mechanism.store.read(stream)).map(({ event }) => event);
  /** How many records and releases have followed. @throws where one of them did twice */
  async function followed(): Promise<number> {
    let count = 0;
    for (const stream of streams) {
      const those = (await eventsOf(stream)).filter(({ type }) => type === 'ReleaseRestated' || type === 'StatisticalRecordRestated');
      expect([stream, those.length]).toEqual([stream, Math.min(those.length, 1)]);
      count += those.length;
    }
    return count;
  }
  async function projected(): Promise<void> {
    const stored = await Promise.all(streams.map((stream) => service.sources.mechanism.store.read(stream)));
    const positions = stored.flat().map(({ position }) => position);
    await service.projected(positions.reduce((last, each) => (each > last ? each : last)));
  }
  async function delivered(): Promise<readonly string[]> {
    const { rows } = await service.sources.pool.query<{ id: string }>(
      "SELECT concat_ws('/', id, version) AS id FROM leadership.release_document ORDER BY version, id",
    );
    return rows.map(({ id }) => id);
  }

  it('has each follow once, wherever the process ended, and readers get no second version before all are there', async () => {
    const all = RECORDS + first.length;
    for (let commands = 0; commands < all; commands++) {
      await expect(work(endingAfter(commands))).rejects.toThrow('the process has ended');
      await projected();
      expect(await followed()).toBe(commands);
      expect(await work(of(DeliverReleases))).toBe(0);
    }
    expect(await work(endingAfter(all))).toBe(1);
    expect(await followed()).toBe(all);
    expect(await eventsOf(recordStream(recordIds[0]!))).toContainEqual({
      type: 'StatisticalRecordRestated',
      data: { program: 'requests', attributes: records[0]!.attributes, measures },
    });
  });

  it('is not due again, also for a process that had not read what followed', async () => {
    await of(YearRestater).restate(YEAR);
    expect(await followed()).toBe(RECORDS + first.length);
    await projected();
    expect(await work(of(RestateYears))).toBe(0);
    expect((await eventsOf(restatementStream(YEAR))).filter(({ type }) => type === 'YearRestated')).toHaveLength(1);
  });

  it('is delivered once and as a whole, also where two processes deliver, or one that ended before it knew that it had', async () => {
    const due = await of(DeliverReleases).due(service.clock.now(), AT_ONCE, service.sources.dataSource.manager);
    expect(due).toHaveLength(first.length);
    await of(DeliverReleases).send(due[0]!);
    const whole = [...first.map(({ id }) => `${id}/1`), ...second.map(({ id }) => `${id}/2`)];
    expect(await delivered()).toEqual(whole);
    await Promise.all(due.map((row) => of(DeliverReleases).send(row)));
    expect(await delivered()).toEqual(whole);
    expect(await work(of(DeliverReleases))).toBe(0);
  });
});
