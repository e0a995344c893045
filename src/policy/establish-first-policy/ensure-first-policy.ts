import { randomUUID } from 'node:crypto';
import type { CommandBus } from '@nestjs/cqrs';
import type { CommandMechanism } from '../../../libs/event-sourcing/index.js';
import { commandOf } from '../../commands/index.js';
import { inForce } from '../domain/index.js';
import { policyAsUnderstood } from '../policy-as-understood.js';
import { EstablishFirstPolicy } from './establish-first-policy.command.js';

/** There are versions of the policy, and this release understands none of them. The message is for the operator. */
export class PolicyNotUnderstood extends Error {
  override readonly name = 'PolicyNotUnderstood';
  constructor() {
    super('Every version of the policy is of a newer release or damaged: start the release that wrote it, or restore a backup.');
  }
}

/**
 * Sees to it that a policy is in force; to be called at every start, before anything is served. Idempotent, also when
 * several processes start at once.
 *
 * @param now ISO 8601 in UTC
 * @throws PolicyNotUnderstood
 */
export async function ensureFirstPolicy(commandBus: CommandBus, mechanism: CommandMechanism, now: string): Promise<void> {
  const { state, unknown } = await policyAsUnderstood(mechanism);
  if (inForce(state)) return;
  if (unknown.size > 0) throw new PolicyNotUnderstood();
  const acting = { commandId: randomUUID(), actor: 'automation:establish-first-policy', roles: [], now };
  await commandBus.execute(commandOf(EstablishFirstPolicy, {}, acting));
}
