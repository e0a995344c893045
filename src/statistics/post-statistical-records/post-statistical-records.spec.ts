import { Actor, type Answer } from '../../../test/support/acting.js';
import { clock } from '../../../test/support/clock.js';
import { firstCoordinator, person } from '../../../test/support/people.js';
import { testService, type TestService } from '../../../test/support/service.js';
import { until } from '../../../test/support/until.js';
import { START, type StoredEvent } from '../../../libs/event-sourcing/index.js';
import { keepLookedAt, toLookAt } from '../reading/looked-at.js';
import { StatisticalRecordRow } from '../reading/statistical-record.entity.js';

const request = { channel: 'peer_support_line', incidentType: 'fatal_crash', exposed: [{ discipline: 'dispatcher' }] };
const triage = {
  outcome: 'individual_only',
  programs: ['telecommunicator_911'],
  offers: [{ discipline: 'dispatcher', answer: 'offered' }],
};

describe('statistical records', () => {
  let service: TestService;
  let coordinator: Actor;
  let member: Actor;
  const time = clock('2026-03-30T18:00:00Z');
  beforeAll(async () => {
    service = await testService({ clock: time });
    coordinator = await firstCoordinator(service.url);
    member = await person(service.url, coordinator, 'Kim Reyes', ['peer_member']);
  });
  afterAll(() => service.end());

  const rows = () => service.sources.dataSource.getRepository(StatisticalRecordRow).find();
  const settled = async () => {
    service.wakeWorkers();
    await until(async () => {
      const [open] = await service.sources.dataSource.query<{ count: number }[]>(
        `SELECT count(*)::int AS count FROM statistical_subjects subject LEFT JOIN counting.looked_at seen ON seen.subject = subject.subject
          WHERE seen.subject IS NULL OR seen.revision < subject.revision OR seen.measure_at <= $1`,
        [time.now()],
      );
      return open!.count === 0;
    });
  };
  const after = async ({ position }: Answer) => {
    await service.projected(BigInt(position!));
    await settled();
    const { last } = (
      await service.sources.dataSource.query<{ last: string }[]>('SELECT position::text AS last FROM counting.reached')
    )[0]!;
    await service.projected(BigInt(last));
    return rows();
  };
  const logged = async (occurredAt: string) => {
    const { id } = await coordinator.does('/cases', { ...request, occurredAt });
    return { id, answer: await coordinator.does(`/cases/${id}/triage`, triage) };
  };

  it('are posted once for each triaged request, replaced until the quarter is over, and frozen then', async () => {
    const { id } = await coordinator.does('/cases', { ...request, occurredAt: '2026-03-29' });
    expect(await rows()).toEqual([]);
    const triaged = await coordinator.does(`/cases/${id}/triage`, triage);
    const [posted, ...more] = await after(triaged);
    expect(more).toEqual([]);
    expect(posted).toMatchObject({
      program: 'requests',
      year: 2026,
      month: 3,
      record: { attributes: { classes: { type: 'deaths' } }, measures: null },
    });

    const corrected = await coordinator.does(`/cases/${id}/corrections`, { change: { incidentType: 'suicide' }, reason: 'mistyped' });
    expect((await after(corrected))[0]).toMatchObject({ month: 3, record: { attributes: { classes: { type: 'suicides' } } } });

    time.set('2026-04-02T12:00:00Z');
    const late = await coordinator.does(`/cases/${id}/corrections`, { change: { incidentType: 'fatal_crash' }, reason: 'mistyped' });
    expect((await after(late))[0]).toMatchObject({ record: { attributes: { classes: { type: 'suicides' } } } });

    // What was offered after the quarter and before the cut-off still counts; what comes after it does not.
    await coordinator.does(`/cases/${id}/referrals`, { kind: 'eap' });
    time.set('2026-05-15T05:00:00Z');
    await settled();
    await until(async () => (await rows())[0]!.record.measures !== null);
    expect((await rows())[0]!.record.measures).toMatchObject({ classes: { referral: 'offered' }, magnitudes: { participants: 0 } });
    const closing = await coordinator.does(`/cases/${id}/corrections`, { change: { incidentType: 'other' }, reason: 'mistyped' });
    expect((await after(closing))[0]).toMatchObject({
      record: { attributes: { classes: { type: 'suicides' } }, measures: { classes: { referral: 'offered' } } },
    });
  });

  it('of an incident whose quarter is over stand in the first month that is open', async () => {
    const before = (await rows()).length;
    const { answer } = await logged('2026-03-30');
    const posted = (await after(answer)).filter(({ record }) => record.measures === null);
    expect(posted).toMatchObject([{ year: 2026, month: 4 }]);
    expect(await rows()).toHaveLength(before + 1);
  });

  it('count no longer where the request was a duplicate, and count again where that was wrong while the quarter is open', async () => {
    const { id, answer } = await logged('2026-05-10');
    const posted = (await after(answer)).find(({ month }) => month === 5)!;
    const closed = await coordinator.does(`/cases/${id}/decline`, { reason: 'duplicate' });
    const of = (all: readonly StatisticalRecordRow[]) => all.find(({ recordId }) => recordId === posted.recordId)!;
    expect(of(await after(closed)).counts).toBe(false);
    const reopened = await coordinator.does(`/cases/${id}/decline/take-back`, { reason: 'mistyped' });
    expect(of(await after(reopened)).counts).toBe(true);
  });

  it('of contacts count the member alone, and nothing of what was withdrawn', async () => {
    const contact = {
      mode: 'telephone',
      discipline: 'fire',
      minutes: 20,
      crisis: 'personal',
      on: '2026-05-12',
      program: 'telecommunicator_911',
    };
    const { id, ...answer } = await member.does('/contacts', contact);
    const [posted] = (await after({ id, ...answer })).filter(({ program }) => program === 'contacts');
    expect(posted).toMatchObject({
      month: 5,
      counts: true,
      record: { attributes: { agencies: [member.id], classes: { channel: 'telephone', crisis: 'personal' } } },
    });
    const withdrawn = await member.does(`/contacts/${id}/withdraw`, { reason: 'mistyped' });
    expect((await after(withdrawn)).find(({ program }) => program === 'contacts')).toMatchObject({ counts: false });
  });

  it('lead back to no case: neither an id nor a command of theirs holds or derives from one without the key', async () => {
    const events: StoredEvent[] = [];
    for await (const batch of service.sources.store.follow(START, new AbortController().signal)) {
      events.push(...batch.events);
      if (batch.caughtUp) break;
    }
    const ofRecords = JSON.stringify(
      events.filter(({ stream }) => stream.startsWith('statistical_record-')).map(({ position: _, ...each }) => each),
    );
    const ids = events.filter(({ stream }) => /^(case|contact)-/.test(stream)).map(({ stream }) => stream.slice(stream.indexOf('-') + 1));
    expect(ids.length).toBeGreaterThan(5);
    for (const id of new Set(ids)) expect(ofRecords).not.toContain(id);
    // What is kept beside, to know what was looked at, joins with no event of a record.
    const [beside] = await service.sources.dataSource.query<object[]>('SELECT * FROM counting.looked_at LIMIT 1');
    expect(Object.keys(beside!).sort()).toEqual(['measure_at', 'revision', 'subject']);
  });

  it('are compared one by one only where something happened since all was looked at', async () => {
    const { manager } = service.sources.dataSource;
    const { rows: open, through } = await toLookAt(manager, time.now(), 10, -1n);
    expect(open).toEqual([]);
    const forgotten = new Error('taken back');
    const lost = manager.transaction(async (tx) => {
      await tx.query('UPDATE counting.looked_at SET revision = -1, measure_at = NULL');
      expect((await toLookAt(tx, time.now(), 10, through)).rows).toEqual([]);
      const all = await toLookAt(tx, time.now(), 10, -1n);
      expect(all.rows.length).toBeGreaterThan(2);
      expect(all.through).toBe(-1n);
      throw forgotten;
    });
    await expect(lost).rejects.toBe(forgotten);
  });

  it('are kept as looked at together: of one subject as it was found last, and a position never goes back', async () => {
    const forgotten = new Error('taken back');
    const kept = service.sources.dataSource.manager.transaction(async (tx) => {
      const found = { subject: 'case-1', measureAt: '2026-05-15T05:00:00.000Z', position: 7_000_000n };
      await keepLookedAt(tx, [
        { ...found, revision: 3 },
        { ...found, subject: 'case-2', revision: 1, position: null },
        { ...found, revision: 2, measureAt: null, position: 6_000_000n },
      ]);
      await keepLookedAt(tx, [{ ...found, subject: 'case-2', revision: 0, position: 1n }]);
      expect(
        await tx.query(
          `SELECT subject, revision, measure_at IS NULL AS done FROM counting.looked_at WHERE subject LIKE 'case-_' ORDER BY 1`,
        ),
      ).toEqual([
        { subject: 'case-1', revision: 3, done: true },
        { subject: 'case-2', revision: 1, done: false },
      ]);
      expect(await tx.query('SELECT position::text FROM counting.reached')).toEqual([{ position: '7000000' }]);
      throw forgotten;
    });
    await expect(kept).rejects.toBe(forgotten);
  });

  it('come to the same where it is lost what was looked at, from the next start on', async () => {
    const before = await rows();
    const subjects = await service.sources.dataSource.query<{ subject: string }[]>('SELECT subject FROM statistical_subjects');
    await service.sources.pool.query('UPDATE counting.looked_at SET revision = -1');
    // What was sent a moment ago is held back for a minute.
    time.advance(120_000);
    service = await service.restart();
    await settled();
    expect(await rows()).toEqual(before);
    const seen = await service.sources.dataSource.query<{ subject: string }[]>(
      'SELECT subject FROM counting.looked_at WHERE revision >= 0',
    );
    expect(seen).toHaveLength(subjects.length);
  });
});
