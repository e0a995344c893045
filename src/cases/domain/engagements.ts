import { instantOf, isDay, type When } from '../../vocabulary/index.js';
import type { CaseEvent } from './case.events.js';

const LAST_OF_A_DAY = 24 * 3_600_000 - 1;

/** A member's part in one case, as cool-down and the order of suggestion need it. */
export interface Engagement {
  readonly memberId: string;
  /** When they were last invited to it. */
  readonly calledAt: When;
  readonly onTeam: boolean;
  /** End of the last intervention held while they were on its team, or that they went to; null where there is none. */
  readonly endedAt: When | null;
  /** The end of each of those, by the intervention. */
  readonly ends: Readonly<Record<string, When>>;
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
      return [...rows, create({ memberId, calledAt, onTeam: false, endedAt: null, ends: {} })];
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
      return rows.map((row) =>
        row.onTeam || event.data.team.includes(row.memberId)
          ? ended(row, { ...row.ends, [event.data.interventionId]: event.data.endedAt })
          : row,
      );
    case 'InterventionCorrected': {
      const { interventionId, didNotHappen, change: said } = event.data;
      const endedAt = event.data.endedAt ?? rows.flatMap(({ ends }) => ends[interventionId] ?? [])[0];
      return rows.map((row) => {
        const { [interventionId]: before, ...others } = row.ends;
        if (before === undefined && !said.team?.includes(row.memberId)) return row;
        if (!didNotHappen && (endedAt === undefined || endedAt === before)) return row;
        return ended(row, didNotHappen ? others : { ...others, [interventionId]: endedAt! });
      });
    }
    default:
      return rows;
  }
}

function ended<Row extends Engagement>(row: Row, ends: Engagement['ends']): Row {
  const endedAt = Object.values(ends).reduce<When | null>(
    (last, end) => (last && lastInstant(last) >= lastInstant(end) ? last : end),
    null,
  );
  return { ...row, ends, endedAt };
}

/** Of a day the end of it, whatever the zone: as much as is needed to order them. */
export function lastInstant(when: When): number {
  return instantOf(when) + (isDay(when) ? LAST_OF_A_DAY : 0);
}
