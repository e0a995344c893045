import { evolveStored, fold } from '../../../libs/event-sourcing/index.js';
import { caseEvolution } from '../domain/case.js';
import type { CaseEvent } from '../domain/case.events.js';
import type { Case } from '../domain/case.state.js';
import {
  agency,
  coordinator,
  deployed,
  deployment,
  held,
  intervention,
  invited,
  lead,
  peer,
  planned,
  plannedFollowUp,
  received,
  stoodDown,
  triaged,
} from '../domain/case.testkit.js';
import { blocks, dutiesOf, nextDutyOf } from './duties.js';

const stateOf = (events: readonly CaseEvent[]) => fold(caseEvolution, events) as Case;
const next = (events: readonly CaseEvent[]) => nextDutyOf(dutiesOf(stateOf(events), 'c'));
const [LATER, LATEST] = ['2026-12-05T10:00:00.000Z', '2026-12-06T10:00:00.000Z'] as const;
const evolved = (state: Case, event: CaseEvent, recordedAt: string) =>
  evolveStored(caseEvolution, state, { event, metadata: { recordedAt } as never }) as Case;
const recordedLater = (events: readonly CaseEvent[], event: CaseEvent) => evolved(stateOf(events), event, LATER);
const stepOf = (state: Case) => dutiesOf(state, 'c').find(({ duty }) => duty === 'step');
const meets: readonly CaseEvent[] = [
  { type: 'MeetingPlaceSet', data: { deploymentId: deployment, meetAt: '2026-11-23T09:00:00.000Z', place: 'sealed' } },
];

describe('what a case waits for next', () => {
  it('goes from the call back to the close, one step at a time', () => {
    const calledBack: CaseEvent = { type: 'CallBackRecorded', data: { outcome: 'reached', at: '2026-11-22' } };
    const owner = { kind: 'person', personId: lead };
    expect(next(received())).toMatchObject({ step: 'call_back', owner: { kind: 'desk' }, wanted: 'unknown' });
    expect(next([...received(), calledBack])).toMatchObject({ step: 'triage' });
    expect(next(triaged())).toMatchObject({ step: 'team', owner: { kind: 'desk' } });
    expect(next(deployed())).toMatchObject({ step: 'meeting', owner });
    expect(next([...deployed(), ...meets])).toMatchObject({ step: 'plan', owner });
    expect(next([...deployed(), ...meets, planned().at(-1)!])).toMatchObject({ duty: 'intervention', id: intervention, owner });
    expect(next(held())).toMatchObject({ step: 'stand_down', owner });
    expect(next(stoodDown())).toMatchObject({ step: 'close', owner });
    const closed: CaseEvent = { type: 'CaseClosed', data: { because: 'completed', closedAt: '2026-11-24' } };
    expect(next([...stoodDown(), closed])).toBeNull();
    const reopened = (reason: 'new_need' | 'follow_up_missed'): CaseEvent => ({ type: 'CaseReopened', data: { reason } });
    expect(next([...stoodDown(), closed, reopened('new_need')])).toMatchObject({ step: 'triage' });
    expect(next([...stoodDown(), closed, reopened('follow_up_missed')])).toMatchObject({ step: 'take_up' });
  });

  it('is wanted as soon as the caller said, and then as late as the step may wait', () => {
    const of = (urgency: 'now' | 'today' | 'this_week') => next(received({ urgency }))!.dueAt;
    expect([of('now'), of('today'), of('this_week')]).toEqual([
      '2026-11-22T06:00:00.000Z',
      '2026-11-22T18:00:00.000Z',
      '2026-11-29T06:00:00.000Z',
    ]);
    expect(next(held())).toMatchObject({ wanted: 'this_week', since: '2026-11-23T11:30:00.000Z', dueAt: '2026-11-30T11:30:00.000Z' });
  });

  it('is where the team meets, as soon as it is wanted, before a check-back of the day after; and to plan within two days', () => {
    const checkBack = plannedFollowUp('f', { kind: 'desk' }, 'agency_check_back', '2026-11-23T07:00:00.000Z');
    const urgent = (urgency: 'now' | 'today' | 'unknown') => [...received({ urgency }), ...deployed().slice(received().length), checkBack];
    expect(next(urgent('now'))).toMatchObject({ step: 'meeting', wanted: 'now', dueAt: '2026-11-22T07:00:00.000Z' });
    expect(next(urgent('today'))).toMatchObject({ step: 'meeting', wanted: 'today', dueAt: '2026-11-22T19:00:00.000Z' });
    expect(next(urgent('unknown'))).toMatchObject({ duty: 'follow_up' });
    expect(next([...urgent('now'), ...meets])).toMatchObject({ duty: 'follow_up' });
    expect(next([...urgent('now'), ...meets].filter((event) => event !== checkBack))).toMatchObject({
      step: 'plan',
      wanted: 'unknown',
      dueAt: '2026-11-24T07:00:00.000Z',
    });
  });

  it('is triage, and the approval of a team, before anything that is due sooner', () => {
    const asked: CaseEvent = { type: 'PreApprovalAsked', data: { askedBy: coordinator, agencyId: agency } };
    const early = plannedFollowUp('f', { kind: 'desk' }, 'agency_check_back', '2026-11-20');
    const before = next([...triaged(), early, asked]);
    expect(before).toMatchObject({ duty: 'pre_approval', owner: { kind: 'approvers' } });
    expect(blocks(before!)).toBe(true);
  });

  it('is what has the sooner date, before what may wait longer', () => {
    expect(next([...deployed(), plannedFollowUp()])).toMatchObject({ duty: 'follow_up' });
    expect(next([...deployed(), plannedFollowUp('f', { kind: 'desk' }, 'closing_check', '2027-01-01')])).toMatchObject({ step: 'meeting' });
  });

  it('is never what is asked about a member, which is theirs and of whoever builds the team', () => {
    const inviting: readonly CaseEvent[] = [
      ...triaged(),
      { type: 'DeploymentOpened', data: { deploymentId: deployment } },
      invited(peer),
      { type: 'ConflictDeclared', data: { memberId: lead, conflict: 'witness_or_party', declaredBy: lead } },
      { type: 'ConflictOverrideAsked', data: { memberId: lead, reason: 'no_one_else_available', askedBy: coordinator } },
    ];
    const duties = dutiesOf(stateOf(inviting), 'c');
    expect(duties.map(({ duty, id, owner }) => [duty, id, owner.kind])).toEqual(
      expect.arrayContaining([
        ['invitation', peer, 'person'],
        ['override', lead, 'approvers'],
        ['step', 'c', 'desk'],
      ]),
    );
    expect(nextDutyOf(duties)).toMatchObject({ step: 'team' });
  });

  it('waits, where it is an override, since it was asked for, and once more since it was asked for anew', () => {
    const ask = (reason: 'no_one_else_available' | 'specific_skill_needed'): CaseEvent => {
      return { type: 'ConflictOverrideAsked', data: { memberId: peer, reason, askedBy: coordinator } };
    };
    const refused: CaseEvent = { type: 'ConflictOverrideRefused', data: { memberId: peer, refusedBy: lead } };
    const since = (events: readonly CaseEvent[]) => {
      const at = (index: number) => `2026-11-23T0${index}:00:00.000Z`;
      const first = stateOf(triaged());
      const state = events.reduce<Case>((before, event, index) => {
        return evolveStored(caseEvolution, before, { event, metadata: { recordedAt: at(index) } as never }) as Case;
      }, first);
      return dutiesOf(state, 'c').flatMap((one) => (one.duty === 'override' ? [one.since] : []));
    };
    const asked = ask('no_one_else_available');
    expect(since([asked])).toEqual(['2026-11-23T00:00:00.000Z']);
    expect(since([asked, ask('specific_skill_needed')])).toEqual(['2026-11-23T00:00:00.000Z']);
    expect(since([asked, refused, asked])).toEqual(['2026-11-23T02:00:00.000Z']);
  });

  it('waits since a team at work lost its lead, or everybody, and then asks for another lead or team', () => {
    const lost = (memberId: string): CaseEvent => ({
      type: 'MemberStoodDown',
      data: { deploymentId: deployment, memberId, reason: 'no_longer_active' },
    });
    const events = [...deployed(), ...meets, ...planned().slice(-1)];
    const withoutLead = recordedLater(events, lost(lead));
    expect(stepOf(withoutLead)).toMatchObject({ step: 'lead', owner: { kind: 'desk' }, since: LATER });
    const members = Object.keys(stateOf(events).deployments.at(-1)!.members).filter((id) => id !== lead);
    const left = members.reduce((state, id) => evolved(state, lost(id), LATEST), withoutLead);
    expect(stepOf(left)).toMatchObject({ step: 'team', owner: { kind: 'desk' }, since: LATEST });
  });

  it('waits since the case was opened again, also where that was a mistake of closing it', () => {
    const closed: CaseEvent = { type: 'CaseClosed', data: { because: 'completed', closedAt: '2026-11-24' } };
    const reopened: CaseEvent = { type: 'CaseReopened', data: { reason: 'closed_in_error' } };
    expect(stepOf(recordedLater([...stoodDown(), closed], reopened))).toMatchObject({ step: 'take_up', since: LATER });
  });

  it('waits since the triage where that came after', () => {
    const taken: CaseEvent = { type: 'DeclineTakenBack', data: { reason: 'mistyped' } };
    const declined: CaseEvent = { type: 'RequestDeclined', data: { reason: 'withdrawn' } };
    const again = evolved(stateOf([...received(), declined]), taken, '2026-11-22T06:30:00.000Z');
    expect(stepOf(again)).toMatchObject({ step: 'call_back', since: '2026-11-22T06:30:00.000Z' });
    const triage = triaged().at(-1)!;
    expect(stepOf(evolved(again, triage, LATER))).toMatchObject({ step: 'team', since: stateOf(triaged()).triage!.triagedAt });
  });

  it('is the desk’s where a conflict shuts the lead out', () => {
    const conflict: CaseEvent = { type: 'ConflictDeclared', data: { memberId: lead, conflict: 'witness_or_party', declaredBy: lead } };
    expect(next([...deployed(), conflict])).toMatchObject({ step: 'meeting', owner: { kind: 'desk' } });
  });
});
