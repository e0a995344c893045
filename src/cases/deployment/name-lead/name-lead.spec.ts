import { specificationOf } from '../../../../libs/event-sourcing/specification.testkit.js';
import { caseEvolution } from '../../domain/case.js';
import type { CaseEvent } from '../../domain/case.events.js';
import {
  accepted,
  asCoordinator,
  deployed,
  deploying,
  deployment,
  followUp,
  invited,
  lead,
  outcome,
  peer,
  plannedFollowUp,
  stoodDown,
  triaged,
} from '../../domain/case.testkit.js';
import { spare } from '../../domain/deployment.testkit.js';
import { nameLead } from './name-lead.decision.js';

const { given } = specificationOf(caseEvolution, nameLead);
const name = { memberId: peer, ...asCoordinator } as const;
const named = (memberId = peer, deploymentId = deployment): CaseEvent => ({ type: 'LeadNamed', data: { deploymentId, memberId } });
const passes = (followUpId: string): CaseEvent => ({
  type: 'FollowUpAssigned',
  data: { followUpId, owner: { kind: 'person', personId: peer } },
});
const [second, third] = ['f0000000-0000-4000-8000-000000000002', 'f0000000-0000-4000-8000-000000000003'];

describe('naming the lead', () => {
  it('takes a member who accepted, or one of the team', () => {
    given([...deploying(), invited(), accepted()])
      .when(name)
      .then(named());
    given(deployed()).when(name).then(named());
  });

  it('passes the open follow-ups of the desk and of the former lead to the new one', () => {
    given([
      ...deployed(),
      plannedFollowUp(followUp),
      plannedFollowUp(second, { kind: 'person', personId: lead }),
      plannedFollowUp(third, { kind: 'person', personId: spare }),
    ])
      .when(name)
      .then(named(), passes(followUp), passes(second!));
  });

  it('leaves follow-ups alone that are settled', () => {
    given([...deployed(), plannedFollowUp(), outcome('reached_ok')])
      .when(name)
      .then(named());
  });

  it('takes over from the lead of an earlier deployment', () => {
    const again = 'd0000000-0000-4000-8000-000000000002';
    given([
      ...stoodDown(),
      plannedFollowUp(followUp, { kind: 'person', personId: lead }),
      { type: 'DeploymentOpened', data: { deploymentId: again } },
      ...[invited(), accepted()].map((event) => ({ ...event, data: { ...event.data, deploymentId: again } }) as CaseEvent),
    ])
      .when(name)
      .then(named(peer, again), passes(followUp));
  });

  it('refuses somebody whom a conflict shuts out of the case', () => {
    given([
      ...deploying(),
      invited(),
      accepted(),
      { type: 'ConflictDeclared', data: { memberId: peer, conflict: 'witness_or_party', declaredBy: peer } },
    ])
      .when(name)
      .thenRefused('conflict_not_overridden', 'memberId');
  });

  it('does nothing when they lead already', () => {
    given(deployed())
      .when({ ...name, memberId: lead })
      .thenNothing();
  });

  it('says who led a team that has stood down, so that the follow-ups are theirs', () => {
    const over = [...stoodDown(), plannedFollowUp(followUp, { kind: 'person', personId: lead })];
    given(over).when(name).then(named(), passes(followUp));
    given(over)
      .when({ ...name, memberId: lead })
      .thenNothing();
    given(over)
      .when({ ...name, memberId: spare })
      .thenRefused('lead_not_accepted');
  });

  it('does not take who left the team before it stood down', () => {
    const left: CaseEvent = { type: 'MemberStoodDown', data: { deploymentId: deployment, memberId: peer, reason: 'safety' } };
    given([...deployed(), left, stoodDown().at(-1)!])
      .when({ ...name, memberId: spare })
      .thenRefused('lead_not_accepted');
  });

  it('refuses who has not accepted, where there is no deployment', () => {
    given([...deploying(), invited()])
      .when(name)
      .thenRefused('lead_not_accepted');
    given(deploying()).when(name).thenRefused('lead_not_accepted');
    given(triaged()).when(name).thenRefused('no_deployment');
  });
});
