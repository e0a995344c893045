import { fold } from '../../../libs/event-sourcing/index.js';
import { correctClosing } from '../closing/correct-closing/correct-closing.decision.js';
import { correctOutcome } from '../follow-up/correct-outcome/correct-outcome.decision.js';
import { correctCallBack } from '../request/correct-call-back/correct-call-back.decision.js';
import { correctField } from '../request/correct-field/correct-field.decision.js';
import { correctIntervention } from '../support/correct-intervention/correct-intervention.decision.js';
import { correctReferral } from '../support/correct-referral/correct-referral.decision.js';
import type { CaseEvent } from './case.events.js';
import { caseEvolution } from './case.js';
import type { CaseState } from './case.state.js';
import {
  agency,
  asCoordinator,
  commandId,
  followUp,
  intervention,
  now,
  outcome,
  plannedFollowUp,
  stoodDown,
  underPolicy,
} from './case.testkit.js';

type Decide = (told: never, state: CaseState) => readonly CaseEvent[];
const deciding = (decide: Decide, said: object, events: readonly CaseEvent[]) => () =>
  decide({ ...said, ...asCoordinator } as never, fold(caseEvolution, events));
const reason = 'mistyped' as const;
const closed: CaseEvent = { type: 'CaseClosed', data: { because: 'completed', closedAt: now } };
const history: CaseEvent[] = [
  ...stoodDown(),
  { type: 'CallBackRecorded', data: { outcome: 'reached', at: '2026-11-22' } },
  { type: 'ReferralOffered', data: { referralId: commandId, kind: 'eap', offeredAt: '2026-11-23' } },
  plannedFollowUp(),
  outcome('reached_ok'),
  closed,
];
const declined: CaseEvent[] = [...stoodDown().slice(0, 1), { type: 'RequestDeclined', data: { reason: 'invalid' } }];
const inRegion = { agencyId: agency, eligibility: 'in_region' } as never;

const corrections = {
  figures: { decide: underPolicy(correctIntervention), said: { interventionId: intervention, minutes: 80, reason } },
  outcome: { decide: underPolicy(correctOutcome), said: { followUpId: followUp, outcome: 'declined', reason } },
  'call back': { decide: correctCallBack, said: { callBack: 1, at: '2026-11-23', reason } },
  referral: { decide: correctReferral, said: { referralId: commandId, kind: 'chaplain', reason } },
  facts: { decide: underPolicy(correctField), said: { change: { incidentType: 'suicide' }, reason, agency: inRegion, team: [] } },
} as const;

describe('what is recorded of a closed case', () => {
  it.each(Object.entries(corrections))('is put right without opening it again: %s', (_what, { decide, said }) => {
    const events = deciding(decide, said, history)();
    expect(events).toHaveLength(1);
    expect(events[0]!.type).toMatch(/Corrected$/);
    expect(fold(caseEvolution, [...history, ...events])).toMatchObject({ status: 'closed', closedBecause: 'completed' });
  });

  it.each([
    ['a follow-up that is open again', underPolicy(correctOutcome), { followUpId: followUp, outcome: 'no_answer', reason }],
    ['an outcome that was none', underPolicy(correctOutcome), { followUpId: followUp, didNotHappen: true, reason }],
    [
      'an intervention that is planned again',
      underPolicy(correctIntervention),
      { interventionId: intervention, didNotHappen: true, reason },
    ],
    [
      'the weekly contact with a family',
      underPolicy(correctField),
      { change: { incidentType: 'line_of_duty_death' }, reason, agency: inRegion, team: [] },
    ],
    ['a contact to be kept', underPolicy(correctField), { change: { callBackContact: 'sealed' }, reason, agency: inRegion, team: [] }],
  ])('is opened first where something would be owed anew: %s', (_what, decide, said) => {
    expect(deciding(decide, said, history)).toThrow(expect.objectContaining({ code: 'case_closed' }));
  });

  it.each(Object.entries(corrections))('is told of a declined one that the decline can be taken back: %s', (_what, { decide, said }) => {
    expect(deciding(decide, said, declined)).toThrow(expect.objectContaining({ code: 'case_declined' }));
  });

  it('keeps the reason of its end apart, which has a correction of its own', () => {
    const corrected = deciding(underPolicy(correctClosing), { because: 'unreachable', reason }, history);
    expect(corrected()).toEqual([{ type: 'ClosingCorrected', data: { because: 'unreachable', reason } }]);
  });
});
