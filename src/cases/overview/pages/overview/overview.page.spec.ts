import { Actor } from '../../../../../test/support/acting.js';
import { until } from '../../../../../test/support/until.js';
import type { PageVisitor } from '../../../../../test/support/page-visitor.js';
import type { CaseEvent } from '../../../domain/case.events.js';
import type { ReopenReason } from '../../../../vocabulary/index.js';
import {
  agency,
  approver,
  coordinator,
  deployed,
  deploying,
  lead,
  now,
  peer,
  plannedFollowUp,
  received,
  stoodDown,
  triaged,
} from '../../../domain/case.testkit.js';
import { casePages, otherApprover, outsideAgency, readOf, stranger, type CasePages } from '../../../frame/case-pages.testkit.js';

describe('the overview of a case', () => {
  let pages: CasePages;
  let desk: PageVisitor;
  beforeAll(async () => {
    pages = await casePages();
    desk = await pages.as(coordinator);
  });
  afterAll(() => pages.end());

  async function overviewOf(...given: Parameters<CasePages['caseOf']>) {
    const { caseId, at } = await pages.caseOf(...given);
    return { caseId, at, page: await desk.sees(`/cases/${caseId}${at}`) };
  }

  it('says first what is next, whose it is and by when, in less than 40 kB', async () => {
    const { page } = await overviewOf([...deployed(), plannedFollowUp()]);
    expect(readOf(page)).toMatch(/AW-26-7K3FQ Team deployed Agency Plainview Fire Incident Officer-involved shooting Lead Lee Lead/);
    expect(page.text).toMatch(
      /Next: Check back with the agency Whose The coordinators' desk By when Mon, Nov 23, 2026, 1:00 AM CST Overdue, today/,
    );
    expect(Buffer.byteLength(page.html)).toBeLessThan(40_000);
    expect(page.html.match(/<h1/g)).toHaveLength(1);
  });

  it('asks for the call back first, and keeps what was typed where it cannot be', async () => {
    const { caseId, page } = await overviewOf(received({ agencyId: agency, urgency: 'today' }));
    expect(readOf(page)).toMatch(/Next: Call back whoever asked Whose The coordinators' desk By when Today; waits since Sun, Nov 22/);
    const refused = await desk.sends(page, 'record-call-back', { outcome: 'reached', 'at.day': '2026-11-24' });
    expect([refused.status, refused.text]).toEqual([409, expect.stringContaining('A call back is recorded after it was made.')]);
    expect(refused.html).toContain('value="2026-11-24"');
    const done = await desk.follows(await desk.sends(refused, 'record-call-back', { outcome: 'reached', 'at.day': '' }));
    expect(readOf(done)).toMatch(/Next: Triage the request.+The call back is recorded/);
    expect((await pages.happenedTo(caseId)).at(-1)).toMatchObject({ type: 'CallBackRecorded', data: { outcome: 'reached' } });
  });

  it('triages with an answer for every exposed discipline, and says which one is missing', async () => {
    const { caseId, page } = await overviewOf(
      received({ agencyId: agency, exposed: [{ discipline: 'dispatcher' }, { discipline: 'fire' }] }),
    );
    expect(page.html).toMatch(/value="telecommunicator_911" checked/);
    const refused = await desk.sends(page, 'triage-case', { outcome: 'group_intervention', 'offers.0.answer': 'offered' });
    expect(refused.status).toBe(422);
    expect(refused.html).toContain('<a href="#triage-case-offers-1-answer">');
    const done = await desk.follows(await desk.sends(refused, 'triage-case', { 'offers.1.answer': 'not_applicable' }));
    expect(readOf(done)).toMatch(/Next: Build the team.+The triage is recorded/);
    expect(await pages.happenedTo(caseId)).toContainEqual(
      expect.objectContaining({
        type: 'CaseTriaged',
        data: expect.objectContaining({
          offers: [
            { discipline: 'dispatcher', answer: 'offered' },
            { discipline: 'fire', answer: 'not_applicable' },
          ],
        }),
      }),
    );
  });

  it('does once what is sent twice', async () => {
    const { caseId, page } = await overviewOf(received());
    const [first, second] = await Promise.all([1, 2].map(() => desk.sendsForSure(page, 'decline-request', { reason: 'withdrawn' })));
    expect([first!.status, second!.status]).toEqual([303, 303]);
    expect((await pages.happenedTo(caseId)).filter(({ type }) => type === 'RequestDeclined')).toHaveLength(1);
    expect(readOf(await desk.follows(first!))).toMatch(/This request was declined: Withdrawn\./);
  });

  it('does not take a form that was drawn before somebody else changed the case', async () => {
    const { page } = await overviewOf(received());
    await desk.follows(await desk.sends(page, 'record-call-back', { outcome: 'no_answer' }));
    const stale = await desk.sends(page, 'decline-request', { reason: 'withdrawn' });
    expect([stale.status, stale.text]).toEqual([412, expect.stringContaining('This has changed since you opened the page.')]);
    expect(stale.text).toMatch(/Recorded while this was open in front of you: \S.* \(Robin Vale, Mon, Nov 23, 2026, .*\) .*No answer/);
    expect((await desk.sendsForSure(stale, 'decline-request')).status).toBe(303);
  });

  it('records an approval given by telephone, by somebody else than who asked', async () => {
    const events = [...triaged(), { type: 'PreApprovalAsked', data: { askedBy: coordinator, agencyId: outsideAgency } } as const];
    const { page } = await overviewOf(events);
    expect(readOf(page)).toMatch(/Next: Decide on the pre-approval Whose An approver other than Robin Vale/);
    const done = await desk.follows(await desk.sends(page, 'record-phoned-approval', { approverId: approver }));
    expect(readOf(done)).toMatch(/Given by Ash Approver by telephone. It counts. To be confirmed by them: Thu, Nov 26/);
  });

  it('says to whom it falls to confirm an approval whose approver was deactivated, and lets the desk take it back', async () => {
    const phoned = { approverId: otherApprover, recordedBy: coordinator, confirmDueAt: '2026-11-26T12:00:00.000Z' };
    const { caseId, page } = await overviewOf([
      ...triaged(),
      { type: 'PreApprovalAsked', data: { askedBy: coordinator, agencyId: outsideAgency } },
      { type: 'PhonedPreApprovalRecorded', data: phoned },
    ]);
    expect(readOf(page)).toContain('With a date: Confirm the approval given by telephone , Alex Second');
    await new Actor(pages.service.url, stranger).does(`/people/${otherApprover}/deactivate`);
    await until(async () => (await pages.happenedTo(caseId)).at(-1)!.type === 'ApprovalConfirmationPassedToDesk');
    const seen = readOf(await desk.sees(`/cases/${caseId}`));
    expect(seen).toContain('They can confirm it no longer: another approver confirms it, or it is taken back.');
    expect(seen).toMatch(
      /With a date: Have another approver confirm the approval given by telephone, or take it back , The coordinators' desk/,
    );
    const spanish = await desk.sees(`/cases/${caseId}?lang=es`);
    expect(readOf(spanish)).toMatch(/Hacer que otra persona .+Ya no puede confirmarla: la confirma otra persona aprobadora, o se retira\./);
    const back = await desk.sends(await desk.sees(`/cases/${caseId}?lang=en`), 'take-back-phoned-approval', { reason: 'learned_later' });
    expect(back.status).toBe(303);
    expect((await pages.happenedTo(caseId)).at(-1)!.type).toBe('PreApprovalTakenBack');
  });

  it('names at once everything that is in the way of closing', async () => {
    const { page } = await overviewOf([...deployed(), plannedFollowUp()]);
    expect(readOf(page)).toMatch(
      /Before this case can be closed: A team is still deployed. Stand the team down.+A follow-up is still open./,
    );
    const refused = await desk.sendsForSure(page, 'close-case', { because: 'completed' });
    expect([refused.status, refused.text]).toEqual([409, expect.stringContaining('A team is still deployed. Stand it down first.')]);
    const built = await overviewOf(deploying());
    expect(readOf(built.page)).toContain('A team is still being built. Stand the team down');
    const still = await desk.sendsForSure(built.page, 'close-case', { because: 'completed' });
    expect([still.status, still.text]).toEqual([409, expect.stringContaining('A team is still being built. Stand it down first.')]);
  });

  it('asks once before it closes, with what follows, and until then nothing has happened', async () => {
    const { caseId, page } = await overviewOf(stoodDown());
    const asked = await desk.sends(page, 'close-case', { because: 'completed' });
    expect(readOf(asked)).toMatch(
      /Close this case Nothing more can be recorded in it\. A day from now its contacts are destroyed for good/,
    );
    expect(asked.html).toContain(`href="/cases/${caseId}"`);
    expect((await pages.happenedTo(caseId)).at(-1)!.type).not.toBe('CaseClosed');
    expect((await desk.sends(asked, 'close-case')).status).toBe(303);
    expect((await pages.happenedTo(caseId)).at(-1)).toMatchObject({ type: 'CaseClosed', data: { because: 'completed' } });
  });

  it('asks nobody about a case that is not theirs to see, no more than about one that does not exist', async () => {
    const { caseId, page } = await overviewOf(stoodDown());
    const outsider = await pages.as(stranger);
    const asked = async (id: string) => {
      const drawn = { ...page, html: page.html.replaceAll(caseId, id) };
      const { status, text } = await outsider.sends(drawn, 'close-case', { because: 'completed' });
      return { status, text: text.replace(/[0-9a-f-]{36}/g, '') };
    };
    expect((await asked(caseId)).status).toBe(404);
    expect(await asked(caseId)).toEqual(await asked('c0000000-0000-4000-8000-0000000000ff'));
  });

  it('asks nothing where the form cannot be taken as it is', async () => {
    const { page } = await overviewOf(stoodDown());
    const refused = await desk.sends(page, 'close-case', {});
    expect([refused.status, refused.html.includes('name="sure"')]).toEqual([422, false]);
  });

  it('asks nothing where a rule refuses it, and says so with the way to where that is mended', async () => {
    const { caseId, page } = await overviewOf([...triaged(), plannedFollowUp()]);
    const refused = await desk.sends(page, 'close-case', { because: 'completed' });
    expect([refused.status, refused.html.includes('name="sure"')]).toEqual([409, false]);
    expect(refused.text).toContain('Follow-ups are still open. Record an outcome for each first.');
    expect(refused.html).toContain(`href="/cases/${caseId}/follow-ups"`);
  });

  it('closes and reopens', async () => {
    const { page } = await overviewOf(stoodDown());
    expect(readOf(page)).toContain('Next: Close the case: nothing is left to do');
    const closed = await desk.follows(await desk.sendsForSure(page, 'close-case', { because: 'completed' }));
    expect(readOf(closed)).toMatch(/The case is closed.+Nothing more is due This case is closed: Completed/);
    expect(readOf(await desk.follows(await desk.sends(closed, 'reopen-case', { reason: 'new_need' })))).toContain(
      'The case is open again.',
    );
  });

  it('asks for triage where a case was opened again for a new need, and for what was missed where it was for that', async () => {
    const closed: CaseEvent = { type: 'CaseClosed', data: { because: 'completed', closedAt: now } };
    const nextAfter = async (reason: ReopenReason) =>
      readOf((await overviewOf([...stoodDown(), closed, { type: 'CaseReopened', data: { reason } }])).page);
    expect(await nextAfter('new_need')).toContain('Next: Triage the request');
    expect(await nextAfter('follow_up_missed')).toContain('Next: Plan what comes next: the case is open again');
    expect(await nextAfter('closed_in_error')).not.toContain('Next: Close the case');
  });

  it('shows the team what is next and no form that is not theirs', async () => {
    const { caseId, at } = await pages.caseOf([...deployed(), plannedFollowUp()]);
    const seen = await (await pages.as(peer)).sees(`/cases/${caseId}${at}`);
    expect(readOf(seen)).toContain('Next: Check back with the agency');
    expect(seen.html).not.toMatch(/id="(triage-case|close-case|decline-request|record-call-back)"|\/correct\//);
    expect((await (await pages.as(lead)).sees(`/cases/${caseId}`)).html).toContain('id="close-case"');
  });

  it('is not there for whoever the case is not for', async () => {
    const { caseId, at } = await pages.caseOf(deployed());
    for (const somebody of [stranger, approver]) {
      const visitor = await pages.as(somebody);
      for (const page of ['', '/timeline', '/correct/agency'])
        expect((await visitor.sees(`/cases/${caseId}${page}${at}`)).status).toBe(404);
    }
  });

  it('speaks Spanish', async () => {
    const { caseId } = await overviewOf(received());
    expect((await desk.sees(`/cases/${caseId}?lang=es`)).text).toContain('Lo siguiente: Devolver la llamada a quien pidió ayuda');
  });

  it('says that the desk is next where whoever led the team was deactivated since', async () => {
    const { caseId, page } = await overviewOf(stoodDown());
    expect(page.text).toMatch(/Next: .+? Whose Lee Lead/);
    await new Actor(pages.service.url, coordinator).does(`/people/${lead}/deactivate`);
    const after = await desk.sees(`/cases/${caseId}`);
    expect(after.text).toMatch(/Next: .+? Whose The coordinators' desk/);
    expect(readOf(after)).toContain('Lead Lee Lead');
  });
});
