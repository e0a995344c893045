import { specificationOf } from '../../../../libs/event-sourcing/specification.testkit.js';
import { defaultPolicyTerms as policy } from '../../../vocabulary/index.js';
import { caseEvolution } from '../../domain/case.js';
import type { CaseEvent } from '../../domain/case.events.js';
import { by, deployed, followUp, outcome, plannedFollowUp, triaged } from '../../domain/case.testkit.js';
import { escalateFollowUp } from './escalate-follow-up.decision.js';

const { given } = specificationOf(caseEvolution, escalateFollowUp);
const automation = 'automation:escalate-overdue-follow-ups';
// Due on 2026-11-23 at 07:00 UTC.
const history = [...deployed(), plannedFollowUp()];
const at = (now: string) => ({ followUpId: followUp, level: 'lead', policy, ...by(automation, [], now) }) as const;
const told = (level: 'lead' | 'desk'): CaseEvent => ({ type: 'FollowUpEscalated', data: { followUpId: followUp, level } });

describe('escalating an overdue follow-up', () => {
  it('tells the lead once it is 24 hours late, and not before', () => {
    given(history).when(at('2026-11-24T06:59:59.999Z')).thenNothing();
    given(history).when(at('2026-11-24T07:00:00.000Z')).then(told('lead'));
  });

  it("tells the coordinators' desk once it is 48 hours late; the owner stays the owner", () => {
    given([...history, told('lead')])
      .when({ ...at('2026-11-25T06:59:00.000Z'), level: 'desk' })
      .thenNothing();
    given([...history, told('lead')])
      .when({ ...at('2026-11-25T07:00:00.000Z'), level: 'desk' })
      .then(told('desk'));
  });

  it('counts from the end of the day where only a day was given', () => {
    const byDay = [...deployed(), plannedFollowUp(followUp, { kind: 'desk' }, 'closing_check', '2026-11-23')];
    given(byDay).when(at('2026-11-25T05:59:00.000Z')).thenNothing();
    given(byDay).when(at('2026-11-25T06:00:00.000Z')).then(told('lead'));
  });

  it('tells nobody twice, and starts anew with a new date', () => {
    given([...history, told('lead')])
      .when(at('2026-11-30T00:00:00.000Z'))
      .thenNothing();
    const moved: CaseEvent = { type: 'FollowUpRescheduled', data: { followUpId: followUp, dueAt: '2026-11-25', because: 'travel' } };
    given([...history, told('lead'), moved])
      .when(at('2026-11-26T00:00:00.000Z'))
      .thenNothing();
    given([...history, told('lead'), moved])
      .when(at('2026-11-27T06:00:00.000Z'))
      .then(told('lead'));
  });

  it('does nothing once it is settled, or where there is no lead to tell', () => {
    given([...history, outcome('reached_ok')])
      .when(at('2026-11-30T00:00:00.000Z'))
      .thenNothing();
    given([...triaged(), plannedFollowUp()])
      .when(at('2026-11-30T00:00:00.000Z'))
      .thenNothing();
  });
});
