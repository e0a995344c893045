import { randomUUID } from 'node:crypto';
import type { CommandSender } from '../../commands/index.js';
import { AddFirstPrivacyOfficer } from './add-first-privacy-officer.command.js';

/**
 * Adds the first privacy officer.
 *
 * @param now ISO 8601 in UTC
 * @param actor who lets them in
 * @returns the person's id
 * @throws Refusal `privacy_officer_exists`, `name_known`, `name_missing`, `name_too_long`
 */
export async function addFirstPrivacyOfficer(
  sender: CommandSender,
  { name, now, actor = 'automation:add-first-privacy-officer' }: { readonly name: string; readonly now: string; readonly actor?: string },
): Promise<{ readonly personId: string }> {
  const acting = { commandId: randomUUID(), actor, roles: [], now };
  const { stream } = await sender.send(AddFirstPrivacyOfficer, { name }, acting);
  return { personId: stream.slice('person-'.length) };
}
