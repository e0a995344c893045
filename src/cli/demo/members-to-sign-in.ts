import type { SignIn } from './demo-people.js';
import type { DemoWorld } from './demo-world.js';
import type { DemoMember } from './roster.js';

interface OwnFollowUps {
  readonly counts: Readonly<Record<string, { readonly count: number }>>;
}

/**
 * Whom of the members to sign in as: the lead with most to do, first of all with something that is late and something that is due, and
 * the peer who was just asked to go.
 */
export async function membersToSignIn({ roster, client, end }: DemoWorld, invited: DemoMember | null): Promise<readonly SignIn[]> {
  const leads = roster.at(end).filter(({ id, mayLead }) => id !== '' && mayLead);
  let [busiest, most] = [null as DemoMember | null, -1];
  for (const lead of leads) {
    const { counts } = await client('worklists').as(lead.id).get<OwnFollowUps>('/follow-ups');
    const { overdue, later: _later, ...due } = Object.fromEntries(Object.entries(counts).map(([bucket, { count }]) => [bucket, count]));
    const soon = Object.values(due).reduce((sum, count) => sum + count, 0);
    const much = Math.min(overdue ?? 0, 1) * 1000 + Math.min(soon, 1) * 100 + (overdue ?? 0) + soon;
    if (much > most) [busiest, most] = [lead, much];
  }
  return [
    ...(busiest === null ? [] : [{ id: busiest.id, name: busiest.name, is: 'team lead' }]),
    ...(invited === null ? [] : [{ id: invited.id, name: invited.name, is: 'peer member' }]),
  ];
}
