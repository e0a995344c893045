import { randomUUID } from 'node:crypto';
import type { CommandBus } from '@nestjs/cqrs';
import { commandOf } from '../../commands/commands-on.js';
import { EstablishFirstPolicy } from './establish-first-policy.command.js';

/**
 * Sees to it that a policy is in force; to be called at every start, before anything is served. Idempotent, also when
 * several processes start at once.
 *
 * @param now ISO 8601 in UTC
 */
export async function ensureFirstPolicy(commandBus: CommandBus, now: string): Promise<void> {
  const acting = { commandId: randomUUID(), actor: 'automation:establish-first-policy', roles: [], now };
  await commandBus.execute(commandOf(EstablishFirstPolicy, {}, acting));
}
