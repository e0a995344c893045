import { fold } from '../../../libs/event-sourcing/index.js';
import { defaultPolicyTerms } from '../../vocabulary/index.js';
import { caseEvolution, existing } from './case.js';
import type { CaseEvent } from './case.events.js';
import { caseStatistics, type CaseStatistics } from './case-statistics.js';
import {
  agency,
  deployed,
  deployment,
  followUp,
  intervention,
  lead,
  now,
  outcome,
  peer,
  plannedFollowUp,
  received,
  triaged,
} from './case.testkit.js';

const of = (events: readonly CaseEvent[], dueBy = '2026-12-31'): CaseStatistics =>
  caseStatistics(existing(fold(caseEvolution, events)), defaultPolicyTerms, 'America/Chicago', dueBy);
const closed = (because: 'completed' | 'opened_in_error' | 'duplicate'): CaseEvent => ({
  type: 'CaseClosed',
  data: { because, closedAt: now },
});
const declined = (reason: 'invalid' | 'duplicate' | 'not_eligible'): CaseEvent => ({ type: 'RequestDeclined', data: { reason } });

function held(heldAt: string, kind: 'defusing' | 'one_on_one' = 'defusing', id = intervention): CaseEvent[] {
  const window = { timeliness: 'inside' } as const;
  return [
    {
      type: 'InterventionPlanned',
      data: { interventionId: id, deploymentId: deployment, kind, mode: 'in_person', plannedFor: heldAt, ...window },
    },
    {
      type: 'InterventionHeld',
      data: {
        interventionId: id,
        deploymentId: deployment,
        heldAt,
        endedAt: heldAt,
        minutes: 45,
        attended: [
          { discipline: 'dispatcher', count: 3 },
          { discipline: 'fire', count: 2 },
        ],
        team: [lead, peer],
        resources: [],
        ...window,
      },
    },
  ];
}

describe('what a case counts for', () => {
  it('is nothing until it was triaged', () => {
    expect(of(received()).reportable).toBe(false);
    expect(of(triaged()).reportable).toBe(true);
  });

  it('is nothing where it was invalid, a duplicate or opened in error, and something however else it ended', () => {
    expect(of([...triaged(), closed('opened_in_error')]).reportable).toBe(false);
    expect(of([...triaged(), closed('duplicate')]).reportable).toBe(false);
    expect(of([...triaged(), declined('invalid')]).reportable).toBe(false);
    expect(of([...triaged(), declined('duplicate')]).reportable).toBe(false);
    expect(of([...triaged(), declined('not_eligible')]).reportable).toBe(true);
    expect(of([...triaged(), closed('completed')]).reportable).toBe(true);
    const reopened: CaseEvent = { type: 'CaseReopened', data: { reason: 'new_need' } };
    expect(of([...triaged(), closed('completed'), reopened]).reportable).toBe(true);
  });

  it('is the day of the incident in the program, who asked, what happened and who was exposed', () => {
    expect(of(triaged())).toMatchObject({
      day: '2026-11-21',
      agencyId: agency,
      incidentType: 'officer_involved_shooting',
      exposed: ['dispatcher', 'law_enforcement'],
    });
    // Of a request of which nobody knows when it occurred, the day of the call: midnight in Chicago.
    expect(of(received({}))).toMatchObject({ day: '2026-11-22', agencyId: null, incidentType: null, exposed: [] });
  });

  it('says how soon the first support came, by the window of its kind', () => {
    expect(of(deployed()).firstSupport).toBe('not_applicable');
    expect(of([...deployed(), ...held('2026-11-22T04:00:00-06:00')]).firstSupport).toBe('inside');
    expect(of([...deployed(), ...held('2026-11-23T04:00:00-06:00')]).firstSupport).toBe('later');
    expect(of([...deployed(), ...held('2026-11-22T04:00:00-06:00', 'one_on_one')]).firstSupport).toBe('not_applicable');
  });

  it('counts people at all that was held, and minutes of each member who was there', () => {
    const second = '10000000-0000-4000-8000-000000000002';
    const counted = of([...deployed(), ...held('2026-11-22T04:00:00-06:00'), ...held('2026-11-23T04:00:00-06:00', 'one_on_one', second)]);
    expect(counted.participants).toBe(10);
    expect(counted.minutesOf).toEqual({ [lead]: 90, [peer]: 90 });
  });

  it('says whether what was due by the cut-off was done in time', () => {
    const due = [...deployed(), plannedFollowUp(followUp, { kind: 'desk' }, 'agency_check_back', '2026-11-24')];
    expect(of(due, '2026-11-23').followUp).toBe('none_due');
    expect(of(due, '2026-11-24').followUp).toBe('later_or_not_done');
    expect(of([...due, outcome('no_answer')]).followUp).toBe('later_or_not_done');
    expect(of([...due, outcome('reached_ok')]).followUp).toBe('done_in_time');
    expect(of([...due, outcome('reached_ok', followUp, lead, '2026-11-26T12:00:00.000Z')]).followUp).toBe('later_or_not_done');
    expect(of([...due, outcome('not_needed')]).followUp).toBe('none_due');
  });

  it('counts each follow-up that was due by the cut-off, and of these what was done in time', () => {
    const second = 'f0000000-0000-4000-8000-000000000009';
    const due = [
      ...deployed(),
      plannedFollowUp(followUp, { kind: 'desk' }, 'agency_check_back', '2026-11-24'),
      plannedFollowUp(second, { kind: 'desk' }, 'agency_check_back', '2026-11-25'),
    ];
    expect(of(due, '2026-11-23').followUps).toEqual({ due: 0, doneInTime: 0 });
    expect(of([...due, outcome('reached_ok')], '2026-11-24').followUps).toEqual({ due: 1, doneInTime: 1 });
    expect(of([...due, outcome('reached_ok'), outcome('no_answer', second)])).toMatchObject({
      followUps: { due: 2, doneInTime: 1 },
      followUp: 'later_or_not_done',
    });
  });

  it('says whether somebody was pointed to further help, and took it', () => {
    const referralId = 'e0000000-0000-4000-8000-000000000001';
    const offered: CaseEvent = { type: 'ReferralOffered', data: { referralId, kind: 'eap', offeredAt: now } };
    expect(of(deployed())).toMatchObject({ referral: 'not_offered', referrals: { offered: 0, accepted: 0 } });
    expect(of([...deployed(), offered])).toMatchObject({ referral: 'offered', referrals: { offered: 1, accepted: 0 } });
    const accepted: CaseEvent = { type: 'ReferralAnswered', data: { referralId, accepted: true } };
    expect(of([...deployed(), offered, accepted])).toMatchObject({ referral: 'accepted', referrals: { offered: 1, accepted: 1 } });
  });
});
