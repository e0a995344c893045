import { Actor } from '../../../test/support/acting.js';
import { PageVisitor } from '../../../test/support/page-visitor.js';
import { firstCoordinator, member, person } from '../../../test/support/people.js';
import { testService, type TestService } from '../../../test/support/service.js';
import { until } from '../../../test/support/until.js';
import type { PromiseEntry, PromisesWaiting } from '../contacts.queries.js';

const said = { mode: 'telephone', discipline: 'chaplain', minutes: 20, crisis: 'personal', on: '2026-11-23', program: 'commander' };
const NUMBER = 'Ask for Quillon, 816-555-0163';
const HOUR_MS = 3_600_000;
const missing = 'c0000000-0000-4000-8000-0000000000ff';

describe('a promise to call back', () => {
  let service: TestService;
  let desk: Actor;
  let pat: Actor;
  let sam: Actor;
  beforeEach(async () => {
    service = await testService();
    desk = await firstCoordinator(service.url);
    pat = await member(service.url, desk, 'Pat Peer');
    sam = await member(service.url, desk, 'Sam Second');
  });
  afterEach(() => service.end());

  const promise = async (by = pat) => (await by.does('/contacts', { ...said, callBackAt: '2026-11-24', callBackContact: NUMBER })).id;
  const sees = (who: Actor) => who.sees<PromisesWaiting>('/contacts/promises');
  const opens = async (who: Actor, id: string) => {
    const { status, body } = await who.tries(`/contacts/${id}/promise/contact/open`, { purpose: 'follow_up' });
    return status === 200 ? (body as { readonly value: string | null }).value : (body as { readonly code: string }).code;
  };
  const live = async (id: string) =>
    (await service.sources.pool.query(`SELECT FROM vault.keys WHERE subject = $1 AND destroyed_at IS NULL`, [id])).rows.length;
  const after = (hours: number) => {
    service.clock.advance(hours * HOUR_MS);
    service.wakeWorkers();
  };
  const atDesk = async (): Promise<readonly PromiseEntry[]> => (await sees(desk)).desk;

  it('waits for its member alone; nobody else finds it, nor learns that there is one', async () => {
    const id = await promise();
    await until(async () => (await sees(pat)).own.length === 1);
    expect(await sees(pat)).toEqual({
      own: [
        {
          contactId: id,
          dueAt: '2026-11-24',
          promisedBy: null,
          madeWith: { on: '2026-11-23', mode: 'telephone', discipline: 'chaplain' },
          ownerName: 'Pat Peer',
          own: true,
          hasContact: true,
          escalated: false,
          tried: null,
        },
      ],
      desk: [],
    });
    expect(await opens(pat, id)).toBe(NUMBER);
    const board = await person(service.url, desk, 'Board', ['program_leadership']);
    for (const other of [sam, desk, board]) {
      if (other !== board) expect(await sees(other)).toEqual({ own: [], desk: [] });
      const told = async (contactId: string, route: string, body: object) => {
        const { status, body: answer } = await other.tries(`/contacts/${contactId}/promise${route}`, body);
        return { status, answer: { ...(answer as object), instance: undefined } };
      };
      for (const [route, body] of [
        ['/keep', { outcome: 'reached_ok' }],
        ['/change', { dueAt: '2026-11-30' }],
        ['/give', { memberId: sam.id, dueAt: '2026-11-30' }],
        ['/contact/open', { purpose: 'follow_up' }],
      ] as const) {
        expect(await told(id, route, body)).toMatchObject({ status: 404 });
        expect(await told(id, route, body)).toEqual(await told(missing, route, body));
      }
    }
    expect(await board.looksAt('/contacts/promises')).toBe(403);
  });

  it('is told to the desk two days after it was due, which may call itself, or give it to a member, and sees nothing of the contact', async () => {
    const id = await promise();
    await until(async () => (await sees(pat)).own.length === 1);
    after(65);
    expect(await atDesk()).toEqual([]);
    after(25);
    await until(async () => (await atDesk()).length === 1);
    expect(await atDesk()).toEqual([
      {
        contactId: id,
        dueAt: '2026-11-24',
        promisedBy: 'Pat Peer',
        madeWith: null,
        ownerName: 'Pat Peer',
        own: false,
        hasContact: true,
        escalated: true,
        tried: null,
      },
    ]);
    expect(await opens(desk, id)).toBe(NUMBER);
    expect(await desk.isRefused(`/contacts/${id}/correct`, { minutes: 5, reason: 'mistyped' })).toBe('individual_contact_not_found');
    const board = await person(service.url, desk, 'Board', ['program_leadership']);
    expect(await desk.isRefused(`/contacts/${id}/promise/give`, { memberId: board.id, dueAt: '2026-11-30' })).toBe('owner_unknown');
    const { position } = await desk.does(`/contacts/${id}/promise/give`, { memberId: sam.id, dueAt: '2026-11-30' });
    await service.projected(BigInt(position!));
    expect(await sees(sam)).toMatchObject({ own: [{ contactId: id, dueAt: '2026-11-30', promisedBy: 'Pat Peer', own: true }] });
    expect([await atDesk(), (await sees(pat)).own]).toEqual([[], []]);
    expect([await opens(sam, id), await opens(pat, id), await opens(desk, id)]).toEqual([NUMBER, 'promise_not_found', 'promise_not_found']);
    await sam.does(`/contacts/${id}/promise/keep`, { outcome: 'reached_ok' });
  });

  it('passes to the desk when its member is deactivated, or is a member no more', async () => {
    const mine = await promise();
    const theirs = await promise(sam);
    await desk.does(`/people/${pat.id}/deactivate`);
    await desk.does(`/people/${sam.id}/roles/revoke`, { role: 'peer_member' });
    await until(async () => (service.wakeWorkers(), (await atDesk()).length === 2));
    const found = (await atDesk()).map(({ contactId, promisedBy, ownerName }) => ({ contactId, promisedBy, ownerName }));
    expect(found).toEqual(expect.arrayContaining([{ contactId: mine, promisedBy: 'Pat Peer', ownerName: null }]));
    // Nothing of the contact with which it was made, for anybody but who had it.
    expect((await atDesk()).map(({ madeWith }) => madeWith)).toEqual([null, null]);
    expect(found).toEqual(expect.arrayContaining([{ contactId: theirs, promisedBy: 'Sam Second', ownerName: null }]));
    expect(await opens(desk, mine)).toBe(NUMBER);
    await desk.does(`/contacts/${mine}/promise/keep`, { outcome: 'unreachable' });
    after(2);
    await until(async () => (await live(mine)) === 0);
    expect(await live(theirs)).toBe(1);
  });

  it('is opened again by the desk where its member is gone who said by mistake that it is done, and stands with the desk then', async () => {
    const id = await promise();
    await pat.does(`/contacts/${id}/promise/keep`, { outcome: 'reached_ok' });
    expect(await desk.isRefused(`/contacts/${id}/promise/correct`, { stillOpen: true, reason: 'mistyped' })).toBe('promise_not_found');
    await desk.does(`/people/${pat.id}/deactivate`);
    expect(await sam.isRefused(`/contacts/${id}/promise/correct`, { stillOpen: true, reason: 'mistyped' })).toBe('promise_not_found');
    expect(await pat.isRefused(`/contacts/${id}/promise/correct`, { stillOpen: true, reason: 'mistyped' })).not.toBe('promise_not_found');
    const page = await (await PageVisitor.signedIn(service, desk.id)).sees(`/contacts/${id}/promise`);
    expect(page.text).toContain('Correct what came of it');
    await desk.does(`/contacts/${id}/promise/correct`, { stillOpen: true, reason: 'mistyped' });
    const [waiting] = await until(async () => {
      const there = await atDesk();
      return there[0]?.ownerName === null ? there : null;
    });
    expect(waiting).toMatchObject({ contactId: id, promisedBy: 'Pat Peer', own: false, hasContact: true });
    expect(await opens(desk, id)).toBe(NUMBER);
  });

  it('is put right together with its contact by the desk where the member is gone, and by nobody else', async () => {
    const { id } = await pat.does('/contacts', said);
    const put = { minutes: 30, reason: 'mistyped' };
    for (const other of [desk, sam]) expect(await other.isRefused(`/contacts/${id}/correct`, put)).toBe('individual_contact_not_found');
    await desk.does(`/people/${pat.id}/deactivate`);
    expect(await sam.isRefused(`/contacts/${id}/correct`, put)).toBe('individual_contact_not_found');
    expect((await desk.does(`/contacts/${id}/correct`, put)).changed).toBe(true);
    await desk.does(`/contacts/${id}/promise`, { dueAt: '2026-11-25' });
    await until(async () => (await atDesk()).some(({ contactId, ownerName }) => contactId === id && ownerName === null));
    await desk.does(`/contacts/${id}/promise/take-back`, { reason: 'mistyped' });
    expect((await desk.does(`/contacts/${id}/withdraw`, { reason: 'mistyped' })).changed).toBe(true);
  });

  it('has whom to call destroyed an hour after the call, at once where it was taken back or the contact withdrawn', async () => {
    const [called, slipped, takenBack, withdrawn] = [await promise(), await promise(), await promise(), await promise()];
    for (const id of [called, slipped]) await pat.does(`/contacts/${id}/promise/keep`, { outcome: 'reached_ok' });
    await pat.does(`/contacts/${takenBack}/promise/take-back`, { reason: 'mistyped' });
    const last = await pat.does(`/contacts/${withdrawn}/withdraw`, { reason: 'mistyped' });
    await service.projected(BigInt(last.position!));
    service.wakeWorkers();
    await until(async () => (await live(takenBack)) + (await live(withdrawn)) === 0);
    expect([await live(called), await live(slipped)]).toEqual([1, 1]);
    expect(await opens(pat, called)).toBe('promise_ended');
    const { position } = await pat.does(`/contacts/${slipped}/promise/correct`, { stillOpen: true, reason: 'mistyped' });
    await service.projected(BigInt(position!));
    after(1);
    await until(async () => (await live(called)) === 0);
    expect(await opens(pat, slipped)).toBe(NUMBER);
    const again = await pat.does(`/contacts/${called}/promise`, { dueAt: '2026-11-30', contact: NUMBER });
    expect(again.changed).toBe(true);
    expect(await opens(pat, called)).toBe(NUMBER);
  });

  it('leaves every opening, and every try of somebody else, in the access log', async () => {
    const id = await promise();
    await opens(pat, id);
    await opens(sam, id);
    const { rows } = await service.sources.pool.query<{ viewer: string; purpose: string; action: string }>(
      `SELECT * FROM vault.access_log WHERE object = $1 ORDER BY 1`,
      [`contact:${id}`],
    );
    expect(rows).toHaveLength(2);
    expect(rows.map(({ viewer, purpose, action }) => ({ viewer, purpose, action }))).toEqual(
      expect.arrayContaining([pat, sam].map((who) => ({ viewer: who.id, purpose: 'follow_up', action: 'open_promised_contact' }))),
    );
  });
});
