import { randomUUID } from 'node:crypto';
import type { CommandMechanism } from '../../../../libs/event-sourcing/index.js';
import { casePages, spares, stranger, type CasePages } from '../../../cases/frame/case-pages.testkit.js';
import { coordinator, deployed, lead, peer } from '../../../cases/domain/case.testkit.js';
import { COMMAND_MECHANISM } from '../../../commands/stream-of.js';
import type { PromisesWaiting } from '../../contacts.queries.js';
import { Actor } from '../../../../test/support/acting.js';
import { until } from '../../../../test/support/until.js';

const said = { mode: 'telephone', discipline: 'dispatcher', minutes: 20, crisis: 'professional', on: '2026-11-23', program: 'commander' };
const nowhere = 'e0000000-0000-4000-8000-0000000000ff';

describe('a contact that belongs to a case', () => {
  let pages: CasePages;
  let caseId: string;
  const as = (id: string) => new Actor(pages.service.url, id);
  beforeAll(async () => {
    pages = await casePages();
    caseId = (await pages.caseOf(deployed())).caseId;
  });
  afterAll(() => pages.end());

  it('is logged by a member who may see it, by page, and is named in their own list', async () => {
    const page = await pages.as(peer);
    const seen = await page.sees('/contacts');
    const after = await page.follows(
      await page.sends(seen, 'log-individual-contact', {
        mode: 'telephone',
        discipline: 'dispatcher',
        minutes: '20',
        crisis: 'professional',
        caseId,
      }),
    );
    expect(after.text).toContain('AW-26-7K3FQ');
  });

  it('shows on its case as a number, and nothing of whose it was or with whom', async () => {
    const logged = await as(lead).does('/contacts', { ...said, discipline: 'chaplain', caseId });
    await pages.service.projected(BigInt(logged.position!));
    const api = await as(coordinator).sees<{ individualContacts: number }>(`/cases/${caseId}`);
    expect(api.individualContacts).toBe(2);
    expect(JSON.stringify(api)).not.toContain('chaplain');
    const page = await (await pages.as(coordinator)).sees(`/cases/${caseId}`);
    expect(page.text).toContain('2 individual contacts belong to it.');
    expect(page.text).not.toContain('Chaplain');
    expect((await (await pages.as(coordinator)).sees(`/cases/${caseId}/timeline`)).text).not.toContain('individual');
  });

  it('cannot belong to a case of others, which is told apart from one that does not exist by nobody', async () => {
    const own = await as(spares[0]).does('/contacts', said);
    for (const member of [stranger, spares[0]]) {
      const told = async (id: string, path = '/contacts', body: object = said) => {
        const { status, body: answer } = await as(member).tries(path, { ...body, caseId: id });
        return { status, answer: { ...(answer as object), instance: undefined } };
      };
      expect(await told(caseId)).toMatchObject({ status: 404, answer: { code: 'case_not_found' } });
      expect(await told(caseId)).toEqual(await told(nowhere));
      if (member === stranger) continue;
      const correct = [`/contacts/${own.id}/correct`, { reason: 'mistyped' }] as const;
      expect(await told(caseId, ...correct)).toMatchObject({ status: 404, answer: { code: 'case_not_found' } });
      expect(await told(caseId, ...correct)).toEqual(await told(nowhere, ...correct));
    }
  });

  it('can be said to belong to one later, and to none after all; withdrawn, it counts no more', async () => {
    const count = async (position: string | null) => {
      await pages.service.projected(BigInt(position!));
      return (await as(coordinator).sees<{ individualContacts: number }>(`/cases/${caseId}`)).individualContacts;
    };
    const { id, position } = await as(peer).does('/contacts', said);
    const before = await count(position);
    const page = await pages.as(peer);
    const changing = await page.sees(`/contacts?contact=${id}`);
    await page.follows(await page.sends(changing, 'correct-individual-contact', { caseId, reason: 'learned_later' }));
    const again = await page.sees(`/contacts?contact=${id}`);
    expect(again.html).toMatch(new RegExp(`<option value="${caseId}" selected`));
    const emptied = await page.sends(again, 'correct-individual-contact', { caseId: '', reason: 'mistyped' });
    expect((await page.follows(emptied)).text).toContain('The contact is corrected');
    const set = await as(peer).does(`/contacts/${id}/correct`, { caseId, reason: 'learned_later' });
    expect(await count(set.position)).toBe(before + 1);
    const withdrawn = await as(peer).does(`/contacts/${id}/withdraw`, { reason: 'mistyped' });
    expect(await count(withdrawn.position)).toBe(before);
  });

  it('has its promise at no desk of whom a conflict keeps from the case, and given to nobody whom one keeps from it', async () => {
    const { store } = pages.service.app.get<CommandMechanism>(COMMAND_MECHANISM, { strict: false });
    const granted = { type: 'RoleGranted', data: { role: 'coordinator' } };
    const metadata = { commandId: randomUUID(), actor: coordinator, recordedAt: pages.service.clock.now().toISOString() };
    const { revision } = (await store.read(`person-${spares[1]}`)).at(-1)!;
    await store.append(`person-${spares[1]}`, revision, [{ id: randomUUID(), version: 1, event: granted, metadata }]);
    const { caseId: theirs } = await pages.caseOf([
      ...deployed(),
      ...([spares[0], spares[1], lead] as const).map((memberId) => ({
        type: 'ConflictDeclared' as const,
        data: {
          memberId,
          conflict: memberId === spares[0] ? ('witness_or_party' as const) : ('close_relationship' as const),
          declaredBy: memberId,
        },
      })),
    ]);
    const { id } = await as(peer).does('/contacts', { ...said, caseId: theirs, callBackAt: '2026-11-24', callBackContact: 'Ask for Sam' });
    const none = await as(peer).does('/contacts', { ...said, callBackAt: '2026-11-24' });
    await pages.service.projected(BigInt(none.position!));
    pages.service.clock.advance(100 * 3_600_000);
    pages.service.wakeWorkers();
    const atDesk = async (who: string) =>
      (await as(who).sees<PromisesWaiting>('/contacts/promises')).desk.map(({ contactId }) => contactId).toSorted();
    await until(async () => (await atDesk(coordinator)).length === 2);
    expect(await atDesk(coordinator)).toEqual([id, none.id].toSorted());
    expect(await atDesk(spares[1])).toEqual([none.id]);
    const { status } = await as(spares[1]).tries(`/contacts/${id}/promise/contact/open`, { purpose: 'follow_up' });
    expect(status).toBe(404);
    // What the lead may allow keeps a coordinator from the case, and a member from nothing.
    for (const memberId of [spares[0], spares[1]])
      expect(await as(coordinator).isRefused(`/contacts/${id}/promise/give`, { memberId, dueAt: '2026-11-30' })).toBe('owner_unknown');
    await as(coordinator).does(`/contacts/${id}/promise/give`, { memberId: lead, dueAt: '2026-11-30' });
  });

  it('stays its member’s own when they no longer see the case, which is then named to them no more', async () => {
    const { caseId: left } = await pages.caseOf(deployed());
    const { id } = await as(peer).does('/contacts', { ...said, caseId: left });
    const stood = await as(coordinator).does(`/cases/${left}/team/${peer}/stand-down`, { reason: 'work_done' });
    await pages.service.projected(BigInt(stood.position!));
    pages.service.clock.advance(40 * 24 * 3_600_000);
    expect(await as(peer).looksAt(`/cases/${left}`)).toBe(404);
    const page = await pages.as(peer);
    const seen = await page.sees(`/contacts?contact=${id}`);
    expect(seen.text).toContain('A case that you no longer see');
    const kept = await page.sends(seen, 'correct-individual-contact', { minutes: '25', reason: 'mistyped' });
    expect((await page.follows(kept)).text).toContain('The contact is corrected');
  });
});
