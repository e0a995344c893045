import { specificationOf } from '../../../../libs/event-sourcing/specification.testkit.js';
import { caseEvolution } from '../../domain/case.js';
import {
  accepted,
  asCoordinator,
  asLead,
  deploying,
  deployment,
  held,
  intervention,
  invited,
  lead,
  mentalHealthLead,
  peer,
  planned,
  stoodDown,
  triaged,
} from '../../domain/case.testkit.js';
import { standDownTeam } from './stand-down-team.decision.js';

const { given } = specificationOf(caseEvolution, standDownTeam);
const done = { reason: 'work_done', ...asCoordinator } as const;
const down = (...memberIds: string[]) =>
  ({ type: 'DeploymentStoodDown', data: { deploymentId: deployment, memberIds, reason: 'work_done' } }) as const;

describe('standing the team down', () => {
  it('ends the deployment for the whole team, by the coordinator or the lead', () => {
    given(held())
      .when(done)
      .then(down(lead, peer, mentalHealthLead));
    given(held())
      .when({ ...done, ...asLead })
      .then(down(lead, peer, mentalHealthLead));
  });

  it('ends it before anybody is confirmed, for those who are invited or accepted', () => {
    given([...deploying(), invited(lead, 'team_lead'), accepted(lead), invited()])
      .when(done)
      .then(down(lead, peer));
  });

  it('refuses while an intervention of it is planned', () => {
    given(planned()).when(done).thenRefused('interventions_planned');
    given([...planned(), { type: 'InterventionCancelled', data: { interventionId: intervention, reason: 'no_longer_wanted' } }])
      .when(done)
      .then(down(lead, peer, mentalHealthLead));
  });

  it('does nothing when the team has stood down', () => {
    given(stoodDown()).when(done).thenNothing();
  });

  it('refuses another reason than the one recorded, rather than drop it', () => {
    given(stoodDown())
      .when({ ...done, reason: 'safety' })
      .thenRefused('recorded_otherwise');
  });

  it('refuses where no team was ever built', () => {
    given(triaged()).when(done).thenRefused('no_deployment');
  });
});
