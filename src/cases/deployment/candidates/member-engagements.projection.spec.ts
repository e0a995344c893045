import { projectionSpecification } from '../../../../libs/read-side/projection/projection-specification.testkit.js';
import type { CaseEvent } from '../../domain/case.events.js';
import { accepted, held, intervention, invited, lead, mentalHealthLead, now, peer } from '../../domain/case.testkit.js';
import { otherCase, thisCase } from '../../domain/deployment.testkit.js';
import type { ReservationEvent } from '../../domain/reservation.events.js';
import { MemberCall } from './member-call.entity.js';
import { MemberEngagement } from '../../reading/member-engagement.entity.js';
import { MemberHold } from '../../reading/member-hold.entity.js';
import { memberEngagementsProjection } from './member-engagements.projection.js';

const inCase = (caseId: string, ...events: CaseEvent[]) => events.map((event) => ({ stream: `case-${caseId}`, event }));
const onMember = (...events: ReservationEvent[]) => events.map((event) => ({ stream: `reservation-${peer}`, event }));
const reserved = (caseId: string): ReservationEvent => ({
  type: 'MemberReserved',
  data: { caseId, claim: caseId, commandId: 'any', until: now },
});
const engagement = (caseId: string, memberId: string, change: Partial<MemberEngagement> = {}) => ({
  id: `${caseId}/${memberId}`,
  caseId,
  memberId,
  calledAt: '2026-11-22T08:00:00.000Z',
  onTeam: false,
  endedAt: null,
  ends: {},
  endedBy: null,
  ...change,
});

describe('what members have been called to', () => {
  const { given } = projectionSpecification(memberEngagementsProjection);

  it('remembers the call for each case, and the end of what was held with them on the team', async () => {
    const ended = {
      onTeam: true,
      endedAt: '2026-11-23T11:30:00.000Z',
      endedBy: new Date('2026-11-23T11:30:00Z'),
      ends: { [intervention]: '2026-11-23T11:30:00.000Z' },
    };
    await given(...inCase(thisCase, ...held()), ...inCase(otherCase, invited(), accepted())).thenRows(MemberEngagement, [
      engagement(thisCase, lead, ended),
      engagement(thisCase, peer, ended),
      engagement(thisCase, mentalHealthLead, ended),
      engagement(otherCase, peer),
    ]);
  });

  it('knows when a member was last called, to whichever case', async () => {
    const later = invited();
    const event = { ...later, data: { ...later.data, invitedAt: '2026-11-22T03:00:00-06:00' } } as CaseEvent;
    await given(...inCase(otherCase, event), ...inCase(thisCase, invited(), invited(lead))).thenRows(MemberCall, [
      { memberId: lead, calledAt: '2026-11-22T08:00:00.000Z' },
      { memberId: peer, calledAt: '2026-11-22T03:00:00-06:00' },
    ]);
  });

  it('knows the one case that holds a member, until it lets them go', async () => {
    const released: ReservationEvent = { type: 'MemberReleased', data: { caseId: thisCase, releasedAt: now } };
    await given(...onMember(reserved(thisCase))).thenRows(MemberHold, [{ memberId: peer, caseId: thisCase }]);
    await given(...onMember(reserved(thisCase), released)).thenRows(MemberHold, []);
    await given(...onMember(reserved(thisCase), released, reserved(otherCase))).thenRows(MemberHold, [
      { memberId: peer, caseId: otherCase },
    ]);
  });

  it('keeps the hold where only one of several claims was given up', async () => {
    const givenUp: ReservationEvent = { type: 'MemberReleased', data: { caseId: thisCase, claim: 'x', releasedAt: now } };
    await given(...onMember(reserved(thisCase), givenUp)).thenRows(MemberHold, [{ memberId: peer, caseId: thisCase }]);
  });
});
