import type { CaseEvent } from '../../src/cases/domain/case.events.js';
import { coordinator, followUp, held, lead, outcome, plannedFollowUp } from '../../src/cases/domain/case.testkit.js';
import { casePages, type CasePages } from '../../src/cases/frame/case-pages.testkit.js';
import type { PageVisitor } from '../support/page-visitor.js';

/** What earlier releases took, and what nobody ever should have. */
const stored = [
  '0000-01-01',
  '0026-11-27',
  '9999-12-31',
  '2026-11-27T24:00:00Z',
  '0000-01-01T00:00:00Z',
  '9999-12-31T23:59:59-23:59',
  'yesterday',
];

const history: readonly CaseEvent[] = [
  ...held(),
  plannedFollowUp(followUp, { kind: 'person', personId: lead }, 'agency_check_back', '2026-11-22'),
  plannedFollowUp('care', { kind: 'person', personId: lead }, 'post_action_support', '2026-11-26'),
  outcome('no_answer'),
  { type: 'FieldCorrected', data: { change: { occurredAt: '2026-11-22' }, reason: 'mistyped' } },
  { type: 'CallBackRecorded', data: { outcome: 'reached', at: '2026-11-22' } },
  { type: 'PhonedPreApprovalRecorded', data: { approverId: lead, recordedBy: coordinator, confirmDueAt: '2026-11-26' } },
];

describe('a case with a date that no calendar has, stored by an earlier release', () => {
  let pages: CasePages;
  let visitor: PageVisitor;
  const cases = new Map<string, string>();
  beforeAll(async () => {
    pages = await casePages();
    visitor = await pages.as(coordinator);
    for (const date of stored) cases.set(date, (await pages.caseOf(history.map((event) => dated(event, date)))).caseId);
  });
  afterAll(() => pages.end());

  it('is in every read model', async () => {
    expect(await pages.service.sources.runner.setAside()).toEqual([]);
    expect(pages.service.sources.runner.status().flatMap(({ stopped }) => stopped ?? [])).toEqual([]);
  });

  it.each(stored)('is shown and can be put right: %s', async (date) => {
    const at = `/cases/${cases.get(date)!}`;
    const asked = ['', '/team', '/support', '/follow-ups', '/timeline', '/correct/occurred'].map((page) => `${at}${page}`);
    const answers = await Promise.all(asked.map(async (page) => [page, (await visitor.sees(page)).status]));
    expect(answers.filter(([, status]) => status !== 200)).toEqual([]);
  });

  it('leaves the lists standing', async () => {
    for (const list of ['/cases', '/follow-ups', '/approvals']) expect([list, (await visitor.sees(list)).status]).not.toEqual([list, 500]);
  });
});

/** The event with this date in place of every one that it holds. */
function dated(event: CaseEvent, date: string): CaseEvent {
  return JSON.parse(JSON.stringify(event), (_key, value: unknown) =>
    typeof value === 'string' && /^\d{4}-\d{2}-\d{2}(T|$)/.test(value) ? date : value,
  ) as CaseEvent;
}
