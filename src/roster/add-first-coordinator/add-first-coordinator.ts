import { randomUUID } from 'node:crypto';
import type { CommandSender } from '../../commands/command-sender.js';
import { AddFirstCoordinator } from './add-first-coordinator.command.js';

/**
 * Adds the first coordinator, who is also the administrator, to an empty system.
 *
 * @param now ISO 8601 in UTC
 * @returns the person's id: what the header `Actor` of the API takes
 * @throws Refusal `somebody_exists`, `name_missing`, `name_too_long`
 */
export async function addFirstCoordinator(
  sender: CommandSender,
  { name, now }: { readonly name: string; readonly now: string },
): Promise<{ readonly personId: string }> {
  const acting = { commandId: randomUUID(), actor: 'automation:add-first-coordinator', roles: [], now };
  const { stream } = await sender.send(AddFirstCoordinator, { name }, acting);
  return { personId: stream.slice('person-'.length) };
}
