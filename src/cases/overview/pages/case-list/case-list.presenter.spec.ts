import type { CaseSummary } from '../../case-list/case-list.query.js';
import { presentCaseList } from './case-list.presenter.js';

const summary: CaseSummary = {
  caseId: 'e0000000-0000-4000-8000-00000000000a',
  reference: 'AW-26-7K3FQ',
  stage: 'requested',
  agencyId: null,
  agencyName: null,
  unitId: null,
  incidentType: null,
  urgency: 'unknown',
  receivedAt: '2026-11-23',
  occurredAt: null,
  leadId: null,
  leadName: null,
  nextDue: null,
  counts: { openFollowUps: 0, onTeam: 0, interventionsHeld: 0, interventionsPlanned: 0 },
  notShown: false,
};
const due = { id: 'f', dueAt: '2026-11-22', bucket: 'overdue', attempts: 0, escalatedTo: [] } as const;
const site = { zone: 'America/Chicago' } as Parameters<typeof presentCaseList>[1]['site'];
const present = (changed: Partial<CaseSummary>, language: 'en' | 'es' = 'en') =>
  presentCaseList({ cases: [{ ...summary, ...changed }], nextCursor: null }, { language, site, now: '2026-11-23T12:00:00.000Z' })[0];

const toCallBack = {
  duty: 'step',
  step: 'call_back',
  id: summary.caseId,
  wanted: 'unknown',
  since: '2026-11-23',
  dueAt: '2026-11-24T00:00:00.000Z',
  owner: { kind: 'desk' },
  ownerName: null,
  bucket: 'today',
} as const;

describe('a case in the list', () => {
  it('of which nothing is known waits for a call back by the desk', () => {
    expect(present({ nextDue: toCallBack })).toEqual({
      caseId: summary.caseId,
      notShown: false,
      path: `/cases/${summary.caseId}`,
      reference: 'AW-26-7K3FQ',
      agency: 'Agency not known yet',
      incidentType: 'Not known yet',
      stage: { label: 'Requested', tone: 'attention' },
      lead: null,
      next: {
        what: 'Call back whoever asked',
        who: 'The desk does it',
        bucket: 'today',
        due: null,
        since: 'waits since Mon, Nov 23 (today)',
      },
    });
  });

  it('says what is next, who does it, and by when', () => {
    const nextDue = {
      ...due,
      duty: 'follow_up',
      kind: 'closing_check',
      owner: { kind: 'person', personId: 'p' },
      ownerName: 'Pat Peer',
    } as const;
    expect(present({ stage: 'following_up', nextDue })?.next).toEqual({
      what: 'Closing check',
      who: 'Pat Peer does it',
      bucket: 'overdue',
      due: '2026-11-22',
      since: null,
    });
    const planned = {
      id: 'i',
      dueAt: '2026-11-25',
      bucket: 'next_7_days',
      duty: 'intervention',
      kind: 'cisd',
      owner: { kind: 'desk' },
      ownerName: null,
    } as const;
    expect(present({ stage: 'supporting', nextDue: planned }, 'es')?.next).toMatchObject({ who: 'Lo hace la mesa' });
    const phoned = {
      id: 'c',
      dueAt: '2026-11-25',
      bucket: 'today',
      duty: 'approval_confirmation',
      owner: { kind: 'person', personId: 'p' },
      ownerName: 'Ash Approver',
    } as const;
    expect(present({ nextDue: phoned })?.next).toMatchObject({ what: 'Confirm the approval given by telephone' });
    expect(present({ nextDue: { ...phoned, owner: { kind: 'desk' }, ownerName: null } })?.next).toMatchObject({
      what: 'Have another approver confirm the approval given by telephone, or take it back',
    });
  });

  it('waits for somebody to go whose credential holds, before the service', () => {
    const lapse = {
      duty: 'lapse',
      id: 'p',
      memberName: 'Pat Peer',
      teamRole: 'peer',
      because: 'credential',
      until: '2026-11-25',
      dueAt: '2026-11-28',
      bucket: 'next_7_days',
      owner: { kind: 'desk' },
      ownerName: null,
    } as const;
    expect(present({ nextDue: lapse })?.next).toMatchObject({
      what: 'Pat Peer: the credential as Peer ends before the service (it holds until Wed, Nov 25, 2026; the service is Sat, Nov 28, 2026)',
      due: '2026-11-28',
    });
    expect(present({ nextDue: { ...lapse, until: null } }, 'es')?.next?.what).toContain('Pat Peer: ya no consta ninguna credencial para');
  });

  it('waits for nothing once it has ended', () => {
    expect(present({ stage: 'closed' })).toMatchObject({ next: null, stage: { label: 'Closed', tone: 'neutral' } });
  });
});
