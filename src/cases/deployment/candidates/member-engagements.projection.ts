import { projectionOf, rowSetsOf, rowsOf } from '../../../../libs/read-side/index.js';
import { canServe } from '../../../roster/roster.queries.js';
import { standingOf } from '../../../roster/standing.queries.js';
import { instantOf } from '../../../vocabulary/index.js';
import { type CaseEvent, caseIdOf, evolveEngagements, lastInstant, type ReservationEvent, reservedMemberOf } from '../../domain/index.js';
import { MemberCall } from './member-call.entity.js';
import { MemberEngagement } from '../../reading/member-engagement.entity.js';
import { MemberHold } from '../../reading/member-hold.entity.js';
import { MemberStanding } from '../../reading/member-standing.entity.js';

const engaging: readonly CaseEvent['type'][] = [
  'MemberInvited',
  'TeamConfirmed',
  'MemberJoined',
  'MemberStoodDown',
  'DeploymentStoodDown',
  'InterventionHeld',
  'InterventionCorrected',
];

/** What members have been called to and hold now, for choosing among them. */
export const memberEngagementsProjection = projectionOf({
  name: 'member_engagements',
  version: 6,
  parts: [
    rowSetsOf<MemberEngagement, CaseEvent>({
      entity: MemberEngagement,
      set: 'caseId',
      setsOf: ({ stream, event }) => {
        const caseId = caseIdOf(stream);
        return caseId && engaging.includes(event.type) ? [caseId] : [];
      },
      evolve: (rows, { event }, caseId) =>
        evolveEngagements(rows, event, (engagement) => ({
          id: `${caseId}/${engagement.memberId}`,
          caseId,
          endedBy: null,
          ...engagement,
        })).map(withInstant),
    }),
    rowsOf<MemberCall, CaseEvent>({
      entity: MemberCall,
      keysOf: ({ event }) => (event.type === 'MemberInvited' ? [event.data.memberId] : []),
      evolve: (row, { event }, memberId) => {
        if (event.type !== 'MemberInvited') return row;
        const calledAt = event.data.invitedAt;
        return row && instantOf(row.calledAt) >= instantOf(calledAt) ? row : { memberId, calledAt };
      },
    }),
    rowsOf<MemberHold, ReservationEvent>({
      entity: MemberHold,
      keysOf: ({ stream }) => {
        const memberId = reservedMemberOf(stream);
        return memberId ? [memberId] : [];
      },
      evolve: (row, { event }, memberId) => {
        if (event.type === 'MemberReserved') return { memberId, caseId: event.data.caseId };
        return event.data.claim === undefined && row?.caseId === event.data.caseId ? null : row;
      },
    }),
    standingOf(MemberStanding, (roles) => canServe({ active: true, roles })),
  ],
});

function withInstant(row: MemberEngagement): MemberEngagement {
  const { endedAt, endedBy } = row;
  if (endedAt === null) return endedBy === null ? row : { ...row, endedBy: null };
  const instant = new Date(lastInstant(endedAt));
  return endedBy?.getTime() === instant.getTime() ? row : { ...row, endedBy: instant };
}
