import { Inject, Injectable } from '@nestjs/common';
import { START, type CommandMechanism } from '../../../libs/event-sourcing/index.js';
import { COMMAND_MECHANISM } from '../../commands/stream-of.js';
import { POLICY_STREAM } from '../../policy/domain/policy.events.js';

/** Looks whether anything was recorded yet. */
@Injectable()
export class EmptySystem {
  constructor(@Inject(COMMAND_MECHANISM) private readonly mechanism: CommandMechanism) {}

  /** The policy does not count: every start sees to it that there is one. */
  async isEmpty(): Promise<boolean> {
    const enough = new AbortController();
    try {
      for await (const { events, caughtUp } of this.mechanism.store.follow(START, enough.signal)) {
        if (events.some(({ stream }) => stream !== POLICY_STREAM)) return false;
        if (caughtUp) return true;
      }
      return true;
    } finally {
      enough.abort();
    }
  }
}
