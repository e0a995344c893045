import type { CaseEvent } from '../../../domain/case.events.js';
import {
  agency,
  approver,
  coordinator,
  followUp,
  held,
  invited,
  outcome,
  peer,
  plannedFollowUp,
  received,
} from '../../../domain/case.testkit.js';
import { Actor } from '../../../../../test/support/acting.js';
import { casePages, readOf, type CasePages } from '../../../frame/case-pages.testkit.js';

describe('the timeline of a case', () => {
  let pages: CasePages;
  beforeAll(async () => {
    pages = await casePages();
  });
  afterAll(() => pages.end());

  async function timelineOf(events: readonly CaseEvent[], as = coordinator, query = '') {
    const { caseId, at } = await pages.caseOf(events);
    return (await pages.as(as)).sees(`/cases/${caseId}/timeline${at}${query}`);
  }

  it('tells when something happened and when it was entered, and who entered it, newest first', async () => {
    const text = readOf(await timelineOf(held()));
    expect(text).toMatch(
      /Intervention held Happened Mon, Nov 23, 2026, 4:00 AM CST Entered Mon, Nov 23, 2026, 6:00 AM CST Robin Vale Debriefing \(CISD\) 90 minutes Dispatcher: 5/,
    );
    expect(text.indexOf('Intervention held')).toBeLessThan(text.indexOf('Request received'));
  });

  it('counts beside it what is open, the care of the team itself as well', async () => {
    const events = [...held(), plannedFollowUp(followUp, { kind: 'desk' }, 'post_action_support')];
    expect(readOf(await timelineOf(events))).toMatch(/Open follow-ups 1 Settled follow-ups 0/);
  });

  it('shows a correction as one, and leaves what it corrects', async () => {
    const events: CaseEvent[] = [
      ...received({ agencyId: agency, incidentType: 'suicide', callBackContact: 'v1.c2VhbGVk.dGV4dA' }),
      { type: 'FieldCorrected', data: { change: { incidentType: 'fatal_crash' }, reason: 'mistyped' } },
    ];
    const page = await timelineOf(events);
    expect(readOf(page)).toMatch(
      /Corrected or completed Correction .+ Incident: Fatal crash · Mistyped Request received .+ Agency: Plainview Fire · Incident: Suicide · Call-back contact: sealed/,
    );
    expect(page.html).not.toContain('v1.');
  });

  it('puts every code into words', async () => {
    const events: CaseEvent[] = [
      ...held(),
      plannedFollowUp(),
      outcome('no_answer'),
      { type: 'FollowUpEscalated', data: { followUpId: followUp, level: 'desk' } },
      { type: 'PhonedPreApprovalRecorded', data: { approverId: approver, recordedBy: coordinator, confirmDueAt: '2026-11-26' } },
    ];
    const text = readOf(await timelineOf(events));
    expect(text).toMatch(/Late follow-up escalated Escalated .+ Check back with the agency · the coordinators' desk/);
    expect(text).toMatch(/Outcome of a follow-up Mon, .+ Check back with the agency · No answer/);
    expect(text).not.toMatch(/[a-z]+_[a-z]+|undefined|[0-9a-f]{8}-/);
  });

  it('does not tell the team why a colleague was doubtful', async () => {
    const events: CaseEvent[] = [
      ...held(),
      invited(approver, 'chaplain', ['close_relationship']),
      { type: 'ConflictDeclared', data: { memberId: approver, conflict: 'close_relationship', declaredBy: approver } },
    ];
    expect(readOf(await timelineOf(events))).toContain('Close relationship');
    expect(readOf(await timelineOf(events, peer))).not.toContain('Close relationship');
  });

  it('tells what one person did as one entry, with what followed from it in short and unfolding, whole on paper', async () => {
    const { caseId } = await pages.caseOf(received({ agencyId: agency, incidentType: 'suicide', occurredAt: '2026-11-22' }));
    const desk = await pages.as(coordinator);
    const answers = {
      outcome: 'group_intervention',
      programs: ['telecommunicator_911'],
      offers: [{ discipline: 'dispatcher', answer: 'offered' }],
    };
    await new Actor(pages.service.url, coordinator).does(`/cases/${caseId}/triage`, answers);
    const page = await desk.sees(`/cases/${caseId}/timeline`);
    expect(page.html.match(/<h3>/g)).toHaveLength(2);
    expect(page.html).toMatch(/<details class="consequences"><summary>With it: \d follow-ups planned/);
    expect(readOf(page)).toMatch(/Group intervention .+ Follow-up planned · Check back with the agency · due/);
    expect((await desk.sees(`/cases/${caseId}/timeline?all=true`)).html).toContain('<details class="consequences" open>');
  });

  it('goes back page by page, and shows the whole for paper', async () => {
    const many = Array.from({ length: 50 }, (_, index) =>
      plannedFollowUp(`f0000000-0000-4000-8000-0000000001${String(index).padStart(2, '0')}`),
    );
    const { caseId, at } = await pages.caseOf([...received(), ...many]);
    const desk = await pages.as(coordinator);
    const newest = await desk.sees(`/cases/${caseId}/timeline${at}`);
    expect(newest.text).not.toContain('Request received');
    expect(Buffer.byteLength(newest.html)).toBeLessThan(40_000);
    const next = /rel="next" href="([^"]+)"/.exec(newest.html)![1]!;
    expect(readOf(await desk.sees(next))).toContain('Request received');
    const whole = readOf(await desk.sees(`/cases/${caseId}/timeline?all=true`));
    expect([whole.match(/Follow-up planned/g)?.length, whole.includes('Request received')]).toEqual([50, true]);
  });
});
