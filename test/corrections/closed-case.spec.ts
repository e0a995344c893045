import { casePages, type CasePages } from '../../src/cases/frame/case-pages.testkit.js';
import type { CaseEvent } from '../../src/cases/domain/case.events.js';
import { commandId, followUp, intervention, lead, now, outcome, plannedFollowUp, stoodDown } from '../../src/cases/domain/case.testkit.js';
import { bearer } from '../support/who-acts.js';

const history: readonly CaseEvent[] = [
  ...stoodDown(),
  { type: 'CallBackRecorded', data: { outcome: 'reached', at: '2026-11-22' } },
  { type: 'ReferralOffered', data: { referralId: commandId, kind: 'eap', offeredAt: '2026-11-23' } },
  plannedFollowUp(),
  outcome('reached_ok'),
  { type: 'CaseClosed', data: { because: 'completed', closedAt: now } },
];

describe('a closed case at the pages', () => {
  let pages: CasePages;
  beforeAll(async () => {
    pages = await casePages();
  });
  afterAll(() => pages.end());

  it('has the forms that put its record right, and stays closed since when it was', async () => {
    const { caseId } = await pages.caseOf(history);
    const visitor = await pages.as(lead);
    const reason = 'mistyped';
    for (const [at, form, fields] of [
      ['/correct/incident-type', 'correction', { 'incident-type': 'suicide', reason }],
      ['', 'correct-call-back', { outcome: 'no_answer', reason }],
      [`/support?record=${intervention}`, `correct-intervention-${intervention}`, { minutes: '80', reason }],
      [`/support?offer=${commandId}`, `correct-referral-${commandId}`, { kind: 'chaplain', reason }],
      [`/follow-ups?open=${followUp}`, `correct-outcome-${followUp}`, { outcome: 'declined', reason }],
    ] as const) {
      const sent = await visitor.sends(await visitor.sees(`/cases/${caseId}${at}`), form, fields);
      expect([form, sent.status, sent.text]).toEqual([form, 303, '']);
    }
    const recorded = (await pages.happenedTo(caseId)).slice(history.length).map(({ type }) => type);
    expect(recorded).toEqual([
      'FieldCorrected',
      'CallBackCorrected',
      'InterventionCorrected',
      'ReferralCorrected',
      'FollowUpOutcomeCorrected',
    ]);
    const answer = await fetch(`${pages.service.url}/api/v1/cases/${caseId}`, { headers: await bearer(pages.service.url, lead) });
    expect(await answer.json()).toMatchObject({ status: 'closed', closedAt: now, closedBecause: 'completed' });
  });

  it('says beside the form that it is opened again first, where something would be owed anew', async () => {
    const { caseId } = await pages.caseOf(history);
    const visitor = await pages.as(lead);
    const drawn = await visitor.sees(`/cases/${caseId}/follow-ups?open=${followUp}`);
    const sent = await visitor.sends(drawn, `correct-outcome-${followUp}`, { outcome: 'no_answer', reason: 'mistyped' });
    expect([sent.status, sent.text.includes('Reopen it first')]).toEqual([409, true]);
  });
});
