import { Inject, Injectable } from '@nestjs/common';
import { fold, type CommandMechanism, type CommandOutcome } from '../../libs/event-sourcing/index.js';
import type { Acting } from '../commands/acting.js';
import { COMMAND_MECHANISM, Streams } from '../commands/streams.js';
import type { Deciding } from '../vocabulary/index.js';
import { policyEvolution, type Policy } from './domain/policy.js';
import { POLICY_STREAM, type PolicyEvent } from './domain/policy.events.js';

/** Decisions on the policy, and the policy as it stands now: folded from its events, so never late. */
@Injectable()
export class PolicyStream {
  constructor(
    private readonly streams: Streams,
    @Inject(COMMAND_MECHANISM) private readonly mechanism: CommandMechanism,
  ) {}

  handle(acting: Acting, decide: (policy: Policy, deciding: Deciding) => readonly PolicyEvent[]): Promise<CommandOutcome<PolicyEvent>> {
    return this.streams.handle(POLICY_STREAM, policyEvolution, acting, decide);
  }

  async now(): Promise<Policy> {
    const history = await this.mechanism.store.read<PolicyEvent>(POLICY_STREAM);
    return fold(
      policyEvolution,
      history.map(({ event }) => event),
    );
  }
}
