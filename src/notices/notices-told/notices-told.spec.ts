import { randomUUID } from 'node:crypto';
import { QueryBus } from '@nestjs/cqrs';
import { testService, type TestService } from '../../../test/support/service.js';
import { causesOf } from '../domain/causes.js';
import { NoticeRows } from '../notice-rows.js';
import { NoticeWishesOf } from '../notice-wishes.js';
import { NOTICE_WAYS, type NoticeWays } from '../notice-way.js';
import { NOTICE_WORKERS } from '../notice-purpose.js';
import { NoticesOf, toldKey, type ToBeTold } from '../notices.queries.js';

const DUE = '2026-11-20';
const late = (id: string, escalatedTo: 'lead' | 'desk') =>
  causesOf({ id, kind: 'follow_up', caseId: 'c1', dueAt: DUE, wanted: null, bucket: 'overdue', of: 'escalated', escalatedTo }, false)[0]!
    .key;

const invitation = (id: string) =>
  causesOf({ id, kind: 'invitation', caseId: 'c1', dueAt: DUE, wanted: 'now', bucket: 'later', of: 'own', escalatedTo: null }, false)[0]!
    .key;

describe('whether somebody was told', () => {
  let service: TestService;
  let rows: NoticeRows;
  const [followUp, team, lead, coordinator, colleague] = Array.from({ length: 5 }, randomUUID) as [string, string, string, string, string];
  beforeAll(async () => {
    service = await testService();
    rows = service.app.get(NoticeRows, { strict: false });
    // A way that nobody waits for: what goes out is written down by hand.
    ways().mail = { send: () => Promise.reject(new Error('nobody sends here')) };
  });
  afterAll(() => service.end());

  const ways = () => service.app.get<{ -readonly [Way in keyof NoticeWays]: NoticeWays[Way] }>(NOTICE_WAYS, { strict: false });
  const told = async (asked: ToBeTold) =>
    (await service.app.get(QueryBus, { strict: false }).execute(new NoticesOf([asked])))[toldKey(asked)];
  const escalation = (level: 'lead' | 'desk') => ({ cause: 'escalation', of: `${followUp}/${level}/${DUE}`, personId: null }) as const;
  const asked = (personId: string) => ({ cause: 'invitation', of: team, personId }) as const;
  const waits = (person: string, ...causes: readonly string[]) =>
    rows.bringUpTo(person, causes, { now: service.clock.now(), mayForget: true });
  const made = async (person: string) => {
    const id = randomUUID();
    await rows.make(id, person, service.clock.now());
    return id;
  };
  const goesOut = async (person: string) => {
    await rows.sent(await made(person), service.clock.now());
    return service.clock.now().toISOString();
  };
  const wishes = (person: string, way: 'mail' | 'text' = 'mail') =>
    service.app
      .get(NoticeWishesOf, { strict: false })
      .keep(
        person,
        { way, language: 'en', rhythm: 'at_once', dailyAt: 8, quiet: null, onCallUntil: null },
        'lee@program.example',
        service.clock.now(),
      );

  it('is, of those to whom something late was escalated, the moment at which the first of them was told', async () => {
    await waits(lead, late(followUp, 'lead'));
    expect(await told(escalation('lead'))).toEqual({ told: 'not_yet' });
    const toLead = await goesOut(lead);
    await waits(coordinator, late(followUp, 'desk'));
    await waits(colleague, late(followUp, 'desk'));
    service.clock.advance(60_000);
    const first = await goesOut(coordinator);
    service.clock.advance(60_000);
    await goesOut(colleague);
    expect(await told(escalation('lead'))).toEqual({ told: 'at', at: toLead });
    expect(await told(escalation('desk'))).toEqual({ told: 'at', at: first });
    for (const person of [lead, coordinator, colleague]) await waits(person);
    expect(await told(escalation('lead'))).toEqual({ told: 'not_yet' });
  });

  it('is not so again of somebody who was told, declined, and is invited once more', async () => {
    const again = randomUUID();
    await wishes(again);
    await waits(again, invitation(team));
    const at = await goesOut(again);
    expect(await told({ ...asked(again), since: at })).toEqual({ told: 'at', at });
    service.clock.advance(60_000);
    expect(await told({ ...asked(again), since: service.clock.now().toISOString() })).toEqual({ told: 'not_yet' });
  });

  it('is never so of whom none reach: who wishes none, or in a way that is not set up', async () => {
    const [nobody, byText] = [randomUUID(), randomUUID()];
    await wishes(byText, 'text');
    for (const person of [nobody, byText]) {
      expect(await told(asked(person))).toEqual({ told: 'no_notices' });
    }
  });

  it('is not yet before a notice has gone out, and not at all while the other side takes none', async () => {
    const invited = randomUUID();
    await wishes(invited);
    expect(await told(asked(invited))).toEqual({ told: 'not_yet' });
    await waits(invited, invitation(team));
    const id = await made(invited);
    expect(await told(asked(invited))).toEqual({ told: 'not_yet' });
    await service.sources.pool.query(
      `INSERT INTO read_side.claims (worker, row_id, attempts, claimed_until, last_error_class) VALUES ($1, $2, 1, now(), 'NoticeNotSent')`,
      [NOTICE_WORKERS.mail, id],
    );
    expect(await told(asked(invited))).toEqual({ told: 'not_taken' });
    await rows.sent(id, service.clock.now());
    expect(await told(asked(invited))).toEqual({ told: 'at', at: service.clock.now().toISOString() });
    expect(await told(asked(randomUUID()))).toEqual({ told: 'no_notices' });
  });

  it('is nothing to speak of where no notices are sent at all', async () => {
    delete ways().mail;
    expect(await told(asked(randomUUID()))).toBeUndefined();
  });
});
