import { projectionSpecification } from '../../../../libs/read-side/projection/projection-specification.testkit.js';
import type { CaseEvent } from '../../domain/case.events.js';
import { accepted, deploying, deployment, invited, lead, peer } from '../../domain/case.testkit.js';
import { otherCase, thisCase } from '../../domain/deployment.testkit.js';
import type { ReservationEvent } from '../../domain/reservation.events.js';
import { MemberReservation } from './member-reservation.entity.js';
import { memberReservationsProjection } from './member-reservations.projection.js';

const until = '2026-11-23T12:02:00.000Z';
const at = '2026-11-23T12:30:00.000Z';
const onMember = (memberId: string, event: ReservationEvent) => ({ stream: `reservation-${memberId}`, event });
const reserved = (memberId = peer, claim = 'first', caseId = thisCase) =>
  onMember(memberId, { type: 'MemberReserved', data: { caseId, claim, commandId: `command of ${claim}`, until } });
const released = (claim?: string, memberId = peer) =>
  onMember(memberId, { type: 'MemberReleased', data: { caseId: thisCase, releasedAt: at, ...(claim && { claim }) } });
const inCase = (event: CaseEvent, caseId = thisCase) => ({ stream: `case-${caseId}`, event, recordedAt: at });
const row = (change: Partial<MemberReservation> = {}) =>
  expect.objectContaining({ caseId: thisCase, memberId: peer, claim: 'first', commandId: 'command of first', ...change });
const opening = deploying().map((event) => inCase(event));
const declined: CaseEvent = {
  type: 'InvitationAnswered',
  data: { deploymentId: deployment, memberId: peer, answer: 'declined', reason: 'other', answeredAt: at, by: 'own' },
};

describe('the list of members to be let go', () => {
  const { given } = projectionSpecification(memberReservationsProjection);

  it('looks at a claim when it runs out', async () => {
    await given(...opening, reserved()).thenRows(MemberReservation, [row({ dueAt: new Date(until) })]);
  });

  it('leaves a member alone on whom the case counts', async () => {
    await given(...opening, reserved(), inCase(invited())).thenRows(MemberReservation, [row({ dueAt: null })]);
    await given(...opening, reserved(), inCase(invited()), inCase(accepted())).thenRows(MemberReservation, [row({ dueAt: null })]);
  });

  it('is due at once when the member declines, is stood down, the team is, or the case ends', async () => {
    const ends: CaseEvent[] = [
      declined,
      { type: 'MemberStoodDown', data: { deploymentId: deployment, memberId: peer, reason: 'safety' } },
      { type: 'DeploymentStoodDown', data: { deploymentId: deployment, memberIds: [peer], reason: 'safety' } },
      { type: 'CaseClosed', data: { because: 'completed', closedAt: at } },
      { type: 'RequestDeclined', data: { reason: 'withdrawn' } },
    ];
    for (const end of ends) {
      await given(...opening, reserved(), inCase(invited()), inCase(end)).thenRows(MemberReservation, [row({ dueAt: new Date(at) })]);
    }
  });

  it('is not due for the rest of the team, nor for another case', async () => {
    await given(...opening, reserved(lead, 'leads'), inCase(invited(lead)), inCase(declined)).thenRows(MemberReservation, [
      row({ memberId: lead, claim: 'leads', commandId: 'command of leads', dueAt: null }),
    ]);
    await given(...opening, reserved(), inCase(invited()), inCase(declined, otherCase)).thenRows(MemberReservation, [row({ dueAt: null })]);
  });

  it('is no longer due when the member accepts after all', async () => {
    await given(...opening, reserved(), inCase(invited()), inCase(declined), inCase(accepted())).thenRows(MemberReservation, [
      row({ dueAt: null }),
    ]);
  });

  it('is done when the member is let go, and one claim is when it is given up', async () => {
    await given(...opening, reserved(), reserved(peer, 'second'), released()).thenRows(MemberReservation, []);
    await given(...opening, reserved(), reserved(peer, 'second'), released('second')).thenRows(MemberReservation, [row()]);
  });
});
