import { specificationOf } from '../../../../libs/event-sourcing/specification.testkit.js';
import { caseEvolution, existing } from '../../domain/case.js';
import type { CaseEvent } from '../../domain/case.events.js';
import {
  asCoordinator,
  deployed,
  deploying,
  deployment,
  invited,
  mentalHealthLead,
  peer,
  planned,
  stoodDown,
  triaged,
} from '../../domain/case.testkit.js';
import { facts, spare } from '../../domain/deployment.testkit.js';
import { correctTeamRole } from './correct-team-role.decision.js';

const { given } = specificationOf(caseEvolution, correctTeamRole);
const correct = { memberId: peer, teamRole: 'mental_health_lead', reason: 'mistyped', facts: facts(), ...asCoordinator } as const;
const corrected: CaseEvent = {
  type: 'TeamRoleCorrected',
  data: { deploymentId: deployment, memberId: peer, teamRole: 'mental_health_lead', reason: 'mistyped' },
};

describe('correcting a role on the team', () => {
  it('is done before and after an answer, and after the team has stood down', () => {
    given([...deploying(), invited()])
      .when(correct)
      .then(corrected);
    given(deployed()).when(correct).then(corrected);
    given(stoodDown()).when(correct).then(corrected);
  });

  it('leaves on the team who is on it', () => {
    const after = existing([...deployed(), corrected].reduce(caseEvolution.evolve, caseEvolution.initial));
    expect(after.deployments[0]!.members[peer]).toMatchObject({ status: 'on_team', teamRole: 'mental_health_lead' });
  });

  it('refuses a role that they do not hold', () => {
    given(deployed())
      .when({ ...correct, teamRole: 'chaplain' })
      .thenRefused('role_not_held');
  });

  it('keeps the mental-health lead whom a planned CISD needs', () => {
    given(planned())
      .when({ ...correct, memberId: mentalHealthLead, teamRole: 'peer' })
      .thenRefused('cisd_needs_mental_health_lead');
  });

  it('does nothing when it is corrected so already, and refuses for somebody who was not invited', () => {
    given([...deployed(), corrected])
      .when(correct)
      .thenNothing();
    given([...deployed(), corrected])
      .when({ ...correct, reason: 'learned_later' })
      .thenRefused('recorded_otherwise');
    given(deployed())
      .when({ ...correct, memberId: spare })
      .thenRefused('not_invited');
    given(triaged()).when(correct).thenRefused('not_invited');
  });

  it('is refused for a role for which no credential of theirs holds on the day of service', () => {
    const lapsed = {
      teamRoles: ['peer', 'mental_health_lead'],
      credentialedUntil: { peer: '2027-06-30', mental_health_lead: '2026-11-22' },
    } as const;
    given([...deploying(), invited()])
      .when({ ...correct, facts: facts({ [peer]: lapsed }) })
      .thenRefused('credential_expired');
    given(stoodDown())
      .when({ ...correct, facts: facts({ [peer]: lapsed }) })
      .then(corrected);
  });
});
