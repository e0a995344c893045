import { specificationOf } from '../../../../libs/event-sourcing/specification.testkit.js';
import { caseEvolution } from '../../domain/case.js';
import type { CaseEvent, Owner } from '../../domain/case.events.js';
import { asCoordinator, commandId, deployed, lead, peer, triaged } from '../../domain/case.testkit.js';
import { planFollowUp } from './plan-follow-up.decision.js';

const { given } = specificationOf(caseEvolution, planFollowUp);
const command = { kind: 'individual_check_in', dueAt: '2026-11-30', mayOwn: true, ...asCoordinator } as const;
const plannedFor = (owner: Owner): CaseEvent => ({
  type: 'FollowUpPlanned',
  data: { followUpId: commandId, kind: 'individual_check_in', dueAt: '2026-11-30', owner },
});

describe('planning a follow-up beside the ladder', () => {
  it('is owned by the desk before a lead is named, by the lead after that, or by whoever is named', () => {
    given(triaged())
      .when(command)
      .then(plannedFor({ kind: 'desk' }));
    given(deployed())
      .when(command)
      .then(plannedFor({ kind: 'person', personId: lead }));
    const owner = { kind: 'person', personId: peer } as const;
    given(deployed())
      .when({ ...command, owner })
      .then(plannedFor(owner));
  });

  it('refuses an owner who is not active: nobody would act on it', () => {
    given(triaged())
      .when({ ...command, owner: { kind: 'person', personId: peer }, mayOwn: false })
      .thenRefused('owner_unknown');
  });

  it('refuses a date that has passed, and takes today', () => {
    given(triaged())
      .when({ ...command, dueAt: '2026-11-22' })
      .thenRefused('due_in_past');
    given(triaged())
      .when({ ...command, dueAt: '2026-11-23' })
      .then({
        type: 'FollowUpPlanned',
        data: { followUpId: commandId, kind: 'individual_check_in', dueAt: '2026-11-23', owner: { kind: 'desk' } },
      });
  });

  it('refuses team care, which falls due by itself', () => {
    given(triaged())
      .when({ ...command, kind: 'post_action_support' })
      .thenRefused('team_care_by_itself');
  });

  it('does nothing when such a one is planned for that day already', () => {
    given([...triaged(), plannedFor({ kind: 'desk' })])
      .when(command)
      .thenNothing();
  });

  it('plans a second one for another owner: of one kind and day, but two', () => {
    const owner = { kind: 'person', personId: peer } as const;
    given([...triaged(), plannedFor({ kind: 'desk' })])
      .when({ ...command, owner })
      .then(plannedFor(owner));
  });

  it('refuses another hour of the day on which there is one, rather than to drop what was said', () => {
    given([...triaged(), plannedFor({ kind: 'desk' })])
      .when({ ...command, dueAt: '2026-11-30T15:00:00-06:00' })
      .thenRefused('recorded_otherwise');
  });

  it('refuses a date more than five years ahead', () => {
    given(triaged())
      .when({ ...command, dueAt: '2031-11-24' })
      .thenRefused('due_too_far');
    given(triaged())
      .when({ ...command, dueAt: '2031-11-23' })
      .then({
        type: 'FollowUpPlanned',
        data: { followUpId: commandId, kind: 'individual_check_in', dueAt: '2031-11-23', owner: { kind: 'desk' } },
      });
  });
});
