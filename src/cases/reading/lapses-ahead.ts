import type { QueryBus } from '@nestjs/cqrs';
import { MembersListed } from '../../roster/roster.queries.js';
import { type Case, type Lapse, lapsesOf, type Owner, type TeamAhead, teamAhead } from '../domain/index.js';
import { dueSort } from './due.js';
import { blocks, type Duty } from './duties.js';
import { leadOrDesk } from './step-to-take.js';

/** A lapse as something to do, before the service: for the lead, else the desk. `id` is the member's. */
export type LapseDuty = { readonly duty: 'lapse'; readonly id: string; readonly owner: Owner } & Omit<Lapse, 'memberId'>;

/** What a case waits for next. */
export type NextDue = Duty | LapseDuty;

/** A team with something ahead of it, and whose its lapses are. */
export type TeamAtWork = TeamAhead & { readonly owner: Owner };

/** @returns null where there is no such team */
export function teamAtWork(state: Case): TeamAtWork | null {
  const team = teamAhead(state);
  return team && { ...team, owner: leadOrDesk(state) };
}

/**
 * What lapses in these cases before a service that is ahead, by the roster as it is now: one question for all of them. @returns by the id
 * of the case
 */
export async function lapsesAhead(
  queries: QueryBus,
  cases: readonly { readonly id: string; readonly atWork: TeamAtWork | null }[],
  at: { readonly now: string; readonly zone: string },
): Promise<ReadonlyMap<string, readonly LapseDuty[]>> {
  const teams = cases.flatMap(({ id, atWork }) => (atWork === null ? [] : [{ id, ...atWork }]));
  if (teams.length === 0) return new Map();
  const onTeam = teams.flatMap(({ members }) => members.map(({ memberId }) => memberId));
  const roster = await queries.execute(new MembersListed([...new Set(onTeam)]));
  return new Map(
    teams.map(({ id, owner, ...team }) => [
      id,
      lapsesOf(team, roster, at).map(({ memberId, ...lapse }) => ({ duty: 'lapse', id: memberId, owner, ...lapse })),
    ]),
  );
}

/**
 * What is next: a lapse before the service that it is about and before what is not begun, but nothing before what is due sooner or keeps
 * everything waiting.
 */
export function nextOf(duty: Duty | null, [lapse]: readonly LapseDuty[]): NextDue | null {
  if (lapse === undefined || duty === null) return lapse ?? duty;
  if (blocks(duty)) return duty;
  return duty.duty === 'step' || dueSort(lapse.dueAt) <= dueSort(duty.dueAt) ? lapse : duty;
}
