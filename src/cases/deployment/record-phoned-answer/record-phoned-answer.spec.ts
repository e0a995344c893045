import { specificationOf } from '../../../../libs/event-sourcing/specification.testkit.js';
import { caseEvolution, existing } from '../../domain/case.js';
import type { CaseEvent } from '../../domain/case.events.js';
import {
  accepted,
  asCoordinator,
  coordinator,
  deployed,
  deploying,
  deployment,
  invited,
  now,
  peer,
  stoodDown,
} from '../../domain/case.testkit.js';
import { spare } from '../../domain/deployment.testkit.js';
import { recordPhonedAnswer } from './record-phoned-answer.decision.js';

const { given } = specificationOf(caseEvolution, recordPhonedAnswer);
const asked = [...deploying(), invited()];
const accept = { memberId: peer, answer: 'accepted', isActive: true, ...asCoordinator } as const;
const yes = (answeredAt = now): CaseEvent => ({
  type: 'InvitationAnswered',
  data: { deploymentId: deployment, memberId: peer, answer: 'accepted', answeredAt, by: 'phoned' },
});

describe('an answer given by telephone', () => {
  it('is written down by the coordinator, as of now or of when it was given', () => {
    given(asked).when(accept).then(yes());
    given(asked)
      .when({ ...accept, answeredAt: '2026-11-22' })
      .then(yes('2026-11-22'));
  });

  it('may be a no, with its reason, and declares the conflict named', () => {
    given(asked)
      .when({ ...accept, answer: 'declined', reason: 'supervisory_relation' })
      .then(
        {
          type: 'InvitationAnswered',
          data: {
            deploymentId: deployment,
            memberId: peer,
            answer: 'declined',
            reason: 'supervisory_relation',
            answeredAt: now,
            by: 'phoned',
          },
        },
        { type: 'ConflictDeclared', data: { memberId: peer, conflict: 'supervisory_relation', declaredBy: coordinator } },
      );
    given(asked)
      .when({ ...accept, answer: 'declined' })
      .thenRefused('reason_missing');
  });

  it('is no yes of somebody who has left the program meanwhile; their no is still taken', () => {
    given(asked)
      .when({ ...accept, isActive: false })
      .thenRefused('inactive', 'answer');
    given(asked)
      .when({ ...accept, isActive: false, answer: 'declined', reason: 'no_longer_active' })
      .then({
        type: 'InvitationAnswered',
        data: { deploymentId: deployment, memberId: peer, answer: 'declined', reason: 'no_longer_active', answeredAt: now, by: 'phoned' },
      });
  });

  it('cannot have been given before the invitation, nor in the future', () => {
    given(asked)
      .when({ ...accept, answeredAt: '2026-11-22T07:59:00Z' })
      .thenRefused('answered_before_invited');
    given(asked)
      .when({ ...accept, answeredAt: '2026-11-21' })
      .thenRefused('answered_before_invited');
    given(asked)
      .when({ ...accept, answeredAt: '2026-11-24' })
      .thenRefused('answered_in_the_future');
  });

  it('may have been given in the minute of the invitation, as a form that names no seconds says it', () => {
    const [first, ...rest] = [...asked].reverse();
    const late = { ...first!, data: { ...first!.data, invitedAt: '2026-11-22T08:00:31.250Z' } } as CaseEvent;
    given([...rest.reverse(), late])
      .when({ ...accept, answeredAt: '2026-11-22T02:00:00-06:00' })
      .then(expect.objectContaining({ type: 'InvitationAnswered' }) as CaseEvent);
  });

  it('does nothing when the same answer is on record', () => {
    given([...asked, accepted()])
      .when(accept)
      .thenNothing();
  });

  it('changes what was recorded of the reason and the time, as long as the team is not confirmed', () => {
    const no = { ...accept, answer: 'declined', reason: 'no_answer' } as const;
    const declined = (reason: 'not_available' | 'no_answer'): CaseEvent => ({
      type: 'InvitationAnswered',
      data: { deploymentId: deployment, memberId: peer, answer: 'declined', reason, answeredAt: now, by: 'phoned' },
    });
    given([...asked, declined('not_available')])
      .when(no)
      .then(declined('no_answer'));
    given([...asked, declined('no_answer')])
      .when({ ...no, answeredAt: '2026-11-23T06:00:00-06:00' })
      .thenNothing();
    given([...asked, accepted()])
      .when({ ...accept, answeredAt: '2026-11-22' })
      .then(yes('2026-11-22'));
  });

  it('puts the time of it right also once the team is confirmed, without taking anybody off it', () => {
    given(deployed())
      .when({ ...accept, answeredAt: '2026-11-22T09:00:00.000Z' })
      .then(yes('2026-11-22T09:00:00.000Z'));
    const { deployments } = existing([...deployed(), yes('2026-11-22')].reduce(caseEvolution.evolve, caseEvolution.initial));
    expect(deployments[0]!.members[peer]).toMatchObject({ status: 'on_team', answeredAt: '2026-11-22' });
  });

  it('is put right also once the team has stood down, without changing who went', () => {
    const over = stoodDown();
    const at = '2026-11-22T09:00:00.000Z';
    given(over)
      .when({ ...accept, answeredAt: at })
      .then(yes(at));
    const { deployments } = existing([...over, yes(at)].reduce(caseEvolution.evolve, caseEvolution.initial));
    expect(deployments[0]!.members[peer]).toMatchObject({ status: 'stood_down', answered: 'accepted', answeredAt: at });
    given(over)
      .when({ ...accept, answeredAt: '2026-11-22T08:10:00.000Z' })
      .thenNothing();
    given(over)
      .when({ ...accept, answer: 'declined', reason: 'not_available' })
      .thenRefused('team_confirmed');
    given(over)
      .when({ ...accept, memberId: spare })
      .thenRefused('not_invited');
  });

  it('keeps the time on record of an answer that is over, where only its reason was another one', () => {
    const no = (reason: 'not_available' | 'cool_down'): CaseEvent => ({
      type: 'InvitationAnswered',
      data: { deploymentId: deployment, memberId: spare, answer: 'declined', reason, answeredAt: '2026-11-22', by: 'phoned' },
    });
    const standDown = stoodDown().at(-1)!;
    given([...deployed(), invited(spare), no('not_available'), standDown])
      .when({ ...accept, memberId: spare, answer: 'declined', reason: 'cool_down' })
      .then(no('cool_down'));
  });

  it('replaces no answer that was recorded since whoever writes it down looked', () => {
    const no: CaseEvent = {
      type: 'InvitationAnswered',
      data: { deploymentId: deployment, memberId: peer, answer: 'declined', reason: 'not_available', answeredAt: now, by: 'own' },
    };
    given([...asked, no])
      .when({ ...accept, seen: 'invited' })
      .thenRefused('answered_meanwhile');
    given([...asked, no])
      .when({ ...accept, seen: 'declined' })
      .then(yes(now));
  });

  it('is refused where nobody is invited', () => {
    given(deploying()).when(accept).thenRefused('not_invited');
  });
});
