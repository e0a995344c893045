import { activeDeployment, isOpen, leadOf, membersIn, openFollowUps, type Case } from './case.state.js';
import { uncovered } from './fitness.js';
import { isShutOut } from './shut-out.js';

/** How long somebody may still look at what they had a part in, so that they can put right what they recorded. */
const FORMER_PART_DAYS = 30;
const DAY_MS = 24 * 3_600_000;

/**
 * The case after an event, with the moment at which somebody's part in it ended: whoever led it or was on its team, and whoever
 * owned a follow-up that is settled. An open follow-up that was handed on leaves nothing to put right.
 */
export function withFormerPart(before: Case, after: Case, at: string): Case {
  const there = team(after);
  const gone = [...team(before).filter((id) => !there.includes(id)), ...doneWith(before, after)];
  if (gone.length === 0) return after;
  return { ...after, formerPart: { ...after.formerPart, ...Object.fromEntries(gone.map((id) => [id, at])) } };
}

/** Whoever owned what was open, owns nothing that is, and something that is settled. */
function doneWith(before: Case, after: Case): readonly string[] {
  // Every event of a case comes by here each time the case is folded: mostly it changes no follow-up.
  if (before.followUps === after.followUps) return [];
  const still = owners(openFollowUps(after));
  const without = owners(openFollowUps(before)).filter((id) => !still.includes(id));
  if (without.length === 0) return [];
  const settled = owners(Object.values(after.followUps).filter((one) => !isOpen(one)));
  return without.filter((id) => settled.includes(id));
}

/** Until when each of those who had a part in an open case may see it; nobody whose conflict stands in it. */
export function formerReadersOf(state: Case): Readonly<Record<string, string>> {
  if (state.status !== 'open') return {};
  const free = Object.entries(state.formerPart).filter(
    ([id]) => uncovered(state.conflicts[id] ?? [], state, id).length === 0 && !isShutOut(state, id),
  );
  return Object.fromEntries(free.map(([id, at]) => [id, new Date(Date.parse(at) + FORMER_PART_DAYS * DAY_MS).toISOString()]));
}

function team(state: Case): readonly string[] {
  const deployment = activeDeployment(state);
  const lead = leadOf(state);
  const members = deployment ? membersIn(deployment, 'on_team').map(({ memberId }) => memberId) : [];
  return lead === null ? members : [lead, ...members];
}

function owners(followUps: readonly Case['followUps'][string][]): readonly string[] {
  return followUps.flatMap(({ owner }) => (owner.kind === 'person' ? [owner.personId] : []));
}
