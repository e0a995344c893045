import type { When } from '../../vocabulary/index.js';
import type { CaseEvent } from './case.events.js';

/** A member's part in one case, as cool-down and the order of suggestion need it. */
export interface Engagement {
  readonly memberId: string;
  /** When they were last invited to it. */
  readonly calledAt: When;
  readonly onTeam: boolean;
  /** End of the last intervention held while they were on its team; null where there is none. */
  readonly endedAt: When | null;
}

/** The engagements of one case after an event. Those that the event does not touch are the same objects. */
export function evolveEngagements<Row extends Engagement>(
  rows: readonly Row[],
  event: CaseEvent,
  create: (engagement: Engagement) => Row,
): readonly Row[] {
  const change = (whom: (row: Row) => boolean, to: Partial<Engagement>) => rows.map((row) => (whom(row) ? { ...row, ...to } : row));
  switch (event.type) {
    case 'MemberInvited': {
      const { memberId, invitedAt: calledAt } = event.data;
      if (rows.some((row) => row.memberId === memberId)) return change((row) => row.memberId === memberId, { calledAt });
      return [...rows, create({ memberId, calledAt, onTeam: false, endedAt: null })];
    }
    case 'TeamConfirmed':
      return change(({ memberId }) => event.data.memberIds.includes(memberId), { onTeam: true });
    case 'MemberJoined':
      return change(({ memberId }) => memberId === event.data.memberId, { onTeam: true });
    case 'MemberStoodDown':
      return change(({ memberId }) => memberId === event.data.memberId, { onTeam: false });
    case 'DeploymentStoodDown':
      return change(({ onTeam }) => onTeam, { onTeam: false });
    case 'InterventionHeld':
      return change(({ onTeam }) => onTeam, { endedAt: event.data.endedAt });
    default:
      return rows;
  }
}
