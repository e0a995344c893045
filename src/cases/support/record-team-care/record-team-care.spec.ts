import { specificationOf } from '../../../../libs/event-sourcing/specification.testkit.js';
import { caseEvolution } from '../../domain/case.js';
import type { CaseEvent } from '../../domain/case.events.js';
import { asLead, deployed, deployment, followUp, held, lead, now } from '../../domain/case.testkit.js';
import { recordTeamCare } from './record-team-care.decision.js';

const { given } = specificationOf(caseEvolution, recordTeamCare);
const duty: CaseEvent = {
  type: 'FollowUpPlanned',
  data: {
    followUpId: followUp,
    kind: 'post_action_support',
    dueAt: '2026-11-26T11:30:00.000Z',
    owner: { kind: 'person', personId: lead },
    deploymentId: deployment,
  },
};
const done: CaseEvent = {
  type: 'FollowUpOutcomeRecorded',
  data: { followUpId: followUp, outcome: 'reached_ok', at: now, recordedBy: lead, recordedAt: now },
};

describe("recording the team's own care", () => {
  it('settles the duty of the deployment', () => {
    given([...held(), duty])
      .when(asLead)
      .then(done);
  });

  it('refuses before anything was held: nothing is due', () => {
    given(deployed()).when(asLead).thenRefused('no_team_care_due');
  });

  it('refuses a future date and one before the intervention ended', () => {
    given([...held(), duty])
      .when({ doneAt: '2026-11-24', ...asLead })
      .thenRefused('done_in_future');
    given([...held(), duty])
      .when({ doneAt: '2026-11-23T11:00:00Z', ...asLead })
      .thenRefused('done_before_intervention');
  });

  it('does nothing when it is recorded already, without a time or with the same one', () => {
    given([...held(), duty, done])
      .when(asLead)
      .thenNothing();
    given([...held(), duty, done])
      .when({ ...asLead, doneAt: '2026-11-23T06:00:00-06:00' })
      .thenNothing();
  });

  it('refuses another time for what is recorded already, rather than drop it', () => {
    given([...held(), duty, done])
      .when({ ...asLead, doneAt: '2026-11-23T11:59:00.000Z' })
      .thenRefused('recorded_otherwise');
  });
});
