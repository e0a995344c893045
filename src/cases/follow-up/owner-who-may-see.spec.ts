import { randomUUID } from 'node:crypto';
import type { CommandMechanism } from '../../../libs/event-sourcing/index.js';
import { COMMAND_MECHANISM } from '../../commands/stream-of.js';
import { approver, coordinator, deployed, followUp, peer, plannedFollowUp, triaged } from '../domain/case.testkit.js';
import { casePages, type CasePages } from '../frame/case-pages.testkit.js';
import { bearer } from '../../../test/support/who-acts.js';

describe('whoever is given a follow-up', () => {
  let pages: CasePages;
  const leadership = randomUUID();
  beforeAll(async () => {
    pages = await casePages();
    const { store } = pages.service.app.get<CommandMechanism>(COMMAND_MECHANISM, { strict: false });
    const metadata = { commandId: randomUUID(), actor: coordinator, recordedAt: pages.service.clock.now().toISOString() };
    await store.append(`person-${leadership}`, -1, [
      { id: randomUUID(), version: 1, event: { type: 'PersonAdded', data: { name: 'Lou Leader' } }, metadata },
      { id: randomUUID(), version: 1, event: { type: 'RoleGranted', data: { role: 'program_leadership' } }, metadata },
    ]);
  });
  afterAll(() => pages.end());

  it('is somebody whose role lets them see its case, or nobody would have it on a list', async () => {
    const { caseId } = await pages.caseOf([...deployed(), plannedFollowUp()]);
    const given = async (personId: string) => {
      const answers = [
        await send(`cases/${caseId}/follow-ups/${followUp}/assign`, { owner: { kind: 'person', personId } }),
        await send(`cases/${caseId}/follow-ups`, { kind: 'closing_check', dueAt: '2026-12-01', owner: { kind: 'person', personId } }),
      ];
      return answers.map(({ status, body }) => [status, body.code]);
    };
    expect(await given(leadership)).toEqual(Array(2).fill([409, 'owner_unknown']));
    expect(await given(approver)).toEqual(Array(2).fill([409, 'owner_unknown']));
    for (const id of [coordinator, peer]) expect((await given(id)).map(([status]) => status)).toEqual([200, 200]);
  });

  it('finds the case again after recording its outcome, and puts a slip right by page', async () => {
    const { caseId } = await pages.caseOf([...triaged(), plannedFollowUp(followUp, { kind: 'person', personId: peer })]);
    const visitor = await pages.as(peer);
    const tapped = await visitor.sends(await visitor.sees(`/cases/${caseId}/follow-ups`), `record-outcome-${followUp}`, {
      outcome: 'reached_ok',
    });
    expect((await visitor.follows(tapped)).text).toContain('Reached, doing all right');
    const settled = await visitor.sees(`/cases/${caseId}/follow-ups?open=${followUp}`);
    await visitor.sends(settled, `correct-outcome-${followUp}`, { outcome: 'declined', reason: 'mistyped' });
    expect((await pages.happenedTo(caseId)).at(-1)).toMatchObject({ type: 'FollowUpOutcomeCorrected', data: { outcome: 'declined' } });
    const found = async (by: typeof visitor) => [
      (await by.sees('/cases')).html.includes(caseId),
      (await by.sees(`/cases/${caseId}/follow-ups`)).status,
    ];
    expect(await found(visitor)).toEqual([true, 200]);
    pages.service.clock.advance(30 * 24 * 3_600_000);
    expect(await found(await pages.as(peer))).toEqual([false, 404]);
  });

  async function send(path: string, body: object) {
    const headers = { 'content-type': 'application/json', ...(await bearer(pages.service.url, coordinator)) };
    const answer = await fetch(`${pages.service.url}/api/v1/${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
    return { status: answer.status, body: (await answer.json()) as { readonly code?: string } };
  }
});
