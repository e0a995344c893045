import { derivedId } from '../../../../libs/event-sourcing/index.js';
import { specificationOf } from '../../../../libs/event-sourcing/specification.testkit.js';
import { defaultPolicyTerms as policy } from '../../../vocabulary/index.js';
import { caseEvolution } from '../../domain/case.js';
import type { CaseEvent, InterventionHeld } from '../../domain/case.events.js';
import {
  asCoordinator,
  asLead,
  commandId,
  deploying,
  deployment,
  followUp,
  held,
  intervention,
  lead,
  mentalHealthLead,
  outcome,
  peer,
  plannedFollowUp,
  planned,
} from '../../domain/case.testkit.js';
import { holdIntervention } from './hold-intervention.decision.js';

const { given } = specificationOf(caseEvolution, holdIntervention);
const command = {
  interventionId: intervention,
  heldAt: '2026-11-23T04:00:00-06:00',
  minutes: 90,
  attended: [{ discipline: 'dispatcher', count: 5 }],
  resources: ['sleep_sheet'],
  policy,
  ...asLead,
} as const;

const recorded: CaseEvent = {
  type: 'InterventionHeld',
  data: {
    interventionId: intervention,
    deploymentId: deployment,
    heldAt: '2026-11-23T04:00:00-06:00',
    endedAt: '2026-11-23T11:30:00.000Z',
    minutes: 90,
    attended: [{ discipline: 'dispatcher', count: 5 }],
    team: [lead, peer, mentalHealthLead],
    resources: ['sleep_sheet'],
    timeliness: 'inside',
  },
};
const teamCare: CaseEvent = {
  type: 'FollowUpPlanned',
  data: {
    followUpId: derivedId(commandId, `team-care/${deployment}`),
    kind: 'post_action_support',
    dueAt: '2026-11-26T11:30:00.000Z',
    owner: { kind: 'person', personId: lead },
    deploymentId: deployment,
  },
};

describe('recording an intervention as held', () => {
  it("keeps numbers and codes only, and makes the team's own care due within 72 hours", () => {
    given(planned()).when(command).then(recorded, teamCare);
  });

  it('dates the open ladder again, counted from its end', () => {
    given([...planned(), plannedFollowUp()])
      .when(command)
      .then(
        recorded,
        { type: 'FollowUpRescheduled', data: { followUpId: followUp, dueAt: '2026-11-24T11:30:00.000Z', because: 'intervention_held' } },
        teamCare,
      );
  });

  it('leaves a follow-up alone that has its outcome', () => {
    given([...planned(), plannedFollowUp(), outcome('reached_ok')])
      .when(command)
      .then(recorded, teamCare);
  });

  it('dates the ladder only once and owes team care only once for a deployment', () => {
    const second = '10000000-0000-4000-8000-000000000002';
    const again: CaseEvent[] = [
      ...planned(),
      recorded,
      teamCare,
      plannedFollowUp(),
      {
        type: 'InterventionPlanned',
        data: {
          interventionId: second,
          deploymentId: deployment,
          kind: 'one_on_one',
          mode: 'telephone',
          plannedFor: '2026-11-23',
          timeliness: 'not_applicable',
        },
      },
    ];
    given(again)
      .when({ ...command, interventionId: second, heldAt: '2026-11-23', team: [peer] })
      .then({
        type: 'InterventionHeld',
        data: {
          ...recorded.data,
          interventionId: second,
          heldAt: '2026-11-23',
          endedAt: '2026-11-23',
          team: [peer],
          timeliness: 'not_applicable',
        },
      } as CaseEvent);
  });

  it('refuses what is not over yet: a future "held"', () => {
    given(planned())
      .when({ ...command, heldAt: '2026-11-23T05:00:00-06:00' })
      .thenRefused('held_in_future');
    given(planned())
      .when({ ...command, heldAt: '2026-11-24' })
      .thenRefused('held_in_future');
  });

  it('refuses a time before the incident', () => {
    given(planned())
      .when({ ...command, heldAt: '2026-11-20' })
      .thenRefused('held_before_incident');
  });

  it('refuses people who are not on the confirmed team, and a team that nobody confirmed', () => {
    given(planned())
      .when({ ...command, team: ['c0000000-0000-4000-8000-000000000077'] })
      .thenRefused('not_on_team');
    given(planned())
      .when({ ...command, team: [] })
      .thenRefused('not_on_team');
    const defusing: CaseEvent = {
      type: 'InterventionPlanned',
      data: {
        interventionId: intervention,
        deploymentId: deployment,
        kind: 'defusing',
        mode: 'in_person',
        plannedFor: '2026-11-23',
        timeliness: 'later',
      },
    };
    given([...deploying(), defusing])
      .when({ ...command, ...asCoordinator })
      .thenRefused('team_not_confirmed');
  });

  it('refuses a debriefing of nobody and a discipline counted twice', () => {
    given(planned())
      .when({ ...command, attended: [{ discipline: 'ems', count: 0 }] })
      .thenRefused('nobody_attended');
    given(planned())
      .when({
        ...command,
        attended: [
          { discipline: 'ems', count: 1 },
          { discipline: 'ems', count: 2 },
        ],
      })
      .thenRefused('discipline_twice');
  });

  it('takes along who stood down after it and before it was recorded', () => {
    const gone = { type: 'MemberStoodDown', data: { deploymentId: deployment, memberId: peer, reason: 'safety' } } as const;
    const { heldAt, minutes, attended } = (held().at(-1) as InterventionHeld).data;
    const history = [...planned(), gone].reduce(caseEvolution.evolve, caseEvolution.initial);
    const [event] = holdIntervention({ ...command, heldAt, minutes, attended, team: [lead, peer] }, history);
    expect(event).toMatchObject({ type: 'InterventionHeld', data: { team: [lead, peer] } });
  });

  it('refuses what was cancelled, what does not exist', () => {
    given([...planned(), { type: 'InterventionCancelled', data: { interventionId: intervention, reason: 'safety' } }])
      .when(command)
      .thenRefused('intervention_cancelled');
    given(planned())
      .when({ ...command, interventionId: 'x' })
      .thenRefused('intervention_not_found');
  });

  it('does nothing when it is recorded already', () => {
    const { heldAt, minutes, attended } = (held().at(-1) as InterventionHeld).data;
    given(held())
      .when({ ...command, heldAt, minutes, attended, resources: undefined })
      .thenNothing();
  });

  it.each([
    ['time', { heldAt: '2026-11-23T11:00:00.000Z' }],
    ['figures', { attended: [{ discipline: 'dispatcher', count: 6 }] }],
    ['length', { minutes: 60 }],
    ['resources', { resources: ['sleep_sheet'] }],
  ] as const)('refuses another %s than what is recorded, rather than drop it', (_what, other) => {
    const { heldAt, minutes, attended } = (held().at(-1) as InterventionHeld).data;
    given(held())
      .when({ ...command, heldAt, minutes, attended, resources: [], ...other })
      .thenRefused('recorded_otherwise');
  });
});
