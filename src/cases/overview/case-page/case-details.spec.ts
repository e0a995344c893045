import type { CaseEvent } from '../../domain/case.events.js';
import { coordinator, deployment, held, intervention, invited, now, peer, planned, received } from '../../domain/case.testkit.js';
import { answerKey, detailsOf } from './case-details.js';

const later = '2026-11-24T08:00:00.000Z';

/** The details after these events, the last of them entered later than the others. */
function details(events: readonly CaseEvent[]) {
  return detailsOf(
    events.map((event, revision) => ({
      id: `${revision}`,
      version: 1,
      stream: 'case-1',
      revision,
      position: BigInt(revision),
      event,
      metadata: { commandId: 'c', actor: coordinator, recordedAt: revision === events.length - 1 ? later : now },
    })),
  );
}

describe('what a case page shows beyond what decisions need', () => {
  it('is nothing but the time of entry for a request as it came in', () => {
    expect(details(received())).toEqual({
      callBacks: [],
      answers: {},
      interventions: {},
      referrals: {},
      closedAt: null,
      changedAt: later,
    });
  });

  it('keeps each try to call back', () => {
    const tries: CaseEvent[] = [
      { type: 'CallBackRecorded', data: { outcome: 'no_answer', at: '2026-11-22' } },
      { type: 'CallBackRecorded', data: { outcome: 'reached', at: '2026-11-23T08:00:00-06:00' } },
    ];
    expect(details([...received(), ...tries]).callBacks).toEqual(tries.map(({ data }) => data));
  });

  it('keeps how an intervention was planned, moved and held, in numbers', () => {
    const bare = { mode: 'in_person', deviation: null, resources: [], cancelledBecause: null };
    const moved: CaseEvent = {
      type: 'InterventionRescheduled',
      data: { interventionId: intervention, plannedFor: '2026-12-20', timeliness: 'later', deviation: 'travel' },
    };
    expect(details([...planned(), moved]).interventions).toEqual({
      [intervention]: { ...bare, deviation: 'travel', heldAt: null, minutes: null, attended: [] },
    });
    const attended = [{ discipline: 'dispatcher', count: 5 }];
    expect(details(held()).interventions).toEqual({
      [intervention]: { ...bare, heldAt: '2026-11-23T10:00:00.000Z', minutes: 90, attended },
    });
  });

  it('keeps why somebody said no, for the deployment in which they said it', () => {
    const no: CaseEvent = {
      type: 'InvitationAnswered',
      data: {
        deploymentId: deployment,
        memberId: peer,
        answer: 'declined',
        reason: 'not_available',
        answeredAt: '2026-11-22',
        by: 'phoned',
      },
    };
    const opened: CaseEvent = { type: 'DeploymentOpened', data: { deploymentId: deployment } };
    expect(details([...received(), opened, invited(), no]).answers).toEqual({
      [answerKey(deployment, peer)]: { answeredAt: '2026-11-22', by: 'phoned', reason: 'not_available' },
    });
  });

  it('forgets when the case was closed once it is open again', () => {
    const closed: CaseEvent = { type: 'CaseClosed', data: { because: 'completed', closedAt: '2026-11-23' } };
    expect(details([...received(), closed]).closedAt).toBe('2026-11-23');
    expect(details([...received(), closed, { type: 'CaseReopened', data: { reason: 'new_need' } }]).closedAt).toBeNull();
  });
});
