import type { QueryBus } from '@nestjs/cqrs';
import { MembersListed } from '../../roster/roster.queries.js';
import { activeDeployment, type Case, type Lapse, lapsesOf, membersIn, type Owner } from '../domain/index.js';
import { dueSort } from './due.js';
import { blocks, type Duty } from './duties.js';
import { leadOrDesk } from './step-to-take.js';

/** A lapse as something to do, before the service: for the lead, else the desk. `id` is the member's. */
export type LapseDuty = { readonly duty: 'lapse'; readonly id: string; readonly owner: Owner } & Omit<Lapse, 'memberId'>;

/** What a case waits for next. */
export type NextDue = Duty | LapseDuty;

/**
 * What lapses in these cases before a service that is ahead, by the roster as it is now: one question for all of them. @returns by the id
 * of the case
 */
export async function lapsesAhead(
  queries: QueryBus,
  cases: readonly { readonly id: string; readonly state: Case }[],
  at: { readonly now: string; readonly zone: string },
): Promise<ReadonlyMap<string, readonly LapseDuty[]>> {
  const onTeam = cases.flatMap(({ state }) => {
    const deployment = activeDeployment(state);
    return deployment === null ? [] : membersIn(deployment, 'on_team').map(({ memberId }) => memberId);
  });
  if (onTeam.length === 0) return new Map();
  const members = await queries.execute(new MembersListed([...new Set(onTeam)]));
  return new Map(
    cases.map(({ id, state }) => {
      const owner = leadOrDesk(state);
      return [id, lapsesOf(state, members, at).map(({ memberId, ...lapse }) => ({ duty: 'lapse', id: memberId, owner, ...lapse }))];
    }),
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
