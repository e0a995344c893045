import { fold } from '../../../../libs/event-sourcing/index.js';
import { caseEvolution } from '../../domain/case.js';
import type { CaseEvent } from '../../domain/case.events.js';
import type { Case } from '../../domain/case.state.js';
import {
  approver,
  coordinator,
  deployed,
  deploying,
  deployment,
  followUp,
  held,
  lead,
  outcome,
  plannedFollowUp,
  received,
  triaged,
} from '../../domain/case.testkit.js';
import { stepsOf } from './case-steps.js';

const steps = (events: readonly CaseEvent[]) => stepsOf(fold(caseEvolution, events) as Case, 'America/Chicago');
const missing = (events: readonly CaseEvent[]) => steps(events).flatMap(({ step, status }) => (status === 'missing' ? [step] : []));
const done = (events: readonly CaseEvent[]) => steps(events).flatMap(({ step, status }) => (status === 'done' ? [step] : []));

const placed: CaseEvent = { type: 'MeetingPlaceSet', data: { deploymentId: deployment, place: 'sealed' } };

describe('what a case still misses', () => {
  it('is almost everything, when the call was logged in seconds', () => {
    expect(missing(received({}))).toEqual(['agency', 'incident_type', 'occurred_at', 'exposed', 'call_back', 'triage']);
  });

  it('leaves out what is known', () => {
    expect(missing(received())).toEqual(['occurred_at', 'exposed', 'call_back', 'triage']);
  });

  it('asks for a team only where triage did', () => {
    expect(missing(triaged())).toEqual(['lead', 'team', 'meeting_time', 'meeting_place', 'intervention']);
    const [request, triage] = [triaged()[0]!, triaged()[1]!];
    if (triage.type !== 'CaseTriaged') throw new Error('the second event is the triage');
    expect(missing([request, { ...triage, data: { ...triage.data, outcome: 'none_indicated' } }])).toEqual([]);
  });

  it('asks for the offer to a discipline that was learned of after triage', () => {
    const learned: CaseEvent = {
      type: 'FieldCorrected',
      data: { change: { exposed: [{ discipline: 'dispatcher' }, { discipline: 'fire' }] }, reason: 'learned_later' },
    };
    expect(missing([...deployed(), learned])).toContain('offers');
    expect(done(deployed())).toContain('offers');
  });

  it('asks for the team until it is confirmed, and for the intervention until one was held', () => {
    expect(missing(deploying())).toContain('team');
    expect(missing(deployed())).toEqual(['meeting_time', 'meeting_place', 'intervention']);
    expect(missing([...held(), placed])).toEqual(['meeting_time']);
  });

  it('asks for an approval where one is needed, and for its confirmation where it came by telephone', () => {
    const asked: CaseEvent = { type: 'PreApprovalAsked', data: { askedBy: coordinator, agencyId: 'a' } };
    const phoned: CaseEvent = {
      type: 'PhonedPreApprovalRecorded',
      data: { approverId: approver, recordedBy: coordinator, confirmDueAt: '2026-11-26' },
    };
    expect(missing([...triaged(), asked])).toContain('approval');
    expect(missing([...triaged(), asked, phoned])).toContain('approval_confirmation');
    expect(done([...triaged(), asked, phoned])).toContain('approval');
    expect(done([...triaged(), asked, phoned, { type: 'PreApprovalConfirmed', data: { approverId: approver } }])).toContain(
      'approval_confirmation',
    );
  });

  it('is the time of team care, where what was held turns out to have ended after it', () => {
    const care = plannedFollowUp(followUp, { kind: 'desk' }, 'post_action_support');
    if (care.type !== 'FollowUpPlanned') throw new Error('it is planned');
    const due: CaseEvent = { ...care, data: { ...care.data, deploymentId: deployment } };
    const doneAt = (at: string) => [...held(), due, outcome('reached_ok', followUp, lead, at)];
    expect(missing([...held(), placed, due])).not.toContain('team_care');
    expect(done(doneAt('2026-11-23T12:00:00.000Z'))).toContain('team_care');
    expect(missing(doneAt('2026-11-23T11:00:00.000Z'))).toContain('team_care');
  });

  it('is nothing once the request was declined', () => {
    expect(missing([...received({}), { type: 'RequestDeclined', data: { reason: 'invalid' } }])).toEqual([]);
  });
});
