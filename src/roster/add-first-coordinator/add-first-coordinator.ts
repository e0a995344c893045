import { randomUUID } from 'node:crypto';
import type { CommandSender } from '../../commands/index.js';
import { AddFirstCoordinator } from './add-first-coordinator.command.js';

/**
 * Adds the first coordinator, who is also the administrator, to an empty system.
 *
 * @param now ISO 8601 in UTC
 * @param actor who lets them in
 * @returns the person's id
 * @throws Refusal `somebody_exists`, `name_missing`, `name_too_long`
 */
export async function addFirstCoordinator(
  sender: CommandSender,
  { name, now, actor = 'automation:add-first-coordinator' }: { readonly name: string; readonly now: string; readonly actor?: string },
): Promise<{ readonly personId: string }> {
  const acting = { commandId: randomUUID(), actor, roles: [], now };
  const { stream } = await sender.send(AddFirstCoordinator, { name }, acting);
  return { personId: stream.slice('person-'.length) };
}
