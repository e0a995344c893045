import { specificationOf } from '../../../../libs/event-sourcing/specification.testkit.js';
import { caseEvolution } from '../../domain/case.js';
import {
  asCoordinator,
  asLead,
  deployment,
  deployed,
  followUp,
  now,
  outcome,
  plannedFollowUp,
  planned,
  received,
  stoodDown,
} from '../../domain/case.testkit.js';
import { closeCase } from './close-case.decision.js';

const { given } = specificationOf(caseEvolution, closeCase);
const closed = { type: 'CaseClosed', data: { because: 'completed', closedAt: now } } as const;

describe('closing a case', () => {
  it('closes a case in which nothing is open', () => {
    given(stoodDown())
      .when({ because: 'completed', ...asCoordinator })
      .then(closed);
  });

  it('lets the lead close the case they led, after the team has stood down', () => {
    given(stoodDown())
      .when({ because: 'completed', ...asLead })
      .then(closed);
  });

  it('refuses to close a case while a follow-up is open', () => {
    given([...stoodDown(), plannedFollowUp()])
      .when({ because: 'completed', ...asCoordinator })
      .thenRefused('follow_ups_open');
  });

  it('refuses to close while the last attempt reached nobody', () => {
    given([...stoodDown(), plannedFollowUp(), outcome('no_answer')])
      .when({ because: 'completed', ...asCoordinator })
      .thenRefused('follow_ups_open');
  });

  it('closes once the follow-up has an outcome', () => {
    given([...stoodDown(), plannedFollowUp(), outcome('reached_ok')])
      .when({ because: 'completed', ...asCoordinator })
      .then(closed);
  });

  it("refuses to close while the team's own care is due", () => {
    given([...stoodDown(), plannedFollowUp(followUp, { kind: 'desk' }, 'post_action_support')])
      .when({ because: 'completed', ...asCoordinator })
      .thenRefused('team_care_open');
  });

  it('refuses to close while a team is deployed', () => {
    given(deployed())
      .when({ because: 'completed', ...asCoordinator })
      .thenRefused('deployment_unresolved');
  });

  it('refuses to close while an intervention is planned', () => {
    given([...planned(), { type: 'DeploymentStoodDown', data: { deploymentId: deployment, memberIds: [], reason: 'safety' } }])
      .when({ because: 'completed', ...asCoordinator })
      .thenRefused('interventions_planned');
  });

  it('refuses to close what nobody has triaged, unless it was opened in error', () => {
    given(received())
      .when({ because: 'completed', ...asCoordinator })
      .thenRefused('not_triaged');
    given(received())
      .when({ because: 'opened_in_error', ...asCoordinator })
      .then({ type: 'CaseClosed', data: { because: 'opened_in_error', closedAt: now } });
  });

  it('does nothing when the case is closed already', () => {
    given([...stoodDown(), closed])
      .when({ because: 'completed', ...asCoordinator })
      .thenNothing();
  });

  it('refuses another reason than the one that it was closed for, rather than drop it', () => {
    given([...stoodDown(), closed])
      .when({ because: 'unreachable', ...asCoordinator })
      .thenRefused('recorded_otherwise');
  });

  it('refuses a case that does not exist', () => {
    given([])
      .when({ because: 'completed', ...asCoordinator })
      .thenRefused('case_not_found');
  });
});
